import { f64, rowOf } from '../at.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { randomFrom } from './random.ts';
import { type RankIndices, rankTally } from './rank-tally.ts';
import { type UncertainValues, valueSampler } from './uncertain-values.ts';
import { type WeightSpace, weightSampler } from './weight-space.ts';

/** How many samples are drawn, and from which seed. */
export interface SmaaOptions {
  /** An integer, 1 or above: an error of 0.005 at most needs 10,000. */
  readonly samples: number;
  /** An integer: the same seed draws the same samples. */
  readonly seed: number;
}

/** What is left of a ranking when its weights and performances are not certain. */
export interface Smaa extends RankIndices {
  /** The share of draws in which each alternative ranks first at its own central weights; 0 without any. */
  readonly confidenceFactors: Float64Array;
}

/**
 * SMAA-2, a cross-check: draws weights and values, ranks by the weighted sum, and counts (Lahdelma & Salminen
 * 2001, Operations Research 49(3), 444–454). Alternatives that tie in a draw share the better rank. Time grows
 * with the samples and the square of the alternatives.
 *
 * @param columns - what is known of the alternatives, one entry a criterion.
 * @throws {WeightError} when exact weights do not sum to 1.
 * @throws {RankingError} when a description is unusable, or no weights lie within their bounds.
 *
 * @example
 * const access: UncertainValues = { kind: 'exact', values: [1, 0] };
 * const area: UncertainValues = { kind: 'ordinal', ranks: [2, 1] };
 * const { rankAcceptability } = smaa([access, area], { kind: 'uniform' }, { samples: 1000, seed: 1 });
 * // rankAcceptability.values: each about [0.5, 0.5]
 */
export function smaa(
  columns: readonly UncertainValues[],
  weights: WeightSpace,
  { samples, seed }: SmaaOptions,
): Smaa {
  if (!Number.isInteger(samples) || samples < 1) {
    throw new RankingError(messages.notWithin('samples', 1, Number.MAX_SAFE_INTEGER, samples), ['samples']);
  }
  if (!Number.isInteger(seed)) throw new RankingError(messages.notAnInteger('seed', seed), ['seed']);
  const first = columns[0];
  if (first === undefined) throw new RankingError(messages.tooFew('columns', 1, 0));
  const alternatives = lengthOf(first);
  const random = randomFrom(seed);
  const drawWeights = weightSampler(weights, columns.length, random);
  const draws = columns.map((known) => valueSampler(known, alternatives, random));

  const values = columns.map(() => new Float64Array(alternatives));
  const drawn = new Float64Array(columns.length);
  const totals = new Float64Array(alternatives);
  const ranks = new Uint32Array(alternatives);
  const tally = rankTally(alternatives, columns.length);
  for (let k = 0; k < samples; k++) {
    drawWeights(drawn);
    for (const [j, draw] of draws.entries()) draw(rowOf(values, j));
    addUp(values, drawn, totals);
    rank(totals, ranks);
    tally.add(ranks, drawn);
  }
  const indices = tally.indices();

  const firsts = new Float64Array(alternatives);
  for (let k = 0; k < samples; k++) {
    for (const [j, draw] of draws.entries()) draw(rowOf(values, j));
    for (const [i, central] of indices.centralWeights.values.entries()) {
      addUp(values, central, totals);
      const own = f64(totals, i);
      if (totals.every((total) => total <= own)) firsts[i] = f64(firsts, i) + 1;
    }
  }
  return { ...indices, confidenceFactors: firsts.map((count) => count / samples) };
}

function lengthOf(known: UncertainValues): number {
  if (known.kind === 'exact') return known.values.length;
  if (known.kind === 'interval') return known.low.length;
  return known.kind === 'normal' ? known.mean.length : known.ranks.length;
}

function addUp(values: readonly Float64Array[], weights: Float64Array, totals: Float64Array): void {
  totals.fill(0);
  for (const [j, column] of values.entries()) {
    const weight = f64(weights, j);
    for (let i = 0; i < totals.length; i++) totals[i] = f64(totals, i) + weight * f64(column, i);
  }
}

/** Competition ranks, the highest total first. */
function rank(totals: Float64Array, ranks: Uint32Array): void {
  for (let a = 0; a < totals.length; a++) {
    const own = f64(totals, a);
    let ahead = 1;
    for (let b = 0; b < totals.length; b++) if (f64(totals, b) > own) ahead++;
    ranks[a] = ahead;
  }
}
