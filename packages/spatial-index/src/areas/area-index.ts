import RBush, { type BBox } from 'rbush';
import { i32 } from '../at.ts';
import { requireLonLat } from '../checks.ts';
import { LineIndex, type ReachOptions } from '../lines/line-index.ts';
import type { Neighbor } from '../neighbor.ts';
import { type Area, toOutlines } from './area.ts';
import { cutIntoCells } from './grid/cutting.ts';
import { AreaGrid } from './grid/grid.ts';
import type { Outline } from './outline/outline.ts';
import { Overlap } from './overlap/overlap.ts';

/** The grid is built once there was a place for so many vertices: a few questions do without. */
const VERTICES_PER_PLACE = 8;

/** How much of a polygon an area covers. */
export interface Share {
  /** Position of the area in the array the index was built from. */
  readonly id: number;
  /** Part of the polygon's surface, above 0 and at most 1. */
  readonly share: number;
}

/** The bounding box of one outline. */
interface Box extends BBox {
  readonly outline: number;
}

/**
 * Polygons and multipolygons, fixed once built: which contain a place, how much of a surface each covers,
 * and how far their edges are.
 *
 * Containment and overlap are planar, and equal to Turf's: edges are straight in longitude and latitude, and an
 * area across the antimeridian must be cut at it (RFC 7946, 3.1.9). Distances are on the sphere, edges being
 * great-circle arcs, and as far off WGS 84 as in `LineIndex`. The two readings of an edge part by some 2 m in the middle of one
 * 10 km long at 45° N, and by the square of the length.
 *
 * @example
 * const square = [[[9, 45], [10, 45], [10, 46], [9, 46], [9, 45]]];
 * const areas = new AreaIndex([{ type: 'Polygon', coordinates: square }]);
 * areas.containing(9.5, 45.5); // [0]
 * areas.distanceM(0, 9.5, 46.5); // 55_476.31…: the arc bulges north of the parallel
 */
export class AreaIndex {
  /** How many areas there are. */
  readonly size: number;
  /** One for each polygon of each area, in order. */
  readonly #outlines: readonly Outline[];
  /** The area of each outline. */
  readonly #owners: Int32Array;
  /** For each area, its first outline; then one more, the end. */
  readonly #firsts: Int32Array;
  readonly #vertices: number;
  #asked = 0;
  #grid: AreaGrid | undefined;
  #boxes: RBush<Box> | undefined;
  readonly #overlap = new Overlap();
  readonly #edgesOf = new Map<number, LineIndex>();
  #edges: { readonly rings: LineIndex; readonly areas: Int32Array } | undefined;

  /**
   * @param areas GeoJSON geometries, closed rings of [lon, lat] in degrees; copied.
   * @throws {CoordinateError} with the area's index and the value of the first coordinate that is not on the
   * globe.
   * @throws {RangeError} on an area or polygon without rings, or a ring that is open or has fewer than four
   * positions.
   */
  constructor(areas: readonly Area[]) {
    this.size = areas.length;
    const outlines = areas.map(toOutlines);
    this.#outlines = outlines.flat();
    this.#owners = Int32Array.from(outlines.flatMap((parts, id) => parts.map(() => id)));
    this.#vertices = this.#outlines.reduce((sum, { vertices }) => sum + vertices.length / 2, 0);
    let first = 0;
    this.#firsts = Int32Array.from([0, ...outlines.map((parts) => (first += parts.length))]);
  }

