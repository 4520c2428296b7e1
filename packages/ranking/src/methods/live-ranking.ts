import { at, f64, rowOf } from '../at.ts';
import { requireObject, requirePositive } from '../check.ts';
import { MagnitudeError } from '../errors.ts';
import { roundHalfUp } from '../ranks/half-up.ts';
import { type Top, topSelector } from '../ranks/top-k.ts';
import { requireComplete } from '../table/goal.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { requireWeights, WEIGHT_SUM_TOLERANCE } from '../weights/given.ts';
import { addUp } from './add-up.ts';
import { LARGEST_EXACT_UNITS, unitsAt, type WeightedSumOptions } from './weighted-sum.ts';

/** How a live ranking scores, and how many places it lists. */
export interface LiveRankingOptions extends WeightedSumOptions {
  /** Places to list, an integer from 1 on. */
  readonly top: number;
}

/** A weighted sum whose weights change while someone looks. */
export interface LiveRanking {
  /** The scores at the weights last given; overwritten by the next ones, 0 before the first. */
  readonly scores: Float64Array;
  /** Scores all again and finds the first places. Allocates nothing: the object returned is overwritten too. */
  readonly reweigh: (weights: readonly number[]) => Top;
}

/**
 * A ranking made ready for many weights: a change of weights reads the columns of values once, and nothing is
 * measured or valued again. The columns are kept, not copied, and have to stay as they are. Scores are those of
 * `weightedSum`, to the bit, with `decimals` or without.
 *
 * @param values - values, larger better on every criterion.
 * @throws {MissingValueError} when a value is NaN.
 * @throws {MagnitudeError} when, with `decimals`, a score could exceed 2⁵² units of the last decimal.
 * @throws {RankingError} when an option is unusable; {@link WeightError} from `reweigh`, as `weightedSum`.
 *
 * @example
 * const values = performanceTable(['Lodi', 'Crema'], ['area', 'access'], [
 *   Float64Array.of(0.4, 0.9),
 *   Float64Array.of(1, 0.2),
 * ]);
 * const live = liveRanking(values, { scale: 100, top: 1 });
 * live.reweigh([0.5, 0.5]).order; // [0]
 * live.reweigh([0.9, 0.1]).order; // [1]
 */
export function liveRanking(values: PerformanceTable, options: LiveRankingOptions): LiveRanking {
  requireObject('options', options);
  const { scale = 1, decimals, top } = options;
  requirePositive('scale', scale);
  requireComplete(values);
  const unitsPerPoint = decimals === undefined ? 1 : unitsAt(decimals);
  if (decimals !== undefined) requireExact(values, scale * unitsPerPoint);

  const scores = new Float64Array(values.alternatives.length);
  const { columns } = values;
  const factors = new Float64Array(columns.length);
  const select = topSelector(scores.length, top);
  const reweigh = (weights: readonly number[]): Top => {
    if (!isUsable(weights, factors.length)) requireWeights(weights, factors.length);
    for (let j = 0; j < factors.length; j++) factors[j] = scale * at(weights, j) * unitsPerPoint;
    if (decimals === undefined) addUp(columns, factors, scores);
    else addUpRounded(columns, factors, unitsPerPoint, scores);
    return select(scores);
  };
  return { scores, reweigh };
}

/** Whether the weights are as they have to be, without allocating; if not, `requireWeights` says why. */
function isUsable(weights: readonly number[], criteria: number): boolean {
  let sum = 0;
  for (let j = 0; j < criteria; j++) {
    const weight = weights[j] ?? Number.NaN;
    if (!(weight >= 0)) return false;
    sum += weight;
  }
  return weights.length === criteria && Math.abs(sum - 1) <= WEIGHT_SUM_TOLERANCE;
}

/** Throws when weights that sum to 1 could reach more units than add up exactly. */
function requireExact({ alternatives, criteria, columns }: PerformanceTable, unitsPerValue: number): void {
  for (const [j, column] of columns.entries()) {
    for (const [i, value] of column.entries()) {
      const most = 2 * Math.abs(value) * unitsPerValue + criteria.length;
      if (most <= LARGEST_EXACT_UNITS) continue;
      throw new MagnitudeError(at(alternatives, i), at(criteria, j), most, LARGEST_EXACT_UNITS);
    }
  }
}

/** Column by column, a block of alternatives at a time. */
const BLOCK = 4096;

function addUpRounded(
  columns: readonly Float64Array[],
  factors: Float64Array,
  unitsPerPoint: number,
  scores: Float64Array,
): void {
  for (let from = 0; from < scores.length; from += BLOCK) {
    const to = Math.min(scores.length, from + BLOCK);
    scores.fill(0, from, to);
    for (let j = 0; j < columns.length; j++) {
      const [column, factor] = [rowOf(columns, j), f64(factors, j)];
      for (let i = from; i < to; i++) scores[i] = f64(scores, i) + roundHalfUp(factor * f64(column, i));
    }
    for (let i = from; i < to; i++) scores[i] = f64(scores, i) / unitsPerPoint;
  }
}
