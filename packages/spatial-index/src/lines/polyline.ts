import { requireLonLat } from '../checks.ts';
import { greatCircleM, HALF_TURN_M } from '../globe/sphere.ts';

/** Closer than this to antipodes, in metres, two vertices do not fix a great circle well enough. */
const ANTIPODE_M = 1;

/** A vertex, [lon, lat] in degrees. */
export type Position = readonly [lon: number, lat: number];

/**
 * The arcs of a polyline, each shorter than half a turn. A single vertex is an arc of no length. Antipodal
 * vertices are joined through the middle of their longitudes and latitudes.
 *
 * @param id names the line in errors.
 * @throws {CoordinateError} on a vertex that is not on the globe.
 * @throws {RangeError} on a line without vertices.
 */
export function polylineArcs(line: readonly Position[], id: number): (readonly [Position, Position])[] {
  for (const [lon, lat] of line) requireLonLat(lon, lat, 'line', id);
  const [first, ...rest] = line;
  if (first === undefined) throw new RangeError(`line ${id} has no vertex, expected at least 1`);

  const arcs: (readonly [Position, Position])[] = [];
  let from = first;
  for (const to of rest.length > 0 ? rest : [first]) {
    if (greatCircleM(...from, ...to) < HALF_TURN_M - ANTIPODE_M) {
      arcs.push([from, to]);
    } else {
      const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      arcs.push([from, middle], [middle, to]);
    }
    from = to;
  }
  return arcs;
}
