export type { Area, PolygonCoordinates } from './areas/area.ts';
export { AreaIndex, type Share } from './areas/area-index.ts';
export { CoordinateError } from './checks.ts';
export { geodesicM } from './globe/geodesic.ts';
export type { MetricName } from './globe/metric-name.ts';
export { prepareSites, type Sites } from './globe/sites.ts';
export { distanceM, EARTH_RADIUS_M } from './globe/sphere.ts';
export { LineIndex, type LineNeighbor, type ReachOptions } from './lines/line-index.ts';
export type { Position } from './lines/polyline.ts';
export type { Neighbor } from './neighbor.ts';
export { MutablePointIndex } from './points/mutable-point-index.ts';
export { PointIndex } from './points/point-index.ts';
export type {
  NearestBatch,
  NearestBatchOptions,
  NearestOptions,
  PointIndexOptions,
} from './points/point-queries.ts';
export type { DecayOptions, WeightedPoints } from './points/weighted-points.ts';
export { BufferError } from './tree/index-buffer.ts';
export type { Decay } from './within/decay.ts';
export type { WithinBatch } from './within/within-rows.ts';
