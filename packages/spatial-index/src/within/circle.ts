import { f64, i32 } from '../at.ts';
import type { Reach } from '../globe/reach.ts';
import type { Sites } from '../globe/sites.ts';
import type { PointTree } from '../tree/point-tree.ts';
import { LEAF_SIZE } from '../tree/tree-layout.ts';
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
    const { size, leaves, vectors: points } = this.#tree;
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
    for (let i = 0; i < cover.borders; i++) {
      const start = (i32(cover.border, i) - leaves) * LEAF_SIZE;
      const end = Math.min(size, start + LEAF_SIZE);
      for (let position = start; position < end; position++) {
        const dx = f64(points, 3 * position) - x;
        const dy = f64(points, 3 * position + 1) - y;
        const dz = f64(points, 3 * position + 2) - z;
        const square = dx * dx + dy * dy + dz * dz;
        surely += Number(square < inner2);
        possibly += Number(square <= outer2);
      }
    }
    if (possibly === surely) return inside + surely;
    this.border.take(cover, sites, site, reach);
    return inside + this.border.count;
  }
}
