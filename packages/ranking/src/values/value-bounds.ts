import { requireFinite } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { compileValue } from './compile-value.ts';
import { monotonePieces } from './monotone-pieces.ts';
import type { NumericValueFunction } from './value-function.ts';

/**
 * The lowest and the highest value of the performances between two, both included: what an interval of raw data
 * is worth. Exact for every kind, also where the value rises and falls.
 *
 * @throws {RankingError} when the description is unusable, an end is not finite, or they are the wrong way round.
 * @throws {OutOfRangeError} when an end lies outside the points under `'error'`.
 *
 * @example
 * valueBounds({ kind: 'target', target: 50, fullWithin: 0, zeroBeyond: 10 }, [45, 60]); // [0, 1]
 */
export function valueBounds(
  fn: NumericValueFunction,
  [low, high]: readonly [low: number, high: number],
): readonly [worst: number, best: number] {
  const value = compileValue(fn);
  requireFinite('low', low);
  requireFinite('high', high);
  if (high < low) throw new RankingError(messages.notAtLeast('high', 'low', low, high));
  const turns = monotonePieces(fn)
    .flat()
    .filter((x) => low < x && x < high);
  const values = [low, ...turns, high].map(value);
  return [Math.min(...values), Math.max(...values)];
}
