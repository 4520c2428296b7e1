import { f32, f64, i32, u8 } from '../at.ts';
import type { Reach } from '../globe/reach.ts';
import type { Sites } from '../globe/sites.ts';
import type { PointTree } from '../tree/point-tree.ts';
import { BALL_STRIDE } from '../tree/tree-layout.ts';

/**
 * The nodes that make up a circle round a place: those wholly inside it, and the leaves on its border, whose
 * points are to be told apart one by one. Both ascending.
 */
export class Cover {
  /** Nodes wholly inside, the first `insides` in use. */
  readonly inside: Int32Array;
  insides = 0;
  /** Nodes on the border, level by level: from `leavesFrom` to `leavesTo` the leaves. */
  readonly border: Int32Array;
  leavesFrom = 0;
  leavesTo = 0;
  readonly #tree: PointTree;

  constructor(tree: PointTree) {
    this.#tree = tree;
    // A node is written before it is known to belong: room for one more.
    this.inside = new Int32Array(tree.leaves + 1);
    this.border = new Int32Array(2 * tree.leaves + 1);
  }

  /**
   * Takes the circle within reach of a site: down the planes while it lies on one side of them, and from there on the
   * children of each node on the border, told apart without a branch that the processor could guess wrong.
   */
  take({ vectors }: Sites, site: number, { inner2, outer2 }: Reach): void {
    const offset = 3 * site;
    const { leaves, axes, splits, balls } = this.#tree;
    const { inside, border } = this;
    const inner = Math.sqrt(Math.max(0, inner2));
    const outer = Math.sqrt(outer2);
    const x = f64(vectors, offset);
    const y = f64(vectors, offset + 1);
    const z = f64(vectors, offset + 2);

    let root = 1;
    while (root < leaves) {
      const right = 2 * root + 1;
      const place = f64(vectors, offset + u8(axes, root));
      if (place - f64(splits, right - 1) > outer) root = right;
      else if (f64(splits, right) - place > outer) root = right - 1;
      else break;
    }

    border[0] = root;
    let borders = 1;
    let insides = 0;
    let side = 0; // by turns the left and the right of each node on the border
    for (; side < 2 * borders; side++) {
      const parent = i32(border, side >> 1);
      if (parent >= leaves) break;
      const child = 2 * parent + (side & 1);
      const ball = BALL_STRIDE * child;
      const dx = f32(balls, ball) - x;
      const dy = f32(balls, ball + 1) - y;
      const dz = f32(balls, ball + 2) - z;
      const radius = f32(balls, ball + 3);
      const distance2 = dx * dx + dy * dy + dz * dz;
      const least = inner - radius;
      const most = outer + radius;
      const isInside = Number(distance2 < least * Math.abs(least));
      inside[insides] = child;
      border[borders] = child;
      insides += isInside;
      borders += Number(distance2 <= most * most) - isInside;
    }
    this.insides = insides;
    this.leavesFrom = side >> 1;
    this.leavesTo = borders;
  }
}
