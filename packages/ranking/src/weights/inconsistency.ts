import { at } from '../at.ts';
import { type Comparisons, requireReciprocal } from './pairwise.ts';

/** How inconsistent comparisons are, without a random index. All 0 when they are consistent. */
export interface Inconsistency {
  /** How far direct comparisons are from indirect ones, in natural logarithms, on average. */
  readonly congruence: number;
  /** The share of indirect comparisons that turn a direct one round, 0 to 1. */
  readonly dissonance: number;
  /** How far the worst triad is from consistent, 0 to 1. */
  readonly koczkodaj: number;
  /** The geometric consistency index, for priorities by geometric mean. */
  readonly geometricConsistencyIndex: number;
}

/**
 * Measures of inconsistency of comparisons in pairs: congruence and dissonance (Siraj, Mikhailov & Keane 2015,
 * European Journal of Operational Research 242(2), 550–562), Koczkodaj's worst triad (1993, Mathematical and
 * Computer Modelling 18(7), 79–84) and the geometric consistency index (Aguarón & Moreno-Jiménez 2003, European
 * Journal of Operational Research 147(1), 137–145).
 *
 * @throws {RankingError} when the matrix is not square, positive and reciprocal.
 *
 * @example
 * inconsistency([[1, 2, 4], [1 / 2, 1, 2], [1 / 4, 1 / 2, 1]]).koczkodaj; // 0
 */
export function inconsistency(comparisons: Comparisons): Inconsistency {
  requireReciprocal(comparisons);
  const size = comparisons.length;
  const log = (i: number, j: number): number => Math.log(comparisons[i]?.[j] ?? Number.NaN);
  let [distance, reversals, worst, count] = [0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      for (let k = 0; k < size; k++) {
        if (k === i || k === j) continue;
        const direct = log(i, j);
        const indirect = log(i, k) + log(k, j);
        const gap = Math.abs(direct - indirect);
        count++;
        distance += gap;
        if (direct * indirect < 0) reversals++;
        worst = Math.max(worst, -Math.expm1(-gap));
      }
    }
  }
  const logMeans = comparisons.map((_, i) => comparisons.reduce((sum, __, j) => sum + log(i, j), 0) / size);
  let squares = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      squares += (log(i, j) - at(logMeans, i) + at(logMeans, j)) ** 2;
    }
  }
  const mean = (sum: number): number => (count > 0 ? sum / count : 0);
  return {
    congruence: mean(distance),
    dissonance: mean(reversals),
    koczkodaj: worst,
    geometricConsistencyIndex: size < 3 ? 0 : (2 * squares) / ((size - 1) * (size - 2)),
  };
}
