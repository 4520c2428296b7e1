import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { rankScores } from '../ranks/rank-scores.ts';

/**
 * Rank-order centroid weights: the mean of all the weights that respect an order of importance,
 * `w_k = (1/n) Σ_{i=k}^n 1/i` for the k-th most important of n (Barron & Barrett 1996, Management Science
 * 42(11), 1515–1523). Criteria of the same importance share the mean of their places.
 *
 * @param importance - one rank a criterion, 1 the most important.
 * @throws {RankingError} when it is empty, or a rank is NaN.
 *
 * @example
 * rankOrderCentroid([2, 1]); // [0.25, 0.75]
 */
export function rankOrderCentroid(importance: readonly number[]): number[] {
  const size = importance.length;
  if (size === 0) throw new RankingError(messages.tooFew('importance', 1, 0));
  const { ranks } = rankScores(importance, { direction: 'min' });
  const byPlace = new Float64Array(size);
  for (let k = size - 1, tail = 0; k >= 0; k--) {
    tail += 1 / (k + 1);
    byPlace[k] = tail / size;
  }
  return Array.from(ranks, (rank) => {
    const sharing = ranks.reduce((count, other) => count + Number(other === rank), 0);
    return byPlace.subarray(rank - 1, rank - 1 + sharing).reduce((sum, w) => sum + w, 0) / sharing;
  });
}
