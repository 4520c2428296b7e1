import { f64 } from '../at.ts';
import { requireLength, requireNonNegative } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { type WeightedSumOptions, weightedSum } from '../methods/weighted-sum.ts';
import { roundHalfUp } from '../ranks/half-up.ts';
import { type PerformanceTable, performanceTable } from '../table/performance-table.ts';

/** The lowest and the highest score of each alternative. */
export interface ScoreBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The best and the worst competition rank of each alternative. */
export interface RankBounds {
  readonly best: Uint32Array;
  readonly worst: Uint32Array;
}

/**
 * Between which scores each alternative lies when its values are known only between two, or not at all. Exact for
 * the weighted sum with its rounding, and both ends can be had: a score rises with every value.
 *
 * @param low - the lowest values; NaN where nothing is known.
 * @param high - the highest; the same table where a value is known or missing.
 * @param ranges - one a criterion: the lowest and the highest value of its value function (`valueRange`), which a
 * missing value lies between. What raw data between two ends is worth: `valueBounds`.
 * @throws {WeightError} when the weights are not so.
 * @throws {RankingError} when the tables do not have the same shape, or a lowest value is above its highest.
 *
 * @example
 * const known = performanceTable(['Lodi', 'Crema'], ['area', 'access'], [
 *   Float64Array.of(0.4, 0.9),
 *   Float64Array.of(Number.NaN, 0.2),
 * ]);
 * scoreBounds(known, known, [0.5, 0.5], [[0, 1], [0, 1]]); // { low: [0.2, 0.55], high: [0.7, 0.55] }
 */
export function scoreBounds(
  low: PerformanceTable,
  high: PerformanceTable,
  weights: readonly number[],
  ranges: readonly (readonly [lowest: number, highest: number])[],
  options: WeightedSumOptions = {},
): ScoreBounds {
  requireLength('ranges', ranges, low.criteria.length);
  requireLength('high.criteria', high.criteria, low.criteria.length);
  requireLength('high.alternatives', high.alternatives, low.alternatives.length);
  const filled = (table: PerformanceTable, end: 0 | 1): PerformanceTable =>
    performanceTable(
      table.alternatives,
      table.criteria,
      table.columns.map((column, j) => {
        const filler = ranges[j]?.[end] ?? Number.NaN;
        return column.map((value) => (Number.isNaN(value) ? filler : value));
      }),
    );
  const [lowest, highest] = [filled(low, 0), filled(high, 1)];
  for (const [j, column] of lowest.columns.entries()) {
    for (const [i, value] of column.entries()) {
      const most = highest.columns[j]?.[i] ?? Number.NaN;
      if (most < value) {
        throw new RankingError(messages.notAtLeast(`high.columns[${j}][${i}]`, 'low', value, most), [j, i]);
      }
    }
  }
  return {
    low: weightedSum(lowest, weights, options).scores,
    high: weightedSum(highest, weights, options).scores,
  };
}

/**
 * The best and the worst rank each alternative can have when its score lies between two ends, whatever the others
 * have between theirs: the best is 1 plus those that cannot but be ahead, the worst 1 plus those that can be.
 * Exact where the scores do not depend on each other, and both ranks can be had. Before any tie-break: a tie that
 * one could decide counts for the alternative in its best rank, and, as a shared one, in its worst.
 * Time `n log n`.
 *
 * @param low - the lowest scores, larger better.
 * @param high - the highest.
 * @param tolerance - the grid on which scores tie, as in `rankScores`.
 * @throws {RankingError} when lengths differ, a score is NaN, or a lowest score is above its highest.
 *
 * @example
 * rankBounds([70, 40, 60], [70, 80, 65]); // { best: [1, 1, 2], worst: [2, 3, 3] }
 */
export function rankBounds(
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  tolerance: number = 0,
): RankBounds {
  requireLength('high', high, low.length);
  requireNonNegative('tolerance', tolerance);
  const [lowest, highest] = [cells(low, tolerance), cells(high, tolerance)];
  for (const [i, cell] of lowest.entries()) {
    const most = f64(highest, i);
    if (most < cell)
      throw new RankingError(messages.notAtLeast(`high[${i}]`, 'low', cell, most), ['high', i]);
  }
  const [lowestFirst, highestFirst] = [lowest.toSorted(), highest.toSorted()];
  return {
    best: Uint32Array.from(highest, (own) => 1 + countAbove(lowestFirst, own)),
    // It is itself among those whose highest score is above its lowest, unless the two are one.
    worst: Uint32Array.from(lowest, (own, i) => {
      return 1 + countAbove(highestFirst, own) - Number(f64(highest, i) > own);
    }),
  };
}

function cells(scores: ArrayLike<number>, tolerance: number): Float64Array {
  return Float64Array.from(scores, (score, i) => {
    if (Number.isNaN(score)) throw new RankingError(messages.notAScore(i));
    return tolerance === 0 ? score : roundHalfUp(score / tolerance);
  });
}

/** How many numbers of an ascending list are above `x`. */
function countAbove(ascending: Float64Array, x: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(ascending, middle) > x) high = middle;
    else low = middle + 1;
  }
  return ascending.length - low;
}
