import { f64 } from '../../at.ts';
import { EARTH_RADIUS_M } from '../../globe/sphere.ts';
import type { Outline } from '../outline/outline.ts';

const RADIANS = Math.PI / 180;

/** Square metres in what `surfaceUnder` counts. */
const UNIT_M2 = (RADIANS * EARTH_RADIUS_M ** 2) / 2;

/** Height of a parallel over the equator on the cylinder of equal surface, in Earth radii. */
export function height(lat: number): number {
  return Math.sin(lat * RADIANS);
}

/**
 * Surface of an outline in m², above the formula of Turf's `area`: vertices are joined by straight lines on the
 * cylinder of equal surface (R. G. Chamberlain and W. H. Duquette, "Some Algorithms for Polygons on a Sphere",
 * 2007).
 */
export function surfaceM2({ vertices, ringEnds, box }: Outline): number {
  let start = 0;
  let total = 0;
  for (const end of ringEnds) {
    const ring = Math.abs(ringM2(vertices, start, end, box.minX));
    total += start === 0 ? ring : -ring;
    start = end;
  }
  return total;
}

/**
 * Surface between an edge and the meridian `west`, m²; positive when `toHeight` is above `fromHeight`. Summed
 * along a ring it gives what the ring encloses.
 */
export function stripM2(
  fromLon: number,
  fromHeight: number,
  toLon: number,
  toHeight: number,
  west: number,
): number {
  return UNIT_M2 * (fromLon - west + (toLon - west)) * (toHeight - fromHeight);
}

function ringM2(vertices: Float64Array, start: number, end: number, west: number): number {
  let total = 0;
  let lon = f64(vertices, 2 * start);
  let sine = height(f64(vertices, 2 * start + 1));
  for (let vertex = start + 1; vertex < end; vertex++) {
    const nextLon = f64(vertices, 2 * vertex);
    const nextSine = height(f64(vertices, 2 * vertex + 1));
    total += stripM2(lon, sine, nextLon, nextSine, west);
    lon = nextLon;
    sine = nextSine;
  }
  return total;
}
