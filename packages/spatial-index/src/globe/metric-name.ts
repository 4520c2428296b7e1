/** The metrics there are, in the order of their numbers in stored indexes. */
export const METRIC_NAMES: readonly MetricName[] = ['sphere', 'wgs84'];

/** What distances are measured on: `distanceM` on the sphere, `geodesicM` on the ellipsoid WGS 84. */
export type MetricName = 'sphere' | 'wgs84';
