import { f64 } from '../at.ts';
import type { Sites } from '../globe/sites.ts';
import { arcM, vectorsM } from '../globe/sphere.ts';
import { LEAF_SIZE } from './tree-layout.ts';

/**
 * A balanced k-d tree of points in space (J. L. Bentley, 1975), in typed arrays.
 *
 * The tree is implicit: node 1 is the root, node `n` has the children `2n` and `2n + 1`, and the nodes from
 * `leaves` on are the leaves, blocks of `LEAF_SIZE` points in a row. A node's number so gives its points.
 * Points stand in leaf order; a *position* is a place in it.
 */
export interface TreeArrays {
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
}

/** Points on the globe in a tree over their unit vectors. */
export class PointTree implements TreeArrays {
  /** Whether the length of a chord tells the metres. */
  readonly chordsTell: boolean = true;
  readonly size: number;
  readonly leaves: number;
  readonly order: Uint32Array;
  readonly vectors: Float64Array;
  readonly axes: Uint8Array;
  readonly splits: Float64Array;
  readonly balls: Float32Array;

  constructor(arrays: TreeArrays) {
    this.size = arrays.size;
    this.leaves = arrays.leaves;
    this.order = arrays.order;
    this.vectors = arrays.vectors;
    this.axes = arrays.axes;
    this.splits = arrays.splits;
    this.balls = arrays.balls;
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

  /** Whether the points at two positions are surely as far as each other from everywhere. */
  isSamePlace(a: number, b: number): boolean {
    const { vectors } = this;
    return (
      f64(vectors, 3 * a) === f64(vectors, 3 * b) &&
      f64(vectors, 3 * a + 1) === f64(vectors, 3 * b + 1) &&
      f64(vectors, 3 * a + 2) === f64(vectors, 3 * b + 2)
    );
  }

  /** Metres over a chord, from its square, at most `FAR_SQUARE`: as near as chords tell, to within `metresOff`. */
  metresOver(square: number): number {
    return arcM(square);
  }

  /** How far off `metresOver` may be, over all chords whose squares are at most `outer2` and `FAR_SQUARE`. */
  metresOff(_outer2: number): number {
    return 0;
  }

  /** Metres between the point at `position` and a site. */
  distanceM(position: number, sites: Sites, site: number): number {
    return vectorsM(this.vectors, 3 * position, sites.vectors, 3 * site);
  }
}
