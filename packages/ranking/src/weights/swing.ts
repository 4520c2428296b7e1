import { normalizeWeights } from './given.ts';

/**
 * Swing weights: the points given to swinging each criterion from its worst performance to its best, over their
 * sum (von Winterfeldt & Edwards 1986, Decision Analysis and Behavioral Research, chapter 8). The largest swing
 * is customarily given 100.
 *
 * @param points - one a criterion, finite, 0 or above, not all 0.
 * @throws {WeightError} when they are not so.
 *
 * @example
 * swingWeights([100, 60, 40]); // [0.5, 0.3, 0.2]
 */
export function swingWeights(points: readonly number[]): number[] {
  return normalizeWeights(points);
}
