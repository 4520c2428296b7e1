import { u32 } from '../at.ts';
import { requireLonLat, requireNotNegative } from '../checks.ts';
import { chord, toVector } from '../globe/sphere.ts';
import { isNearer, type Neighbor } from '../neighbor.ts';
import { Arcs, type Foot } from './arcs.ts';
import { BallTree } from './ball-tree.ts';
import { type Position, polylineArcs } from './polyline.ts';

/** How far rounding can part a chord to a foot and the chord of its metres, in radii, with room to spare: 60 nm. */
const CHORD_SLACK = 1e-14;

/** A line of an index, and the place on it that is nearest, in degrees. */
export interface LineNeighbor extends Neighbor, Foot {}

/** How far `LineIndex.nearest` and `AreaIndex.nearestEdge` look. */
export interface ReachOptions {
  /** Only what is at most this far, in metres; no limit unless told. */
  readonly maxDistanceM?: number;
}

/**
 * Polylines on the globe, fixed once built: the nearest of them and the nearest place on it.
 *
 * Vertices are joined by the shorter great-circle arc, however long, across the antimeridian and the poles
 * too. (Antipodal vertices have no shorter arc: they are joined through the middle of their longitudes and
 * latitudes.) The distance is `distanceM` to the place on the line, good to a few nanometres. All
 * of it is on the sphere: a geodesic on WGS 84 to the same place is at most 0.56 % shorter and 0.45 % longer.
 *
 * @example
 * const lines = new LineIndex([[[9, 45], [10, 45]], [[9, 46], [10, 46]]]);
 * lines.nearest(9.5, 45.6); // { id: 1, lon: 9.5, lat: 46.00109…, distanceM: 44_599.25… }
 */
export class LineIndex {
  /** How many polylines there are. */
  readonly size: number;
  readonly #arcs: Arcs;
  /** The polyline of each arc. */
  readonly #lines: Uint32Array;
  readonly #tree: BallTree;

  /**
   * @param lines polylines of [lon, lat] in degrees; one of a single vertex is that point. Copied.
   * @throws {CoordinateError} with the polyline's index and the value of the first coordinate that is not on
   * the globe.
   * @throws {RangeError} on a polyline without vertices.
   */
  constructor(lines: readonly (readonly Position[])[]) {
    this.size = lines.length;
    const arcs = lines.flatMap((line, id) => polylineArcs(line, id).map((ends) => ({ id, ends })));
    this.#arcs = new Arcs(Float64Array.from(arcs.flatMap(({ ends }) => ends.flat())));
    this.#lines = Uint32Array.from(arcs, ({ id }) => id);
    this.#tree = new BallTree(this.#arcs.balls());
  }

  /**
   * The nearest polyline and the nearest place on it, the first of the polylines where two are as near;
   * `undefined` when there is none within `maxDistanceM`, boundary included.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `maxDistanceM` is negative or not a number.
   */
  nearest(lon: number, lat: number, options: ReachOptions = {}): LineNeighbor | undefined {
    const { maxDistanceM = Infinity } = options;
    requireLonLat(lon, lat);
    requireNotNegative('maxDistanceM', maxDistanceM);

    const query = toVector(lon, lat);
    let best: LineNeighbor | undefined;
    let limit = chord(maxDistanceM) + CHORD_SLACK;
    this.#tree.search(query, limit, (position) => {
      const arc = u32(this.#tree.order, position);
      const candidate = { id: u32(this.#lines, arc), ...this.#arcs.closest(arc, lon, lat, query) };
      if (candidate.distanceM <= maxDistanceM && (best === undefined || isNearer(candidate, best))) {
        best = candidate;
        limit = chord(best.distanceM) + CHORD_SLACK;
      }
      return limit;
    });
    return best;
  }
}
