import { at, f64 } from '../at.ts';
import { requireLength } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { requireComplete } from '../table/goal.ts';
import type { Direction, PerformanceTable } from '../table/performance-table.ts';
import { requireWeights } from '../weights/given.ts';

/** Scores of a weighted product, highest best. */
export interface WeightedProduct {
  readonly direction: 'max';
  /** `Π x^w`, costs with the exponent `-w`; 0 or Infinity where a double cannot hold it. */
  readonly scores: Float64Array;
  /** `Σ ±w ln x`: the natural logarithms of the scores, to rank by. */
  readonly logScores: Float64Array;
}

/**
 * The weighted product model, a cross-check: `P(a) = Π x^w` over benefits times `Π x^-w` over costs
 * (Bridgman 1922, Dimensional Analysis; Miller & Starr 1969, Executive Decisions and Operations Research).
 * The ratio of two scores does not depend on the units, nor on any third alternative.
 *
 * A criterion with a target has no ratio scale, and is not accepted.
 *
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so.
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when a performance is not above 0: a zero or a negative one has no ratio.
 *
 * @example
 * const plots = performanceTable(['A', 'B'], ['area', 'price'], [
 *   Float64Array.of(4, 1),
 *   Float64Array.of(4, 1),
 * ]);
 * weightedProduct(plots, [0.5, 0.5], ['max', 'min']).scores; // [1, 1]
 */
export function weightedProduct(
  table: PerformanceTable,
  weights: readonly number[],
  directions: readonly Direction[],
): WeightedProduct {
  requireWeights(weights, table.criteria.length);
  requireLength('directions', directions, table.criteria.length);
  requireComplete(table);
  const logScores = new Float64Array(table.alternatives.length);
  for (const [j, column] of table.columns.entries()) {
    const exponent = signed(at(weights, j), directions[j], j);
    for (const [i, x] of column.entries()) {
      if (x <= 0) {
        const where = `columns[${j}][${i}] (${table.alternatives[i]}, ${table.criteria[j]})`;
        throw new RankingError(messages.notPositive(where, x), ['columns', j, i]);
      }
      logScores[i] = f64(logScores, i) + exponent * Math.log(x);
    }
  }
  return { direction: 'max', scores: logScores.map(Math.exp), logScores };
}

function signed(weight: number, direction: unknown, j: number): number {
  if (direction === 'max') return weight;
  if (direction === 'min') return -weight;
  const got = typeof direction === 'object' ? JSON.stringify(direction) : String(direction);
  throw new RankingError(messages.notAChoice(`directions[${j}]`, got, ['max', 'min']), ['directions', j]);
}
