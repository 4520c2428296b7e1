import type { PerformanceTable } from '@insedia/ranking';
import { at, f64 } from '../at.ts';
import { type DrawnWeights, weightDraws } from './weight-draws.ts';

/** How often an application ends where, over drawn weights: rank acceptability (SMAA-2). */
export interface Acceptability {
  readonly weights: DrawnWeights;
  readonly samples: number;
  readonly seed: number;
  /** The share of draws in which each place of the ranking is first; shared first places count for all who share. */
  readonly first: Float64Array;
  /** The share of draws in which each is among the first `top`. */
  readonly top: Float64Array;
  /**
   * `ranks[i][r]` is the share of draws in which place `i` has rank `r + 1`, for as many first places as the options
   * say and as many ranks; the last entry of a row is the share of all ranks beyond.
   */
  readonly ranks: readonly Float64Array[];
}

/** What a tally is made of. */
export interface AcceptabilityOptions {
  readonly kind: DrawnWeights;
  readonly spread: number;
  readonly samples: number;
  readonly seed: number;
  /** Among how many first `top` counts. */
  readonly top: number;
  /** Of how many first places, and over how many ranks, the shares are kept. */
  readonly places: number;
}

/**
 * Rank acceptability of a weighted sum (Lahdelma & Salminen 2001, Operations Research 49(3), 444–454): draws weights,
 * ranks by them, and counts. Ranks are among all alternatives, those without a row too. Time grows with the samples
 * and the alternatives.
 *
 * @param values best first, larger better on every criterion
 */
export function acceptability(
  { columns, alternatives }: PerformanceTable,
  stated: readonly number[],
  { kind, spread, samples, seed, top, places }: AcceptabilityOptions,
): Acceptability {
  const size = alternatives.length;
  const rows = Math.min(places, size);
  const draw = weightDraws(kind, stated, spread, seed);
  const weights = new Float64Array(stated.length);
  const scores = new Float64Array(size);
  const last = Math.min(top, size) - 1;
  const best = new Float64Array(Math.max(last + 1, rows));
  const [firsts, tops] = [new Float64Array(size), new Float64Array(size)];
  const ranks = Array.from({ length: rows }, () => new Float64Array(rows + (size > rows ? 1 : 0)));

  for (let n = 0; n < samples; n++) {
    draw(weights);
    addUp(columns, weights, scores);
    keepBest(scores, best);
    const [highest, least] = [at(best, 0), at(best, last)];
    for (let i = 0; i < size; i++) {
      const score = f64(scores, i);
      if (score >= least) tops[i] = at(tops, i) + 1;
      if (score >= highest) firsts[i] = at(firsts, i) + 1;
    }
    for (let i = 0; i < rows; i++) {
      const row = at(ranks, i);
      const place = Math.min(ahead(best, at(scores, i)), row.length - 1);
      row[place] = at(row, place) + 1;
    }
  }
  const share = (counts: Float64Array): Float64Array => counts.map((count) => count / samples);
  return {
    weights: kind,
    samples,
    seed,
    first: share(firsts),
    top: share(tops),
    ranks: ranks.map(share),
  };
}

/**
 * The standard error of a share of draws, `√(p (1 − p) / samples)`.
 *
 * @example
 * standardError(0.5, 10_000); // 0.005, the largest there is
 */
export function standardError(share: number, samples: number): number {
  return Math.sqrt((share * (1 - share)) / samples);
}

function addUp(columns: readonly Float64Array[], weights: Float64Array, scores: Float64Array): void {
  scores.fill(0);
  for (const [j, column] of columns.entries()) {
    const weight = at(weights, j);
    for (let i = 0; i < scores.length; i++) scores[i] = f64(scores, i) + weight * f64(column, i);
  }
}

/** The highest scores, highest first, as many as `best` holds. */
function keepBest(scores: Float64Array, best: Float64Array): void {
  best.fill(-Infinity);
  const last = best.length - 1;
  for (let i = 0; i < scores.length; i++) {
    const score = f64(scores, i);
    if (!(score > f64(best, last))) continue;
    let place = last;
    for (; place > 0 && f64(best, place - 1) < score; place--) best[place] = f64(best, place - 1);
    best[place] = score;
  }
}

/** How many of the best scores are above one; if all are, its rank lies beyond them. */
function ahead(best: Float64Array, own: number): number {
  let count = 0;
  while (count < best.length && f64(best, count) > own) count++;
  return count;
}
