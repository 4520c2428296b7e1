import type { PerformanceTable } from '@insedia/ranking';
import { at } from '../at.ts';

/** What came of withdrawing applications, one at a time, and ranking all the others again. */
export interface Withdrawals {
  /** How many were withdrawn: the first ones of the official ranking. */
  readonly tried: number;
  /** The ids of those whose withdrawal turns round the order of at least two others. */
  readonly reordering: readonly string[];
  /** The ids of those after whose withdrawal other applications than before come first among those that stay. */
  readonly newFirst: readonly string[];
}

/**
 * Withdraws each of the first alternatives of a table in turn, ranks all the others by the same method, and says whose
 * withdrawal makes others change places (rank reversal: Belton & Gear 1983, Omega 11(3), 228–230). Two that tie before
 * or after have not changed places. Ranks once a withdrawal; memory and the comparison are linear in the alternatives.
 *
 * @param before the method's ranks of the whole table
 * @param tried how many first alternatives are withdrawn, at most all
 *
 * @example
 * const table = performanceTable(['A', 'B'], ['area'], [Float64Array.of(1, 0)]);
 * const ranksOf = (some: PerformanceTable): Uint32Array => rankScores(weightedSum(some, [1]).scores).ranks;
 * withdrawals(table, ranksOf(table), ranksOf, 2).reordering; // []: a weighted sum reorders nobody
 */
export function withdrawals(
  table: PerformanceTable,
  before: Uint32Array,
  ranksOf: (table: PerformanceTable) => Uint32Array,
  tried: number,
): Withdrawals {
  const bestFirst = before.map((_, place) => place).toSorted((a, b) => at(before, a) - at(before, b));
  const [reordering, newFirst]: [string[], string[]] = [[], []];
  if (before.length < 2) return { tried: Math.min(tried, before.length), reordering, newFirst };
  for (const [gone, id] of table.alternatives.slice(0, tried).entries()) {
    const stay = bestFirst.filter((place) => place !== gone);
    const some = ranksOf(without(table, gone));
    const after = stay.map((place) => at(some, place < gone ? place : place - 1));
    const ranks = stay.map((place) => at(before, place));
    if (isReordered(ranks, after)) reordering.push(id);
    if (ranks.some((rank, i) => (rank === ranks[0]) !== (after[i] === 1))) newFirst.push(id);
  }
  return { tried: Math.min(tried, before.length), reordering, newFirst };
}

function without({ alternatives, criteria, columns }: PerformanceTable, gone: number): PerformanceTable {
  return {
    alternatives: alternatives.toSpliced(gone, 1),
    criteria,
    columns: columns.map((column) => column.filter((_, place) => place !== gone)),
  };
}

/** Whether one that was behind another is now ahead of it; `before` ascends. */
function isReordered(before: Uint32Array, after: Uint32Array): boolean {
  let [ahead, level] = [0, 0];
  return after.some((rank, i) => {
    if (i > 0 && before[i] !== before[i - 1]) ahead = level;
    level = Math.max(level, rank);
    return rank < ahead;
  });
}
