import { at, f64 } from '../at.ts';
import { requireObject, requireOneOf } from '../check.ts';
import { type Goal, orient } from '../table/goal.ts';
import { extent, type Normalization, normalizeColumn } from '../table/normalize-column.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { requireWeights } from '../weights/given.ts';

/** Choices of TOPSIS that can change the winner. */
export interface TopsisOptions {
  /** Hwang & Yoon took `vector`; Opricovic & Tzeng (2004) show a case where `minmax` has another winner. */
  readonly normalization: Normalization;
  /** Default `'euclidean'`, as in the paper. */
  readonly metric?: Metric;
}

/** How distances on single criteria make one: √Σd², Σ|d| or the largest |d|. */
export type Metric = 'euclidean' | 'manhattan' | 'chebyshev';

/** Closeness to the ideal, highest best. */
export interface Topsis {
  readonly direction: 'max';
  /** `d⁻ / (d⁺ + d⁻)`, 0 to 1. */
  readonly scores: Float64Array;
  /** `d⁺`, the distance from the ideal. */
  readonly toIdeal: Float64Array;
  /** `d⁻`, the distance from the anti-ideal. */
  readonly toAntiIdeal: Float64Array;
}

const METRICS: readonly Metric[] = ['euclidean', 'manhattan', 'chebyshev'];

/**
 * TOPSIS, a cross-check: columns are normalised and weighted, the ideal holds the best of every column and
 * the anti-ideal the worst, and the score is `d⁻ / (d⁺ + d⁻)` (Hwang & Yoon 1981, Multiple Attribute Decision
 * Making). Ideal and scale come from the alternatives, so that withdrawing one can reorder the others.
 *
 * When no criterion with a weight tells alternatives apart both distances are 0, and every score is 0.5.
 *
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so.
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when goals, normalisation or metric are unknown, or a performance is infinite.
 *
 * @example
 * const plots = performanceTable(['A', 'B', 'C'], ['price', 'area'], [
 *   Float64Array.of(1, 2, 5),
 *   Float64Array.of(3000, 3750, 4500),
 * ]);
 * topsis(plots, [0.5, 0.5], ['min', 'max'], { normalization: 'vector' }).scores; // [0.762, 0.722, 0.238]
 * topsis(plots, [0.5, 0.5], ['min', 'max'], { normalization: 'minmax' }).scores; // [0.5, 0.617, 0.5]
 */
export function topsis(
  table: PerformanceTable,
  weights: readonly number[],
  goals: readonly Goal[],
  options: TopsisOptions,
): Topsis {
  requireObject('options', options);
  const { normalization, metric = 'euclidean' } = options;
  requireWeights(weights, table.criteria.length);
  requireOneOf('metric', metric, METRICS);
  const toIdeal = new Float64Array(table.alternatives.length);
  const toAntiIdeal = new Float64Array(table.alternatives.length);
  for (const [j, oriented] of orient(table, goals).entries()) {
    const column = normalizeColumn(oriented, normalization);
    const weight = at(weights, j);
    const [worst, best] = extent(column);
    for (const [i, x] of column.entries()) {
      toIdeal[i] = extended(f64(toIdeal, i), weight * (best - x), metric);
      toAntiIdeal[i] = extended(f64(toAntiIdeal, i), weight * (x - worst), metric);
    }
  }
  if (metric === 'euclidean') {
    for (const distances of [toIdeal, toAntiIdeal]) distances.set(distances.map(Math.sqrt));
  }
  const scores = toAntiIdeal.map((near, i) => {
    const both = near + f64(toIdeal, i);
    return both > 0 ? near / both : 0.5;
  });
  return { direction: 'max', scores, toIdeal, toAntiIdeal };
}

/** A distance so far, squared when Euclidean, with the one on a further criterion. */
function extended(soFar: number, distance: number, metric: Metric): number {
  if (metric === 'euclidean') return soFar + distance * distance;
  return metric === 'manhattan' ? soFar + distance : Math.max(soFar, distance);
}
