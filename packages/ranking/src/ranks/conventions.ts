/**
 * Dense ranks, 1, 2, 2, 3, of the competition ranks 1, 2, 2, 4. Not to be printed as places: with three ahead of
 * it, an alternative is fourth.
 *
 * @example
 * denseRanks(rankScores([0, 3, 2, 3]).ranks); // [3, 1, 2, 1]
 */
export function denseRanks(ranks: ArrayLike<number>): Uint32Array {
  const distinct = [...new Set(Array.from(ranks))].toSorted((a, b) => a - b);
  const places = new Map(distinct.map((rank, k) => [rank, k + 1]));
  return Uint32Array.from(ranks, (rank) => places.get(rank) ?? 0);
}

/**
 * Fractional ranks, 1, 2.5, 2.5, 4, of the competition ranks 1, 2, 2, 4: what rank correlations are made of.
 *
 * @example
 * fractionalRanks(rankScores([0, 3, 2, 3]).ranks); // [4, 1.5, 3, 1.5]
 */
export function fractionalRanks(ranks: ArrayLike<number>): Float64Array {
  const sharing = new Map<number, number>();
  for (const rank of Array.from(ranks)) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  return Float64Array.from(ranks, (rank) => rank + ((sharing.get(rank) ?? 1) - 1) / 2);
}
