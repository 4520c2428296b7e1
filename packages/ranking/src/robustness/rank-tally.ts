import { f64, rowOf } from '../at.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';

/** Estimates from samples: `values[a][b]`, and the standard error of each. */
export interface Estimate {
  readonly values: readonly Float64Array[];
  readonly standardErrors: readonly Float64Array[];
}

/** What sampled rankings say (Lahdelma & Salminen 2001, Operations Research 49(3), 444–454). */
export interface RankIndices {
  readonly samples: number;
  /** `values[i][r]`: the share of samples in which alternative `i` has rank `r + 1`. */
  readonly rankAcceptability: Estimate;
  /** `values[a][b]`: the share of samples in which a ranks strictly before b; 0 on the diagonal. */
  readonly pairwiseWinning: Estimate;
  /** `values[i][j]`: the mean weight of criterion `j` where `i` ranks first; NaN when it never does. */
  readonly centralWeights: Estimate;
}

/** Counts rankings as they are drawn. */
export interface RankTally {
  /** `ranks[i]`, 1 the best, and the weights it came of. */
  readonly add: (ranks: ArrayLike<number>, weights: ArrayLike<number>) => void;
  readonly indices: () => RankIndices;
}

/**
 * The indices of SMAA-2 of rankings that were drawn elsewhere.
 *
 * @param rankings - one ranking a sample, each with one rank an alternative, 1 the best.
 * @param weights - the weights of each sample; without them there are no central weights.
 * @throws {RankingError} when there is no ranking, their lengths differ, or a rank is not an integer from 1 on.
 *
 * @example
 * rankIndices([[2, 1], [1, 2], [1, 2], [1, 2]]).pairwiseWinning.values; // [[0, 0.75], [0.25, 0]]
 */
export function rankIndices(
  rankings: readonly ArrayLike<number>[],
  weights: readonly ArrayLike<number>[] = [],
): RankIndices {
  const size = rankings[0]?.length;
  if (size === undefined) throw new RankingError(messages.tooFew('rankings', 1, 0));
  const tally = rankTally(size, weights[0]?.length ?? 0);
  for (const [k, ranks] of rankings.entries()) {
    if (ranks.length !== size)
      throw new RankingError(messages.wrongLength(`rankings[${k}]`, size, ranks.length));
    for (const [i, rank] of Array.from(ranks).entries()) {
      if (!Number.isInteger(rank) || rank < 1 || rank > size) {
        throw new RankingError(messages.notWithin(`rankings[${k}][${i}]`, 1, size, rank), ['rankings', k, i]);
      }
    }
    tally.add(ranks, weights[k] ?? []);
  }
  return tally.indices();
}

/** An empty tally of rankings of so many alternatives on so many criteria. */
export function rankTally(alternatives: number, criteria: number): RankTally {
  const rows = (width: number): Float64Array[] =>
    Array.from({ length: alternatives }, () => new Float64Array(width));
  const [hits, wins, sums, squares] = [
    rows(alternatives),
    rows(alternatives),
    rows(criteria),
    rows(criteria),
  ];
  let samples = 0;

  const add = (ranks: ArrayLike<number>, weights: ArrayLike<number>): void => {
    samples++;
    for (let a = 0; a < alternatives; a++) {
      const rank = ranks[a] ?? Number.NaN;
      const place = rowOf(hits, a);
      place[rank - 1] = f64(place, rank - 1) + 1;
      const won = rowOf(wins, a);
      for (let b = 0; b < alternatives; b++) if (rank < (ranks[b] ?? 0)) won[b] = f64(won, b) + 1;
      if (rank !== 1) continue;
      const [sum, square] = [rowOf(sums, a), rowOf(squares, a)];
      for (let j = 0; j < weights.length; j++) {
        const weight = weights[j] ?? Number.NaN;
        sum[j] = f64(sum, j) + weight;
        square[j] = f64(square, j) + weight * weight;
      }
    }
  };

  const indices = (): RankIndices => ({
    samples,
    rankAcceptability: shares(hits, samples),
    pairwiseWinning: shares(wins, samples),
    centralWeights: {
      values: sums.map((row, i) => row.map((sum) => sum / f64(rowOf(hits, i), 0))),
      standardErrors: sums.map((row, i) => {
        const firsts = f64(rowOf(hits, i), 0);
        return row.map((sum, j) => {
          const variance = f64(rowOf(squares, i), j) / firsts - (sum / firsts) ** 2;
          return Math.sqrt(Math.max(0, variance) / firsts);
        });
      }),
    },
  });
  return { add, indices };
}

/** Counts over the samples, with the standard error of a share, `√(p (1 − p) / N)`. */
function shares(counts: readonly Float64Array[], samples: number): Estimate {
  const values = counts.map((row) => row.map((count) => count / samples));
  return { values, standardErrors: values.map((row) => row.map((p) => Math.sqrt((p * (1 - p)) / samples))) };
}
