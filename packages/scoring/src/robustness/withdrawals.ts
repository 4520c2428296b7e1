import type { PerformanceTable } from '@insedia/ranking';
import { at } from '../at.ts';

/** What came of withdrawing each alternative of a table in turn. */
export interface Withdrawals {
  /** How many were withdrawn, one at a time. */
  readonly tried: number;
  /** The ids of those whose withdrawal turns round the order of at least two others. */
  readonly reordering: readonly string[];
}

/**
 * Leave-one-out: withdraws each alternative in turn and looks for two others of which the one that was behind comes
 * ahead. Two that tie before or after are no reversal. Time grows with the cube of the alternatives, or with as many
 * runs of the method.
 *
 * @example
 * const byTopsis = (table: PerformanceTable) =>
 *   rankScores(topsis(table, weights, goals, { normalization: 'vector' }).scores).ranks;
 * withdrawals(valueTable(assessment, 40), byTopsis).reordering; // ids
 */
export function withdrawals(
  table: PerformanceTable,
  ranksOf: (table: PerformanceTable) => Uint32Array,
): Withdrawals {
  const before = ranksOf(table);
  const reordering = table.alternatives.filter((_, gone) => {
    const staying = [...table.alternatives.keys()].filter((i) => i !== gone);
    const after = ranksOf({
      ...table,
      alternatives: staying.map((i) => at(table.alternatives, i)),
      columns: table.columns.map((column) => Float64Array.from(staying, (i) => at(column, i))),
    });
    return turnsRound(
      staying.map((i) => at(before, i)),
      after,
    );
  });
  return { tried: table.alternatives.length, reordering };
}

/** Whether some pair is in one order in the first ranking, and in the other in the second. */
function turnsRound(first: readonly number[], second: Uint32Array): boolean {
  return first.some((rank, a) => first.some((other, b) => rank < other && at(second, a) > at(second, b)));
}
