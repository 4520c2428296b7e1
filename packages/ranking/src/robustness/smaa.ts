import { f64, rowOf } from '../at.ts';
import { requireObject } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { addUp } from '../methods/add-up.ts';
import { randomFrom } from './random.ts';
import { type EachSample, type Estimate, indicesOf, type RankIndices } from './rank-indices.ts';
import { totalsRanker } from './rank-totals.ts';
import { alternativesIn, type UncertainValues, valueSampler } from './uncertain-values.ts';
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
 * 2001, Operations Research 49(3), 444–454). Alternatives that tie in a draw share the better rank. The
 * pairwise winning indices are counted when they are first read, from the same samples drawn again: their time grows
 * with the square of the alternatives, that of all else with the alternatives.
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
export function smaa(columns: readonly UncertainValues[], weights: WeightSpace, options: SmaaOptions): Smaa {
  requireObject('options', options);
  const { samples, seed } = options;
  if (!Number.isInteger(samples) || samples < 1) {
    throw new RankingError(messages.notWithin('samples', 1, Number.MAX_SAFE_INTEGER, samples), ['samples']);
  }
  if (!Number.isInteger(seed)) throw new RankingError(messages.notAnInteger('seed', seed), ['seed']);
  const first = columns[0];
  if (first === undefined) throw new RankingError(messages.tooFew('columns', 1, 0));
  const alternatives = alternativesIn(first);
  const { values, isUncertain, each, drawValues } = sampling(columns, weights, alternatives, samples, seed);
  const indices = indicesOf(alternatives, columns.length, each);
  const { rankAcceptability, centralWeights } = indices;

  const everFirst = [...centralWeights.values.entries()].filter(([, [weight]]) => !Number.isNaN(weight));
  const confidenceFactors = new Float64Array(alternatives);
  const rounds = isUncertain ? samples : 1;
  for (let k = 0; k < rounds; k++) {
    drawValues();
    for (const [i, central] of everFirst) {
      if (isFirst(values, central, i)) confidenceFactors[i] = f64(confidenceFactors, i) + 1;
    }
  }
  for (let i = 0; i < alternatives; i++) confidenceFactors[i] = f64(confidenceFactors, i) / rounds;
  return {
    samples,
    rankAcceptability,
    get pairwiseWinning(): Estimate {
      return indices.pairwiseWinning;
    },
    centralWeights,
    confidenceFactors,
  };
}

interface Sampling {
  /** The values last drawn. */
  readonly values: readonly Float64Array[];
  /** Whether any of them changes from draw to draw. */
  readonly isUncertain: boolean;
  /** Draws all samples, from the seed on. */
  readonly each: EachSample;
  /** Draws values once more, after those. */
  readonly drawValues: () => void;
}

function sampling(
  columns: readonly UncertainValues[],
  weights: WeightSpace,
  alternatives: number,
  samples: number,
  seed: number,
): Sampling {
  const values = columns.map(() => new Float64Array(alternatives));
  const isUncertain = columns.some(({ kind }) => kind !== 'exact');
  const [drawn, totals] = [new Float64Array(columns.length), new Float64Array(alternatives)];
  const ranks = new Uint32Array(alternatives);
  const rank = totalsRanker(alternatives);
  const started = (): { drawWeights: (into: Float64Array) => void; drawValues: () => void } => {
    const random = randomFrom(seed);
    const drawWeights = weightSampler(weights, columns.length, random);
    const draws = columns.map((known) => valueSampler(known, alternatives, random));
    for (const [j, draw] of draws.entries()) if (columns[j]?.kind === 'exact') draw(rowOf(values, j));
    const uncertain = [...draws.entries()].filter(([j]) => columns[j]?.kind !== 'exact');
    const drawValues = (): void => {
      for (const [j, draw] of uncertain) draw(rowOf(values, j));
    };
    return { drawWeights, drawValues };
  };
  let now = started();
  const each: EachSample = (visit) => {
    now = started();
    for (let k = 0; k < samples; k++) {
      now.drawWeights(drawn);
      now.drawValues();
      addUp(values, drawn, totals);
      rank(totals, ranks);
      visit(ranks, drawn);
    }
  };
  return { values, isUncertain, each, drawValues: () => now.drawValues() };
}

/** Whether nobody has a higher total than alternative `i` at those weights. */
function isFirst(values: readonly Float64Array[], weights: Float64Array, i: number): boolean {
  const own = totalOf(values, weights, i);
  for (let other = 0; other < rowOf(values, 0).length; other++) {
    if (totalOf(values, weights, other) > own) return false;
  }
  return true;
}

function totalOf(values: readonly Float64Array[], weights: Float64Array, i: number): number {
  let total = 0;
  for (let j = 0; j < weights.length; j++) total += f64(weights, j) * f64(rowOf(values, j), i);
  return total;
}
