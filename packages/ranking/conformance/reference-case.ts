import { type Goal, normalizeWeights, type PerformanceTable, performanceTable } from '../src/index.ts';
import {
  asMatrix,
  asPerCriterion,
  type Fields,
  fieldOf,
  isFields,
  isList,
  isNumbers,
  Unsupported,
} from './json.ts';

/** A published case: inputs, and the results they must give. */
export interface ReferenceCase {
  readonly id: string;
  readonly method: string;
  readonly matrix: unknown;
  readonly weights: unknown;
  readonly types: unknown;
  readonly params: Fields;
  /** How far a published figure may be from the exact one. */
  readonly tolerance: number | undefined;
  /** Everything else that is not commentary: what has to come out. */
  readonly results: Fields;
}

const COMMENTARY = new Set([
  'id',
  'method',
  'matrix',
  'weights',
  'types',
  'params',
  'tolerance',
  'source',
  'note',
  'notes',
  'licence',
  'license',
  'max_abs_diff',
  'verified_by_recomputation',
]);

/** The case in a parsed file. */
export function referenceCase(json: unknown): ReferenceCase {
  if (!isFields(json) || typeof json.method !== 'string')
    throw new Unsupported('no case: it names no method');
  const { id, method, matrix, weights, types, params, tolerance } = json;
  return {
    id: String(id),
    method: String(method),
    matrix,
    weights,
    types,
    params: isFields(params) ? params : {},
    tolerance: typeof tolerance === 'number' ? tolerance : undefined,
    results: Object.fromEntries(
      Object.entries(json).filter(([key, value]) => !COMMENTARY.has(key) && value !== null),
    ),
  };
}

export function columnsOf(rows: readonly (readonly number[])[]): Float64Array[] {
  return (rows[0] ?? []).map((_, j) => Float64Array.from(rows, (row) => row[j] ?? Number.NaN));
}

/** Names of the alternatives, their numbers from 0 when the case has none. */
export function alternativesOf({ matrix, params }: ReferenceCase, count: number): string[] {
  const named = fieldOf(params, 'alternatives', 'alternative_names', 'names');
  if (isList(named) && named.length === count) return named.map(String);
  return isFields(matrix) && Object.keys(matrix).length === count
    ? Object.keys(matrix)
    : Array.from({ length: count }, (_, i) => String(i));
}

export function tableOf(c: ReferenceCase, columns?: readonly Float64Array[]): PerformanceTable {
  const used = columns ?? columnsOf(asMatrix(c.matrix, 'matrix'));
  const rows = used[0]?.length ?? 0;
  return performanceTable(
    alternativesOf(c, rows),
    used.map((_, j) => `criterion ${j}`),
    used,
  );
}

/** What is wanted of each criterion: benefits where the case does not say. */
export function goalsOf({ types, params }: ReferenceCase, criteria: number): Goal[] {
  const said = types ?? fieldOf(params, 'types', 'objectives', 'directions');
  const targets = fieldOf(params, 'targets', 'target');
  if (said === undefined) return Array.from({ length: criteria }, () => 'max');
  return asPerCriterion(said, criteria).map((type, j): Goal => {
    if (isFields(type) && typeof type.target === 'number') return { target: type.target };
    const word = String(type).toLowerCase();
    if (/^(1|max\w*|benefit|profit|\+)$/.test(word)) return 'max';
    if (/^(-1|min\w*|cost|-)$/.test(word)) return 'min';
    const target = asPerCriterion(targets, criteria)[j];
    if (/^(0|target|nominal)$/.test(word) && typeof target === 'number') return { target };
    throw new Unsupported(`type ${word} of criterion ${j}`);
  });
}

/** Weights over their sum; equal ones where the case has none. */
export function weightsOf({ weights, params }: ReferenceCase, criteria: number): number[] {
  const said = weights ?? fieldOf(params, 'weights');
  if (said === undefined || said === 'equal') return Array.from({ length: criteria }, () => 1 / criteria);
  const listed = isFields(said) ? Object.values(said) : said;
  if (isNumbers(listed)) return normalizeWeights(listed);
  throw new Unsupported(`weights ${JSON.stringify(said)}`);
}
