import { at, f64, rowOf, u32 } from '../at.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { countHits, countWins, rankBatch } from './rank-batch.ts';

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
  /**
   * `values[a][b]`: the share of samples in which a ranks strictly before b; 0 on the diagonal. Counted when it is
   * first read, in time that grows with the samples and the square of the alternatives.
   */
  readonly pairwiseWinning: Estimate;
  /** `values[i][j]`: the mean weight of criterion `j` where `i` ranks first; NaN when it never does. */
  readonly centralWeights: Estimate;
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
  for (const [k, ranks] of rankings.entries()) {
    if (ranks.length !== size)
      throw new RankingError(messages.wrongLength(`rankings[${k}]`, size, ranks.length));
    for (const [i, rank] of Array.from(ranks).entries()) {
      if (!Number.isInteger(rank) || rank < 1 || rank > size) {
        throw new RankingError(messages.notWithin(`rankings[${k}][${i}]`, 1, size, rank), ['rankings', k, i]);
      }
    }
  }
  return indicesOf(size, weights[0]?.length ?? 0, (visit) => {
    for (const [k, ranks] of rankings.entries()) visit(Uint32Array.from(ranks), weights[k] ?? []);
  });
}

/** Calls back with the ranks and the weights of each sample, the same ones every time it is called. */
export type EachSample = (visit: (ranks: Uint32Array, weights: ArrayLike<number>) => void) => void;

/** The indices of samples of so many alternatives on so many criteria. What is counted later is sampled again. */
export function indicesOf(alternatives: number, criteria: number, each: EachSample): RankIndices {
  const central = Array.from({ length: alternatives }, () => new Float64Array(criteria));
  const squares = Array.from({ length: alternatives }, () => new Float64Array(criteria));
  const hits = new Uint32Array(alternatives * alternatives);
  const batch = rankBatch(alternatives, (ranks, samples) => countHits(hits, ranks, samples));
  let samples = 0;
  each((ranks, weights) => {
    samples++;
    batch.add(ranks);
    for (let i = 0; i < alternatives; i++) {
      if (u32(ranks, i) !== 1) continue;
      const [sum, square] = [rowOf(central, i), rowOf(squares, i)];
      for (let j = 0; j < weights.length; j++) {
        const weight = at(weights, j);
        sum[j] = f64(sum, j) + weight;
        square[j] = f64(square, j) + weight * weight;
      }
    }
  });
  batch.flush();

  const firsts = (i: number): number => u32(hits, i * alternatives);
  let pairwise: Estimate | undefined;
  return {
    samples,
    rankAcceptability: shares(hits, alternatives, samples),
    get pairwiseWinning(): Estimate {
      pairwise ??= shares(winsIn(alternatives, each), alternatives, samples);
      return pairwise;
    },
    centralWeights: {
      values: central.map((row, i) => row.map((sum) => sum / firsts(i))),
      standardErrors: central.map((row, i) =>
        row.map((sum, j) => {
          const variance = f64(rowOf(squares, i), j) / firsts(i) - (sum / firsts(i)) ** 2;
          return Math.sqrt(Math.max(0, variance) / firsts(i));
        }),
      ),
    },
  };
}

function winsIn(alternatives: number, each: EachSample): Uint32Array {
  const wins = new Uint32Array(alternatives * alternatives);
  const batch = rankBatch(alternatives, (ranks, samples) => countWins(wins, ranks, samples));
  each((ranks) => batch.add(ranks));
  batch.flush();
  return wins;
}

/** Counts over the samples, with the standard error of a share, `√(p (1 − p) / N)`, when it is first read. */
function shares(counts: Uint32Array, width: number, samples: number): Estimate {
  const values = Array.from({ length: width }, (_, a) => {
    const row = new Float64Array(width);
    for (let b = 0; b < width; b++) row[b] = u32(counts, a * width + b) / samples;
    return row;
  });
  let errors: readonly Float64Array[] | undefined;
  return {
    values,
    get standardErrors(): readonly Float64Array[] {
      errors ??= values.map((row) => row.map((p) => Math.sqrt((p * (1 - p)) / samples)));
      return errors;
    },
  };
}
