import { f32, f64, i32, u8, u32 } from '../at.ts';
import { type Reach, slackOf } from '../globe/reach.ts';
import type { Sites } from '../globe/sites.ts';
import type { PointTree } from '../tree/point-tree.ts';
import { BALL_STRIDE, DEPTH, LEAF_SIZE } from '../tree/tree-layout.ts';

/**
 * Finds the nearest point: down the side of each plane where the place is, then back up to the other sides
 * that are near enough, the plane tested first and the ball second. Chords pick the winner; where two are
 * within rounding of each other the metres decide, and then the lower id.
 */
export class NearestOne {
  /** Metres to the point last found. */
  distanceM: number = Infinity;
  readonly #tree: PointTree;
  readonly #stack = new Int32Array(DEPTH);
  readonly #gaps = new Float64Array(DEPTH);

  constructor(tree: PointTree) {
    this.#tree = tree;
  }

  /**
   * The position of the nearest point within reach, −1 when there is none; its distance is in `distanceM`.
   *
   * @param hint a position that may well be near, −1 for none.
   */
  find(sites: Sites, site: number, reach: Reach, hint: number): number {
    const tree = this.#tree;
    const { leaves, size, axes, splits, balls, vectors: points } = tree;
    const { vectors } = sites;
    const stack = this.#stack;
    const gaps = this.#gaps;
    const offset = 3 * site;
    const x = f64(vectors, offset);
    const y = f64(vectors, offset + 1);
    const z = f64(vectors, offset + 2);

    let best = -1;
    let { inner2, outer2 } = reach;
    if (hint >= 0) {
      const dx = f64(points, 3 * hint) - x;
      const dy = f64(points, 3 * hint + 1) - y;
      const dz = f64(points, 3 * hint + 2) - z;
      const distance2 = dx * dx + dy * dy + dz * dz;
      if (distance2 < inner2) {
        best = hint;
        const slack = slackOf(distance2);
        inner2 = distance2 - slack;
        outer2 = distance2 + slack;
      }
    }
    let outer = Math.sqrt(outer2);

    let top = 0;
    let node = size > 0 ? 1 : 0;
    while (node > 0) {
      while (node < leaves) {
        const place = f64(vectors, offset + u8(axes, node));
        const left = 2 * node;
        const pastLeft = place - f64(splits, left);
        const beforeRight = f64(splits, left + 1) - place;
        if (pastLeft <= beforeRight) {
          node = left;
          if (beforeRight <= outer) {
            gaps[top] = beforeRight;
            stack[top++] = left + 1;
          }
        } else {
          node = left + 1;
          if (pastLeft <= outer) {
            gaps[top] = pastLeft;
            stack[top++] = left;
          }
        }
      }

      const start = (node - leaves) * LEAF_SIZE;
      const end = Math.min(size, start + LEAF_SIZE);
      for (let position = start; position < end; position++) {
        const dx = f64(points, 3 * position) - x;
        const dy = f64(points, 3 * position + 1) - y;
        const dz = f64(points, 3 * position + 2) - z;
        const distance2 = dx * dx + dy * dy + dz * dz;
        if (distance2 > outer2 || position === best) continue;
        if (distance2 >= inner2 && !this.#isNearer(position, best, sites, site, reach)) continue;
        best = position;
        const slack = slackOf(distance2);
        inner2 = distance2 - slack;
        outer2 = distance2 + slack;
      }
      outer = Math.sqrt(outer2);

      node = 0;
      while (top > 0 && node === 0) {
        if (f64(gaps, --top) > outer) continue;
        const other = i32(stack, top);
        const dx = f32(balls, BALL_STRIDE * other) - x;
        const dy = f32(balls, BALL_STRIDE * other + 1) - y;
        const dz = f32(balls, BALL_STRIDE * other + 2) - z;
        const most = outer + f32(balls, BALL_STRIDE * other + 3);
        if (dx * dx + dy * dy + dz * dz <= most * most) node = other;
      }
    }

    this.distanceM = best < 0 ? Infinity : tree.distanceM(best, sites, site);
    return best;
  }

  /** Whether a point is within reach and goes before the best so far, where their chords do not tell. */
  #isNearer(position: number, best: number, sites: Sites, site: number, reach: Reach): boolean {
    const tree = this.#tree;
    if (best >= 0 && tree.isSamePlace(position, best))
      return u32(tree.order, position) < u32(tree.order, best);
    const distanceM = tree.distanceM(position, sites, site);
    if (distanceM > reach.limitM) return false;
    if (best < 0) return true;
    const bestM = tree.distanceM(best, sites, site);
    return distanceM < bestM || (distanceM === bestM && u32(tree.order, position) < u32(tree.order, best));
  }
}
