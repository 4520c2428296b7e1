import { f64 } from './at.ts';
import { arranged } from './sites.ts';
import { greatCircleM } from './sphere.ts';
import { type Bounds, boundsOf } from './tree-bounds.ts';
import { splitAll } from './tree-split.ts';

/** Points of a leaf; the last leaf in use may hold fewer. */
export const LEAF_SIZE = 16;

/**
 * Points on the globe in a balanced k-d tree over their unit vectors (J. L. Bentley, 1975).
 *
 * The tree is implicit: node 1 is the root, node `n` has the children `2n` and `2n + 1`, and the nodes from
 * `leaves` on are the leaves, blocks of `LEAF_SIZE` points in a row. A node's number so gives its points.
 * Points stand in leaf order; a *position* is a place in it.
 */
export class PointTree implements Bounds {
  /** How many points there are. */
  readonly size: number;
  /** How many leaves, a power of two; those past the last point are empty. */
  readonly leaves: number;
  /** The point at each position, by its index in the input. */
  readonly order: Uint32Array;
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  /** x, y and z of each position. */
  readonly vectors: Float64Array;
  /** For each inner node the axis it is split on: 0, 1 or 2. */
  readonly axes: Uint8Array;
  readonly balls: Float32Array;
  readonly splits: Float64Array;

  /**
   * @param lons degrees, already checked; copied.
   * @param lats degrees, already checked; copied.
   * @param vectors x, y and z of each place; kept, and put into leaf order.
   */
  constructor(lons: Float64Array, lats: Float64Array, vectors: Float64Array) {
    this.size = lons.length;
    this.leaves = 1;
    while (this.leaves * LEAF_SIZE < this.size) this.leaves *= 2;
    this.vectors = vectors;
    this.axes = new Uint8Array(this.leaves);
    this.order = new Uint32Array(this.size);
    for (let i = 0; i < this.size; i++) this.order[i] = i;
    splitAll(this);
    const { balls, splits } = boundsOf(this);
    this.balls = balls;
    this.splits = splits;
    this.lons = arranged(lons, this.order);
    this.lats = arranged(lats, this.order);
  }

  /** First position of a node. */
  startOf(node: number): number {
    return ((node << (Math.clz32(node) - Math.clz32(this.leaves))) - this.leaves) * LEAF_SIZE;
  }

  /** Position after the last of a node. */
  endOf(node: number): number {
    const shift = Math.clz32(node) - Math.clz32(this.leaves);
    return Math.min(this.size, (((node + 1) << shift) - this.leaves) * LEAF_SIZE);
  }

  /** `distanceM` between a place and the point at `position`. */
  distanceM(position: number, lon: number, lat: number): number {
    return greatCircleM(lon, lat, f64(this.lons, position), f64(this.lats, position));
  }
}
