import { requireFinite, requireOneOf } from '../check.ts';
import { OutOfRangeError, RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import type { OutOfRange, PiecewiseLinear } from './value-function.ts';

const OUT_OF_RANGE: readonly OutOfRange[] = ['error', 'clip', 'extrapolate'];

type Point = PiecewiseLinear['points'][number];

/** The straight line from `start` to `end`, `start` having the lower x. */
interface Segment {
  readonly start: Point;
  readonly end: Point;
}

/** Checks the points once; each call then looks through the segments. */
export function compilePiecewiseLinear(fn: PiecewiseLinear): (x: number) => number {
  requireOneOf('outOfRange', fn.outOfRange, OUT_OF_RANGE);
  const segments = ascendingSegments(fn.points);
  const first = segments[0];
  const last = segments.at(-1) ?? first;
  const [low, lowValue] = first.start;
  const [high, highValue] = last.end;

  return (x) => {
    if (Number.isNaN(x)) return x;
    if (x < low || x > high) {
      if (fn.outOfRange === 'error') throw new OutOfRangeError(x, [low, high]);
      if (fn.outOfRange === 'clip') return x < low ? lowValue : highValue;
      return x < low ? prolong(first, first.start, x) : prolong(last, last.end, x);
    }
    const segment = segments.find(({ end }) => x < end[0]);
    return segment === undefined ? highValue : interpolate(segment, x);
  };
}

/** The lowest and highest x that the points cover. */
export function pointRange(fn: PiecewiseLinear): readonly [lowest: number, highest: number] {
  const segments = ascendingSegments(fn.points);
  const first = segments[0];
  const last = segments.at(-1) ?? first;
  return [first.start[0], last.end[0]];
}

/** On the segment, kept between its two values whatever the rounding. */
function interpolate(segment: Segment, x: number): number {
  const a = segment.start[1];
  const b = segment.end[1];
  return Math.min(Math.max(prolong(segment, segment.start, x), Math.min(a, b)), Math.max(a, b));
}

/** On the segment's line, which passes exactly through `anchor`, one of its ends. */
function prolong({ start, end }: Segment, anchor: Point, x: number): number {
  const rise = end[1] - start[1];
  if (rise === 0) return anchor[1]; // 0 times an infinite x would be NaN
  return anchor[1] + ((x - anchor[0]) / (end[0] - start[0])) * rise;
}

function ascendingSegments(points: readonly Point[]): readonly [Segment, ...Segment[]] {
  const [a, b] = points;
  if (a === undefined || b === undefined)
    throw new RankingError(messages.tooFew('points', 2, points.length), ['points']);
  const falls = b[0] < a[0];
  checkPoints(points, falls);

  const [start = a, end = b, ...others] = falls ? points.toReversed() : points;
  let last: Segment = { start, end };
  const segments: [Segment, ...Segment[]] = [last];
  for (const point of others) {
    last = { start: last.end, end: point };
    segments.push(last);
  }
  return segments;
}

/** Every number finite, every x strictly below the one before it if the first pair `falls`, else above. */
function checkPoints(points: readonly Point[], falls: boolean): void {
  for (const [k, [x, value]] of points.entries()) {
    const path = ['points', k];
    requireFinite(`points[${k}] x`, x, path);
    requireFinite(`points[${k}] value`, value, path);
    const before = points[k - 1];
    if (before === undefined) continue;
    if (falls ? x >= before[0] : x <= before[0]) {
      throw new RankingError(
        messages.notMonotone(`points[${k}] x`, falls ? 'below' : 'above', before[0], x),
        path,
      );
    }
    if (!Number.isFinite(x - before[0]) || !Number.isFinite(value - before[1])) {
      throw new RankingError(messages.tooFarApart(`points[${k}]`), path);
    }
  }
}
