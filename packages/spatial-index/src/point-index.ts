import { at } from './at.ts';
import { BallTree, type Run } from './ball-tree.ts';
import { BALL_STRIDE } from './balls.ts';
import { requireLonLat, requireNotNegative } from './checks.ts';
import { type Decay, decayFunction } from './decay.ts';
import { NearestHeap, type Neighbor } from './nearest-heap.ts';
import { CHORD_SLACK, chord, greatCircleM, toVector } from './sphere.ts';

/** What `PointIndex.nearest` looks for. */
export interface NearestOptions {
  /** How many points at most, a whole number of at least 1; 1 unless told. */
  readonly k?: number;
  /** Only points at most this far, in metres; no limit unless told. */
  readonly maxDistanceM?: number;
  /** Only points for whose id this is true. */
  readonly filter?: (id: number) => boolean;
}

/**
 * Points on the globe, fixed once built: the nearest of them, and what lies within a radius.
 *
 * Every answer is the one a loop over `distanceM` would give, bit for bit, at the poles and across the
 * antimeridian too: a k-d tree of unit vectors passes over what is surely too far, and `distanceM` itself
 * decides whatever lies near a boundary. A radius includes its boundary and may exceed half the globe.
 *
 * @example
 * const airports = new PointIndex([8.72811, 9.70417, 9.27674], [45.6306, 45.673901, 45.445099]);
 * airports.nearest(9.19, 45.464); // [{ id: 2, distanceM: 7084.68… }]
 * airports.within(9.19, 45.464, 41_000); // [0, 2]
 */
export class PointIndex {
  /** How many points there are. */
  readonly size: number;
  readonly #tree: BallTree;
  readonly #lons: Float64Array;
  readonly #lats: Float64Array;

  /**
   * @param lons degrees, −180 to 180; copied.
   * @param lats degrees, −90 to 90, as many as `lons`; copied.
   * @throws {CoordinateError} with the index and value of the first coordinate that is not on the globe.
   * @throws {RangeError} when the two lengths differ.
   */
  constructor(lons: ArrayLike<number>, lats: ArrayLike<number>) {
    if (lons.length !== lats.length) {
      throw new RangeError(`got ${lons.length} lons and ${lats.length} lats, expected as many of each`);
    }
    this.size = lons.length;
    const balls = new Float64Array(this.size * BALL_STRIDE);
    for (let id = 0; id < this.size; id++) {
      const lon = lons[id] ?? Number.NaN;
      const lat = lats[id] ?? Number.NaN;
      requireLonLat(lon, lat, 'point', id);
      balls.set(toVector(lon, lat), id * BALL_STRIDE);
    }
    this.#tree = new BallTree(balls);
    this.#lons = Float64Array.from(this.#tree.order, (id) => lons[id] ?? Number.NaN);
    this.#lats = Float64Array.from(this.#tree.order, (id) => lats[id] ?? Number.NaN);
  }

  /**
   * The nearest points, nearest first and ties by id; fewer than `k` when no more qualify.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `k` is not a whole number of at least 1 or `maxDistanceM` is negative.
   */
  nearest(lon: number, lat: number, options: NearestOptions = {}): Neighbor[] {
    const { k = 1, maxDistanceM = Infinity, filter } = options;
    requireLonLat(lon, lat);
    requireNotNegative('maxDistanceM', maxDistanceM);
    if (!(Number.isInteger(k) && k >= 1)) {
      throw new RangeError(`k is ${k}, expected a whole number of at least 1`);
    }

    const heap = new NearestHeap(k);
    let limit = chord(maxDistanceM) + CHORD_SLACK;
    this.#tree.search(toVector(lon, lat), limit, (position) => {
      const distanceM = this.#distanceM(position, lon, lat);
      if (distanceM > Math.min(maxDistanceM, heap.limitM)) return limit;
      const id = at(this.#tree.order, position);
      if (filter !== undefined && !filter(id)) return limit;
      heap.offer({ id, distanceM });
      limit = chord(Math.min(maxDistanceM, heap.limitM)) + CHORD_SLACK;
      return limit;
    });
    return heap.sorted();
  }

  /**
   * Ids of the points at most `radiusM` metres away, ascending.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  within(lon: number, lat: number, radiusM: number): number[] {
    const ids: number[] = [];
    this.#forEachWithin(lon, lat, radiusM, (position) => ids.push(at(this.#tree.order, position)));
    return ids.toSorted((a, b) => a - b);
  }

  /**
   * How many points are at most `radiusM` metres away.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  count(lon: number, lat: number, radiusM: number): number {
    const runs = this.#runs(lon, lat, radiusM);
    return runs.reduce((total, { start, end }) => total + end - start, 0);
  }

  /**
   * Sum of the weights of the points at most `radiusM` metres away, 0 when there are none.
   *
   * The order of addition is fixed by the points alone, so that equal input gives equal bits.
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
      total += weightOf(weights, at(this.#tree.order, position));
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
      const weight = weightOf(weights, at(this.#tree.order, position));
      total += weight * factor(this.#distanceM(position, lon, lat));
    });
    return total;
  }

  #forEachWithin(lon: number, lat: number, radiusM: number, visit: (position: number) => void): void {
    for (const { start, end } of this.#runs(lon, lat, radiusM)) {
      for (let position = start; position < end; position++) visit(position);
    }
  }

  #runs(lon: number, lat: number, radiusM: number): Run[] {
    requireLonLat(lon, lat);
    requireNotNegative('radiusM', radiusM);
    const reach = chord(radiusM);
    return this.#tree.runs(
      toVector(lon, lat),
      reach - CHORD_SLACK,
      reach + CHORD_SLACK,
      (position) => this.#distanceM(position, lon, lat) <= radiusM,
    );
  }

  #distanceM(position: number, lon: number, lat: number): number {
    return greatCircleM(lon, lat, at(this.#lons, position), at(this.#lats, position));
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
