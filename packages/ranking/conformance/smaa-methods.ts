import { type RankIndices, rankIndices, rankScores, smaa, type WeightSpace } from '../src/index.ts';
import {
  asMatrix,
  asPerCriterion,
  type Fields,
  fieldOf,
  isFields,
  isList,
  isMatrix,
  isNumbers,
  textOf,
  Unsupported,
} from './json.ts';
import { only, type Reading, Sampled } from './reading.ts';
import { goalsOf, type ReferenceCase } from './reference-case.ts';
import { knownColumns } from './uncertain-columns.ts';

/** Enough for a share to be within 0.01 of its true value. */
const SAMPLES = 100_000;
const SEED = 20210517;

/** An estimate this many standard errors from the truth is wrong, not unlucky. */
const ERRORS_ALLOWED = 4;

export function runSmaa(c: ReferenceCase): Reading[] {
  if (isFields(c.matrix)) {
    const rankings = fieldOf(c.matrix, 'ranks_iter_alt', 'ranks', 'rankings', 'rank_samples');
    const drawn = fieldOf(c.matrix, 'pref', 'weights', 'weight_samples', 'preferences') ?? c.weights;
    const weights = isMatrix(drawn) ? drawn : [];
    if (rankings !== undefined) return only(asDrawn(rankIndices(asMatrix(rankings, 'ranks'), weights)));
    const measured = fieldOf(c.matrix, 'meas', 'measurements', 'values');
    if (isList(measured) && measured.every((one) => isMatrix(one)))
      return only(fromMeasurements(measured, weights));
  }
  if (isMatrix(c.matrix) && Object.keys(c.params).some((key) => key.startsWith('ranks'))) {
    return only(asDrawn(rankIndices(c.matrix)));
  }
  const columns = knownColumns(c, goalsOf(c, criteriaOf(c.matrix)));
  return columns.map(({ choice, known }) => {
    const { confidenceFactors, ...indices } = smaa(known, weightSpaceOf(c, known.length), {
      samples: SAMPLES,
      seed: SEED,
    });
    return { choice, computed: asEstimated(indices, confidenceFactors) };
  });
}

function criteriaOf(matrix: unknown): number {
  const rows = isFields(matrix) ? Object.values(matrix) : matrix;
  const first: unknown = isList(rows) ? rows[0] : undefined;
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

/** Weights as a list, an order of importance, bounds, or a word. */
function weightSpaceOf({ weights, params }: ReferenceCase, criteria: number): WeightSpace {
  const said = weights ?? fieldOf(params, 'weights', 'weight_space', 'weight_distribution');
  const order = fieldOf(
    params,
    'weight_order',
    'weight_ranking',
    'ordinal_weights',
    'importance',
    'criteria_ranking',
  );
  const within = fieldOf(params, 'weight_bounds', 'weight_intervals', 'interval_weights');
  if (isNumbers(order)) return { kind: 'ordinal', importance: order };
  if (isMatrix(within)) return intervals(within);
  if (isNumbers(said)) {
    const sum = said.reduce((total, w) => total + w, 0);
    return { kind: 'exact', weights: said.map((w) => w / sum) };
  }
  if (isMatrix(said)) return intervals(said);
  if (isFields(said)) return namedSpace(said, criteria);
  const text =
    `${typeof said === 'string' ? said : ''} ${typeof order === 'string' ? order : ''}`.toLowerCase();
  const ordered = [...text.matchAll(/(?:w|c|g|criterion)[\s_]*(\d+)/g)].map(([, digits]) => Number(digits));
  if (/>/.test(text) && ordered.length === criteria) {
    const first = Math.min(...ordered);
    const importance = Array.from({ length: criteria }, (_, j) => 1 + ordered.indexOf(j + first));
    return { kind: 'ordinal', importance };
  }
  if (/ordinal|decreasing|descending|ranked/.test(text)) {
    return { kind: 'ordinal', importance: Array.from({ length: criteria }, (_, j) => j + 1) };
  }
  if (text.trim() === '' || /uniform|simplex|no pref|missing|unknown/.test(text)) return { kind: 'uniform' };
  throw new Unsupported(`weights ${text.trim()}`);
}

function namedSpace(said: Fields, criteria: number): WeightSpace {
  const [order, bounds, shapes] = [
    fieldOf(said, 'ordinal', 'order', 'ranks', 'importance', 'ranking'),
    fieldOf(said, 'interval', 'intervals', 'bounds'),
    fieldOf(said, 'dirichlet', 'alpha', 'shapes'),
  ];
  if (isNumbers(order)) return { kind: 'ordinal', importance: order };
  if (isMatrix(bounds)) return intervals(bounds);
  if (isNumbers(shapes)) return { kind: 'dirichlet', shapes };
  if (/uniform/.test(textOf(said, 'distribution', 'kind', 'type'))) return { kind: 'uniform' };
  const exact = asPerCriterion(said, criteria);
  if (isNumbers(exact)) return { kind: 'exact', weights: exact };
  throw new Unsupported(`weights ${JSON.stringify(said)}`);
}

function intervals(bounds: readonly (readonly number[])[]): WeightSpace {
  return { kind: 'interval', bounds: bounds.map(([low = 0, high = 1]) => [low, high]) };
}
