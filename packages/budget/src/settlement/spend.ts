import type { Cents, LocalizedText } from '@insedia/domain';
import type { AssessedItem } from '../documents/assess.ts';
import type { IsoDate } from '../iso-date.ts';
import { messages } from '../messages.ts';
import { ceilingsOf, type Plan, titleOf } from '../plan/plan.ts';
import { citationOf } from '../scheme/policies.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { clause, type Explanation, step, sum } from './explanation.ts';

/** The eligible spend of a source as of a date. */
export interface Spend {
  /** What counts, under the policy on overspending. */
  readonly counted: Explanation;
  /** What counts if no ceiling is exceeded, whatever that policy. */
  readonly withinCeilings: Explanation;
}

/** The leaves of a settlement: a document's item is explained once, however many dates it falls before. */
export type Leaves = ReadonlyMap<string, readonly DatedLeaf[]>;

interface DatedLeaf {
  readonly on: IsoDate;
  readonly ceiling: string;
  readonly leaf: Explanation;
}

/** What counts of the documents, by source, as leaves of explanations. */
export function leavesOf(rows: readonly AssessedItem[]): Leaves {
  const leaves = new Map<string, DatedLeaf[]>();
  const labels = new Map<string, LocalizedText>();
  for (const { ceiling, document, eligible, line, on, source } of rows) {
    if (eligible === 0n || on === undefined) continue;
    const label = labels.get(line) ?? messages.explain.document(line);
    labels.set(line, label);
    const leaf = { label, cents: eligible, parts: NONE, basis: NONE, document, citations: NONE };
    const known = leaves.get(source);
    if (known) known.push({ on, ceiling, leaf });
    else leaves.set(source, [{ on, ceiling, leaf }]);
  }
  return leaves;
}

const NONE: readonly never[] = [];

/** The eligible spend of a source up to a date, held against the ceilings of a version of the plan. */
export function spendAt(leaves: Leaves, source: string, until: IsoDate, plan: Plan, scheme: Scheme): Spend {
  const byCeiling = new Map<string, Explanation[]>();
  for (const { ceiling, leaf, on } of leaves.get(source) ?? []) {
    if (on > until) continue;
    const known = byCeiling.get(ceiling);
    if (known) known.push(leaf);
    else byCeiling.set(ceiling, [leaf]);
  }
  const ceilings = ceilingsOf(plan, source);
  const raw: Explanation[] = [];
  const capped: Explanation[] = [];
  for (const ceiling of [...byCeiling.keys()].toSorted()) {
    const spent = sum(
      messages.explain.ceiling(linesUnder(plan, ceiling).map(({ id }) => id)),
      byCeiling.get(ceiling) ?? [],
      NONE,
    );
    raw.push(spent);
    capped.push(underCeiling(spent, ceilings.get(ceiling) ?? 0n, ceiling, plan, scheme));
  }
  const { overspend } = scheme.policies;
  const title = messages.explain.spend(titleOf(plan, source), until);
  const cited = [scheme.balance.citation];
  const withinCeilings = sum(title, capped, cited);
  return {
    withinCeilings,
    counted: overspend.value === 'cappedByCeiling' ? withinCeilings : sum(title, raw, cited),
  };
}

function underCeiling(
  spent: Explanation,
  ceiling: Cents,
  id: string,
  plan: Plan,
  scheme: Scheme,
): Explanation {
  const over = spent.cents - ceiling;
  if (over <= 0n) return spent;
  const lines = linesUnder(plan, id);
  const clauses = lines.length > 0 ? lines : plan.sources;
  const limit = clause(
    messages.explain.limit(lines.map((line) => line.id)),
    ceiling,
    clauses.map(({ citation }) => citation),
  );
  const above = step(messages.explain.aboveCeiling, -over, [citationOf(scheme.policies.overspend)], [limit]);
  return { ...spent, cents: ceiling, parts: [...spent.parts, ...above] };
}

function linesUnder({ lines }: Plan, ceiling: string): Plan['lines'] {
  return lines.filter((line) => line.ceiling === ceiling);
}
