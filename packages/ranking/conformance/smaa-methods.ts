import { type RankIndices, rankIndices, rankScores, smaa } from '../src/index.ts';
import { asMatrix, isFields, isList, isMatrix, Unsupported } from './json.ts';
import { Params } from './params.ts';
import { only, type Reading, Sampled } from './reading.ts';
import { goalsOf, type ReferenceCase } from './reference-case.ts';
import { knownColumns } from './uncertain-columns.ts';
import { weightSpacesOf } from './weight-spaces.ts';

/** Enough for a share to be within 0.01 of its true value. */
const SAMPLES = 100_000;
const SEED = 20210517;

/** An estimate this many standard errors from the truth is wrong, not unlucky. */
const ERRORS_ALLOWED = 4;

export function runSmaa(c: ReferenceCase): Reading[] {
  // How the source drew its samples changes nothing of what they estimate.
  for (const name of ['samples', 'n_samples', 'n', 'draws', 'iterations', 'n_iter', 'simulations', 'seed'])
    c.params.get(name);
  if (isFields(c.matrix)) {
    const held = new Params(c.matrix);
    const rankings = held.get('ranks_iter_alt', 'ranks', 'rankings', 'rank_samples');
    const drawn = held.get('pref', 'weights', 'weight_samples', 'preferences') ?? c.weights;
    const weights = isMatrix(drawn) ? drawn : [];
    if (rankings !== undefined) return only(asDrawn(rankIndices(asMatrix(rankings, 'ranks'), weights)));
    const measured = held.get('meas', 'measurements', 'values');
    if (isList(measured) && measured.every((one) => isMatrix(one)))
      return only(fromMeasurements(measured, weights));
  }
  const isDrawn = c.params.get('ranks_iter_alt', 'ranks') !== undefined;
  if (isMatrix(c.matrix) && isDrawn) return only(asDrawn(rankIndices(c.matrix)));
  return knownColumns(c, goalsOf(c, criteriaIn(c.matrix))).flatMap(({ choice, known }) =>
    weightSpacesOf(c, known.length).map(({ choice: how, space }) => {
      const { confidenceFactors, ...indices } = smaa(known, space, { samples: SAMPLES, seed: SEED });
      const open = [choice, how].filter((one) => one !== '').join(', ');
      return { choice: open, computed: asEstimated(indices, confidenceFactors) };
    }),
  );
}

function criteriaIn(matrix: unknown): number {
  const rows = isFields(matrix) ? Object.values(matrix) : matrix;
  const first: unknown = isList(rows) ? rows[0] : undefined;
  if (isFields(first)) return Object.keys(first).length;
  if (!isList(first)) throw new Unsupported('SMAA on other than rows of performances');
  return first.length;
}

/** Samples that the case holds leave nothing to chance. */
function asDrawn({
  rankAcceptability,
  pairwiseWinning,
  centralWeights,
}: RankIndices): Record<string, unknown> {
  return names(rankAcceptability.values, pairwiseWinning.values, centralWeights.values);
}

function fromMeasurements(
  measured: readonly (readonly (readonly number[])[])[],
  weights: readonly (readonly number[])[],
): Record<string, unknown> {
  const at = (k: number): readonly number[] => weights[k] ?? weights[0] ?? [];
  const values = measured.map((rows, k) =>
    rows.map((row) => row.reduce((sum, x, j) => sum + x * (at(k)[j] ?? 0), 0)),
  );
  const rankings = values.map((totals) => [...rankScores(totals).ranks]);
  const used = measured.map((_, k) => at(k));
  return { ...asDrawn(rankIndices(rankings, used)), values, ranks: rankings, scores: values };
}

function asEstimated(indices: RankIndices, confidence: Float64Array): Record<string, unknown> {
  const { rankAcceptability, pairwiseWinning, centralWeights, samples } = indices;
  const share = (p: number): number => ERRORS_ALLOWED * Math.sqrt(Math.max(0, p * (1 - p)) / samples);
  const estimate = ERRORS_ALLOWED;
  return {
    ...names(
      new Sampled(rankAcceptability.values, share),
      new Sampled(pairwiseWinning.values, share),
      new Sampled(
        centralWeights.values,
        (_, i, j) => estimate * (centralWeights.standardErrors[i]?.[j] ?? 0),
      ),
    ),
    // Central weights are themselves estimates: the error of a share does not bound that of this one.
    ...aliases(
      new Sampled([confidence], (p) => 2 * share(p)),
      'confidence_factors',
      'confidence_factor',
      'confidence',
      'cf',
    ),
  };
}

function names(acceptability: unknown, winning: unknown, central: unknown): Record<string, unknown> {
  return {
    ...aliases(
      acceptability,
      'rank_acceptability',
      'rank_acceptabilities',
      'rank_acceptability_index',
      'ra',
      'scores',
    ),
    ...aliases(winning, 'pwi', 'pairwise_winning', 'pairwise_winning_index', 'pairwise_winning_indices'),
    ...aliases(central, 'central_weights', 'cw'),
  };
}

function aliases(value: unknown, ...keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, value]));
}
