import { f64, i32, u32 } from './at.ts';
import { requireCount } from './checks.ts';
import { countCovered } from './count.ts';
import { Cover } from './cover.ts';
import { forEachCovered } from './covered.ts';
import { type Decay, decayFunction } from './decay.ts';
import { type Metric, type MetricName, metricOf } from './metric.ts';
import { NearestOne } from './nearest-one.ts';
import type { Neighbor } from './neighbor.ts';
import type { PointTree } from './point-tree.ts';
import type { Reach } from './reach.ts';
import { blankSite, checkedPlaces, type Sites } from './sites.ts';
import { WeightedPoints } from './weighted-points.ts';

/** How a `PointIndex` measures. */
export interface PointIndexOptions {
  /**
   * `sphere`, the default: `distanceM`, great circles on the mean sphere; up to 0.56 % off the Earth's shape.
   * `wgs84`: `geodesicM`, geodesics on the ellipsoid WGS 84.
   */
  readonly metric?: MetricName;
}

/** What `PointIndex.nearest` looks for. */
export interface NearestOptions {
  /** How many points at most, a whole number of at least 1; 1 unless told. */
  readonly k?: number;
  /** Only points at most this far, in metres; no limit unless told. */
  readonly maxDistanceM?: number;
  /** Only points for whose id this is true. */
  readonly filter?: (id: number) => boolean;
}

/** What `PointIndex.nearestBatch` looks for. */
export type NearestBatchOptions = Omit<NearestOptions, 'filter'>;

