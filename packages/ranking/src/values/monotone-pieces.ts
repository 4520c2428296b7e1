import { at } from '../at.ts';
import { pointRange } from './piecewise-linear.ts';
import type { NumericValueFunction } from './value-function.ts';

/** The performances from `low` to `high`, ends included. */
export type Interval = readonly [low: number, high: number];

const LEAST = -Number.MAX_VALUE;
const MOST = Number.MAX_VALUE;

/**
 * Intervals of performances, ascending, on each of which the value goes one way only (up, down or level). Together
 * they hold every finite performance the function accepts.
 */
export function monotonePieces(fn: NumericValueFunction): Interval[] {
  switch (fn.kind) {
    case 'piecewise-linear': {
      const xs = fn.points.map(([x]) => x).toSorted((a, b) => a - b);
      const [low, high] = pointRange(fn);
      const inner = xs.slice(1).map((x, k): Interval => [at(xs, k), x]);
      return fn.outOfRange === 'error' ? inner : [[LEAST, low], ...inner, [high, MOST]];
    }
    case 'step': {
      const starts = [LEAST, ...fn.steps.map(([from]) => from)];
      return starts.map((from, k) => [from, nextBelow(starts[k + 1])]);
    }
    case 'sigmoid':
      return [[LEAST, MOST]];
    case 'target':
      return [
        [LEAST, fn.target],
        [fn.target, MOST],
      ];
  }
}

const bits = new BigInt64Array(1);
const double = new Float64Array(bits.buffer);

/** The largest double below `x`; the largest of all when there is no `x`. */
function nextBelow(x: number | undefined): number {
  if (x === undefined) return MOST;
  if (x === 0) return -Number.MIN_VALUE;
  double[0] = x;
  bits[0] = at(bits, 0) + (x > 0 ? -1n : 1n);
  return double[0];
}
