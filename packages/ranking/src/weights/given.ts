import { requireObject } from '../check.ts';
import { WeightError } from '../errors.ts';
import { messages } from '../messages.ts';

/** How far from 1 a sum of weights may fall and still be rounding rather than a mistake. */
export const WEIGHT_SUM_TOLERANCE = 1e-9;

/**
 * The weights divided by their sum. Nothing else here rescales weights: 30, 30, 50 out of 100 holds a
 * mistake that someone should see.
 *
 * @throws {WeightError} when a weight is negative or not finite, or the sum is 0 or overflows.
 *
 * @example
 * normalizeWeights([20, 20, 40]); // [0.25, 0.25, 0.5]
 */
export function normalizeWeights(weights: readonly number[]): number[] {
  const sum = sumOfWeights(weights);
  if (sum === 0 || sum === Infinity) throw new WeightError(messages.weightsNotScalable(sum), sum);
  return weights.map((weight) => weight / sum);
}

/** Throws {@link WeightError} unless there is one weight a criterion and they sum to 1. */
export function requireWeights(weights: readonly number[], criteria: number): void {
  const sum = sumOfWeights(weights);
  if (weights.length !== criteria) {
    throw new WeightError(messages.wrongLength('weights', criteria, weights.length), sum);
  }
  if (Math.abs(sum - 1) > WEIGHT_SUM_TOLERANCE) throw new WeightError(messages.weightSum(sum), sum);
}

function sumOfWeights(weights: readonly number[]): number {
  requireObject('weights', weights);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  for (const [j, weight] of weights.entries()) {
    if (!Number.isFinite(weight) || weight < 0)
      throw new WeightError(messages.badWeight(j, weight, sum), sum);
  }
  return sum;
}