/** The nearest points of every site, `k` places a site: those of site `i` from `i * k` on, nearest first. */
export interface NearestBatch {
  /** −1 where no more points qualify. */
  readonly ids: Int32Array;
  /** Distances in metres, `Infinity` where no more points qualify. */
  readonly distancesM: Float64Array;
}

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
  /** How many points there are. */
  readonly size: number;
  readonly #metric: Metric;
  readonly #tree: PointTree;
  readonly #cover: Cover;
  readonly #one: NearestOne;
  readonly #site = blankSite();

  /**
   * @param lons degrees, −180 to 180; copied.
   * @param lats degrees, −90 to 90, as many as `lons`; copied.
   * @throws {CoordinateError} with the index and value of the first coordinate that is not on the globe.
   * @throws {RangeError} when the two lengths differ, or there is no such metric.
   */
  constructor(lons: ArrayLike<number>, lats: ArrayLike<number>, options: PointIndexOptions = {}) {
    const places = checkedPlaces(lons, lats, 'point');
    this.size = places.lons.length;
    this.#metric = metricOf(options.metric ?? 'sphere');
    this.#tree = this.#metric.tree(places.lons, places.lats);
    this.#cover = new Cover(this.#tree);
    this.#one = new NearestOne(this.#tree);
  }

  /**
   * The nearest points, nearest first and ties by id; fewer than `k` when no more qualify.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `k` is not a whole number of at least 1 or `maxDistanceM` is negative.
   */
  nearest(lon: number, lat: number, options: NearestOptions = {}): Neighbor[] {
    const { k = 1, maxDistanceM = Infinity, filter } = options;
    const site = filter === undefined ? this.#site : blankSite(); // a filter may ask this index
    this.#metric.fill(site, lon, lat);
    const reach = this.#metric.reach(maxDistanceM, 'maxDistanceM');
    requireCount('k', k);
    const { order } = this.#tree;
    if (k === 1 && filter === undefined && this.#metric.name === 'sphere') {
      const position = this.#one.find(site, 0, reach, -1);
      return position < 0 ? [] : [{ id: u32(order, position), distanceM: this.#one.distanceM }];
    }
    const many = this.#metric.nearest(this.#tree, this.#cover, k);
    many.find(site, 0, reach, filter && ((position) => filter(u32(order, position))));
    return Array.from({ length: many.found }, (_, rank) => ({
      id: u32(order, i32(many.positions, rank)),
      distanceM: f64(many.distancesM, rank),
    }));
  }

  /**
   * The nearest points of every site, as `nearest` has them.
   *
   * @throws {RangeError} when `k` is not a whole number of at least 1 or `maxDistanceM` is negative.
   */
  nearestBatch(sites: Sites, options: NearestBatchOptions = {}): NearestBatch {
    const { k = 1, maxDistanceM = Infinity } = options;
    const reach = this.#metric.reach(maxDistanceM, 'maxDistanceM');
    requireCount('k', k);
    const ids = new Int32Array(sites.size * k).fill(-1);
    const distancesM = new Float64Array(sites.size * k).fill(Infinity);
    if (k === 1 && this.#metric.name === 'sphere') this.#nearestOnes(sites, reach, ids, distancesM);
    else this.#nearestMany(sites, reach, k, ids, distancesM);
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
   * How many points are at most `radiusM` metres away.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  count(lon: number, lat: number, radiusM: number): number {
    this.#metric.fill(this.#site, lon, lat);
    return this.#count(this.#site, 0, this.#metric.reach(radiusM));
  }

  /**
   * `count` at every site.
   *
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  countBatch(sites: Sites, radiusM: number): Uint32Array {
    const reach = this.#metric.reach(radiusM);
    const counts = new Uint32Array(sites.size);
    const places = this.#metric.sites(sites);
    for (let site = 0; site < sites.size; site++) {
      counts[u32(sites.order, site)] = this.#count(places, site, reach);
    }
    return counts;
  }

  /**
   * How many points lie in each ring round every site: no farther than the ring's radius, and farther than that of
   * the ring before. The rings of site `i` start at `i * radiiM.length`.
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
   * The points with a weight each, for `sum` and `decay` at speed: prepare once, ask often.
   *
   * @param weights one finite number a point, by id; copied.
   * @throws {RangeError} when the weights are not as many as the points, or one is not finite.
   * @example
   * const towns = new PointIndex([9.19, 9.67], [45.464, 45.695]).weighted([1_400_000, 120_000]);
   * towns.sum(9.19, 45.464, 50_000); // 1_520_000
   */
  weighted(weights: ArrayLike<number>): WeightedPoints {
    return new WeightedPoints(this.#tree, this.#cover, weights, this.#metric);
  }

  /**
   * Sum of the weights of the points at most `radiusM` metres away, 0 when there are none.
   *
   * The order of addition follows the tree: equal input gives equal bits, and sums of integers are exact while
   * they stay below 2^53. For the same weights at many places `weighted` is far faster.
   *
   * @param weights one finite number a point, by id.
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative, the weights are not as many as the points, or a weight
   * within the radius is not finite.
   */
  sum(lon: number, lat: number, radiusM: number, weights: ArrayLike<number>): number {
    this.#requireWeights(weights);
    let total = 0;
    this.#forEachWithin(lon, lat, radiusM, (position) => {
      total += weightOf(weights, u32(this.#tree.order, position));
    });
    return total;
  }

  /**
   * Sum of weight × f(distance) over the points at most `radiusM` metres away, f being `decay`. Added in the
   * same order as `sum`.
   *
   * @param weights one finite number a point, by id.
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} as `sum` does, and on a parameter of `decay` that is not finite and above 0.
   * @example
   * const towns = new PointIndex([9.19, 9.67], [45.464, 45.695]);
   * const decay = { kind: 'exponential', halfDistanceM: 10_000 } as const;
   * towns.decay(9.19, 45.464, 30_000, [1_400_000, 120_000], decay); // 1_400_000, Bergamo being too far
   */
  decay(lon: number, lat: number, radiusM: number, weights: ArrayLike<number>, decay: Decay): number {
    this.#requireWeights(weights);
    const factor = decayFunction(decay);
    let total = 0;
    this.#forEachWithin(lon, lat, radiusM, (position) => {
      const weight = weightOf(weights, u32(this.#tree.order, position));
      total += weight * factor(this.#tree.distanceM(position, lon, lat));
    });
    return total;
  }

  #count(sites: Sites, site: number, reach: Reach): number {
    this.#cover.take(sites, site, reach);
    return countCovered(this.#tree, this.#cover, sites, site, reach);
  }

  #nearestOnes(sites: Sites, reach: Reach, ids: Int32Array, distancesM: Float64Array): void {
    const { order } = this.#tree;
    let position = -1;
    for (let site = 0; site < sites.size; site++) {
      position = this.#one.find(sites, site, reach, position);
      if (position < 0) continue;
      const slot = u32(sites.order, site);
      ids[slot] = u32(order, position);
      distancesM[slot] = this.#one.distanceM;
    }
  }

  #nearestMany(sites: Sites, reach: Reach, k: number, ids: Int32Array, distancesM: Float64Array): void {
    const { order } = this.#tree;
    const many = this.#metric.nearest(this.#tree, this.#cover, k);
    const places = this.#metric.sites(sites);
    for (let site = 0; site < sites.size; site++) {
      many.find(places, site, reach);
      const slot = u32(sites.order, site) * k;
      for (let rank = 0; rank < many.found; rank++) {
        ids[slot + rank] = u32(order, i32(many.positions, rank));
        distancesM[slot + rank] = f64(many.distancesM, rank);
      }
    }
  }

  #forEachWithin(lon: number, lat: number, radiusM: number, visit: (position: number) => void): void {
    this.#metric.fill(this.#site, lon, lat);
    const reach = this.#metric.reach(radiusM);
    this.#cover.take(this.#site, 0, reach);
    forEachCovered(this.#tree, this.#cover, this.#site, 0, reach, visit);
  }

  #requireWeights(weights: ArrayLike<number>): void {
    if (weights.length !== this.size) {
      throw new RangeError(`got ${weights.length} weights, expected one a point, ${this.size}`);
    }
  }
}

function weightOf(weights: ArrayLike<number>, id: number): number {
  const weight = weights[id];
  if (weight !== undefined && Number.isFinite(weight)) return weight;
  throw new RangeError(`weight ${id} is ${weight}, expected a finite number`);
}
