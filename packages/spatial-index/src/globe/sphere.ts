import { f64 } from '../at.ts';
import { requireLonLat } from '../checks.ts';
import { fillVector } from './unit-vector.ts';

/** Radius of the sphere every distance is measured on, in metres: the mean radius (2a + b) / 3 of IUGG. */
export const EARTH_RADIUS_M = 6_371_008.8;

/** Longest distance on the sphere, in metres: half a great circle. */
export const HALF_TURN_M: number = Math.PI * EARTH_RADIUS_M;

/** Squares of chords above this, 120 degrees of arc, are measured from the antipode. */
export const FAR_SQUARE = 3;

/** Squares of chords up to this, 637 km, have their arc from a series. */
const SERIES_END = 0.01;

const RADIANS = Math.PI / 180;

/** A point of space in Earth radii from the centre: x towards 0° E, y towards 90° E, z to the north pole. */
export type Vector = readonly [x: number, y: number, z: number];

const ends = new Float64Array(6);

/**
 * Great-circle distance in metres between two places, in degrees: the arc over the chord between their unit
 * vectors.
 *
 * Exactly 0 between two names of one place (any longitudes at a pole, −180 and 180 on the antimeridian), exactly
 * symmetric, and within 10 nanometres of the true distance on the sphere, next door and at the antipode alike.
 *
 * @throws {CoordinateError} when a coordinate is not a number or not on the globe.
 * @example
 * distanceM(9.19, 45.464, 9.27674, 45.445099); // 7084.68…, Milan to Linate
 */
export function distanceM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  requireLonLat(lon1, lat1);
  requireLonLat(lon2, lat2);
  return greatCircleM(lon1, lat1, lon2, lat2);
}

/** `distanceM` for coordinates already checked. */
export function greatCircleM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  fillVector(ends, 0, lon1, lat1);
  fillVector(ends, 3, lon2, lat2);
  return vectorsM(ends, 0, ends, 3);
}

/** Great-circle metres between the unit vectors at two offsets. */
export function vectorsM(a: Float64Array, from: number, b: Float64Array, to: number): number {
  const dx = f64(b, to) - f64(a, from);
  const dy = f64(b, to + 1) - f64(a, from + 1);
  const dz = f64(b, to + 2) - f64(a, from + 2);
  const square = dx * dx + dy * dy + dz * dz;
  if (square <= FAR_SQUARE) return arcM(square);
  const sx = f64(b, to) + f64(a, from);
  const sy = f64(b, to + 1) + f64(a, from + 1);
  const sz = f64(b, to + 2) + f64(a, from + 2);
  return HALF_TURN_M - arcM(sx * sx + sy * sy + sz * sz);
}

/**
 * Great-circle metres over a chord, from the square of its length in radii, at most `FAR_SQUARE`: twice the arcsine
 * of half the length, by its series; what is left out is below 5e-18 of the result. A long arc is halved until its
 * chord is short.
 */
export function arcM(square: number): number {
  let short = square;
  let times = EARTH_RADIUS_M;
  while (short > SERIES_END) {
    short /= 2 + Math.sqrt(4 - short);
    times *= 2;
  }
  const tail = 35 / 294_912 + short * (63 / 2_883_584);
  return (
    times * Math.sqrt(short) * (1 + short * (1 / 24 + short * (3 / 640 + short * (5 / 7168 + short * tail))))
  );
}

/** Straight-line distance through the Earth, in radii, between places `lengthM` metres apart on it. */
export function chord(lengthM: number): number {
  return 2 * Math.sin(Math.min(lengthM, HALF_TURN_M) / (2 * EARTH_RADIUS_M));
}

/** The unit vector of a place in degrees. */
export function toVector(lon: number, lat: number): Vector {
  fillVector(ends, 0, lon, lat);
  return [f64(ends, 0), f64(ends, 1), f64(ends, 2)];
}

/** Unit vectors of places, x, y and z each. */
export function toVectors(lons: Float64Array, lats: Float64Array): Float64Array {
  const vectors = new Float64Array(3 * lons.length);
  for (let i = 0; i < lons.length; i++) fillVector(vectors, 3 * i, f64(lons, i), f64(lats, i));
  return vectors;
}

/** The place, in degrees, in the direction of a vector of any length but 0. */
export function toLonLat([x, y, z]: Vector): readonly [lon: number, lat: number] {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}
