import type { BBox } from 'rbush';
import { f64, i32 } from '../../at.ts';
import { sideOfEdge } from '../outline/edge.ts';

/** A cell that is cut is cut in 4 × 4. */
export const CUT_BITS = 2;
const CUT_MASK = (1 << CUT_BITS) - 1;

/** Ends the list of a cell. */
export const END: number = -(2 ** 31);

/** What `cutIntoCells` makes of outlines. */
export interface GridLayout {
  /** The vertices of all outlines, longitude and latitude by turns. */
  readonly vertices: Float64Array;
  readonly box: BBox;
  /** Steps in a degree: cells are numbered, and cut, in whole steps from the south-west. */
  readonly stepsPerDegree: number;
  /** The largest cells are `2 ** shift` steps wide and high, and stand in rows of `columns`. */
  readonly shift: number;
  readonly columns: number;
  /** For each cell, the position of its list among the words, or the complement of its first cell when cut. */
  readonly cells: Int32Array;
  /**
   * Lists of what a cell knows of each outline, ascending. First comes the complement of 2 × outline + 1 when
   * an odd number of its edges lies to the west, else + 0; then twice the first vertex of each edge that meets
   * the cell, and twice the vertex of each post, + 1. `END` comes last. The first list has nothing else.
   */
  readonly words: Int32Array;
}

/**
 * Which outlines hold a place, boundaries included: one look at a cell tells those that hold all of it and leaves
 * the few edges that meet it.
 *
 * The number of edges to the west is counted at the south of the cell. Farther north it changes only where an
 * edge west of the cell ends and the next one is not west of it: at a *post*, from which on one more counts.
 */
export class AreaGrid {
  readonly #vertices: Float64Array;
  readonly #cells: Int32Array;
  readonly #words: Int32Array;
  readonly #west: number;
  readonly #south: number;
  readonly #east: number;
  readonly #north: number;
  readonly #stepsPerDegree: number;
  readonly #shift: number;
  readonly #columns: number;

  constructor({ vertices, box, stepsPerDegree, shift, columns, cells, words }: GridLayout) {
    this.#vertices = vertices;
    this.#cells = cells;
    this.#words = words;
    this.#west = box.minX;
    this.#south = box.minY;
    this.#east = box.maxX;
    this.#north = box.maxY;
    this.#stepsPerDegree = stepsPerDegree;
    this.#shift = shift;
    this.#columns = columns;
  }

  /** Where to begin with `next` to go through the outlines that hold a place. */
  start(x: number, y: number): number {
    if (!(x >= this.#west && x <= this.#east && y >= this.#south && y <= this.#north)) return 0;
    const column = ((x - this.#west) * this.#stepsPerDegree) | 0;
    const row = ((y - this.#south) * this.#stepsPerDegree) | 0;
    let shift = this.#shift;
    let head = i32(this.#cells, (row >> shift) * this.#columns + (column >> shift));
    while (head < 0) {
      shift -= CUT_BITS;
      const cell = (((row >> shift) & CUT_MASK) << CUT_BITS) | ((column >> shift) & CUT_MASK);
      head = i32(this.#cells, ~head + cell);
    }
    return head;
  }

  /** The first position from `position` on whose outline holds the place, or that of the end. */
  next(position: number, x: number, y: number): number {
    const words = this.#words;
    const vertices = this.#vertices;
    let i = position;
    while (i32(words, i) >= 0) i++;
    for (;;) {
      const head = i32(words, i);
      if (head === END) return i;
      let sides = ~head & 1;
      let end = i + 1;
      for (let word = i32(words, end); word >= 0; word = i32(words, ++end)) {
        if ((word & 1) === 0) {
          const side = sideOfEdge(x, y, vertices, word >> 1);
          sides = (sides ^ (side & 1)) | (side & 2);
        } else if (f64(vertices, word) <= y) sides ^= 1;
      }
      if (sides !== 0) return i;
      i = end;
    }
  }

  /** The outline at a position that `next` gave, or −1 at the end. */
  at(position: number): number {
    const head = i32(this.#words, position);
    return head === END ? -1 : ~head >> 1;
  }
}
