import { f64, i32 } from '../at.ts';
import type { Reach } from '../globe/reach.ts';
import type { Sites } from '../globe/sites.ts';
import type { PointTree } from '../tree/point-tree.ts';
import { LEAF_SIZE } from '../tree/tree-layout.ts';
import type { Cover } from './cover.ts';

/** The points within reach among those of the leaves on the border of a cover. */
export class Border {
  /** How many there are. */
  count = 0;
  /** Their positions, the first `count` in use. */
  positions: Int32Array = new Int32Array(LEAF_SIZE);
  /** Squares of the chords to them. */
  squares: Float64Array = new Float64Array(LEAF_SIZE);
  readonly #tree: PointTree;

  constructor(tree: PointTree) {
    this.#tree = tree;
  }

  /** Takes the points within reach of a site, whose cover was taken. */
  take(cover: Cover, sites: Sites, site: number, reach: Reach): void {
    this.#makeRoom(cover.borders * LEAF_SIZE);
    const { size, leaves, vectors: points } = this.#tree;
    const { positions, squares } = this;
    const { inner2, outer2 } = reach;
    const x = f64(sites.vectors, 3 * site);
    const y = f64(sites.vectors, 3 * site + 1);
    const z = f64(sites.vectors, 3 * site + 2);
    let count = 0;
    let possible = 0;
    for (let i = 0; i < cover.borders; i++) {
      const start = (i32(cover.border, i) - leaves) * LEAF_SIZE;
      const end = Math.min(size, start + LEAF_SIZE);
      for (let position = start; position < end; position++) {
        const dx = f64(points, 3 * position) - x;
        const dy = f64(points, 3 * position + 1) - y;
        const dz = f64(points, 3 * position + 2) - z;
        const square = dx * dx + dy * dy + dz * dz;
        squares[count] = square;
        positions[count] = position;
        count += Number(square < inner2);
        possible += Number(square <= outer2);
      }
    }
    this.count = count;
    if (possible > count) this.#decide(cover, sites, site, reach);
  }

  /** Adds the points whose chord is too close to the limit to tell: the metres decide. */
  #decide(cover: Cover, sites: Sites, site: number, { inner2, outer2, limitM }: Reach): void {
    const tree = this.#tree;
    for (let i = 0; i < cover.borders; i++) {
      const leaf = i32(cover.border, i);
      for (let position = tree.startOf(leaf); position < tree.endOf(leaf); position++) {
        const square = tree.square(position, sites, site);
        if (square < inner2 || square > outer2) continue;
        if (tree.distanceM(position, sites, site) > limitM) continue;
        this.squares[this.count] = square;
        this.positions[this.count++] = position;
      }
    }
  }

  /** Room for one more than may be taken: a point is written before it is known to be within. */
  #makeRoom(most: number): void {
    if (this.positions.length > most) return;
    this.positions = new Int32Array(2 * most + 1);
    this.squares = new Float64Array(2 * most + 1);
  }
}
