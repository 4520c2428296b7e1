import { f64 } from '../at.ts';
import { type Goal, orient } from '../table/goal.ts';
import type { PerformanceTable } from '../table/performance-table.ts';

/** Who dominates whom. */
export interface Dominance {
  /** `dominators[i]` are the indices of those that dominate `i`, ascending: the arcs of the dominance graph. */
  readonly dominators: readonly (readonly number[])[];
  /** Indices of the alternatives that nobody dominates, ascending: the Pareto front. */
  readonly front: readonly number[];
}

/**
 * Pareto dominance: a dominates b when it is at least as good on every criterion and better on one. It needs no
 * weights, and every official score respects it. Time grows with the square of the alternatives.
 *
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when goals do not fit, or a performance is infinite.
 *
 * @example
 * const sites = performanceTable(['A', 'B'], ['access', 'price'], [
 *   Float64Array.of(8, 5),
 *   Float64Array.of(30, 30),
 * ]);
 * dominance(sites, ['max', 'min']); // { dominators: [[], [0]], front: [0] }
 */
export function dominance(table: PerformanceTable, goals: readonly Goal[]): Dominance {
  const columns = orient(table, goals);
  const indices = [...table.alternatives.keys()];
  const dominators = indices.map((b) => indices.filter((a) => dominates(columns, a, b)));
  return { dominators, front: indices.filter((b) => dominators[b]?.length === 0) };
}

function dominates(columns: readonly Float64Array[], a: number, b: number): boolean {
  let better = false;
  for (const column of columns) {
    const [x, y] = [f64(column, a), f64(column, b)];
    if (x < y) return false;
    if (x > y) better = true;
  }
  return better;
}
