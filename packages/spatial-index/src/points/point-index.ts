import { f64, i32, u32 } from '../at.ts';
import { requireCount } from '../checks.ts';
import type { Reach } from '../globe/reach.ts';
import { blankSite, checkedPlaces, fillSite, type Sites } from '../globe/sites.ts';
import { NearestOne } from '../nearest/nearest-one.ts';
import type { Neighbor } from '../neighbor.ts';
import { EllipsoidTree } from '../tree/ellipsoid-tree.ts';
import { readIndex, type StoredIndex, wholeBuffer, writeIndex } from '../tree/index-buffer.ts';
import { PointTree } from '../tree/point-tree.ts';
import { Circle } from '../within/circle.ts';
import { type WithinBatch, WithinRows } from '../within/within-rows.ts';
import { type Metric, metricOf } from './metric.ts';
import { acceptsOf, refuseMask, requirePlaces } from './nearest-options.ts';
import type {
  NearestBatch,
  NearestBatchOptions,
  NearestOptions,
  PointIndexOptions,
} from './point-queries.ts';
import { WeightedPoints } from './weighted-points.ts';

/**
 * Points on the globe, fixed once built: the nearest of them, and what lies within a radius.
 *
 * Every answer is the one a loop over `distanceM` would give, or with the metric `wgs84` over `geodesicM`, bit for
 * bit, at the poles and across the antimeridian too: a k-d tree of vectors passes over what is surely too far, and
 * the distance itself decides whatever lies near a boundary. A radius includes its boundary and may exceed half the
 * globe.
 *
 * @example
 * const airports = new PointIndex([8.72811, 9.70417, 9.27674], [45.6306, 45.673901, 45.445099]);
 * airports.nearest(9.19, 45.464); // [{ id: 2, distanceM: 7084.68… }]
 * airports.within(9.19, 45.464, 41_000); // [0, 2]
 */
export class PointIndex {
  #metric: Metric;
  #tree: PointTree;
  #circle: Circle;
  #one: NearestOne;
  readonly #site = blankSite();

  /**
   * @param lons degrees, −180 to 180; copied.
   * @param lats degrees, −90 to 90, as many as `lons`; copied.
   * @throws {CoordinateError} with the index and value of the first coordinate that is not on the globe.
   * @throws {RangeError} when the two lengths differ, or there is no such metric.
   */
  constructor(lons: ArrayLike<number>, lats: ArrayLike<number>, options: PointIndexOptions = {}) {
    const places = checkedPlaces(lons, lats, 'point');
    this.#metric = metricOf(options.metric ?? 'sphere');
    this.#tree = this.#metric.tree(places.lons, places.lats);
    this.#circle = new Circle(this.#tree);
    this.#one = new NearestOne(this.#tree);
  }

  /**
   * The index in a buffer of `toBuffer`, ready at once: the buffer is not copied, and must not be written to.
   *
   * @throws {BufferError} when the buffer does not hold an index, or not whole, or one of another version.
   */
  static fromBuffer(buffer: ArrayBufferLike | ArrayBufferView): PointIndex {
    const index = new PointIndex([], []);
    const { metric, arrays, places } = readIndex(wholeBuffer(buffer));
    index.#metric = metricOf(metric);
    index.#tree = places === undefined ? new PointTree(arrays) : new EllipsoidTree(arrays, places);
    index.#circle = new Circle(index.#tree);
    index.#one = new NearestOne(index.#tree);
    return index;
  }

  /** How many points there are. */
  get size(): number {
    return this.#tree.size;
  }

