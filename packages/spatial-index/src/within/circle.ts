import { f64, i32 } from '../at.ts';
import type { Reach } from '../globe/reach.ts';
import type { Sites } from '../globe/sites.ts';
import type { PointTree } from '../tree/point-tree.ts';
import { squareAt } from '../tree/square.ts';
import { LEAF_STRIDE, VECTOR_STRIDE } from '../tree/tree-layout.ts';
import { Border } from './border.ts';
import { Cover } from './cover.ts';

/** The points within reach of a place: whole nodes of the tree, and those of the leaves on the border one by one. */
export class Circle {
  readonly cover: Cover;
  readonly border: Border;
  readonly #tree: PointTree;

  constructor(tree: PointTree) {
    this.#tree = tree;
    this.cover = new Cover(tree);
    this.border = new Border(tree);
  }

  /** Takes the points within reach of a site. */
  take(sites: Sites, site: number, reach: Reach): void {
    this.cover.take(sites, site, reach);
    this.border.take(this.cover, sites, site, reach);
  }

  /** Visits the positions of the points taken. */
  forEach(visit: (position: number) => void): void {
    const { cover, border } = this;
    for (let i = 0; i < cover.insides; i++) {
      const node = i32(cover.inside, i);
      const end = this.#tree.endOf(node);
      for (let position = this.#tree.startOf(node); position < end; position++) visit(position);
    }
    for (let i = 0; i < border.count; i++) visit(i32(border.positions, i));
  }

  /** How many points are within reach of a site; takes none. */
  count(sites: Sites, site: number, reach: Reach): number {
    const { leaves, vectors: points } = this.#tree;
    const { cover } = this;
    const { inner2, outer2 } = reach;
    cover.take(sites, site, reach);
    let inside = 0;
    for (let i = 0; i < cover.insides; i++) {
      const node = i32(cover.inside, i);
      inside += this.#tree.endOf(node) - this.#tree.startOf(node);
    }
    const x = f64(sites.vectors, 3 * site);
    const y = f64(sites.vectors, 3 * site + 1);
    const z = f64(sites.vectors, 3 * site + 2);
    let surely = 0;
    let possibly = 0;
    for (let i = cover.leavesFrom; i < cover.leavesTo; i++) {
      const start = LEAF_STRIDE * (i32(cover.border, i) - leaves);
      for (let at = start; at < start + LEAF_STRIDE; at += 4 * VECTOR_STRIDE) {
        const a = squareAt(points, at, x, y, z);
        const b = squareAt(points, at + VECTOR_STRIDE, x, y, z);
        const c = squareAt(points, at + 2 * VECTOR_STRIDE, x, y, z);
        const d = squareAt(points, at + 3 * VECTOR_STRIDE, x, y, z);
        surely += Number(a < inner2) + Number(b < inner2) + Number(c < inner2) + Number(d < inner2);
        possibly += Number(a <= outer2) + Number(b <= outer2) + Number(c <= outer2) + Number(d <= outer2);
      }
    }
    if (possibly === surely) return inside + surely;
    this.border.take(cover, sites, site, reach);
    return inside + this.border.count;
  }
}
