/**
 * How distances to points can be measured: on the sphere of the IUGG mean radius. Lines and areas, and the check
 * of the territory, are measured on it always.
 */
export const METRICS = ['sphere'] as const;

/** One of {@link METRICS}. */
export type Metric = (typeof METRICS)[number];
