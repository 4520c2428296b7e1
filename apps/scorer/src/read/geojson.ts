import type { FeatureCollection } from 'geojson';
import { InputError } from '../failure.ts';
import type { InputFile } from './file.ts';
import { parseJson } from './json.ts';

/**
 * Reads a GeoJSON file as far as being a collection of features in WGS 84.
 *
 * @throws {InputError} if it is not JSON, not a FeatureCollection, or says that it is in other coordinates
 */
export function readCollection(file: InputFile): FeatureCollection {
  const { path } = file;
  const document = parseJson(file);
  if (!isCollection(document)) {
    throw new InputError({
      it: `${path}: serve una FeatureCollection GeoJSON (RFC 7946)`,
      en: `${path}: it takes a GeoJSON FeatureCollection (RFC 7946)`,
    });
  }
  checkCrs(path, document);
  return document;
}

function isCollection(value: unknown): value is FeatureCollection {
  return (
    isRecord(value) &&
    value.type === 'FeatureCollection' &&
    Array.isArray(value.features) &&
    value.features.every(
      (feature) => isRecord(feature) && feature.type === 'Feature' && isGeometry(feature.geometry),
    )
  );
}

function isGeometry(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return isRecord(value) && typeof value.type === 'string' && Array.isArray(value.coordinates);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** GeoJSON before RFC 7946 could name another system, and QGIS still can; numbers would then not be degrees. */
function checkCrs(path: string, collection: FeatureCollection): void {
  if (!('crs' in collection) || collection.crs === null) return;
  const name = crsName(collection.crs);
  if (/CRS84|EPSG:{1,2}4326/.test(name)) return;
  throw new InputError({
    it: `${path}: coordinate in un sistema diverso da WGS 84 (${name}); esportare da QGIS in EPSG:4326`,
    en: `${path}: coordinates in a system other than WGS 84 (${name}); export from QGIS as EPSG:4326`,
  });
}

function crsName(crs: unknown): string {
  const properties = isRecord(crs) ? crs.properties : undefined;
  return isRecord(properties) && typeof properties.name === 'string' ? properties.name : JSON.stringify(crs);
}
