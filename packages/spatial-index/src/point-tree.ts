import { f64 } from './at.ts';
import type { Sites } from './sites.ts';
import { vectorsM } from './sphere.ts';
import { growTree } from './tree-growth.ts';
import { BALL_STRIDE, LEAF_SIZE } from './tree-layout.ts';

/**
 * Points on the globe in a balanced k-d tree over their unit vectors (J. L. Bentley, 1975).
 *
 * The tree is implicit: node 1 is the root, node `n` has the children `2n` and `2n + 1`, and the nodes from
 * `leaves` on are the leaves, blocks of `LEAF_SIZE` points in a row. A node's number so gives its points.
 * Points stand in leaf order; a *position* is a place in it.
 */
export class PointTree {
  /** How many points there are. */
  readonly size: number;
  /** How many leaves, a power of two; those past the last point are empty. */
  readonly leaves: number;
  /** The point at each position, by its index in the input. */
  readonly order: Uint32Array;
  /** x, y and z of each position. */
  readonly vectors: Float64Array;
  /** For each inner node the axis it is split on: 0, 1 or 2. */
  readonly axes: Uint8Array;
  /** On the axis its parent is split on, the highest coordinate of a left child and the lowest of a right. */
  readonly splits: Float64Array;
  /** A ball round the points of each node; its centre is NaN when there are none, so that it is never near. */
  readonly balls: Float32Array;

  /** @param vectors x, y and z of each point; kept, and put into leaf order. */
  constructor(vectors: Float64Array) {
    this.size = vectors.length / 3;
    this.leaves = 1;
    while (this.leaves * LEAF_SIZE < this.size) this.leaves *= 2;
    this.vectors = vectors;
    this.order = new Uint32Array(this.size);
    for (let i = 0; i < this.size; i++) this.order[i] = i;
    this.axes = new Uint8Array(this.leaves);
    this.splits = new Float64Array(2 * this.leaves);
    this.balls = new Float32Array(2 * this.leaves * BALL_STRIDE);
    growTree(this);
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

  /** Square of the chord between the point at `position` and a site. */
  square(position: number, { vectors }: Sites, site: number): number {
    const dx = f64(this.vectors, 3 * position) - f64(vectors, 3 * site);
    const dy = f64(this.vectors, 3 * position + 1) - f64(vectors, 3 * site + 1);
    const dz = f64(this.vectors, 3 * position + 2) - f64(vectors, 3 * site + 2);
    return dx * dx + dy * dy + dz * dz;
  }

  /** Metres between the point at `position` and a site. */
  distanceM(position: number, sites: Sites, site: number): number {
    return vectorsM(this.vectors, 3 * position, sites.vectors, 3 * site);
  }
}
