import { f64 } from '../at.ts';
import { requireLength } from '../check.ts';
import { type PerformanceTable, performanceTable } from '../table/performance-table.ts';

/** Two alternatives: indices in the whole table. */
export type Pair = readonly [a: number, b: number];

/** What the withdrawal of one alternative does to the others. */
export interface Withdrawal {
  /** Index of the one withdrawn. */
  readonly alternative: number;
  /** Pairs of which the first was ahead, and is behind without it: rank reversals. */
  readonly reversed: readonly Pair[];
  /** Pairs of which the first was ahead and now ties, or which tied and of which the first is now ahead. */
  readonly tiesChanged: readonly Pair[];
  /** Whether, among the others, other alternatives come first. */
  readonly winnerChanges: boolean;
}

/**
 * The rank-reversal check: withdraws each alternative in turn, ranks the others again, and says which pairs of them
 * change order (Belton & Gear 1983, Omega 11(3), 228–230). A method that scores each alternative by itself has
 * none. Ranks `n + 1` times, and compares every pair each time.
 *
 * @param rankOf - gives one rank an alternative of the table it is given, 1 the best, ties sharing a rank.
 * @returns one entry a withdrawal that changes anything, in the order of the alternatives.
 * @throws {RankingError} when `rankOf` does not give one rank an alternative.
 *
 * @example
 * const values = performanceTable(['A', 'B'], ['area', 'access'], [Float64Array.of(1, 0), Float64Array.of(0, 0.5)]);
 * const rankOf = (some: PerformanceTable): Uint32Array => rankScores(weightedSum(some, [0.5, 0.5]).scores).ranks;
 * leaveOneOut(values, rankOf); // []
 */
export function leaveOneOut(
  table: PerformanceTable,
  rankOf: (table: PerformanceTable) => ArrayLike<number>,
): Withdrawal[] {
  const before = ranksOf(table, rankOf);
  return table.alternatives.flatMap((_, alternative): Withdrawal[] => {
    const some = without(table, alternative);
    if (some.alternatives.length === 0) return [];
    const after = ranksOf(some, rankOf);
    const kept = before.filter((__, i) => i !== alternative);
    if (isSameOrder(kept, after, f64(before, alternative))) return [];
    const { reversed, tiesChanged } = changedPairs(kept, after, alternative);
    if (reversed.length + tiesChanged.length === 0) return [];
    const [winners, now] = [Math.min(...kept), Math.min(...after)];
    const winnerChanges = kept.some((rank, i) => (rank === winners) !== (after[i] === now));
    return [{ alternative, reversed, tiesChanged, winnerChanges }];
  });
}

function ranksOf(
  table: PerformanceTable,
  rankOf: (table: PerformanceTable) => ArrayLike<number>,
): Float64Array {
  const ranks = rankOf(table);
  requireLength('rankOf(table)', ranks, table.alternatives.length);
  return Float64Array.from(ranks);
}

function without({ alternatives, criteria, columns }: PerformanceTable, gone: number): PerformanceTable {
  return performanceTable(
    alternatives.toSpliced(gone, 1),
    criteria,
    columns.map((column) => column.filter((_, i) => i !== gone)),
  );
}

/** Whether competition ranks only close the gap the one withdrawn leaves: no pair needs to be looked at then. */
function isSameOrder(before: Float64Array, after: Float64Array, gone: number): boolean {
  return before.every((rank, i) => after[i] === (rank > gone ? rank - 1 : rank));
}

/** Every pair whose order is another, by indices in the whole table, which `gone` is one of. */
function changedPairs(
  before: Float64Array,
  after: Float64Array,
  gone: number,
): Pick<Withdrawal, 'reversed' | 'tiesChanged'> {
  const reversed: Pair[] = [];
  const tiesChanged: Pair[] = [];
  const whole = (i: number): number => (i < gone ? i : i + 1);
  for (let a = 0; a < before.length; a++) {
    for (let b = 0; b < before.length; b++) {
      const was = f64(before, b) - f64(before, a);
      const is = f64(after, b) - f64(after, a);
      if (was > 0 && is < 0) reversed.push([whole(a), whole(b)]);
      else if ((was > 0 && is === 0) || (was === 0 && is > 0)) tiesChanged.push([whole(a), whole(b)]);
    }
  }
  return { reversed, tiesChanged };
}
