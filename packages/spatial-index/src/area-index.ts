import { area as surfaceM2 } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { difference } from '@turf/difference';
import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import RBush, { type BBox } from 'rbush';
import { type Area, type MultiPolygon, ringsOf, toMultiPolygon } from './area.ts';
import { u32 } from './at.ts';
import { requireLonLat } from './checks.ts';
import { LineIndex, type ReachOptions } from './line-index.ts';
import type { Neighbor } from './neighbor.ts';

/** How much of a polygon an area covers. */
export interface Share {
  /** Position of the area in the array the index was built from. */
  readonly id: number;
  /** Part of the polygon's surface, above 0 and at most 1. */
  readonly share: number;
}

/** The bounding box of one polygon of an area. */
interface Box extends BBox {
  readonly id: number;
}

/**
 * Polygons and multipolygons, fixed once built: which contain a place, how much of a surface each covers,
 * and how far their edges are.
 *
 * Containment and overlap are Turf's, and planar: edges are straight in longitude and latitude, and an area
 * across the antimeridian must be cut at it (RFC 7946, 3.1.9). Distances are on the globe, edges being
 * great-circle arcs as in `LineIndex`. The two readings of an edge part by some 2 m in the middle of one
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
  readonly #areas: readonly MultiPolygon[];
  readonly #boxes: RBush<Box>;
  readonly #edgesOf = new Map<MultiPolygon, LineIndex>();
  #edges: { readonly rings: LineIndex; readonly areas: Uint32Array } | undefined;

  /**
   * @param areas GeoJSON geometries, closed rings of [lon, lat] in degrees; copied.
   * @throws {CoordinateError} with the area's index and the value of the first coordinate that is not on the
   * globe.
   * @throws {RangeError} on an area or polygon without rings, or a ring that is open or has fewer than four
   * positions.
   */
  constructor(areas: readonly Area[]) {
    this.size = areas.length;
    this.#areas = areas.map(toMultiPolygon);
    this.#boxes = new RBush<Box>().load(
      this.#areas.flatMap((area, id) => boundingBoxes(area).map((box) => ({ ...box, id }))),
    );
  }

  /**
   * Ids of the areas that contain a place, ascending. A boundary belongs to its area, that of a hole too.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   */
  containing(lon: number, lat: number): number[] {
    requireLonLat(lon, lat);
    const place = { minX: lon, minY: lat, maxX: lon, maxY: lat };
    return this.#touching([place]).filter((id) => booleanPointInPolygon([lon, lat], this.#area(id)));
  }

  /**
   * The areas that overlap `polygon`, by ascending id, with the part of its surface each covers. Areas that
   * only touch it are left out; parts add up to more than 1 where areas overlap one another.
   *
   * @throws {CoordinateError} on a coordinate of `polygon` that is not on the globe.
   * @throws {RangeError} when `polygon` is malformed, as for the constructor, or has no surface.
   */
  share(polygon: Area): Share[] {
    const subject = toMultiPolygon(polygon, -1);
    const wholeM2 = surfaceOf(subject);
    return this.#touching(boundingBoxes(subject))
      .map((id) => {
        const common = intersect(featureCollection([feature(subject), feature(this.#area(id))]));
        return { id, share: common === null ? 0 : Math.min(1, surfaceM2(common) / wholeM2) };
      })
      .filter(({ share }) => share > 0);
  }

  /**
   * Part of a polygon's surface, 0 to 1, that the areas cover together; where they overlap one another it counts
   * once.
   *
   * @throws {CoordinateError} on a coordinate of `polygon` that is not on the globe.
   * @throws {RangeError} when `polygon` is malformed, as for the constructor, or has no surface.
   */
  coverage(polygon: Area): number {
    const subject = toMultiPolygon(polygon, -1);
    const wholeM2 = surfaceOf(subject);
    const areas = this.#touching(boundingBoxes(subject)).map((id) => feature(this.#area(id)));
    if (areas.length === 0) return 0;
    const bare = difference(featureCollection([feature(subject), ...areas]));
    return bare === null ? 1 : Math.max(0, 1 - surfaceM2(bare) / wholeM2);
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
      rings: new LineIndex(this.#areas.flatMap(ringsOf)),
      areas: Uint32Array.from(this.#areas.flatMap((area, id) => ringsOf(area).map(() => id))),
    };
    const nearest = this.#edges.rings.nearest(lon, lat, options);
    return nearest && { id: u32(this.#edges.areas, nearest.id), distanceM: nearest.distanceM };
  }

  /**
   * Distance in metres from a place to an area: 0 inside it, else to its nearest edge.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when there is no area `id`.
   */
  distanceM(id: number, lon: number, lat: number): number {
    requireLonLat(lon, lat);
    const area = this.#area(id);
    if (booleanPointInPolygon([lon, lat], area)) return 0;
    const edges = this.#edgesOf.get(area) ?? new LineIndex(ringsOf(area));
    this.#edgesOf.set(area, edges);
    return edges.nearest(lon, lat)?.distanceM ?? Infinity;
  }

  #area(id: number): MultiPolygon {
    const area = this.#areas[id];
    if (area !== undefined) return area;
    throw new RangeError(`area id is ${id}, expected a whole number from 0 to ${this.size - 1}`);
  }

  /** Ids of the areas with a polygon whose box meets one of `boxes`, ascending. */
  #touching(boxes: readonly BBox[]): number[] {
    const ids = boxes.flatMap((box) => this.#boxes.search(box).map(({ id }) => id));
    return [...new Set(ids)].toSorted((a, b) => a - b);
  }
}

/** The surface of a polygon that a share can be taken of, m². */
function surfaceOf(subject: MultiPolygon): number {
  const wholeM2 = surfaceM2(subject);
  if (wholeM2 > 0) return wholeM2;
  throw new RangeError(`given area has a surface of ${wholeM2} m², expected above 0`);
}

/** The box of each polygon, that of its outer ring. */
function boundingBoxes({ coordinates }: MultiPolygon): BBox[] {
  return coordinates.map(([outer = []]) => {
    const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
    for (const [lon, lat] of outer) {
      box.minX = Math.min(box.minX, lon);
      box.minY = Math.min(box.minY, lat);
      box.maxX = Math.max(box.maxX, lon);
      box.maxY = Math.max(box.maxY, lat);
    }
    return box;
  });
}
