/**
 * How distances to points can be measured: on the sphere of the IUGG mean radius, or on the ellipsoid WGS 84. Lines
 * and areas, and the check of the territory, are measured on the sphere always.
 */
export const METRICS = ['sphere', 'wgs84'] as const;

/** One of {@link METRICS}. */
export type Metric = (typeof METRICS)[number];
