import { f64, i32, u32 } from '../at.ts';
import { requireArray, requireFinite, requireNotNegative } from '../checks.ts';
import { arranged, blankSite, fillSite, type Sites } from '../globe/sites.ts';
import type { PointTree } from '../tree/point-tree.ts';
import type { Circle } from '../within/circle.ts';
import type { Decay } from '../within/decay.ts';
import { Fade } from '../within/fade.ts';
import type { Metric } from './metric.ts';

/** How near `WeightedPoints.decay` has to be. */
export interface DecayOptions {
  /**
   * How far off the decay of a point may be taken, 0 unless told: the sum is then off by at most this times the sum
   * of the sizes of the weights within the radius. Worked out the faster where the decay varies by less than twice this
   * over some sixteen neighbouring points, and with the metric `wgs84` from a millionth or so on; else as fast as without.
   */
  readonly tolerance?: number;
}

/**
 * The points of a `PointIndex` with one or more weights each: what lies within a radius is added up a whole node of
 * the tree at a time. Made by `PointIndex.weighted`.
 *
 * Which points are within is exact, as in `PointIndex`. The order of addition follows the tree: equal input
 * gives equal bits, sums of integers are exact while they stay below 2^53, others may differ from a plain
 * loop's in the last digits.
 *
 * @example
 * const towns = new PointIndex([9.19, 9.67], [45.464, 45.695]).weighted([1_400_000, 120_000]);
 * towns.sum(9.19, 45.464, 10_000); // 1400000
 * towns.decay(9.19, 45.464, 50_000, { kind: 'exponential', halfDistanceM: 10_000 }); // 1_405_181.33…
 */
export class WeightedPoints {
  /** How many weights a point has. */
  readonly columns: number;
  readonly #metric: Metric;
  readonly #tree: PointTree;
  readonly #circle: Circle;
  /** One after the other, the weights by position. */
  readonly #weights: readonly Float64Array[];
  /** The sum of the weights of each node. */
  readonly #sums: readonly Float64Array[];
  readonly #site = blankSite();
  #lastFade: { readonly key: string; readonly fade: Fade } | undefined;

  /**
   * @internal Made by `PointIndex.weighted`.
   * @param columns weights by id; copied.
   * @throws {RangeError} when the weights are not as many as the points, or one is not finite.
   */
  constructor(metric: Metric, tree: PointTree, circle: Circle, columns: readonly ArrayLike<number>[]) {
    if (columns.length === 0) throw new RangeError('got no weights, expected at least one column of them');
    this.columns = columns.length;
    this.#metric = metric;
    this.#tree = tree;
    this.#circle = circle;
    this.#weights = columns.map((weights, column) =>
      arranged(checkedWeights(weights, column, tree.size), tree.order),
    );
    this.#sums = this.#weights.map((weights) => nodeSums(tree, weights));
  }

  /**
   * Sum of the weights, of the first column, of the points at most `radiusM` metres away, 0 when there are none.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  sum(lon: number, lat: number, radiusM: number): number {
    fillSite(this.#site, lon, lat);
    return f64(this.sumBatch(this.#site, radiusM), 0);
  }

  /**
   * The sum of each column at every site: those of site `i` from `i * columns` on.
   *
   * @throws {RangeError} when `radiusM` is negative or not a number.
   */
  sumBatch(sites: Sites, radiusM: number): Float64Array {
    const reach = this.#metric.reach(radiusM);
    const circle = this.#circle;
    const placed = this.#metric.sites(sites);
    const totals = new Float64Array(sites.size * this.columns);
    for (let site = 0; site < sites.size; site++) {
      circle.take(placed, site, reach);
      for (let column = 0; column < this.columns; column++) {
        totals[u32(sites.order, site) * this.columns + column] = this.#sum(column);
      }
    }
    return totals;
  }

  /**
   * Sum of weight × f(distance), of the first column, over the points at most `radiusM` metres away, f being `decay`,
   * which is mostly taken from a table, within 1e-14 of its value and the rounding of its formula; below 1e-300 it may
   * count as 0. The table is kept for the next question with the same decay, radius and tolerance.
   *
   * @throws {CoordinateError} when the place is not on the globe.
   * @throws {RangeError} when `radiusM` or the tolerance is negative, and on a parameter of `decay` that is not finite
   * and above 0.
   */
  decay(lon: number, lat: number, radiusM: number, decay: Decay, options: DecayOptions = {}): number {
    fillSite(this.#site, lon, lat);
    return f64(this.decayBatch(this.#site, radiusM, decay, options), 0);
  }

  /**
   * The `decay` sum of each column at every site: those of site `i` from `i * columns` on.
   *
   * @throws {RangeError} when `radiusM` or the tolerance is negative, and on a parameter of `decay` that is not finite
   * and above 0.
   */
  decayBatch(sites: Sites, radiusM: number, decay: Decay, options: DecayOptions = {}): Float64Array {
    const { tolerance = 0 } = options;
    requireNotNegative('tolerance', tolerance);
    const reach = this.#metric.reach(radiusM);
    const fade = this.#fade(decay, radiusM, tolerance);
    const circle = this.#circle;
    const placed = this.#metric.sites(sites);
    const totals = new Float64Array(sites.size * this.columns);
    for (let site = 0; site < sites.size; site++) {
      circle.take(placed, site, reach);
      for (let column = 0; column < this.columns; column++) {
        totals[u32(sites.order, site) * this.columns + column] = this.#fading(fade, column, placed, site);
      }
    }
    return totals;
  }

  /** Sum of a column over the circle taken. */
  #sum(column: number): number {
    const { cover, border } = this.#circle;
    const weights = this.#weights[column];
    const nodes = this.#sums[column];
    if (weights === undefined || nodes === undefined) return 0;
    let total = 0;
    for (let i = 0; i < cover.insides; i++) total += f64(nodes, i32(cover.inside, i));
    for (let i = 0; i < border.count; i++) total += f64(weights, i32(border.positions, i));
    return total;
  }

  /** Sum of a column × decay over the circle taken. */
  #fading(fade: Fade, column: number, sites: Sites, site: number): number {
    const { cover, border } = this.#circle;
    const weights = this.#weights[column];
    const sums = this.#sums[column];
    if (weights === undefined || sums === undefined) return 0;
    let total = 0;
    for (let i = 0; i < cover.insides; i++) {
      total += fade.ofNode(weights, sums, i32(cover.inside, i), sites, site);
    }
    return total + fade.ofBorder(weights, border, sites, site);
  }

  /** The decay made ready, or the last if it was the same: its table takes longer than many a question. */
  #fade(decay: Decay, radiusM: number, tolerance: number): Fade {
    const key = JSON.stringify([decay, radiusM, tolerance]);
    if (this.#lastFade?.key !== key) {
      const reach = this.#metric.reach(radiusM);
      this.#lastFade = { key, fade: new Fade(this.#tree, decay, reach, tolerance) };
    }
    return this.#lastFade.fade;
  }
}

/** A copy of the weights, each of which is a finite number. */
function checkedWeights(weights: ArrayLike<number>, column: number, size: number): Float64Array {
  requireArray(`column ${column}`, weights);
  if (weights.length !== size) {
    throw new RangeError(`column ${column}: got ${weights.length} weights, expected one a point, ${size}`);
  }
  for (let id = 0; id < size; id++) requireFinite(`column ${column}: weight ${id}`, weights[id]);
  return new Float64Array(weights);
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
