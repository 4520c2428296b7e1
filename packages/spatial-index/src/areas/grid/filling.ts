import { f64, i32, u8 } from '../../at.ts';
import type { CellLists } from './cell-lists.ts';
import type { Chains } from './chains.ts';

/**
 * How far, in degrees, a cell reaches beyond its bounds: a thousand times what rounding can move a place or an
 * end, so that an edge outside a cell is surely to one side of every place in it.
 */
export const SLACK_DEG = 1e-9;

/** Cells of one size that stand together, `columns` by `rows`. */
export interface Window {
  /** Each is `2 ** shift` steps wide and high. */
  readonly shift: number;
  /** Of its south-west cell, counted in such cells from the south-west of the grid. */
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  /** The list of its south-west cell, and how many lists a row is on. */
  readonly list: number;
  readonly stride: number;
}

/** Edges of an outline, all that meet a window, and what must be known of those to the west of it all. */
export interface Part {
  readonly outline: number;
  /** The first `count` of them. */
  readonly edges: Int32Array;
  readonly count: number;
  /** Whether those to the west are odd in number at the south of the window, */
  readonly isOdd: boolean;
  /** and the vertices of the posts, from each of which on one more counts. */
  readonly posts: readonly number[];
}

/** Draws outlines on cells: puts in the list of each what it must know of the outline, as `GridLayout` has it. */
export class Filling {
  readonly #vertices: Float64Array;
  readonly #chains: Chains;
  readonly #lists: CellLists;
  readonly #west: number;
  readonly #south: number;
  readonly #stepsPerDegree: number;
  /** For each edge, the last part that was drawn with it. */
  readonly #drawn: Int32Array;
  #drawing = 0;
  /** For each list, the head of the outline in it or 0, and whether from its cell on one edge more is to the west. */
  #heads = new Int32Array(0);
  #flips = new Uint8Array(0);
  #window: Window = { shift: 0, column: 0, row: 0, columns: 0, rows: 0, list: 0, stride: 0 };
  #heightDeg = 0;
  /** Columns from which and to which the edge reaches that was last looked at. */
  #from = 0;
  #to = 0;

  constructor(chains: Chains, lists: CellLists, west: number, south: number, stepsPerDegree: number) {
    this.#vertices = chains.vertices;
    this.#chains = chains;
    this.#lists = lists;
    this.#west = west;
    this.#south = south;
    this.#stepsPerDegree = stepsPerDegree;
    this.#drawn = new Int32Array(chains.after.length);
  }

  /** Draws a part of an outline on a window. */
  draw(part: Part, window: Window): void {
    this.#window = window;
    this.#heightDeg = 2 ** window.shift / this.#stepsPerDegree;
    if (this.#heads.length < this.#lists.size) {
      this.#heads = new Int32Array(2 * this.#lists.size);
      this.#flips = new Uint8Array(2 * this.#lists.size);
    }
    this.#drawEdges(part);
    this.#countWest(part);
  }

