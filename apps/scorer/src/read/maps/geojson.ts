import { type StatedSystem, systemNamed } from '../../crs/identify.ts';
import { InputError } from '../../failure.ts';
import { readInput } from '../file.ts';
import { parseJson } from '../json.ts';
import type { MapContent, MapPath } from './map.ts';

/**
 * Reads a GeoJSON file. It is in WGS 84 (RFC 7946) unless it says otherwise, as files before the RFC could and QGIS
 * still can.
 *
 * @throws {InputError} if it is not JSON, or not a FeatureCollection
 */
export function readGeoJson({ path }: MapPath): MapContent {
  const file = readInput(path);
  const document = parseJson(file);
  if (!isCollection(document)) {
    throw new InputError({
      it: `${path}: serve una FeatureCollection GeoJSON (RFC 7946)`,
      en: `${path}: it takes a GeoJSON FeatureCollection (RFC 7946)`,
    });
  }
  return { features: document.features, stated: systemIn(document.crs), files: [file] };
}

/** A collection whose features nobody has looked at yet. */
interface Collection {
  readonly features: readonly unknown[];
  readonly crs?: unknown;
}

function isCollection(value: unknown): value is Collection {
  return isRecord(value) && value.type === 'FeatureCollection' && Array.isArray(value.features);
}

/** Whether a value is an object, such as a feature, a geometry or its properties. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function systemIn(crs: unknown): StatedSystem | undefined {
  if (crs === undefined || crs === null) return systemNamed('OGC:CRS84');
  const properties = isRecord(crs) ? crs.properties : undefined;
  return isRecord(properties) && typeof properties.name === 'string'
    ? systemNamed(properties.name)
    : { unknown: JSON.stringify(crs) };
}
