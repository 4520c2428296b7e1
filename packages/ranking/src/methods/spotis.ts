import { at, f64 } from '../at.ts';
import { requireFinite, requireLength } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { type Goal, requireComplete } from '../table/goal.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { requireWeights } from '../weights/given.ts';

/** The lowest and highest performance a criterion can have, in its unit, fixed before any alternative. */
export type Bounds = readonly [lowest: number, highest: number];

/** Distances from the expected solution, lowest best. */
export interface Spotis {
  readonly direction: 'min';
  /** 0 at the expected solution, at most 1. */
  readonly scores: Float64Array;
}

/**
 * SPOTIS, a cross-check without rank reversal: the weighted sum of `|x − x*| / (highest − lowest)`, where `x*`
 * is the expected solution: the better bound of a benefit or a cost, the target of a criterion that has one
 * (Dezert, Tchamova, Han & Tacnet 2020, The SPOTIS rank reversal free method, FUSION 2020). A score depends on
 * its alternative alone.
 *
 * @param bounds - one a criterion; a performance or a target outside them is refused.
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so.
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when bounds do not ascend, or a performance or a target lies outside them.
 *
 * @example
 * const sites = performanceTable(['A', 'B'], ['access', 'price'], [
 *   Float64Array.of(8, 4),
 *   Float64Array.of(30, 10),
 * ]);
 * spotis(sites, [0.5, 0.5], ['max', 'min'], [[0, 10], [0, 100]]).scores; // [0.25, 0.35]
 */
export function spotis(
  table: PerformanceTable,
  weights: readonly number[],
  goals: readonly Goal[],
  bounds: readonly Bounds[],
): Spotis {
  requireWeights(weights, table.criteria.length);
  requireLength('goals', goals, table.criteria.length);
  requireLength('bounds', bounds, table.criteria.length);
  requireComplete(table);
  const scores = new Float64Array(table.alternatives.length);
  for (const [j, column] of table.columns.entries()) {
    const [low, high] = usableBounds(at(bounds, j), j);
    const expected = expectedSolution(goals[j], [low, high], j);
    const factor = at(weights, j) / (high - low);
    for (const [i, x] of column.entries()) {
      if (x < low || x > high) {
        const where = `columns[${j}][${i}] (${table.alternatives[i]}, ${table.criteria[j]})`;
        throw new RankingError(messages.notWithin(where, low, high, x), ['columns', j, i]);
      }
      scores[i] = f64(scores, i) + factor * Math.abs(x - expected);
    }
  }
  return { direction: 'min', scores };
}

function usableBounds([low, high]: Bounds, j: number): Bounds {
  requireFinite(`bounds[${j}][0]`, low, ['bounds', j, 0]);
  requireFinite(`bounds[${j}][1]`, high, ['bounds', j, 1]);
  if (high > low) return [low, high];
  throw new RankingError(messages.notMonotone(`bounds[${j}][1]`, 'above', low, high), ['bounds', j, 1]);
}

function expectedSolution(goal: Goal | undefined, [low, high]: Bounds, j: number): number {
  if (goal === 'max') return high;
  if (goal === 'min') return low;
  if (typeof goal !== 'object') {
    throw new RankingError(messages.notAChoice(`goals[${j}]`, String(goal), ['max', 'min']), ['goals', j]);
  }
  const { target } = goal;
  if (target >= low && target <= high) return target;
  throw new RankingError(messages.notWithin(`goals[${j}].target`, low, high, target), ['goals', j]);
}