  #drawEdges({ edges, count }: Part): void {
    const { before, after } = this.#chains;
    const drawing = ++this.#drawing;
    for (let i = 0; i < count; i++) this.#drawn[i32(edges, i)] = drawing;
    let last = -1; // the edge before this one, the cell that has its end and the one that has all of it
    let lastHome = -1;
    let lastInside = -1;
    for (let i = 0; i < count; i++) {
      const edge = i32(edges, i);
      const home = edge === last + 1 ? lastHome : this.#home(edge);
      lastHome = this.#home(edge + 1);
      const inside = home === lastHome ? home : -1;
      if (inside >= 0) this.#put(inside, 2 * edge);
      else this.#putEdge(edge);
      const previous = i32(before, edge);
      if (inside < 0 || inside !== lastInside || previous !== last) this.#putPosts(edge, edge, previous);
      const next = i32(after, edge);
      if (i32(this.#drawn, next) !== drawing) this.#putPosts(next, edge, next);
      last = edge;
      lastInside = inside;
    }
  }

  /** Says in the head of each list whether edges to the west are odd in number, at the south of its cell. */
  #countWest({ outline, isOdd, posts }: Part): void {
    const { columns, rows, list, stride } = this.#window;
    for (let row = 0; row < rows; row++) {
      const low = this.#low(row);
      let odd = isOdd ? 1 : 0;
      for (const vertex of posts) if (this.#y(vertex) <= low) odd ^= 1;
      const first = list + row * stride;
      for (let i = first; i < first + columns; i++) {
        odd ^= u8(this.#flips, i);
        this.#flips[i] = 0;
        const head = i32(this.#heads, i);
        this.#heads[i] = 0;
        if (head > 0) this.#lists.setWord(head, ~(2 * outline + odd));
        else if (odd === 1) this.#lists.append(i, ~(2 * outline + 1));
      }
    }
  }

  #put(list: number, word: number): void {
    if (i32(this.#heads, list) === 0) this.#heads[list] = this.#lists.append(list, -1);
    this.#lists.append(list, word);
  }

  /** The list of the cell of the window that a vertex is in, well away from its bounds, or −1. */
  #home(vertex: number): number {
    const { columns, rows, list, stride } = this.#window;
    const x = this.#x(vertex);
    const column = this.#column(x - SLACK_DEG);
    if (column < 0 || column >= columns || column !== this.#column(x + SLACK_DEG)) return -1;
    const y = this.#y(vertex);
    const row = this.#row(y - 2 * SLACK_DEG);
    if (row < 0 || row >= rows || row !== this.#row(y + 2 * SLACK_DEG)) return -1;
    return list + row * stride + column;
  }

  /** Puts an edge in every cell it meets, and from the next cell on, counts it where it crosses the south of the row. */
  #putEdge(edge: number): void {
    const { columns, list, stride } = this.#window;
    const one = this.#y(edge);
    const other = this.#y(edge + 1);
    const south = Math.min(one, other);
    const north = Math.max(one, other);
    const last = this.#lastRow(north);
    for (let row = this.#firstRow(south); row <= last; row++) {
      const low = this.#low(row);
      if (north <= low || !this.#span(edge, low, this.#high(row))) continue;
      const first = list + row * stride;
      for (let column = this.#from; column <= this.#to; column++) this.#put(first + column, 2 * edge);
      if (south <= low && this.#to + 1 < columns) {
        const i = first + this.#to + 1;
        this.#flips[i] = u8(this.#flips, i) ^ 1;
      }
    }
  }

  /** Puts a post where one of the two edges that meet at a vertex is west of the cell and the other, the first of them, is not. */
  #putPosts(vertex: number, one: number, other: number): void {
    const { columns, list, stride } = this.#window;
    const y = this.#y(vertex);
    const last = this.#lastRow(y);
    for (let row = this.#firstRow(y); row <= last; row++) {
      const low = this.#low(row);
      const high = this.#high(row);
      if (y <= low || !this.#span(one, low, high)) continue;
      const to = this.#to;
      if (i32(this.#drawn, other) === this.#drawing) this.#span(other, low, high);
      else this.#to = this.#column(this.#x(vertex) + SLACK_DEG) < 0 ? -1 : columns - 1;
      const end = Math.max(to, this.#to);
      for (let column = to + this.#to - end + 1; column <= end; column++) {
        this.#put(list + row * stride + column, 2 * vertex + 1);
      }
    }
  }

  /**
   * Says in which columns an edge is between two parallels: none when it is east of them, to −1 when it is west of
   * all. Gives false when the edge is not between the parallels.
   */
  #span(edge: number, low: number, high: number): boolean {
    const x1 = this.#x(edge);
    const y1 = this.#y(edge);
    const x2 = this.#x(edge + 1);
    const y2 = this.#y(edge + 1);
    if ((y1 > high && y2 > high) || (y1 < low && y2 < low)) return false;
    const one = y1 < low ? crossing(low, x1, y1, x2, y2) : y1 > high ? crossing(high, x1, y1, x2, y2) : x1;
    const other = y2 < low ? crossing(low, x2, y2, x1, y1) : y2 > high ? crossing(high, x2, y2, x1, y1) : x2;
    const last = this.#window.columns - 1;
    const from = this.#column(Math.min(one, other) - SLACK_DEG);
    const to = this.#column(Math.max(one, other) + SLACK_DEG);
    this.#from = Math.max(from, 0);
    this.#to = to < 0 ? -1 : Math.min(to, last);
    return true;
  }

  #column(x: number): number {
    return (((x - this.#west) * this.#stepsPerDegree) >> this.#window.shift) - this.#window.column;
  }

  #row(y: number): number {
    return (((y - this.#south) * this.#stepsPerDegree) >> this.#window.shift) - this.#window.row;
  }

  #firstRow(y: number): number {
    const row = this.#row(y - 2 * SLACK_DEG);
    return Math.max(row, 0);
  }

  #lastRow(y: number): number {
    const row = this.#row(y + 2 * SLACK_DEG);
    return row < this.#window.rows ? row : this.#window.rows - 1;
  }

  #low(row: number): number {
    return this.#southOf(row) - SLACK_DEG;
  }

  #high(row: number): number {
    return this.#southOf(row + 1) + SLACK_DEG;
  }

  /** The parallel at the south of a row: the same, to the bit, for a window of any size. */
  #southOf(row: number): number {
    return this.#south + (this.#window.row + row) * this.#heightDeg;
  }

  #x(vertex: number): number {
    return f64(this.#vertices, 2 * vertex);
  }

  #y(vertex: number): number {
    return f64(this.#vertices, 2 * vertex + 1);
  }
}

/** Where a line is at the parallel `y`. */
function crossing(y: number, x1: number, y1: number, x2: number, y2: number): number {
  return x1 + ((y - y1) * (x2 - x1)) / (y2 - y1);
}
