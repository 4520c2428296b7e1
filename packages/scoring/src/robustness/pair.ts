import {
  type SmallestChange,
  type StabilityInterval,
  smallestChange,
  weightedSum,
  weightStability,
} from '@insedia/ranking';
import type { Assessment, Ranked } from '../assessment/assessment.ts';
import { type Difference, differences } from '../assessment/explain.ts';
import { at } from '../at.ts';
import { tableOfEntries, weightsOf } from './value-table.ts';

/** Which of two applications is ahead. */
export type Ahead = 'first' | 'second' | 'neither';

/** Two ranked applications side by side. */
export interface PairComparison {
  /** By their official ranks. */
  readonly ahead: Ahead;
  /** Score of the first less score of the second: exactly the sum of the differences. */
  readonly points: number;
  /** Criterion by criterion, the greatest advantage of the first to begin with. */
  readonly differences: readonly Difference[];
  /** Which is ahead without rounding and tie-breaks: what the intervals are about. */
  readonly unrounded: Ahead;
  /**
   * For each criterion, in the call's order, between which weights the one ahead stays there, the other weights
   * keeping their proportions. Where neither is ahead there is nothing to lose: all weights.
   */
  readonly stability: readonly StabilityInterval[];
  /** The smallest change of weights at which the two are level; absent where no weights make them so. */
  readonly smallestChange?: SmallestChange | undefined;
}

/** Sums that differ by less, out of 1, are the same. */
const ROUNDING = 1e-12;

/**
 * Sets two ranked applications side by side.
 *
 * @example
 * const [first, second] = assessment.ranked;
 * first && second && comparePair(assessment, first, second).points; // 4.4451
 */
export function comparePair(assessment: Assessment, first: Ranked, second: Ranked): PairComparison {
  const { call } = assessment;
  const table = tableOfEntries(call, [first, second]);
  const weights = weightsOf(call);
  const { scores } = weightedSum(table, weights);
  const lead = at(scores, 0) - at(scores, 1);
  const change = smallestChange(table, weights);
  const factor = 10 ** call.score.decimals.value;
  return {
    ahead: aheadBy(second.rank - first.rank),
    points: (Math.round(first.score.points * factor) - Math.round(second.score.points * factor)) / factor,
    differences: differences(assessment, first, second),
    unrounded: aheadBy(Math.abs(lead) < ROUNDING ? 0 : lead),
    stability: weightStability(table, weights, { pair: [0, 1] }),
    smallestChange: Number.isFinite(change.distance) ? change : undefined,
  };
}

function aheadBy(lead: number): Ahead {
  if (lead === 0) return 'neither';
  return lead > 0 ? 'first' : 'second';
}
