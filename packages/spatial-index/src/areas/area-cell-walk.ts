import { f64 } from '../at.ts';
import type { Lattice } from './area-lattice.ts';

/**
 * How far, in degrees, a cell reaches beyond its bounds: a thousand times what rounding can move a place or an
 * end, so that an edge outside a cell is surely to one side of every place in it.
 */
export const SLACK_DEG = 1e-9;

/** Goes through the rings of an outline to say what each cell of a grid must know. */
export class CellWalk {
  readonly #vertices: Float64Array;
  readonly #ringEnds: Int32Array;
  readonly #lattice: Lattice;

  constructor(vertices: Float64Array, ringEnds: Int32Array, lattice: Lattice) {
    this.#vertices = vertices;
    this.#ringEnds = ringEnds;
    this.#lattice = lattice;
  }

  /** Every edge in every cell it meets, and the complement of a vertex where a cell has a post. */
  items(put: (cell: number, item: number) => void): void {
    const { columns } = this.#lattice;
    this.#forEachEdge((edge, previous) => {
      this.#forEachRow(this.#south(edge), this.#north(edge), (row) => {
        const last = this.#lastColumn(edge, row);
        for (let column = this.#firstColumn(edge, row); column <= last; column++) {
          put(row * columns + column, edge);
        }
      });
      const y = this.#y(edge);
      this.#forEachRow(y, y, (row) => {
        const one = this.#lastColumn(edge, row);
        const other = this.#lastColumn(previous, row);
        const last = Math.max(one, other);
        for (let column = Math.min(one, other) + 1; column <= last; column++) {
          put(row * columns + column, ~edge);
        }
      });
    });
  }

  /** Every cell from which on, to the end of its row, one edge more crosses the south of the row in the west. */
  flips(put: (cell: number) => void): void {
    const { columns } = this.#lattice;
    this.#forEachEdge((edge) => {
      const south = this.#south(edge);
      this.#forEachRow(south, this.#north(edge), (row, low) => {
        const next = this.#lastColumn(edge, row) + 1;
        if (south <= low && next < columns) put(row * columns + next);
      });
    });
  }

  /** The edges, named by their first vertex, each with the one before it in its ring. */
  #forEachEdge(visit: (edge: number, previous: number) => void): void {
    let start = 0;
    for (const end of this.#ringEnds) {
      for (let edge = start; edge < end - 1; edge++) visit(edge, edge === start ? end - 2 : edge - 1);
      start = end;
    }
  }

  /** The rows that reach above `south` and to `north`, and their lowest parallel, slack included. */
  #forEachRow(south: number, north: number, visit: (row: number, low: number) => void): void {
    const last = this.#lattice.row(north + 2 * SLACK_DEG);
    for (let row = this.#lattice.row(south - 2 * SLACK_DEG); row <= last; row++) {
      const low = this.#low(row);
      if (north > low && south <= this.#high(row)) visit(row, low);
    }
  }

  #firstColumn(edge: number, row: number): number {
    return this.#lattice.column(
      Math.min(this.#xIn(row, edge, edge + 1), this.#xIn(row, edge + 1, edge)) - SLACK_DEG,
    );
  }

  #lastColumn(edge: number, row: number): number {
    return this.#lattice.column(
      Math.max(this.#xIn(row, edge, edge + 1), this.#xIn(row, edge + 1, edge)) + SLACK_DEG,
    );
  }

  /** Where, in longitude, the edge from one vertex to another is in the row as near as it gets to the first. */
  #xIn(row: number, from: number, to: number): number {
    const x = this.#x(from);
    const y = this.#y(from);
    const nearest = Math.max(this.#low(row), Math.min(this.#high(row), y));
    return nearest === y ? x : x + ((nearest - y) * (this.#x(to) - x)) / (this.#y(to) - y);
  }

  #low(row: number): number {
    return this.#lattice.southOf(row) - SLACK_DEG;
  }

  #high(row: number): number {
    return this.#lattice.southOf(row + 1) + SLACK_DEG;
  }

  #x(vertex: number): number {
    return f64(this.#vertices, 2 * vertex);
  }

  #y(vertex: number): number {
    return f64(this.#vertices, 2 * vertex + 1);
  }

  #south(edge: number): number {
    return Math.min(this.#y(edge), this.#y(edge + 1));
  }

  #north(edge: number): number {
    return Math.max(this.#y(edge), this.#y(edge + 1));
  }
}
