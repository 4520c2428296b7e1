import { requireNotNegative } from '../checks.ts';
import type { Reach } from './reach.ts';
import { WGS84_A_M, WGS84_GREATEST_RADIUS_M, WGS84_LEAST_RADIUS_M } from './wgs84.ts';

/** How far rounding can part a chord of the tree and the chord it stands for, in radii, with room to spare: 60 nm. */
export const CHORD_SLACK = 1e-14;

/** No geodesic on WGS 84 is longer, in metres: half a meridian takes 20 003 931.4586 m. */
export const LONGEST_GEODESIC_M = 20_003_931.46;

/** A chord shorter than this cannot belong to a geodesic longer than half a circle of the least radius. */
const LONGEST_INNER = leastChord(LONGEST_GEODESIC_M);

/**
 * The chords of a geodesic distance, straight through the ellipsoid, in equatorial radii.
 *
 * A geodesic of length s bends everywhere as a circle of some radius between ρ = b²/a, that of a meridian at the
 * equator, and P = a²/b, that at a pole. Its chord c is then
 *
 * - at least 2ρ sin(s / 2ρ), by Schur's comparison of arcs: a curve that bends no more than a circle, at equal length,
 *   has its ends no nearer;
 * - at most 2P sin(s / 2P): the ellipsoid is an intersection of balls of radius P, so between two of its points it
 *   contains the spindle of arcs of that radius, and a line outside that convex body is no shorter than along it.
 *
 * Up to 10 km the two part by at most 21 µm, up to 50 km by 2.6 mm: `geodesicM` has very little left to decide.
 *
 * @throws {RangeError} naming the distance, when it is negative or not a number.
 */
export function ellipsoidReach(limitM: number, name = 'radiusM'): Reach {
  requireNotNegative(name, limitM);
  if (limitM >= LONGEST_GEODESIC_M) return { limitM, inner2: Infinity, outer2: Infinity };
  const least = limitM < Math.PI * WGS84_LEAST_RADIUS_M ? leastChord(limitM) : LONGEST_INNER;
  const inner = Math.max(0, Math.min(least, LONGEST_INNER) - CHORD_SLACK);
  const outer = greatestChord(limitM) + CHORD_SLACK;
  return { limitM, inner2: inner * inner, outer2: outer * outer };
}

/** The shortest chord a geodesic of a length up to `LONGEST_GEODESIC_M` can have. */
export function leastChord(lengthM: number): number {
  const radius = WGS84_LEAST_RADIUS_M;
  return ((2 * radius) / WGS84_A_M) * Math.sin(lengthM / (2 * radius));
}

/** The longest chord a geodesic of a length up to `LONGEST_GEODESIC_M` can have. */
export function greatestChord(lengthM: number): number {
  const radius = WGS84_GREATEST_RADIUS_M;
  return ((2 * radius) / WGS84_A_M) * Math.sin(lengthM / (2 * radius));
}

/** The shortest geodesic, in metres, over a chord of at most the square root of 3. */
export function leastLengthM(chord: number): number {
  const radius = WGS84_GREATEST_RADIUS_M;
  return 2 * radius * Math.asin((chord * WGS84_A_M) / (2 * radius));
}

/** The longest geodesic, in metres, over a chord of at most the square root of 3. */
export function greatestLengthM(chord: number): number {
  const radius = WGS84_LEAST_RADIUS_M;
  return 2 * radius * Math.asin((chord * WGS84_A_M) / (2 * radius));
}
