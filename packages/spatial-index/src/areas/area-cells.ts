import type { BBox } from 'rbush';
import { f64, i32 } from '../at.ts';
import { CellWalk } from './area-cell-walk.ts';
import { sideOfEdge } from './area-edge.ts';
import type { EdgeSet } from './area-edge-set.ts';
import { Lattice } from './area-lattice.ts';

/** Cells for each vertex: more of them hold fewer edges each, and take more room. */
const CELLS_PER_VERTEX = 2;

/**
 * A grid over the rings of an outline that knows, in each cell, whether an odd number of edges lies to its west,
 * so that only the edges in the cell itself are looked at.
 *
 * The number to the west is counted at the south of the cell. Farther north it changes only where an edge west
 * of the cell ends and the next one is not west of it: at a *post*, from which on one more counts. A cell lists
 * its edges by their first vertex, and its posts by the complement of the vertex.
 */
export class AreaCells {
  readonly #vertices: Float64Array;
  readonly #lattice: Lattice;
  /** For each cell, twice the position of its first item, plus 1 when edges to its west are odd in number. */
  readonly #heads: Int32Array;
  readonly #items: Int32Array;

  constructor(vertices: Float64Array, ringEnds: Int32Array, box: BBox) {
    this.#vertices = vertices;
    this.#lattice = new Lattice(box, (CELLS_PER_VERTEX * vertices.length) / 2);
    const walk = new CellWalk(vertices, ringEnds, this.#lattice);
    const { size, columns } = this.#lattice;

    const ends = new Int32Array(size + 1);
    walk.items((cell) => {
      ends[cell] = i32(ends, cell) + 1;
    });
    for (let cell = 1; cell <= size; cell++) ends[cell] = i32(ends, cell) + i32(ends, cell - 1);
    this.#items = new Int32Array(i32(ends, size));
    walk.items((cell, item) => {
      const position = i32(ends, cell) - 1;
      ends[cell] = position;
      this.#items[position] = item;
    });

    const flips = new Int32Array(size + 1);
    walk.flips((cell) => {
      flips[cell] = i32(flips, cell) ^ 1;
    });
    let odd = 0;
    this.#heads = ends.map((start, cell) => {
      odd = cell % columns === 0 ? 0 : odd ^ i32(flips, cell);
      return 2 * start + odd;
    });
  }

  /** `sideOfEdge` of all edges together: 1 is set when an odd number lies to the west, 2 on an edge. */
  sides(x: number, y: number): number {
    const vertices = this.#vertices;
    const cell = this.#lattice.cell(x, y);
    const head = i32(this.#heads, cell);
    const end = i32(this.#heads, cell + 1) >> 1;
    let sides = head & 1;
    for (let i = head >> 1; i < end; i++) {
      const item = i32(this.#items, i);
      if (item < 0) {
        if (f64(vertices, 2 * ~item + 1) <= y) sides ^= 1;
      } else {
        const side = sideOfEdge(x, y, vertices, item);
        sides = (sides ^ (side & 1)) | (side & 2);
      }
    }
    return sides;
  }

  /** Adds the edges whose boxes meet `window` to `edges`. */
  gather(window: BBox, edges: EdgeSet): void {
    const { columns } = this.#lattice;
    const west = this.#lattice.column(window.minX);
    const east = this.#lattice.column(window.maxX);
    const north = this.#lattice.row(window.maxY);
    for (let row = this.#lattice.row(window.minY); row <= north; row++) {
      const end = i32(this.#heads, row * columns + east + 1) >> 1;
      for (let i = i32(this.#heads, row * columns + west) >> 1; i < end; i++) {
        const item = i32(this.#items, i);
        if (item >= 0) edges.addNear(window, item);
      }
    }
  }
}
