import { requireLonLat } from './checks.ts';

/** Rings of [lon, lat] in degrees, as in GeoJSON: the outer one, then its holes. */
export type PolygonCoordinates = readonly (readonly (readonly number[])[])[];

/**
 * A GeoJSON Polygon or MultiPolygon geometry (RFC 7946). Heights are ignored. What crosses the antimeridian
 * is cut in two at it, as section 3.1.9 asks.
 */
export type Area =
  | { readonly type: 'Polygon'; readonly coordinates: PolygonCoordinates }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly PolygonCoordinates[] };

/** A place, [lon, lat] in degrees; mutable, as Turf asks. */
type Place = [lon: number, lat: number];

/** An area in the one form the index works on. */
export interface MultiPolygon {
  type: 'MultiPolygon';
  coordinates: Place[][][];
}

/** Every ring of an area, outer ones and holes alike. */
export function ringsOf({ coordinates }: MultiPolygon): Place[][] {
  return coordinates.flat();
}

/**
 * A checked copy of an area, as a MultiPolygon without heights.
 *
 * @param index of the area in its input, for errors; −1 for an area given by itself.
 * @throws {CoordinateError} on a coordinate that is not on the globe.
 * @throws {RangeError} on an area or polygon without rings, or a ring that is not closed or has fewer than
 * four positions.
 */
export function toMultiPolygon(area: Area, index: number): MultiPolygon {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  if (polygons.length === 0) throw new RangeError(`${name(index)} has no polygon, expected at least 1`);
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => {
      if (rings.length === 0) throw new RangeError(`${name(index)} has no ring, expected at least 1`);
      return rings.map((ring) => copyRing(ring, index));
    }),
  };
}

function copyRing(ring: PolygonCoordinates[number], index: number): Place[] {
  const copy = ring.map(([lon = Number.NaN, lat = Number.NaN]): Place => {
    requireLonLat(lon, lat, 'area', index);
    return [lon, lat];
  });
  if (copy.length < 4) {
    throw new RangeError(`${name(index)} has a ring of ${copy.length} positions, expected at least 4`);
  }
  const first = copy.at(0)?.join();
  const last = copy.at(-1)?.join();
  if (first !== last) {
    throw new RangeError(`${name(index)} has a ring from ${first} to ${last}, expected it closed`);
  }
  return copy;
}

function name(index: number): string {
  return index < 0 ? 'given area' : `area ${index}`;
}
