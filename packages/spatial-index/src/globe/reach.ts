import { requireNotNegative } from '../checks.ts';
import { chord, HALF_TURN_M } from './sphere.ts';

/** How far rounding can part the squares of two chords of the same metres, of their size, with room to spare. */
const SLACK = 1e-13;

/** A distance in metres as squares of chords: what is below `inner2` is surely within, above `outer2` surely not. */
export interface Reach {
  readonly limitM: number;
  readonly inner2: number;
  readonly outer2: number;
}

/**
 * The chords of a distance. From half a turn on, everything is within.
 *
 * @throws {RangeError} naming the distance, when it is negative or not a number.
 */
export function reachOf(limitM: number, name = 'radiusM'): Reach {
  requireNotNegative(name, limitM);
  if (limitM >= HALF_TURN_M) return { limitM, inner2: Infinity, outer2: Infinity };
  const square = chord(limitM) ** 2;
  return { limitM, inner2: square - slackOf(square), outer2: square + slackOf(square) };
}

/**
 * Points whose squares of chords part by more than this are not equally far: which is nearer needs no metres.
 *
 * @param square of one of the two.
 */
export function slackOf(square: number): number {
  return SLACK * square;
}
