import { f64 } from '../at.ts';
import { CHORD_SLACK, greatestLengthM, leastLengthM } from '../globe/ellipsoid-reach.ts';
import { ellipsoidalM } from '../globe/geodesic.ts';
import type { Sites } from '../globe/sites.ts';
import { FAR_SQUARE } from '../globe/sphere.ts';
import { WGS84_A_M, WGS84_E2 } from '../globe/wgs84.ts';
import { PointTree, type TreeArrays } from './point-tree.ts';

/** Degrees of the points of a tree, by position. */
export interface TreePlaces {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
}

/**
 * Points on the ellipsoid in a k-d tree over where they are in space, in equatorial radii from the centre: not unit
 * vectors, which nothing that walks the tree may take for granted.
 */
export class EllipsoidTree extends PointTree implements TreePlaces {
  override readonly chordsTell = false;
  readonly lons: Float64Array;
  readonly lats: Float64Array;

  constructor(arrays: TreeArrays, { lons, lats }: TreePlaces) {
    super(arrays);
    this.lons = lons;
    this.lats = lats;
  }

  override isSamePlace(a: number, b: number): boolean {
    return f64(this.lons, a) === f64(this.lons, b) && f64(this.lats, a) === f64(this.lats, b);
  }

  /** In the middle of the lengths that a geodesic over the chord can have. */
  override metresOver(square: number): number {
    const chord = Math.sqrt(square);
    return (leastLengthM(chord) + greatestLengthM(chord)) / 2;
  }

  override metresOff(outer2: number): number {
    const chord = Math.sqrt(Math.min(outer2, FAR_SQUARE));
    return (greatestLengthM(chord) - leastLengthM(chord)) / 2 + 2 * CHORD_SLACK * WGS84_A_M;
  }

  /** `geodesicM` between a site and the point at `position`. */
  override distanceM(position: number, sites: Sites, site: number): number {
    const lon = f64(sites.lons, site);
    const lat = f64(sites.lats, site);
    return ellipsoidalM(lon, lat, f64(this.lons, position), f64(this.lats, position));
  }
}

/** Moves unit vectors, in place, to where the surface of WGS 84 has that normal; in equatorial radii. */
export function toEllipsoid(vectors: Float64Array): Float64Array {
  for (let i = 0; i < vectors.length; i += 3) {
    const z = f64(vectors, i + 2);
    const transverse = 1 / Math.sqrt(1 - WGS84_E2 * z * z); // radius of curvature across the meridian
    vectors[i] = f64(vectors, i) * transverse;
    vectors[i + 1] = f64(vectors, i + 1) * transverse;
    vectors[i + 2] = z * transverse * (1 - WGS84_E2);
  }
  return vectors;
}
