import { at } from '../at.ts';
import { requireFinite, requireLength, requireOneOf } from '../check.ts';
import { MissingValueError } from '../errors.ts';
import type { Direction, PerformanceTable } from './performance-table.ts';

/** What is wanted of a criterion: as much, as little, or as near a target (in its unit) as can be. */
export type Goal = Direction | { readonly target: number };

const DIRECTIONS: readonly Direction[] = ['max', 'min'];

/**
 * The columns turned so that larger is better: costs with their sign changed, targets as minus the distance
 * from the target. Differences keep the unit of the criterion. Columns of benefits are not copied.
 *
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when a performance is infinite, or the goals do not fit the criteria.
 */
export function orient(table: PerformanceTable, goals: readonly Goal[]): Float64Array[] {
  requireLength('goals', goals, table.criteria.length);
  requireComplete(table);
  return table.columns.map((column, j) => {
    const goal = at(goals, j);
    if (typeof goal === 'object') {
      const { target } = goal;
      requireFinite(`goals[${j}].target`, target, ['goals', j, 'target']);
      return column.map((x) => -Math.abs(x - target));
    }
    requireOneOf(`goals[${j}]`, goal, DIRECTIONS);
    return goal === 'max' ? column : column.map((x) => -x);
  });
}

/** Throws unless every performance is a finite number: what a missing one is worth is the caller's decision. */
export function requireComplete({ alternatives, criteria, columns }: PerformanceTable): void {
  for (const [j, column] of columns.entries()) {
    for (const [i, x] of column.entries()) {
      if (Number.isFinite(x)) continue;
      const criterion = at(criteria, j);
      if (Number.isNaN(x)) throw new MissingValueError(at(alternatives, i), criterion);
      requireFinite(`columns[${j}][${i}] (${criterion})`, x, ['columns', j, i]);
    }
  }
}