  /**
   * The index as one buffer, to be stored or sent elsewhere. It has a header with a version and a checksum; its
   * numbers are in the byte order of the machine.
   *
   * @example
   * const index = new PointIndex([8.72811, 9.70417], [45.6306, 45.673901]);
   * PointIndex.fromBuffer(index.toBuffer()).within(9.19, 45.464, 41_000); // [0]
   */
  toBuffer(): ArrayBuffer {
    return writeIndex(this.#stored(), (bytes) => new ArrayBuffer(bytes));
  }

  /** The same in shared memory, so that every worker uses the one copy. */
  toSharedBuffer(): SharedArrayBuffer {
    return writeIndex(this.#stored(), (bytes) => new SharedArrayBuffer(bytes));
  }

  /**
   * The nearest points, nearest first and ties by id; fewer than `k` when no more qualify.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `k` is not a whole number of at least 1 or `maxDistanceM` is negative.
   */
  nearest(lon: number, lat: number, options: NearestOptions = {}): Neighbor[] {
    const { k = 1, maxDistanceM = Infinity, filter } = options;
    refuseMask(options);
    const site = filter === undefined ? this.#site : blankSite(); // a filter may ask this index
    this.#metric.fill(site, lon, lat);
    const reach = this.#metric.reach(maxDistanceM, 'maxDistanceM');
    requireCount('k', k);
    const { order } = this.#tree;
    if (k === 1 && filter === undefined && this.#tree.chordsTell) {
      const position = this.#one.find(site, 0, reach, -1);
      return position < 0 ? [] : [{ id: u32(order, position), distanceM: this.#one.distanceM }];
    }
    const many = this.#metric.nearest(this.#tree, this.#circle, k);
    many.find(site, 0, reach, filter && ((position) => filter(u32(order, position))));
    return Array.from({ length: many.found }, (_, rank) => ({
      id: u32(order, i32(many.positions, rank)),
      distanceM: f64(many.distancesM, rank),
    }));
  }

  /**
   * The nearest points of every site, as `nearest` has them.
   *
   * @throws {RangeError} when `k` is not a whole number of at least 1, or so large that the answer would have more than
   * 2^28 places (3 GiB), or `maxDistanceM` is negative.
   */
  nearestBatch(sites: Sites, options: NearestBatchOptions = {}): NearestBatch {
    const { k = 1, maxDistanceM = Infinity } = options;
    const reach = this.#metric.reach(maxDistanceM, 'maxDistanceM');
    requirePlaces(sites.size, k, this.size);
    const accepts = acceptsOf(options, this.#tree.order);
    const ids = new Int32Array(sites.size * k);
    const distancesM = new Float64Array(sites.size * k);
    if (k === 1 && accepts === undefined && this.#tree.chordsTell)
      this.#nearestOnes(sites, reach, ids, distancesM);
    else this.#nearestMany(sites, reach, k, accepts, ids, distancesM);
    return { ids, distancesM };
  }

  /**
   * Ids of the points at most `radiusM` metres away, ascending.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  within(lon: number, lat: number, radiusM: number): number[] {
    const ids: number[] = [];
    this.#forEachWithin(lon, lat, radiusM, (position) => ids.push(u32(this.#tree.order, position)));
    return ids.toSorted((a, b) => a - b);
  }

  /**
   * `within` at every site.
   *
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  withinBatch(sites: Sites, radiusM: number): WithinBatch {
    const reach = this.#metric.reach(radiusM);
    const placed = this.#metric.sites(sites);
    const rows = new WithinRows(sites);
    for (let site = 0; site < sites.size; site++) {
      this.#circle.take(placed, site, reach);
      rows.begin(site);
      this.#circle.forEach((position) => {
        rows.add(u32(this.#tree.order, position));
      });
    }
    return rows.finish();
  }

  /**
   * How many points are at most `radiusM` metres away.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  count(lon: number, lat: number, radiusM: number): number {
    this.#metric.fill(this.#site, lon, lat);
    return this.#circle.count(this.#site, 0, this.#metric.reach(radiusM));
  }

  /**
   * `count` at every site.
   *
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  countBatch(sites: Sites, radiusM: number): Uint32Array {
    const reach = this.#metric.reach(radiusM);
    const counts = new Uint32Array(sites.size);
    const placed = this.#metric.sites(sites);
    for (let site = 0; site < sites.size; site++) {
      counts[u32(sites.order, site)] = this.#circle.count(placed, site, reach);
    }
    return counts;
  }

  /**
   * How many points lie in each ring: no farther than the ring's radius, and farther than that of the ring before.
   *
   * @param radiiM ascending.
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when a radius is negative or smaller than the one before.
   */
  histogram(lon: number, lat: number, radiiM: readonly number[]): Uint32Array {
    fillSite(this.#site, lon, lat);
    return this.histogramBatch(this.#site, radiiM);
  }

  /**
   * `histogram` at every site: the rings of site `i` start at `i * radiiM.length`.
   *
   * @param radiiM ascending.
   * @throws {RangeError} when a radius is negative or smaller than the one before.
   */
  histogramBatch(sites: Sites, radiiM: readonly number[]): Uint32Array {
    const rings = new Uint32Array(sites.size * radiiM.length);
    let inner: Uint32Array = new Uint32Array(sites.size);
    radiiM.forEach((radiusM, ring) => {
      const before = radiiM[ring - 1] ?? 0;
      if (radiusM < before) throw new RangeError(`radius ${ring} is ${radiusM}, expected at least ${before}`);
      const outer = this.countBatch(sites, radiusM);
      for (let site = 0; site < sites.size; site++) {
        rings[site * radiiM.length + ring] = u32(outer, site) - u32(inner, site);
      }
      inner = outer;
    });
    return rings;
  }

  /**
   * The points with one or more weights each, for `sum` and `decay`.
   *
   * @param columns weights, one finite number a point, by id; copied.
   * @throws {RangeError} when a column has not as many weights as there are points, or one is not finite.
   * @example
   * const towns = new PointIndex([9.19, 9.67], [45.464, 45.695]).weighted([1_400_000, 120_000]);
   * towns.sum(9.19, 45.464, 50_000); // 1_520_000
   */
  weighted(...columns: readonly ArrayLike<number>[]): WeightedPoints {
    return new WeightedPoints(this.#metric, this.#tree, this.#circle, columns);
  }

  #nearestOnes(sites: Sites, reach: Reach, ids: Int32Array, distancesM: Float64Array): void {
    const { order } = this.#tree;
    let position = -1;
    for (let site = 0; site < sites.size; site++) {
      position = this.#one.find(sites, site, reach, position);
      const slot = u32(sites.order, site);
      ids[slot] = position < 0 ? -1 : u32(order, position);
      distancesM[slot] = this.#one.distanceM;
    }
  }

  #stored(): StoredIndex {
    const { name } = this.#metric;
    const tree = this.#tree;
    return { metric: name, arrays: tree, places: tree instanceof EllipsoidTree ? tree : undefined };
  }

  #nearestMany(
    sites: Sites,
    reach: Reach,
    k: number,
    accepts: ((position: number) => boolean) | undefined,
    ids: Int32Array,
    distancesM: Float64Array,
  ): void {
    const { order } = this.#tree;
    const many = this.#metric.nearest(this.#tree, this.#circle, k);
    const placed = this.#metric.sites(sites);
    for (let site = 0; site < sites.size; site++) {
      many.find(placed, site, reach, accepts);
      const slot = u32(sites.order, site) * k;
      for (let rank = 0; rank < many.found; rank++) {
        ids[slot + rank] = u32(order, i32(many.positions, rank));
        distancesM[slot + rank] = f64(many.distancesM, rank);
      }
      for (let rank = many.found; rank < k; rank++) {
        ids[slot + rank] = -1;
        distancesM[slot + rank] = Infinity;
      }
    }
  }

  #forEachWithin(lon: number, lat: number, radiusM: number, visit: (position: number) => void): void {
    this.#metric.fill(this.#site, lon, lat);
    const reach = this.#metric.reach(radiusM);
    this.#circle.take(this.#site, 0, reach);
    this.#circle.forEach(visit);
  }
}
