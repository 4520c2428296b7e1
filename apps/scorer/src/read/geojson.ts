import type { Cell, CellError, Row, Table } from '@insedia/scoring';
import { centerOfMass } from '@turf/center-of-mass';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { InputError } from '../failure.ts';
import type { InputFile } from './file.ts';

/**
 * Reads a GeoJSON file as far as being a collection of features in WGS 84.
 *
 * @throws {InputError} if it is not JSON, not a FeatureCollection, or in other coordinates
 */
export function readCollection({ path, text }: InputFile): FeatureCollection {
  const document = parseJson(path, text);
  if (!isCollection(document)) {
    throw new InputError({
      it: `${path}: serve una FeatureCollection GeoJSON (RFC 7946)`,
      en: `${path}: it takes a GeoJSON FeatureCollection (RFC 7946)`,
    });
  }
  checkCrs(path, document);
  return document;
}

/** The features of a GeoJSON file as applications: properties are cells, the geometry gives the position. */
export function readGeoJson(file: InputFile): Table {
  const { features } = readCollection(file);
  if (features.length === 0) {
    throw new InputError({ it: `${file.path}: nessuna domanda`, en: `${file.path}: no applications` });
  }
  const rows = features.map((feature, i): Row => {
    const { lon, lat, geometry, error } = positionOf(feature);
    return {
      at: { file: file.path, record: i + 1 },
      cells: { ...idCell(feature), ...cellsOf(feature), lon, lat },
      ...(geometry ? { geometry } : {}),
      ...(error ? { errors: [error] } : {}),
    };
  });
  return { headings: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows };
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError({ it: `${path}: non è JSON valido: ${why}`, en: `${path}: not valid JSON: ${why}` });
  }
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
  const name = 'crs' in collection ? JSON.stringify(collection.crs) : '';
  if (name === '' || /CRS84|EPSG:{1,2}4326|null/.test(name)) return;
  throw new InputError({
    it: `${path}: coordinate in un sistema diverso da WGS 84 (${name}); esportare da QGIS in EPSG:4326`,
    en: `${path}: coordinates in a system other than WGS 84 (${name}); export from QGIS as EPSG:4326`,
  });
}

function idCell({ id }: Feature): Record<string, Cell> {
  return id === undefined ? {} : { id };
}

function cellsOf({ properties }: Feature): Record<string, Cell> {
  const cells = Object.entries(properties ?? {}).map(([name, value]): [string, Cell] => [
    name,
    cellOf(value),
  ]);
  return Object.fromEntries(cells);
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

interface Place {
  readonly lon: Cell;
  readonly lat: Cell;
  readonly geometry?: Polygon | MultiPolygon;
  readonly error?: CellError;
}

function positionOf({ geometry }: Feature): Place {
  if (geometry?.type === 'Point') {
    const [lon, lat] = geometry.coordinates;
    return { lon: lon ?? null, lat: lat ?? null };
  }
  if ((geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') && isSound(geometry)) {
    const [lon, lat] = centerOfMass(geometry).geometry.coordinates;
    return { lon: lon ?? null, lat: lat ?? null, geometry };
  }
  return { lon: null, lat: null, error: geometryError(geometry?.type ?? null) };
}

function isSound({ type, coordinates }: Polygon | MultiPolygon): boolean {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return (
    polygons.length > 0 &&
    polygons.every(
      (rings) => rings.length > 0 && rings.every((ring) => ring.length >= 4 && ring.every(isPosition)),
    )
  );
}

function isPosition(position: readonly unknown[]): boolean {
  const [lon, lat] = position;
  return typeof lon === 'number' && Math.abs(lon) <= 180 && typeof lat === 'number' && Math.abs(lat) <= 90;
}

function geometryError(type: string | null): CellError {
  return {
    code: 'invalid-geometry',
    column: 'geometry',
    value: type,
    message: {
      it: 'serve un punto o un poligono in gradi WGS 84, con anelli di almeno quattro posizioni',
      en: 'it takes a point or a polygon in degrees WGS 84, with rings of at least four positions',
    },
    repair: {
      it: 'ridisegnare l’elemento, o in QGIS correggere le geometrie ed esportare in EPSG:4326',
      en: 'redraw the feature, or in QGIS fix the geometries and export as EPSG:4326',
    },
  };
}
