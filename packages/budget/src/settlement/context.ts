import { type AssessedItem, assess } from '../documents/assess.ts';
import { type PlanVersions, planVersions } from '../plan/versions.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { SettlementInput } from './input.ts';
import { type Leaves, leavesOf } from './spend.ts';

/** An input, and what is worked out once for all of its tranches. */
export interface Context {
  readonly input: SettlementInput;
  readonly scheme: Scheme;
  readonly plan: PlanVersions;
  readonly items: readonly AssessedItem[];
  readonly leaves: Leaves;
}

/** Assesses every document and lays out the versions of the plan. */
export function contextOf(input: SettlementInput): Context {
  const { scheme } = input;
  const { reallocation } = scheme.policies;
  const plan = planVersions(input.plan, input.reallocations ?? [], reallocation.value, scheme.funder);
  const items = assess(input.documents, input.plan, scheme);
  return { input, scheme, plan, items, leaves: leavesOf(items) };
}
