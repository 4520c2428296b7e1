import { at, f64 } from '../at.ts';
import { requirePositive } from '../check.ts';
import { MagnitudeError, MissingValueError, RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { roundHalfUp } from '../ranks/half-up.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { requireWeights } from '../weights/given.ts';

/** Beyond this, consecutive integers are no longer all doubles. */
export const LARGEST_EXACT_UNITS: number = 2 ** 53;

/** How a weighted sum is scaled and rounded. */
export interface WeightedSumOptions {
  /** What a value of 1 on every criterion scores: 100 for scores out of a hundred. Default 1. */
  readonly scale?: number;
  /** Decimals kept of every contribution, 0 to 9. Default: no rounding. */
  readonly decimals?: number;
}

/** Scores, and the contributions they are made of. */
export interface WeightedSum {
  /** `contributions[j][i]` is what criterion `j` adds to the score of alternative `i`. */
  readonly contributions: readonly Float64Array[];
  /** `scores[i]` is the score of alternative `i`. */
  readonly scores: Float64Array;
}

/**
 * The additive value model: `score = Σ scale × weight × value`, the score of an alternative depending on
 * that alternative alone (Keeney & Raiffa 1976, Decisions with Multiple Objectives, chapter 3).
 *
 * Without `decimals`, adding the contributions in the order of the criteria gives the score, to the bit.
 *
 * With `decimals`, every contribution is rounded first, halves away from zero, and the score is the
 * decimal sum of the rounded contributions: a spreadsheet that adds the printed contributions finds the
 * printed score. A product within 2⁻⁴⁰ of a half (relative, at most 2⁻¹⁰ of the last decimal kept)
 * counts as that half, so that 0.15 × 0.35 rounds as on paper. `toFixed(decimals)` prints every result
 * exactly up to 2⁵² units of the last decimal.
 *
 * @param values - values, not raw performances: larger is better on every criterion.
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so; they are never rescaled silently.
 * @throws {MissingValueError} when a value is NaN: what missing data is worth is the caller's decision.
 * @throws {MagnitudeError} when a contribution or a running total is not finite, or, with `decimals`,
 * exceeds 2⁵³ units of the last decimal kept.
 * @throws {RankingError} when `scale` is not finite and positive, or `decimals` not an integer from 0 to 9.
 *
 * @example
 * const values = performanceTable(['Lodi', 'Crema'], ['area', 'access'], [
 *   Float64Array.of(0.35, 1),
 *   Float64Array.of(0.9, 0.2),
 * ]);
 * const { contributions, scores } = weightedSum(values, [0.15, 0.85], { scale: 100, decimals: 1 });
 * // contributions: [5.3, 15] and [76.5, 17]; scores: [81.8, 32]
 */
export function weightedSum(
  values: PerformanceTable,
  weights: readonly number[],
  options: WeightedSumOptions = {},
): WeightedSum {
  const { scale = 1, decimals } = options;
  requirePositive('scale', scale);
  requireWeights(weights, values.criteria.length);
  const rounded = decimals !== undefined;
  const unitsPerPoint = rounded ? unitsAt(decimals) : 1;
  const limit = rounded ? LARGEST_EXACT_UNITS : Number.MAX_VALUE;

  const totals = new Float64Array(values.alternatives.length);
  const contributions = values.columns.map((column, j) => {
    const factor = scale * at(weights, j) * unitsPerPoint;
    const contribution = new Float64Array(column.length);
    for (let i = 0; i < column.length; i++) {
      const value = f64(column, i);
      const units = rounded ? roundHalfUp(factor * value) : factor * value;
      const total = f64(totals, i) + units;
      if (!(Math.abs(units) <= limit && Math.abs(total) <= limit)) {
        throw refusal(values, i, j, Number.isNaN(value), Math.abs(units) <= limit ? total : units, limit);
      }
      contribution[i] = units / unitsPerPoint;
      totals[i] = total;
    }
    return contribution;
  });
  return { contributions, scores: totals.map((total) => total / unitsPerPoint) };
}

/** How many units of the last decimal kept make one point. */
export function unitsAt(decimals: number): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 9) {
    throw new RankingError(messages.badDecimals(decimals));
  }
  return 10 ** decimals;
}

function refusal(
  values: PerformanceTable,
  i: number,
  j: number,
  missing: boolean,
  got: number,
  limit: number,
): RankingError {
  const alternative = at(values.alternatives, i);
  const criterion = at(values.criteria, j);
  return missing
    ? new MissingValueError(alternative, criterion)
    : new MagnitudeError(alternative, criterion, got, limit);
}
