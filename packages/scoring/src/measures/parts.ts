import type { Position } from '@insedia/domain';
import type { Area } from '@insedia/spatial-index';
import type { Position as GeoJsonPosition, Geometry } from 'geojson';

/** The parts that features consist of; `owner[i]` is the feature that part `i` belongs to. */
export interface Parts<T> {
  readonly parts: T[];
  readonly owner: Uint32Array;
}

/** The parts of every geometry, in order. */
export function partsOf<T>(
  geometries: readonly Geometry[],
  split: (geometry: Geometry) => readonly T[],
): Parts<T> {
  const parts: T[] = [];
  const owner: number[] = [];
  for (const [feature, geometry] of geometries.entries()) {
    for (const part of split(geometry)) {
      parts.push(part);
      owner.push(feature);
    }
  }
  return { parts, owner: Uint32Array.from(owner) };
}

function lonLat([lon = Number.NaN, lat = Number.NaN]: GeoJsonPosition): Position {
  return [lon, lat];
}

export function pointsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [lonLat(geometry.coordinates)];
  return geometry.type === 'MultiPoint' ? geometry.coordinates.map(lonLat) : [];
}

export function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates.map(lonLat)];
  return geometry.type === 'MultiLineString' ? geometry.coordinates.map((line) => line.map(lonLat)) : [];
}

export function areasOf(geometry: Geometry): Area[] {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [];
}
