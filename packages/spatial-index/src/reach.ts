import { requireNotNegative } from './checks.ts';
import { CHORD_SLACK, chord, HALF_TURN_M } from './sphere.ts';

/** A distance in metres as two chords: what is nearer than `inner` is surely within, beyond `outer` surely not. */
export interface Reach {
  readonly limitM: number;
  readonly inner: number;
  readonly outer: number;
}

/**
 * The chords of a distance. From half a turn on, everything is within.
 *
 * @throws {RangeError} naming the distance, when it is negative or not a number.
 */
export function reachOf(limitM: number, name = 'radiusM'): Reach {
  requireNotNegative(name, limitM);
  if (limitM >= HALF_TURN_M) return { limitM, inner: Infinity, outer: Infinity };
  const length = chord(limitM);
  return { limitM, inner: Math.max(0, length - CHORD_SLACK), outer: length + CHORD_SLACK };
}
