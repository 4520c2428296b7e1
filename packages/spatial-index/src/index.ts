export type { Area, PolygonCoordinates } from './area.ts';
export { AreaIndex, type Share } from './area-index.ts';
export { CoordinateError } from './checks.ts';
export type { Decay } from './decay.ts';
export { geodesicM } from './geodesic.ts';
export { BufferError } from './index-buffer.ts';
export { LineIndex, type LineNeighbor, type ReachOptions } from './line-index.ts';
export type { MetricName } from './metric.ts';
export { MutablePointIndex } from './mutable-point-index.ts';
export type { Neighbor } from './neighbor.ts';
export { PointIndex } from './point-index.ts';
export type {
  NearestBatch,
  NearestBatchOptions,
  NearestOptions,
  PointIndexOptions,
  WithinBatch,
} from './point-queries.ts';
export type { Position } from './polyline.ts';
export { prepareSites, type Sites } from './sites.ts';
export { distanceM, EARTH_RADIUS_M } from './sphere.ts';
export { type DecayOptions, WeightedPoints } from './weighted-points.ts';
