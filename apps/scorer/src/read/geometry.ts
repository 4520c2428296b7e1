import type { CellError } from '@insedia/scoring';
import type { Geometry, MultiPolygon, Point, Polygon } from 'geojson';

/** Whether a geometry is the outline of a site. */
export function isOutline(geometry: Geometry | null): geometry is Polygon | MultiPolygon {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}

/** Whether a geometry can tell where a site lies: a point, or an outline with closed rings, in degrees. */
export function isSite(geometry: Geometry | null): geometry is Point | Polygon | MultiPolygon {
  if (!geometry || outsideDegrees(geometry)) return false;
  if (geometry.type === 'Point') return isPosition(geometry.coordinates);
  return isOutline(geometry) && isSound(geometry);
}

/** The fault in a geometry that does not tell where a site lies ({@link isSite}). */
export function geometryError(geometry: Geometry | null): CellError {
  const outside = geometry && outsideDegrees(geometry);
  return {
    code: 'invalid-geometry',
    column: 'geometry',
    value: geometry?.type ?? null,
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
export function outsideDegrees(geometry: Geometry): string | undefined {
  return geometry.type === 'GeometryCollection' ? undefined : firstOutside(geometry.coordinates);
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

function isSound({ type, coordinates }: Polygon | MultiPolygon): boolean {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return (
    polygons.length > 0 &&
    polygons.every(
      (rings) => rings.length > 0 && rings.every((ring) => ring.length >= 4 && ring.every(isPosition)),
    )
  );
}

function isPosition([lon, lat]: readonly unknown[]): boolean {
  return typeof lon === 'number' && typeof lat === 'number';
}
