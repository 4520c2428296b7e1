import { f64 } from '../at.ts';
import { requireCount, requireId, requireLonLat, requireNotNegative } from '../checks.ts';
import { isNearer, type Neighbor } from '../neighbor.ts';
import { LoosePoints } from './loose-points.ts';
import { type Metric, metricOf } from './metric.ts';
import { PointIndex } from './point-index.ts';
import type { NearestOptions, PointIndexOptions } from './point-queries.ts';

/** A new index is built when as many points as this share of the last have come or gone; who moves does both ... */
const STALE_SHARE = 1 / 4;

/** ... and never for fewer than this. */
const STALE_LEAST = 256;

interface Place {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
}

/**
 * Points on the globe that come, go and move, under numbers of your own: what `PointIndex` answers, while the set
 * changes.
 *
 * It gives what a `PointIndex` built afresh from the points in order of their ids would give, bit for bit, and ties go
 * to the lower id. Most points stand in a `PointIndex`; what has come or gone since it was built stands in two small
 * R-trees. When those outgrow a quarter of it, the next question builds it anew, so a change costs the same on average
 * however many points there are, while that one question waits for the build. Changes before the first question cost
 * next to nothing.
 *
 * @example
 * const sites = new MutablePointIndex();
 * sites.add(4715, 9.19, 45.464);
 * sites.add(7, 9.67, 45.695);
 * sites.move(7, 9.2, 45.47);
 * sites.nearest(9.2, 45.47); // [{ id: 7, distanceM: 0 }]
 * sites.remove(7);
 * sites.within(9.2, 45.47, 5000); // [4715]
 */
export class MutablePointIndex {
  readonly #options: PointIndexOptions;
  readonly #metric: Metric;
  /** Every point there is. */
  readonly #places = new Map<number, Place>();
  /** Ids whose changes neither tree knows yet. */
  readonly #unsettled = new Set<number>();
  #built: PointIndex;
  /** Ids of the points of `#built`, ascending, and where they were. */
  #ids: Float64Array = new Float64Array(0);
  #lons: Float64Array = new Float64Array(0);
  #lats: Float64Array = new Float64Array(0);
  /** Points that are not in `#built`, or elsewhere in it. */
  #come: LoosePoints;
  /** Points of `#built` that are no more where it has them. */
  #gone: LoosePoints;
  readonly #isGone = ({ id }: Neighbor): boolean => this.#gone.has(id);

  /** @throws {RangeError} when there is no such metric. */
  constructor(options: PointIndexOptions = {}) {
    this.#options = { ...options };
    this.#metric = metricOf(options.metric ?? 'sphere');
    this.#built = new PointIndex([], [], this.#options);
    this.#come = new LoosePoints(this.#metric);
    this.#gone = new LoosePoints(this.#metric);
  }

  /** How many points there are. */
  get size(): number {
    return this.#places.size;
  }

  /** Whether there is a point of this id. */
  has(id: number): boolean {
    return this.#places.has(id);
  }

  /**
   * Puts in a point.
   *
   * @param id a whole number of at least 0.
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `id` is no such number, or already there.
   */
  add(id: number, lon: number, lat: number): void {
    requireId(id);
    if (this.has(id)) throw new RangeError(`id ${id} is already there, expected a new one; move() moves it`);
    this.#put(id, lon, lat);
  }

  /**
   * Puts a point elsewhere.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when there is no such point.
   */
  move(id: number, lon: number, lat: number): void {
    this.#requireThere(id);
    this.#put(id, lon, lat);
  }

  /**
   * Takes a point out.
   *
   * @throws {RangeError} when there is no such point.
   */
  remove(id: number): void {
    this.#requireThere(id);
    this.#places.delete(id);
    this.#unsettled.add(id);
  }

