import { at } from '../at.ts';
import { requireLength, requireObject, requireOneOf } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { type RandomIndex, randomIndexOf } from './random-index.ts';

/** `comparisons[i][j]`: how many times as important, or as good, `i` is as `j`; reciprocal, 1 on the diagonal. */
export type Comparisons = readonly (readonly number[])[];

/** How priorities are drawn from comparisons. */
export interface PriorityOptions {
  /** The table the consistency ratio is read against: without its name a ratio says nothing. */
  readonly randomIndex: RandomIndex;
  /** Saaty's principal eigenvector, the default, or the geometric mean of the rows. */
  readonly method?: 'eigenvector' | 'geometric-mean';
}

/** Priorities of things compared in pairs, and how consistent the comparisons are. */
export interface Priorities {
  /** One a thing compared, summing to 1. */
  readonly priorities: number[];
  /** `λ_max`, the principal eigenvalue, at least the number of things; under `geometric-mean` its estimate. */
  readonly lambdaMax: number;
  /** `CI = (λ_max − n) / (n − 1)`. */
  readonly consistencyIndex: number;
  /** `CR = CI / RI`; customarily up to 0.1 is accepted. */
  readonly consistencyRatio: number;
  /** The table of `RI`. */
  readonly randomIndex: RandomIndex;
}

const METHODS = ['eigenvector', 'geometric-mean'];

/** How far a product of two reciprocal comparisons may be from 1: fractions written with two decimals are within it. */
const RECIPROCAL_TOLERANCE = 0.05;

const CONVERGED = 1e-15;
const MOST_STEPS = 10_000;

/**
 * AHP priorities: the principal right eigenvector of the comparisons, scaled to sum to 1, with its eigenvalue and
 * consistency (Saaty 1980, The Analytic Hierarchy Process); or the geometric mean of each row (Crawford & Williams
 * 1985, Journal of Mathematical Psychology 29(4), 387–405).
 *
 * @throws {RankingError} when the matrix is not square, not positive or not reciprocal within 5 %, or larger than
 * the table of random indices.
 *
 * @example
 * const { priorities, consistencyRatio } = ahpPriorities([[1, 2, 4], [1 / 2, 1, 2], [1 / 4, 1 / 2, 1]], {
 *   randomIndex: 'saaty-1980',
 * });
 * // priorities: [0.571, 0.286, 0.143]; consistencyRatio: 0
 */
export function ahpPriorities(comparisons: Comparisons, options: PriorityOptions): Priorities {
  requireObject('options', options);
  const { randomIndex, method = 'eigenvector' } = options;
  requireOneOf('method', method, METHODS);
  requireReciprocal(comparisons);
  const size = comparisons.length;
  const priorities = method === 'eigenvector' ? eigenvector(comparisons) : geometricMeans(comparisons);
  const lambdaMax = applied(comparisons, priorities).reduce(
    (sum, x, i) => sum + x / at(priorities, i) / size,
    0,
  );
  const index = randomIndexOf(randomIndex, size);
  const consistencyIndex = size < 3 ? 0 : Math.max(0, (lambdaMax - size) / (size - 1));
  const consistencyRatio = size < 3 ? 0 : consistencyIndex / index;
  return { priorities, lambdaMax, consistencyIndex, consistencyRatio, randomIndex };
}

/** Throws {@link RankingError} unless the comparisons are square, positive and reciprocal. */
export function requireReciprocal(comparisons: Comparisons): void {
  requireObject('comparisons', comparisons);
  if (comparisons.length === 0) throw new RankingError(messages.tooFew('comparisons', 1, 0));
  for (const [i, row] of comparisons.entries()) {
    requireLength(`comparisons[${i}]`, row, comparisons.length);
    for (const [j, ratio] of row.entries()) {
      const back = comparisons[j]?.[i] ?? Number.NaN;
      if (!(ratio > 0 && Number.isFinite(ratio) && Math.abs(ratio * back - 1) <= RECIPROCAL_TOLERANCE)) {
        throw new RankingError(messages.notReciprocal(i, j, ratio, back), ['comparisons', i, j]);
      }
    }
  }
}

/** By power iteration: of a positive matrix it converges from any positive start (Perron–Frobenius). */
function eigenvector(comparisons: Comparisons): number[] {
  let priorities = geometricMeans(comparisons);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = toSumOne(applied(comparisons, priorities));
    const change = Math.max(...next.map((x, i) => Math.abs(x - at(priorities, i)) / x));
    priorities = next;
    if (change <= CONVERGED) break;
  }
  return priorities;
}

function geometricMeans(comparisons: Comparisons): number[] {
  const logs = comparisons.map((row) => row.reduce((sum, x) => sum + Math.log(x), 0) / row.length);
  const highest = Math.max(...logs);
  return toSumOne(logs.map((log) => Math.exp(log - highest)));
}

function applied(comparisons: Comparisons, vector: readonly number[]): number[] {
  return comparisons.map((row) => row.reduce((sum, x, j) => sum + x * at(vector, j), 0));
}

function toSumOne(values: readonly number[]): number[] {
  const sum = values.reduce((total, x) => total + x, 0);
  return values.map((x) => x / sum);
}
