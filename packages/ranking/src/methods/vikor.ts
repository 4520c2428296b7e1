import { at, f64 } from '../at.ts';
import { requireFinite } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { rankScores } from '../ranks/rank-scores.ts';
import { type Goal, orient } from '../table/goal.ts';
import { extent } from '../table/normalize-column.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { requireWeights } from '../weights/given.ts';

/** How VIKOR weighs the group against the strongest opponent. */
export interface VikorOptions {
  /** Weight of the group's utility `S` against the largest regret `R`, 0 to 1. Default 0.5, the consensus. */
  readonly v?: number;
}

/** A compromise ranking, lowest best. */
export interface Vikor {
  readonly direction: 'min';
  /** `Q`, 0 to 1. */
  readonly scores: Float64Array;
  /** `S`, the weighted sum of regrets. */
  readonly s: Float64Array;
  /** `R`, the largest weighted regret. */
  readonly r: Float64Array;
  /** Whether the second leads over by at least `1 / (n - 1)` on `Q`. */
  readonly acceptableAdvantage: boolean;
  /** Whether the best on `Q` is also best on `S` or on `R`. */
  readonly acceptableStability: boolean;
  /** Indices of the compromise solutions, best on `Q` first; a single one when both conditions hold. */
  readonly compromiseSet: readonly number[];
}

/** Differences of `S`, `R` and `Q`, all of order 1, below this are rounding. */
const ROUNDING = 1e-9;

/**
 * VIKOR, a cross-check: regrets `w (f* − f) / (f* − f⁻)`, their sum `S` and their largest `R`, and
 * `Q = v (S − S*) / (S⁻ − S*) + (1 − v) (R − R*) / (R⁻ − R*)`, lowest best, with the two conditions under which
 * the best is accepted alone (Opricovic & Tzeng 2004, European Journal of Operational Research 156, 445–455).
 * A criterion without spread causes no regret; a term of `Q` without spread is 0. The scale comes from the
 * alternatives, so that withdrawing one can reorder the others. Differences below 1e-9 count as equal in the
 * conditions.
 *
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so.
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when goals are unknown, `v` is not from 0 to 1, or a performance is infinite.
 *
 * @example
 * const sites = performanceTable(['A', 'B', 'C'], ['access', 'area'], [
 *   Float64Array.of(1, 0.9, 0),
 *   Float64Array.of(0, 0.8, 1),
 * ]);
 * vikor(sites, [0.5, 0.5], ['max', 'max']).compromiseSet; // [1]
 */
export function vikor(
  table: PerformanceTable,
  weights: readonly number[],
  goals: readonly Goal[],
  { v = 0.5 }: VikorOptions = {},
): Vikor {
  requireWeights(weights, table.criteria.length);
  requireFinite('v', v);
  if (v < 0 || v > 1) throw new RankingError(messages.notWithin('v', 0, 1, v), ['v']);
  const s = new Float64Array(table.alternatives.length);
  const r = new Float64Array(table.alternatives.length);
  for (const [j, column] of orient(table, goals).entries()) {
    const [worst, best] = extent(column);
    if (!(best > worst)) continue;
    for (const [i, x] of column.entries()) {
      const regret = (at(weights, j) * (best - x)) / (best - worst);
      s[i] = f64(s, i) + regret;
      r[i] = Math.max(f64(r, i), regret);
    }
  }
  const [sharesOfS, sharesOfR] = [shares(s), shares(r)];
  const scores = sharesOfS.map((share, i) => v * share + (1 - v) * f64(sharesOfR, i));
  return { direction: 'min', scores, s, r, ...compromise(scores, s, r) };
}

/** Where each value lies between the lowest, 0, and the highest, 1; zeros when they do not differ. */
function shares(values: Float64Array): Float64Array {
  const [low, high] = extent(values);
  return values.map((value) => (high - low > ROUNDING ? (value - low) / (high - low) : 0));
}

/** The two conditions, and whom they leave (section 2 of the paper, steps d and e). */
function compromise(
  q: Float64Array,
  s: Float64Array,
  r: Float64Array,
): Pick<Vikor, 'acceptableAdvantage' | 'acceptableStability' | 'compromiseSet'> {
  const order = [...rankScores(q, { direction: 'min' }).order];
  const placed = (position: number): number => f64(q, at(order, position));
  if (order.length < 2) {
    return { acceptableAdvantage: true, acceptableStability: true, compromiseSet: order };
  }
  const lead = 1 / (order.length - 1);
  const within = (limit: number): number[] => order.filter((i) => f64(q, i) <= limit);
  const acceptableAdvantage = placed(1) - placed(0) >= lead - ROUNDING;
  const isLowest = (values: Float64Array): boolean =>
    within(placed(0) + ROUNDING).every((i) => f64(values, i) <= extent(values)[0] + ROUNDING);
  const acceptableStability = isLowest(s) || isLowest(r);

  let compromiseSet = order.slice(0, 1);
  if (!acceptableAdvantage) compromiseSet = order.filter((i) => f64(q, i) - placed(0) < lead - ROUNDING);
  else if (!acceptableStability) compromiseSet = within(placed(1) + ROUNDING);
  return { acceptableAdvantage, acceptableStability, compromiseSet };
}
