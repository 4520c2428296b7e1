import { requirePositive } from '../check.ts';
import type { Interval } from '../values/monotone-pieces.ts';

/** The performances that can be had: multiples of a step, or every double. */
export interface Grid {
  /** The first and the last of them in an interval; `undefined` when it holds none. */
  readonly within: (interval: Interval) => Interval | undefined;
  /** The two neighbours, the one nearer `a` first, between which `holds` ceases to say what it says at `a`. */
  readonly turn: (a: number, b: number, holds: (x: number) => boolean) => Interval;
}

/** Every double: the least change is the least a number can hold. */
export const DOUBLES: Grid = {
  within: ([low, high]) => (low <= high ? [low, high] : undefined),
  turn: (a, b, holds) => {
    const first = holds(a);
    let [before, after] = [a, b];
    for (;;) {
      const middle = before / 2 + after / 2;
      if (middle === before || middle === after) return [before, after];
      if (holds(middle) === first) before = middle;
      else after = middle;
    }
  },
};

/** Digits that a multiple of a decimal step is known to: 3 × 0.1 is 0.3. */
const DIGITS = 15;

/** Multiples up to this one are told apart by so many digits. */
const FARTHEST = 10 ** DIGITS - 1;

/** The multiples of `step`. */
export function multiplesOf(step: number): Grid {
  requirePositive('step', step);
  const at = (n: number): number => Number((n * step).toPrecision(DIGITS));
  const near = (x: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(x / step)));
  return {
    within: ([low, high]) => {
      const [first, last] = [near(low), near(high)];
      const start = at(first) < low ? first + 1 : first;
      const end = at(last) > high ? last - 1 : last;
      return start <= end ? [at(start), at(end)] : undefined;
    },
    turn: (a, b, holds) => {
      const first = holds(a);
      let [before, after] = [near(a), near(b)];
      while (Math.abs(after - before) > 1) {
        const middle = Math.floor(before / 2 + after / 2);
        if (holds(at(middle)) === first) before = middle;
        else after = middle;
      }
      return [at(before), at(after)];
    },
  };
}