  /**
   * Ids of the areas that contain a place, ascending. A boundary belongs to its area, that of a hole too.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   */
  containing(lon: number, lat: number): number[] {
    requireLonLat(lon, lat);
    const grid = this.#gridFor(1);
    if (grid === undefined) return this.#containingByBoxes(lon, lat);
    let position = grid.next(grid.start(lon, lat), lon, lat);
    let outline = grid.at(position);
    if (outline < 0) return [];
    let id = i32(this.#owners, outline);
    const ids = [id];
    for (;;) {
      position = grid.next(position + 1, lon, lat);
      outline = grid.at(position);
      if (outline < 0) return ids;
      if (i32(this.#owners, outline) !== id) {
        id = i32(this.#owners, outline);
        ids.push(id);
      }
    }
  }

  /**
   * For each of many places, the first of the ids that `containing` gives, or −1 when there is none. Faster than one
   * by one: nothing is allocated for each.
   *
   * @throws {CoordinateError} with the index and the value of the first coordinate that is not on the globe.
   * @throws {RangeError} when there are not as many latitudes as longitudes.
   * @example
   * const square = [[[9, 45], [10, 45], [10, 46], [9, 46], [9, 45]]];
   * new AreaIndex([{ type: 'Polygon', coordinates: square }]).firstContaining([9.5, 8.5], [45.5, 45.5]);
   * // Int32Array [0, -1]
   */
  firstContaining(lons: ArrayLike<number>, lats: ArrayLike<number>): Int32Array {
    if (lats.length !== lons.length) {
      throw new RangeError(`there are ${lats.length} latitudes, expected ${lons.length} as of longitudes`);
    }
    for (let i = 0; i < lons.length; i++) {
      requireLonLat(lons[i], lats[i], 'point', i);
    }
    const grid = this.#gridFor(lons.length);
    const ids = new Int32Array(lons.length);
    for (let i = 0; i < lons.length; i++) {
      const lon = lons[i] ?? Number.NaN;
      const lat = lats[i] ?? Number.NaN;
      if (grid === undefined) {
        ids[i] = this.#containingByBoxes(lon, lat)[0] ?? -1;
      } else {
        const outline = grid.at(grid.next(grid.start(lon, lat), lon, lat));
        ids[i] = outline < 0 ? -1 : i32(this.#owners, outline);
      }
    }
    return ids;
  }

  /**
   * The areas that overlap `polygon`, by ascending id, with the part of its surface each covers. Areas that
   * only touch it are left out; parts add up to more than 1 where areas overlap one another.
   *
   * @throws {CoordinateError} on a coordinate of `polygon` that is not on the globe.
   * @throws {RangeError} when `polygon` is malformed, as for the constructor, or has no surface.
   */
  share(polygon: Area): Share[] {
    const near = this.#near(this.#overlap.begin(toOutlines(polygon, -1)));
    const shares: Share[] = [];
    let last = -1;
    for (const outline of near) {
      const id = i32(this.#owners, outline);
      if (id === last) continue;
      last = id;
      const share = this.#overlap.share(this.#outlinesOf(id));
      if (share > 0) shares.push({ id, share });
    }
    return shares;
  }

  /**
   * Part of a polygon's surface, 0 to 1, that the areas cover together; where they overlap one another it counts
   * once.
   *
   * @throws {CoordinateError} on a coordinate of `polygon` that is not on the globe.
   * @throws {RangeError} when `polygon` is malformed, as for the constructor, or has no surface.
   */
  coverage(polygon: Area): number {
    const near = this.#near(this.#overlap.begin(toOutlines(polygon, -1)));
    return this.#overlap.coverage(near.flatMap((outline) => this.#outlines[outline] ?? []));
  }

  /**
   * The area with the nearest edge and the distance to it, whether the place is inside or outside; edges of
   * holes count. The first of the areas where two share the edge; `undefined` when there is none within
   * `maxDistanceM`, boundary included.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `maxDistanceM` is negative or not a number.
   */
  nearestEdge(lon: number, lat: number, options: ReachOptions = {}): Neighbor | undefined {
    this.#edges ??= {
      rings: new LineIndex(this.#outlines.flatMap((outline) => outline.rings())),
      areas: Int32Array.from(
        this.#outlines.flatMap(({ ringEnds }, outline) =>
          Array.from(ringEnds, () => i32(this.#owners, outline)),
        ),
      ),
    };
    const nearest = this.#edges.rings.nearest(lon, lat, options);
    return nearest && { id: i32(this.#edges.areas, nearest.id), distanceM: nearest.distanceM };
  }

  /**
   * Distance in metres from a place to an area: 0 inside it, else to its nearest edge.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when there is no area `id`.
   */
  distanceM(id: number, lon: number, lat: number): number {
    requireLonLat(lon, lat);
    const outlines = this.#outlinesOf(id);
    if (outlines.some((outline) => outline.sides(lon, lat) !== 0)) return 0;
    const edges = this.#edgesOf.get(id) ?? new LineIndex(outlines.flatMap((outline) => outline.rings()));
    this.#edgesOf.set(id, edges);
    return edges.nearest(lon, lat)?.distanceM ?? Infinity;
  }

  /** The grid, once enough places were asked about, with so many more now. */
  #gridFor(places: number): AreaGrid | undefined {
    if (this.#grid === undefined) {
      this.#asked += places;
      if (this.#asked * VERTICES_PER_PLACE >= this.#vertices)
        this.#grid = new AreaGrid(cutIntoCells(this.#outlines));
    }
    return this.#grid;
  }

  #containingByBoxes(lon: number, lat: number): number[] {
    const ids = this.#near({ minX: lon, minY: lat, maxX: lon, maxY: lat })
      .filter((outline) => this.#outlines[outline]?.sides(lon, lat) !== 0)
      .map((outline) => i32(this.#owners, outline));
    return [...new Set(ids)];
  }

  #outlinesOf(id: number): readonly Outline[] {
    if (!Number.isInteger(id) || id < 0 || id >= this.size) {
      throw new RangeError(`area id is ${id}, expected a whole number from 0 to ${this.size - 1}`);
    }
    return this.#outlines.slice(i32(this.#firsts, id), i32(this.#firsts, id + 1));
  }

  /** Outlines whose boxes meet `box`, ascending. */
  #near(box: BBox): number[] {
    this.#boxes ??= new RBush<Box>().load(
      this.#outlines.map(({ box: own }, outline) => ({ ...own, outline })),
    );
    return this.#boxes
      .search(box)
      .map(({ outline }) => outline)
      .toSorted((a, b) => a - b);
  }
}
