import { requireLonLat } from '../checks.ts';
import { Outline } from './outline/outline.ts';

/** Rings of [lon, lat] in degrees, as in GeoJSON: the outer one, then its holes. */
export type PolygonCoordinates = readonly (readonly (readonly number[])[])[];

/**
 * A GeoJSON Polygon or MultiPolygon geometry (RFC 7946). Heights are ignored. What crosses the antimeridian
 * is cut in two at it, as section 3.1.9 asks.
 */
export type Area =
  | { readonly type: 'Polygon'; readonly coordinates: PolygonCoordinates }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly PolygonCoordinates[] };

/**
 * A checked copy of an area, one outline for each of its polygons.
 *
 * @param index of the area in its input, for errors; −1 for an area given by itself.
 * @throws {CoordinateError} on a coordinate that is not on the globe.
 * @throws {RangeError} on an area or polygon without rings, a ring that is not closed or has fewer than four
 * positions, or an edge of more than half a turn of longitude, whose way round the globe cannot be told; an edge
 * of a whole turn, along a pole, can.
 */
export function toOutlines(area: Area, index: number): Outline[] {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  if (polygons.length === 0) throw new RangeError(`${name(index)} has no polygon, expected at least 1`);
  return polygons.map((rings) => toOutline(rings, index));
}

function toOutline(rings: PolygonCoordinates, index: number): Outline {
  if (rings.length === 0) throw new RangeError(`${name(index)} has no ring, expected at least 1`);
  const vertices = new Float64Array(2 * rings.reduce((sum, ring) => sum + ring.length, 0));
  let offset = 0;
  const ringEnds = rings.map((ring) => {
    requireRing(ring, index);
    for (const position of ring) {
      const lon = position[0] ?? Number.NaN;
      const lat = position[1] ?? Number.NaN;
      requireLonLat(lon, lat, 'area', index);
      vertices[offset++] = lon;
      vertices[offset++] = lat;
    }
    return offset / 2;
  });
  return new Outline(vertices, Int32Array.from(ringEnds));
}

function requireRing(ring: PolygonCoordinates[number], index: number): void {
  if (ring.length < 4) {
    throw new RangeError(`${name(index)} has a ring of ${ring.length} positions, expected at least 4`);
  }
  const first = ring.at(0) ?? [];
  const last = ring.at(-1) ?? [];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    const ends = `${first.slice(0, 2).join()} to ${last.slice(0, 2).join()}`;
    throw new RangeError(`${name(index)} has a ring from ${ends}, expected it closed`);
  }
  for (let i = 1; i < ring.length; i++) {
    const turn = Math.abs((ring[i]?.[0] ?? Number.NaN) - (ring[i - 1]?.[0] ?? Number.NaN));
    if (turn > 180 && turn < 360) {
      throw new RangeError(
        `${name(index)} has an edge of ${turn}° of longitude: cut it at the antimeridian, or add a vertex between`,
      );
    }
  }
}

function name(index: number): string {
  return index < 0 ? 'given area' : `area ${index}`;
}
