import type { MetricName } from '../globe/metric-name.ts';

/** How a `PointIndex` measures. */
export interface PointIndexOptions {
  /**
   * `sphere`, the default: `distanceM`, great circles on the mean sphere; up to 0.56 % off the Earth's shape.
   * `wgs84`: `geodesicM`, geodesics on the ellipsoid WGS 84.
   */
  readonly metric?: MetricName;
}

/** What `PointIndex.nearest` looks for. */
export interface NearestOptions {
  /** How many points at most, a whole number of at least 1; 1 unless told. */
  readonly k?: number;
  /** Only points at most this far, in metres; no limit unless told. */
  readonly maxDistanceM?: number;
  /** Only points for whose id this is true. */
  readonly filter?: (id: number) => boolean;
}

/** What `PointIndex.nearestBatch` looks for. */
export interface NearestBatchOptions extends NearestOptions {
  /** Only points for whose id this is not 0, one number a point: quicker than a filter. */
  readonly mask?: Uint8Array;
}

/** The nearest points of every site, `k` places a site: those of site `i` from `i * k` on, nearest first. */
export interface NearestBatch {
  /** −1 where no more points qualify. */
  readonly ids: Int32Array;
  /** Distances in metres, `Infinity` where no more points qualify. */
  readonly distancesM: Float64Array;
}
