import { f64 } from '../at.ts';
import { requireOneOf } from '../check.ts';
import { weightedSum } from '../methods/weighted-sum.ts';
import { rankScores } from '../ranks/rank-scores.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { distanceBetween, dot, NORMS, type Norm, nearestWeights } from './nearest-weights.ts';

/** The nearest weights at which another alternative catches up with the winner. */
export interface SmallestChange {
  /** How far they are, in the norm; Infinity when no weights make another alternative catch up. */
  readonly distance: number;
  /** The weights there, summing to 1; the given ones when there are none. */
  readonly weights: readonly number[];
  /** Index of the alternative that catches up first; -1 when there is none. */
  readonly rival: number;
}

/** How a change of weights is measured. */
export interface SmallestChangeOptions {
  /**
   * `L1`, the default: `Σ |w' − w|`, 0 to 2. `L2`: `√ Σ (w' − w)²`. `Linf`: the largest `|w' − w|`. Which rival
   * comes first may depend on it.
   */
  readonly norm?: Norm | undefined;
}

/**
 * The smallest change of weights at which the winner of a weighted sum is caught up with; the weights stay 0 or
 * above and sum to 1. For each rival the nearest such weights are found exactly: L1 by moving weight, L2 by
 * projection with active sets, L∞ by Newton's steps along a piecewise linear function. 0 when the first place is
 * tied.
 *
 * @param values - values, larger better on every criterion.
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so.
 * @throws {MissingValueError} when a value is NaN.
 * @throws {RankingError} when there is no such norm.
 *
 * @example
 * const values = performanceTable(['A', 'B'], ['access', 'area'], [
 *   Float64Array.of(1, 0),
 *   Float64Array.of(0, 1),
 * ]);
 * smallestChange(values, [0.6, 0.4]); // { distance: 0.2, weights: [0.5, 0.5], rival: 1 }
 * smallestChange(values, [0.6, 0.4], { norm: 'Linf' }).distance; // 0.1
 */
export function smallestChange(
  values: PerformanceTable,
  weights: readonly number[],
  { norm = 'L1' }: SmallestChangeOptions = {},
): SmallestChange {
  requireOneOf('norm', norm, NORMS);
  const { order } = rankScores(weightedSum(values, weights).scores);
  const [winner, ...rivals] = order;
  const given = Float64Array.from(weights);
  const none: SmallestChange = { distance: Infinity, weights, rival: -1 };
  return rivals.reduce((nearest, rival) => {
    const leads = Float64Array.from(
      values.columns,
      (column) => f64(column, winner ?? 0) - f64(column, rival),
    );
    // What rounding leaves is no lead; a lead on every criterion is.
    const leastLead = 1e-12 * leads.reduce((most, lead) => Math.max(most, Math.abs(lead)), 0);
    if (leads.every((lead) => lead > leastLead)) return nearest;
    const there = dot(leads, given) > 0 ? nearestWeights(leads, given, norm) : given;
    const distance = distanceBetween(there, given, norm);
    return distance < nearest.distance ? { distance, weights: [...there], rival } : nearest;
  }, none);
}
