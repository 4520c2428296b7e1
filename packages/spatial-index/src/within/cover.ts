import { f32, f64, i32, u8 } from '../at.ts';
import type { Reach } from '../globe/reach.ts';
import type { Sites } from '../globe/sites.ts';
import type { PointTree } from '../tree/point-tree.ts';
import { BALL_STRIDE, DEPTH } from '../tree/tree-layout.ts';

/**
 * The nodes that make up a circle round a place: those wholly inside it, and the leaves on its border, whose
 * points are to be told apart one by one. Both ascending.
 */
export class Cover {
  /** Nodes wholly inside, the first `insides` in use. */
  readonly inside: Int32Array;
  insides = 0;
  /** Leaves on the border, the first `borders` in use. */
  readonly border: Int32Array;
  borders = 0;
  readonly #tree: PointTree;
  readonly #stack = new Int32Array(DEPTH);

  constructor(tree: PointTree) {
    this.#tree = tree;
    this.inside = new Int32Array(tree.leaves);
    this.border = new Int32Array(tree.leaves);
  }

  /** Takes the circle within reach of a site. */
  take({ vectors }: Sites, site: number, { inner2, outer2 }: Reach): void {
    const offset = 3 * site;
    const { leaves, axes, splits, balls } = this.#tree;
    const stack = this.#stack;
    const { inside, border } = this;
    const inner = Math.sqrt(Math.max(0, inner2));
    const outer = Math.sqrt(outer2);
    const x = f64(vectors, offset);
    const y = f64(vectors, offset + 1);
    const z = f64(vectors, offset + 2);
    let insides = 0;
    let borders = 0;
    let top = 1;
    stack[0] = 1;
    while (top > 0) {
      let node = i32(stack, --top);
      while (node > 0) {
        const right = 2 * node + 1;
        if (node < leaves) {
          const place = f64(vectors, offset + u8(axes, node));
          if (place - f64(splits, right - 1) > outer) {
            node = right;
            continue;
          }
          if (f64(splits, right) - place > outer) {
            node = right - 1;
            continue;
          }
        }
        const ball = BALL_STRIDE * node;
        const dx = f32(balls, ball) - x;
        const dy = f32(balls, ball + 1) - y;
        const dz = f32(balls, ball + 2) - z;
        const radius = f32(balls, ball + 3);
        const distance2 = dx * dx + dy * dy + dz * dz;
        const most = outer + radius;
        if (!(distance2 <= most * most)) break;
        const least = inner - radius;
        if (least > 0 && distance2 <= least * least) {
          inside[insides++] = node;
          break;
        }
        if (node >= leaves) {
          border[borders++] = node;
          break;
        }
        stack[top++] = right;
        node = right - 1;
      }
    }
    this.insides = insides;
    this.borders = borders;
  }
}
