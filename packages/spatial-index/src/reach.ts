import { requireNotNegative } from './checks.ts';
import { chord, FAR_SQUARE, HALF_TURN_M } from './sphere.ts';

/** How far rounding can part the square of a chord from that of another of the same metres, of its size. */
const SLACK = 2 ** -46;

/** The same near the antipode, where the square of a chord says little of the arc. */
const FAR_SLACK = 1e-13;

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
 * @param square of the one of the two chords.
 */
export function slackOf(square: number): number {
  return square > FAR_SQUARE - 0.1 ? FAR_SLACK : SLACK * square;
}
