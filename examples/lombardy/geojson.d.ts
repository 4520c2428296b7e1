import type { FeatureCollection, Point } from 'geojson';

/** `@types/geojson` describes the format; this is the one function of the package `geojson` in use here. */
declare module 'geojson' {
  export function parse(
    rows: readonly object[],
    options: { readonly Point: readonly [lat: string, lon: string] },
  ): FeatureCollection<Point>;
}
