import type { Cents } from '@insedia/domain';
import type { IsoDate } from '../iso-date.ts';
import { POLICY_NAMES } from '../scheme/open-points.ts';
import type { Policies, PolicyName } from '../scheme/policies.ts';
import { readingText } from './compare.ts';
import { FIGURES, type Figures, figuresOf } from './figures.ts';
import type { Settlement } from './settle.ts';

/** What was decided, on which policies: every one of them is stored, so that no later default can change it. */
export interface Decision {
  readonly id: string;
  readonly decidedOn: IsoDate;
  /** Of the policies, such as `2021-05-17/1`. */
  readonly policyVersion: string;
  readonly scheme: string;
  readonly policies: Policies;
  readonly planVersion: number;
  readonly figures: Figures;
}

/** How a settlement differs from a stored decision: policies and amounts, was and is. */
export interface DecisionDifference {
  readonly policies: readonly {
    readonly policy: PolicyName;
    readonly was: string;
    readonly is: string;
  }[];
  readonly figures: readonly {
    readonly figure: keyof Figures;
    readonly was: Cents | undefined;
    readonly is: Cents | undefined;
  }[];
}

/**
 * A settlement as a record to keep.
 *
 * @example
 * const decision = decide(settle(input), { id: 'D-1', decidedOn: '2022-01-31', policyVersion: '1' });
 * decision.figures.due; // 13000000n
 */
export function decide(
  settlement: Settlement,
  record: Pick<Decision, 'id' | 'decidedOn' | 'policyVersion'>,
): Decision {
  const { policies, scheme, version } = settlement;
  return { ...record, scheme, policies, planVersion: version, figures: figuresOf(settlement) };
}

/**
 * What would be otherwise if it were decided on this settlement; the decision itself stands.
 *
 * @example
 * const decision = decide(settle(input), { id: 'D-1', decidedOn: '2022-01-31', policyVersion: '1' });
 * const now = settle({ ...input, documents: documents.slice(1) });
 * differenceFrom(decision, now).figures.find(({ figure }) => figure === 'due');
 * // { figure: 'due', was: 13000000n, is: 3000000n }
 */
export function differenceFrom(decision: Decision, settlement: Settlement): DecisionDifference {
  const figures = figuresOf(settlement);
  return {
    policies: POLICY_NAMES.map((policy) => ({
      policy,
      was: readingText(decision.policies[policy].value),
      is: readingText(settlement.policies[policy].value),
    })).filter(({ is, was }) => is !== was),
    figures: FIGURES.map((figure) => ({
      figure,
      was: decision.figures[figure],
      is: figures[figure],
    })).filter(({ is, was }) => is !== was),
  };
}
