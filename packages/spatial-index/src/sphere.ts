import { f64 } from './at.ts';
import { requireLonLat } from './checks.ts';

/** Radius of the sphere every distance is measured on, in metres: the mean radius (2a + b) / 3 of IUGG. */
export const EARTH_RADIUS_M = 6_371_008.8;

/** Longest distance on the sphere, in metres: half a great circle. */
export const HALF_TURN_M: number = Math.PI * EARTH_RADIUS_M;

/**
 * How far rounding can part a chord computed from unit vectors and the chord of the same `distanceM`, with
 * room to spare. Each coordinate is off by about 1e-16 of the radius; the slack is some 60 nanometres.
 */
export const CHORD_SLACK = 1e-14;

/** Squares of chords up to this, 637 km, have their arc from a series. */
export const ARC_SERIES_END = 0.01;

/** Angles up to this, in radians, have their sine from a series. */
const SINE_SERIES_END = 0.05;

const RADIANS = Math.PI / 180;

/** A point of space in Earth radii from the centre: x towards 0° E, y towards 90° E, z to the north pole. */
export type Vector = readonly [x: number, y: number, z: number];

/**
 * Great-circle distance in metres between two places, in degrees.
 *
 * Exactly 0 between two names of one place (any longitudes at a pole, −180 and 180 on the antimeridian),
 * exactly symmetric, and accurate from nanometres to antipodes: the haversine of the distance and that of
 * what is left to the antipode are each a sum of positive terms, and their arctangent never cancels.
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
  const difference = Math.abs(lon1 - lon2);
  const turn = Math.min(difference, 360 - difference);
  const parallels = cosine(lat1) * cosine(lat2);
  const near = haversine(lat1 - lat2) + parallels * haversine(turn);
  if (near <= ARC_SERIES_END / 4) return arcM(4 * near);
  const far = haversine(lat1 + lat2) + parallels * haversine(180 - turn);
  return 2 * EARTH_RADIUS_M * Math.atan2(Math.sqrt(near), Math.sqrt(far));
}

/**
 * Great-circle metres over a chord, from the square of its length in radii, at most `ARC_SERIES_END`: twice
 * the arcsine of half the length, by its series; what is left out is below 5e-18 of the result.
 */
export function arcM(square: number): number {
  const tail = square < 1e-4 ? 0 : square * (35 / 294_912 + square * (63 / 2_883_584));
  const series = 1 + square * (1 / 24 + square * (3 / 640 + square * (5 / 7168 + tail)));
  return EARTH_RADIUS_M * Math.sqrt(square) * series;
}

/** Straight-line distance through the Earth, in radii, between places `lengthM` metres apart on it. */
export function chord(lengthM: number): number {
  return 2 * Math.sin(Math.min(lengthM, HALF_TURN_M) / (2 * EARTH_RADIUS_M));
}

/** The unit vector of a place in degrees. */
export function toVector(lon: number, lat: number): Vector {
  const parallel = cosine(lat);
  return [parallel * Math.cos(lon * RADIANS), parallel * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

/** Unit vectors of places, x, y and z each, as `toVector` has them. */
export function toVectors(lons: Float64Array, lats: Float64Array): Float64Array {
  const vectors = new Float64Array(3 * lons.length);
  fillVectors(vectors, lons, lats);
  return vectors;
}

/** Writes the unit vectors of places into `vectors`. */
export function fillVectors(vectors: Float64Array, lons: Float64Array, lats: Float64Array): void {
  for (let i = 0; i < lons.length; i++) {
    const lon = f64(lons, i) * RADIANS;
    const parallel = cosine(f64(lats, i));
    vectors[3 * i] = parallel * Math.cos(lon);
    vectors[3 * i + 1] = parallel * Math.sin(lon);
    vectors[3 * i + 2] = Math.sin(f64(lats, i) * RADIANS);
  }
}

/** The place, in degrees, in the direction of a vector of any length but 0. */
export function toLonLat([x, y, z]: Vector): readonly [lon: number, lat: number] {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

function haversine(degrees: number): number {
  const half = (degrees * RADIANS) / 2;
  return (Math.abs(half) < SINE_SERIES_END ? shortSine(half) : Math.sin(half)) ** 2;
}

/** The sine of a small angle by its series; what is left out is below 2e-18 of the result. */
function shortSine(angle: number): number {
  const square = angle * angle;
  const tail = square * (-1 / 5040 + square * (1 / 362_880 - square * (1 / 39_916_800)));
  return angle * (1 + square * (-1 / 6 + square * (1 / 120 + tail)));
}

/** Cosine of a latitude, exactly 0 at the poles. */
function cosine(lat: number): number {
  return Math.sin((90 - Math.abs(lat)) * RADIANS);
}
