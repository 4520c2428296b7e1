import { requireLength } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';

/** Whether more of a criterion is better (`max`) or worse (`min`). */
export type Direction = 'max' | 'min';

/** How every alternative performs on every criterion, one column a criterion. */
export interface PerformanceTable {
  /** Unique ids, one a row. */
  readonly alternatives: readonly string[];
  /** Unique ids, one a column. */
  readonly criteria: readonly string[];
  /** `columns[j][i]` is alternative `i` on criterion `j`; NaN is a missing value. */
  readonly columns: readonly Float64Array[];
}

/**
 * A performance table whose shape has been checked. The arrays are kept, not copied.
 *
 * @throws {RankingError} when an id repeats, or a length does not match.
 *
 * @example
 * const sites = performanceTable(
 *   ['Lodi', 'Crema'],
 *   ['area', 'access'],
 *   [Float64Array.of(0.4, 0.9), Float64Array.of(1, 0.2)],
 * );
 */
export function performanceTable(
  alternatives: readonly string[],
  criteria: readonly string[],
  columns: readonly Float64Array[],
): PerformanceTable {
  requireUnique('alternatives', alternatives);
  requireUnique('criteria', criteria);
  requireLength('columns', columns, criteria.length);
  columns.forEach((column, j) => {
    requireLength(`columns[${j}]`, column, alternatives.length);
  });
  return { alternatives, criteria, columns };
}

function requireUnique(what: string, ids: readonly string[]): void {
  if (new Set(ids).size === ids.length) return;
  ids.forEach((id, index) => {
    const first = ids.indexOf(id);
    if (first < index) throw new RankingError(messages.duplicate(`${what}[${index}]`, id, first));
  });
}
