import { InputError } from '../failure.ts';
import type { InputFile } from './file.ts';
import { parseJson } from './json.ts';

/** A collection whose features nobody has looked at yet. */
interface Collection {
  readonly features: readonly unknown[];
  readonly crs?: unknown;
}

/**
 * Reads a GeoJSON file as far as being a collection in WGS 84, and returns its features as they are.
 *
 * @throws {InputError} if it is not JSON, not a FeatureCollection, or says that it is in other coordinates
 */
export function readCollection(file: InputFile): readonly unknown[] {
  const { path } = file;
  const document = parseJson(file);
  if (!isCollection(document)) {
    throw new InputError({
      it: `${path}: serve una FeatureCollection GeoJSON (RFC 7946)`,
      en: `${path}: it takes a GeoJSON FeatureCollection (RFC 7946)`,
    });
  }
  checkCrs(path, document);
  return document.features;
}

function isCollection(value: unknown): value is Collection {
  return isRecord(value) && value.type === 'FeatureCollection' && Array.isArray(value.features);
}

/** Whether a value is an object, such as a feature, a geometry or its properties. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** GeoJSON before RFC 7946 could name another system, and QGIS still can; numbers would then not be degrees. */
function checkCrs(path: string, { crs }: Collection): void {
  if (crs === undefined || crs === null) return;
  const name = crsName(crs);
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
