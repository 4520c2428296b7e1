import type { NumberWriter } from './numbers.ts';

/** Decimals a weight is printed with where it is no weight of the call; more if the interval is too narrow. */
const DECIMALS = 4;

const MOST_DECIMALS = 9;

/** A hundred-millionth of the last decimal: what an end may lack of a number that it is. */
const SLACK = 1e-8;

/**
 * The ends of an interval of weights, rounded inwards: what is printed holds.
 *
 * @example
 * inward([0.15602, 0.17486], new NumberWriter('en')); // ['0.1561', '0.1748']
 */
export function inward(
  [low, high]: readonly [number, number],
  numbers: NumberWriter,
  decimals: number = DECIMALS,
): [from: string, to: string] {
  const factor = 10 ** decimals;
  const [from, to] = [Math.ceil(low * factor - SLACK) / factor, Math.floor(high * factor + SLACK) / factor];
  if (from > to && decimals < MOST_DECIMALS) return inward([low, high], numbers, decimals + 1);
  return [numbers.exact(from), numbers.exact(to)];
}
