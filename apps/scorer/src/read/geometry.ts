import type { CellError } from '@insedia/scoring';
import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import { isRecord } from './maps/geojson.ts';

/** Whether a site's geometry is an outline. */
export function isOutline(geometry: Point | Polygon | MultiPolygon): geometry is Polygon | MultiPolygon {
  return geometry.type !== 'Point';
}

/** Whether a geometry can tell where a site lies: a point, or an outline of rings, in degrees. */
export function isSite(geometry: unknown): geometry is Point | Polygon | MultiPolygon {
  if (!isRecord(geometry) || outsideDegrees(geometry)) return false;
  const { type, coordinates } = geometry;
  if (type === 'Point') return isPosition(coordinates);
  if (type === 'Polygon') return isPolygon(coordinates);
  return type === 'MultiPolygon' && isListOf(coordinates, isPolygon);
}

const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** Whether a value is a feature whose geometry is made of positions in degrees. */
export function isFeature(value: unknown): value is Feature {
  if (!isRecord(value) || !isRecord(value.geometry) || outsideDegrees(value.geometry)) return false;
  const { coordinates, type } = value.geometry;
  const depth = typeof type === 'string' && Object.hasOwn(DEPTH, type) ? DEPTH[type] : undefined;
  return depth !== undefined && arePositions(coordinates, depth);
}

function arePositions(coordinates: unknown, depth: number): boolean {
  return depth === 0
    ? isPosition(coordinates)
    : isListOf(coordinates, (part) => arePositions(part, depth - 1));
}

/** The fault in a geometry that does not tell where a site lies ({@link isSite}). */
export function geometryError(geometry: unknown): CellError {
  const outside = outsideDegrees(geometry);
  return {
    code: 'invalid-geometry',
    column: 'geometry',
    value: isRecord(geometry) && typeof geometry.type === 'string' ? geometry.type : null,
    message: outside
      ? {
          it: `coordinate oltre ±180 e ±90 (${outside}): non sono gradi di longitudine e latitudine`,
          en: `coordinates beyond ±180 and ±90 (${outside}): not degrees of longitude and latitude`,
        }
      : {
          it: 'serve un punto o un poligono in gradi WGS 84, con anelli di almeno quattro posizioni',
          en: 'it takes a point or a polygon in degrees WGS 84, with rings of at least four positions',
        },
    repair: outside
      ? { it: 'da QGIS esportare in EPSG:4326', en: 'from QGIS export as EPSG:4326' }
      : {
          it: 'ridisegnare l’elemento, o in QGIS correggere le geometrie ed esportare in EPSG:4326',
          en: 'redraw the feature, or in QGIS fix the geometries and export as EPSG:4326',
        },
  };
}

/** The first position beyond ±180 and ±90, as the file writes it; metres of a projected system look like this. */
export function outsideDegrees(geometry: unknown): string | undefined {
  return isRecord(geometry) && Array.isArray(geometry.coordinates)
    ? firstOutside(geometry.coordinates)
    : undefined;
}

function firstOutside(coordinates: readonly unknown[]): string | undefined {
  const [lon, lat] = coordinates;
  if (typeof lon === 'number' && typeof lat === 'number') {
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? undefined : `${lon}, ${lat}`;
  }
  for (const part of coordinates) {
    const outside = Array.isArray(part) ? firstOutside(part) : undefined;
    if (outside !== undefined) return outside;
  }
  return undefined;
}

function isPolygon(coordinates: unknown): boolean {
  return isListOf(coordinates, (ring) => isListOf(ring, isPosition) && ring.length >= 4);
}

function isPosition(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates)) return false;
  const [lon, lat]: unknown[] = coordinates;
  return Number.isFinite(lon) && Number.isFinite(lat);
}

function isListOf(list: unknown, holds: (entry: unknown) => boolean): list is unknown[] {
  return Array.isArray(list) && list.length > 0 && list.every(holds);
}
