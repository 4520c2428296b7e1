import {
  type Goal,
  normalizeWeights,
  type PerformanceTable,
  performanceTable,
  WEIGHT_SUM_TOLERANCE,
} from '../src/index.ts';
import { criteriaOf, perCriterion } from './criteria.ts';
import { asMatrix, type Fields, isFields, isList, isNumbers, Unsupported } from './json.ts';
import { asNumber, Params } from './params.ts';

/** A published case: inputs, and the results they must give. */
export interface ReferenceCase {
  readonly id: string;
  readonly method: string;
  readonly matrix: unknown;
  readonly weights: unknown;
  readonly types: unknown;
  readonly params: Params;
  /** How far a published figure may be from the exact one. */
  readonly tolerance: number | undefined;
  /** Everything else that is not commentary: what has to come out. */
  readonly results: Fields;
}

const INPUTS = new Set(['id', 'method', 'matrix', 'weights', 'types', 'params', 'tolerance']);

const COMMENTARY = new Set([
  'source',
  'note',
  'notes',
  'licence',
  'license',
  'max_abs_diff',
  'verified_by_recomputation',
  'references',
  'authors',
  'tags',
  'year',
]);

/** The case in a parsed file. */
export function referenceCase(json: unknown): ReferenceCase {
  if (!isFields(json) || typeof json.method !== 'string')
    throw new Unsupported('no case: it names no method');
  const { id, method, matrix, weights, types, params, tolerance } = json;
  return {
    id: String(id),
    method,
    matrix,
    weights: weights ?? undefined,
    types: types ?? undefined,
    params: new Params(isFields(params) ? params : {}),
    tolerance: typeof tolerance === 'number' ? tolerance : undefined,
    results: Object.fromEntries(Object.entries(json).filter(([key, value]) => isResult(key, value))),
  };
}

/** A sentence under a name that is not `expected_…` describes the case: `doi`, `description`. */
function isResult(key: string, value: unknown): boolean {
  if (INPUTS.has(key) || COMMENTARY.has(key) || value === null) return false;
  return typeof value !== 'string' || /^(expected|recomputed)_/.test(key);
}

/** Rows of performances, be they listed or named, and be the criteria in them listed or named. */
export function rowsOf(c: ReferenceCase): readonly (readonly number[])[] {
  const rows: unknown = isFields(c.matrix) ? Object.values(c.matrix) : c.matrix;
  if (!isList(rows)) throw new Unsupported('matrix is not a matrix of numbers');
  const listed = rows.map((row) =>
    isFields(row) ? perCriterion(c, row, Object.keys(row).length, 'row') : row,
  );
  return asMatrix(listed, 'matrix');
}

export function columnsOf(rows: readonly (readonly number[])[]): Float64Array[] {
  return (rows[0] ?? []).map((_, j) => Float64Array.from(rows, (row) => row[j] ?? Number.NaN));
}

/** Names of the alternatives, where the case tells them. */
export function alternativeNames({ matrix, params }: ReferenceCase): readonly string[] | undefined {
  const named = params.get('alternatives', 'alternative_names', 'names');
  if (isList(named)) return named.map(String);
  return isFields(matrix) ? Object.keys(matrix) : undefined;
}

/** Names of the alternatives, their numbers from 0 when the case has none. */
export function alternativesOf(c: ReferenceCase, count: number): readonly string[] {
  const named = alternativeNames(c);
  return named?.length === count ? named : Array.from({ length: count }, (_, i) => String(i));
}

export function tableOf(c: ReferenceCase, columns?: readonly Float64Array[]): PerformanceTable {
  const used = columns ?? columnsOf(rowsOf(c));
  const rows = used[0]?.length ?? 0;
  const criteria = criteriaOf(c);
  return performanceTable(
    alternativesOf(c, rows),
    used.map((_, j) => (criteria?.length === used.length ? criteria[j] : undefined) ?? `criterion ${j}`),
    used,
  );
}

/** What is wanted of each criterion: benefits where the case does not say. */
export function goalsOf(c: ReferenceCase, criteria: number): Goal[] {
  const said = c.types ?? c.params.get('types', 'objectives', 'directions');
  const stated = c.params.get('targets', 'target');
  const targets = stated === undefined ? [] : perCriterion(c, stated, criteria, 'targets');
  if (said === undefined) return Array.from({ length: criteria }, () => 'max');
  return perCriterion(c, said, criteria, 'types').map((type, j): Goal => {
    if (isFields(type) && typeof type.target === 'number') return { target: type.target };
    const word = String(type).toLowerCase();
    if (/^(\+?1|max\w*|benefit|profit|\+)$/.test(word)) return 'max';
    if (/^(-1|min\w*|cost|-)$/.test(word)) return 'min';
    const target = targets[j];
    if (/^(0|target|nominal)$/.test(word) && typeof target === 'number') return { target };
    throw new Unsupported(`type ${word} of criterion ${j}`);
  });
}

/** Weights over their sum; equal ones where the case has none. */
export function weightsOf(c: ReferenceCase, criteria: number): number[] {
  const said = c.weights ?? c.params.get('weights');
  const isRescaled = c.params.get('weights_normalized_by_sum', 'weights_normalized', 'weights_normalised');
  if (said === undefined || said === 'equal') return Array.from({ length: criteria }, () => 1 / criteria);
  if (!isFields(said) && !isNumbers(said)) throw new Unsupported(`weights ${JSON.stringify(said)}`);
  const listed = perCriterion(c, said, criteria, 'weights').map((w) => asNumber(w, 'weight'));
  const scaled = normalizeWeights(listed);
  if (isRescaled === false && scaled.some((w, j) => Math.abs(w - (listed[j] ?? 0)) > WEIGHT_SUM_TOLERANCE))
    throw new Unsupported('weights that do not sum to 1 and are not rescaled');
  return scaled;
}
