import { f64, i32, u32 } from './at.ts';
import type { Cover } from './cover.ts';
import { decide, forEachCovered } from './covered.ts';
import type { Decay } from './decay.ts';
import { Fade } from './fade.ts';
import type { Metric } from './metric.ts';
import type { PointTree } from './point-tree.ts';
import type { Reach } from './reach.ts';
import { arranged, blankSite, type Sites } from './sites.ts';

/**
 * The points of a `PointIndex` with a weight each: what lies within a radius is added up a whole node of the
 * tree at a time. Made by `PointIndex.weighted`.
 *
 * Which points are within is exact, as in `PointIndex`. The order of addition follows the tree: equal input
 * gives equal bits, sums of integers are exact while they stay below 2^53, others may differ from a plain
 * loop's in the last digits.
 */
export class WeightedPoints {
  readonly #tree: PointTree;
  readonly #cover: Cover;
  readonly #metric: Metric;
  /** By position. */
  readonly #weights: Float64Array;
  /** The sum of the weights of each node. */
  readonly #sums: Float64Array;
  readonly #site = blankSite();

  /**
   * @param weights one a point, by id; copied.
   * @throws {RangeError} when the weights are not as many as the points, or one is not finite.
   */
  constructor(tree: PointTree, cover: Cover, weights: ArrayLike<number>, metric: Metric) {
    if (weights.length !== tree.size) {
      throw new RangeError(`got ${weights.length} weights, expected one a point, ${tree.size}`);
    }
    const copy = new Float64Array(weights);
    const bad = copy.findIndex((weight) => !Number.isFinite(weight));
    if (bad >= 0) throw new RangeError(`weight ${bad} is ${weights[bad]}, expected a finite number`);
    this.#tree = tree;
    this.#cover = cover;
    this.#metric = metric;
    this.#weights = arranged(copy, tree.order);
    this.#sums = nodeSums(tree, this.#weights);
  }

  /**
   * Sum of the weights of the points at most `radiusM` metres away, 0 when there are none.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  sum(lon: number, lat: number, radiusM: number): number {
    this.#metric.fill(this.#site, lon, lat);
    return this.#sum(this.#site, 0, this.#metric.reach(radiusM));
  }

  /**
   * `sum` at every site.
   *
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  sumBatch(sites: Sites, radiusM: number): Float64Array {
    const reach = this.#metric.reach(radiusM);
    const sums = new Float64Array(sites.size);
    const places = this.#metric.sites(sites);
    for (let site = 0; site < sites.size; site++) {
      sums[u32(sites.order, site)] = this.#sum(places, site, reach);
    }
    return sums;
  }

  /**
   * Sum of weight × f(distance) over the points at most `radiusM` metres away, f being `decay`, the distances
   * to within 20 nanometres of `distanceM` up to 600 km and 1 mm anywhere; with the metric `wgs84` they are
   * `geodesicM` itself.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative, and on a parameter of `decay` that is not finite and
   * above 0.
   */
  decay(lon: number, lat: number, radiusM: number, decay: Decay): number {
    this.#metric.fill(this.#site, lon, lat);
    return this.#decay(this.#site, 0, this.#metric.reach(radiusM), new Fade(decay));
  }

  /**
   * `decay` at every site.
   *
   * @throws {RangeError} when `radiusM` is negative, and on a parameter of `decay` that is not finite and
   * above 0.
   */
  decayBatch(sites: Sites, radiusM: number, decay: Decay): Float64Array {
    const reach = this.#metric.reach(radiusM);
    const fade = new Fade(decay);
    const sums = new Float64Array(sites.size);
    const places = this.#metric.sites(sites);
    for (let site = 0; site < sites.size; site++) {
      sums[u32(sites.order, site)] = this.#decay(places, site, reach, fade);
    }
    return sums;
  }

  #sum(sites: Sites, site: number, reach: Reach): number {
    const cover = this.#cover;
    const weights = this.#weights;
    const { vectors } = this.#tree;
    cover.take(sites, site, reach);
    let total = 0;
    for (let i = 0; i < cover.insides; i++) total += f64(this.#sums, i32(cover.inside, i));

    const x = f64(sites.vectors, 3 * site);
    const y = f64(sites.vectors, 3 * site + 1);
    const z = f64(sites.vectors, 3 * site + 2);
    const inner2 = reach.inner * reach.inner;
    const outer2 = reach.outer * reach.outer;
    let close = 0;
    for (let i = 0; i < cover.borders; i++) {
      const leaf = i32(cover.border, i);
      const end = this.#tree.endOf(leaf);
      for (let position = this.#tree.startOf(leaf); position < end; position++) {
        const dx = f64(vectors, 3 * position) - x;
        const dy = f64(vectors, 3 * position + 1) - y;
        const dz = f64(vectors, 3 * position + 2) - z;
        const distance2 = dx * dx + dy * dy + dz * dz;
        total += f64(weights, position) * Number(distance2 < inner2);
        close += Number(distance2 <= outer2) - Number(distance2 < inner2);
      }
    }
    if (close > 0) {
      decide(this.#tree, cover, sites, site, reach, (position) => {
        total += f64(weights, position);
      });
    }
    return total;
  }

  #decay(sites: Sites, site: number, reach: Reach, fade: Fade): number {
    const tree = this.#tree;
    const cover = this.#cover;
    const weights = this.#weights;
    const x = f64(sites.vectors, 3 * site);
    const y = f64(sites.vectors, 3 * site + 1);
    const z = f64(sites.vectors, 3 * site + 2);
    const inner2 = reach.inner * reach.inner;
    const outer2 = reach.outer * reach.outer;
    cover.take(sites, site, reach);
    fade.clear();
    if (this.#metric.name !== 'sphere') {
      const lon = f64(sites.lons, site);
      const lat = f64(sites.lats, site);
      forEachCovered(tree, cover, sites, site, reach, (position) => {
        fade.addOne(tree.distanceM(position, lon, lat), f64(weights, position));
      });
      return fade.sum();
    }
    let close = 0;
    for (let i = 0; i < cover.insides; i++) {
      const node = i32(cover.inside, i);
      fade.add(tree.vectors, weights, tree.startOf(node), tree.endOf(node), x, y, z, Infinity, Infinity);
    }
    for (let i = 0; i < cover.borders; i++) {
      const leaf = i32(cover.border, i);
      close += fade.add(tree.vectors, weights, tree.startOf(leaf), tree.endOf(leaf), x, y, z, inner2, outer2);
    }
    if (close > 0) {
      decide(tree, cover, sites, site, reach, (position, distanceM) => {
        fade.addOne(distanceM, f64(weights, position));
      });
    }
    return fade.sum();
  }
}

/** The sum of the weights of each node, leaves added from the left. */
function nodeSums(tree: PointTree, weights: Float64Array): Float64Array {
  const { leaves } = tree;
  const sums = new Float64Array(2 * leaves);
  for (let node = 2 * leaves - 1; node >= 1; node--) {
    let sum = 0;
    if (node < leaves) sum = f64(sums, 2 * node) + f64(sums, 2 * node + 1);
    else for (let i = tree.startOf(node); i < tree.endOf(node); i++) sum += f64(weights, i);
    sums[node] = sum;
  }
  return sums;
}