  /**
   * The nearest points, nearest first and ties by id; fewer than `k` when no more qualify. A `filter` must not change
   * the set.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `k` is not a whole number of at least 1 or `maxDistanceM` is negative.
   */
  nearest(lon: number, lat: number, options: NearestOptions = {}): Neighbor[] {
    const { k = 1, maxDistanceM = Infinity, filter } = options;
    requireLonLat(lon, lat);
    requireNotNegative('maxDistanceM', maxDistanceM);
    requireCount('k', k);
    this.#settle();
    const built = this.#nearestBuilt(lon, lat, options);
    const reachM = built.length < k ? maxDistanceM : (built[k - 1]?.distanceM ?? maxDistanceM);
    const near = this.#come.within(lon, lat, reachM);
    const come = filter === undefined ? near : near.filter(({ id }) => filter(id));
    if (come.length === 0) return built;
    return [...built, ...come].toSorted((a, b) => (isNearer(a, b) ? -1 : 1)).slice(0, k);
  }

  /**
   * Ids of the points at most `radiusM` metres away, ascending.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  within(lon: number, lat: number, radiusM: number): number[] {
    this.#settle();
    const built = this.#built.within(lon, lat, radiusM).map((position) => f64(this.#ids, position));
    const come = this.#come.within(lon, lat, radiusM).map(({ id }) => id);
    return [...built.filter((id) => !this.#gone.has(id)), ...come].toSorted((a, b) => a - b);
  }

  /**
   * How many points are at most `radiusM` metres away.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  count(lon: number, lat: number, radiusM: number): number {
    this.#settle();
    const built = this.#built.count(lon, lat, radiusM);
    return built - this.#gone.count(lon, lat, radiusM) + this.#come.count(lon, lat, radiusM);
  }

  #put(id: number, lon: number, lat: number): void {
    requireLonLat(lon, lat);
    this.#places.set(id, { id, lon, lat });
    this.#unsettled.add(id);
  }

  #requireThere(id: number): void {
    if (!this.has(id)) throw new RangeError(`id is ${id}, expected one that is there; add() adds it`);
  }

  /** The nearest of the points that are still where `#built` has them. */
  #nearestBuilt(lon: number, lat: number, { filter, ...rest }: NearestOptions): Neighbor[] {
    if (filter === undefined) {
      const found = this.#named(this.#built.nearest(lon, lat, rest));
      if (!found.some(this.#isGone)) return found;
    }
    const isThere = (position: number) => {
      const id = f64(this.#ids, position);
      return !this.#gone.has(id) && (filter === undefined || filter(id));
    };
    return this.#named(this.#built.nearest(lon, lat, { ...rest, filter: isThere }));
  }

  #named(found: readonly Neighbor[]): Neighbor[] {
    return found.map(({ id, distanceM }) => ({ id: f64(this.#ids, id), distanceM }));
  }

  /** Lets the trees know of the changes since the last question. */
  #settle(): void {
    if (this.#unsettled.size === 0) return;
    const changes = this.#come.size + this.#gone.size + this.#unsettled.size;
    if (changes > Math.max(STALE_LEAST, STALE_SHARE * this.#built.size)) this.#build();
    else for (const id of this.#unsettled) this.#settleOne(id);
    this.#unsettled.clear();
  }

  #settleOne(id: number): void {
    const place = this.#places.get(id);
    const position = positionOf(this.#ids, id);
    let stays = false;
    if (position >= 0) {
      const lon = f64(this.#lons, position);
      const lat = f64(this.#lats, position);
      stays = place?.lon === lon && place.lat === lat;
      if (stays) this.#gone.remove(id);
      else if (!this.#gone.has(id)) this.#gone.add(id, lon, lat);
    }
    if (place !== undefined && this.#come.isAt(id, place.lon, place.lat)) return;
    this.#come.remove(id);
    if (place !== undefined && !stays) this.#come.add(id, place.lon, place.lat);
  }

  #build(): void {
    const places = [...this.#places.values()].toSorted((a, b) => a.id - b.id);
    this.#ids = Float64Array.from(places, ({ id }) => id);
    this.#lons = Float64Array.from(places, ({ lon }) => lon);
    this.#lats = Float64Array.from(places, ({ lat }) => lat);
    this.#built = new PointIndex(this.#lons, this.#lats, this.#options);
    this.#come = new LoosePoints(this.#metric);
    this.#gone = new LoosePoints(this.#metric);
  }
}

/** Where in ascending ids `id` is, −1 when it is not there. */
function positionOf(ids: Float64Array, id: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (f64(ids, middle) < id) low = middle + 1;
    else high = middle;
  }
  return low < ids.length && f64(ids, low) === id ? low : -1;
}
