import type { FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';

/** The package `geojson` brings no types; `@types/geojson` has those of the format, not of this function. */
declare module 'geojson' {
  interface ParseOptions {
    readonly GeoJSON: string;
    readonly removeInvalidGeometries?: boolean;
  }

  const parser: {
    parse(rows: readonly object[], options: ParseOptions): FeatureCollection<Geometry, GeoJsonProperties>;
  };
  export default parser;
}
