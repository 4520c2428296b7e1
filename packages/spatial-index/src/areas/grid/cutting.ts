import type { BBox } from 'rbush';
import { f64 } from '../../at.ts';
import { boxAround } from '../outline/box.ts';
import type { Outline } from '../outline/outline.ts';
import { CellLists, doubled } from './cell-lists.ts';
import { cellSizes } from './cell-sizes.ts';
import { type Chains, chainsOf } from './chains.ts';
import { Filling, SLACK_DEG, type Window } from './filling.ts';
import { CUT_BITS, type GridLayout } from './grid.ts';
import { WordLists } from './word-lists.ts';

/** Cells where more vertices than this crowd are cut on. */
const CROWD = 16;

const SIDE = 1 << CUT_BITS;

/** Cuts the box round outlines into cells, and those that edges meet into smaller ones. */
export function cutIntoCells(outlines: readonly Outline[]): GridLayout {
  return new Cutting(outlines).layout();
}

class Cutting {
  readonly #box: BBox;
  readonly #chains: Chains;
  readonly #stepsPerDegree: number;
  readonly #shift: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Cells larger than `2 ** #enough` steps are cut where edges meet them. */
  readonly #enough: number;
  readonly #lists = new CellLists();
  readonly #filling: Filling;
  /** The edges of an outline, and the posts, in the cell being cut. */
  #edges = new Int32Array(64);
  readonly #posts: number[] = [];
  #cells: Int32Array;
  #cellCount = 0;
  readonly #words: WordLists;

  constructor(outlines: readonly Outline[]) {
    this.#box = boxAround(outlines.map(({ box }) => box));
    this.#chains = chainsOf(outlines);
    const { stepsPerDegree, shift, enough, columns, rows } = cellSizes(outlines, this.#box);
    this.#stepsPerDegree = stepsPerDegree;
    this.#shift = shift;
    this.#enough = enough;
    this.#columns = columns;
    this.#rows = rows;
    this.#filling = new Filling(
      this.#chains,
      this.#lists,
      this.#box.minX,
      this.#box.minY,
      this.#stepsPerDegree,
    );
    this.#cellCount = this.#columns * this.#rows;
    this.#cells = new Int32Array(this.#cellCount + this.#chains.after.length + 16);
    this.#words = new WordLists(outlines.length, 2 * this.#chains.after.length);
    this.#drawAll(outlines);
    for (let row = 0; row < this.#rows; row++) {
      for (let column = 0; column < this.#columns; column++) {
        const cell = row * this.#columns + column;
        this.#settle(cell, cell, column, row, this.#shift);
      }
    }
  }

  layout(): GridLayout {
    return {
      vertices: this.#chains.vertices,
      box: this.#box,
      stepsPerDegree: this.#stepsPerDegree,
      shift: this.#shift,
      columns: this.#columns,
      cells: this.#cells.slice(0, this.#cellCount),
      words: this.#words.all(),
    };
  }

  #drawAll(outlines: readonly Outline[]): void {
    const steps = (degrees: number) => (degrees * this.#stepsPerDegree) >> this.#shift;
    const { minX, minY } = this.#box;
    this.#lists.addCells(this.#columns * this.#rows);
    let first = 0;
    outlines.forEach((outline, id) => {
      let count = 0;
      outline.forEachEdge((edge) => {
        this.#reserveEdge(count);
        this.#edges[count++] = first + edge;
      });
      const column = steps(outline.box.minX - SLACK_DEG - minX);
      const row = steps(outline.box.minY - SLACK_DEG - minY);
      const columns = Math.min(this.#columns - 1, steps(outline.box.maxX + SLACK_DEG - minX)) + 1 - column;
      const rows = Math.min(this.#rows - 1, steps(outline.box.maxY + SLACK_DEG - minY)) + 1 - row;
      const list = row * this.#columns + column;
      this.#filling.draw(
        { outline: id, edges: this.#edges, count, isOdd: false, posts: [] },
        { shift: this.#shift, column, row, columns, rows, list, stride: this.#columns },
      );
      first += outline.vertices.length / 2;
    });
  }

  /** Writes down a list as that of a cell, or cuts the cell. */
  #settle(cell: number, list: number, column: number, row: number, shift: number): void {
    const head = this.#isCut(list, column, row, shift)
      ? ~this.#cut(list, column, row, shift)
      : this.#words.write(this.#lists, list);
    this.#cells[cell] = head; // not before: cutting makes room
  }

  #isCut(list: number, column: number, row: number, shift: number): boolean {
    if (shift < CUT_BITS) return false;
    const { vertices } = this.#chains;
    let crowd = 0;
    for (let node = this.#lists.first(list); node > 0; node = this.#lists.next(node)) {
      const word = this.#lists.word(node);
      if (word < 0 || (word & 1) === 1) continue;
      if (shift > this.#enough) return true;
      const x = ((f64(vertices, word) - this.#box.minX) * this.#stepsPerDegree) >> shift;
      const y = ((f64(vertices, word + 1) - this.#box.minY) * this.#stepsPerDegree) >> shift;
      if (x === column && y === row && ++crowd > CROWD) return true;
    }
    return false;
  }

  #cut(list: number, column: number, row: number, shift: number): number {
    const lists = this.#lists;
    const { nodes } = lists;
    const first = lists.addCells(SIDE * SIDE);
    const cell = this.#cellCount;
    this.#cellCount += SIDE * SIDE;
    while (this.#cellCount > this.#cells.length) this.#cells = doubled(this.#cells);
    const window: Window = {
      shift: shift - CUT_BITS,
      column: column * SIDE,
      row: row * SIDE,
      columns: SIDE,
      rows: SIDE,
      list: first,
      stride: SIDE,
    };
    for (let node = lists.first(list); node > 0; ) {
      const head = ~lists.word(node);
      this.#posts.length = 0;
      let count = 0;
      for (node = lists.next(node); node > 0 && lists.word(node) >= 0; node = lists.next(node)) {
        const word = lists.word(node);
        if ((word & 1) === 1) this.#posts.push(word >> 1);
        else {
          this.#reserveEdge(count);
          this.#edges[count++] = word >> 1;
        }
      }
      if (count === 0) for (let i = 0; i < SIDE * SIDE; i++) lists.append(first + i, ~head);
      else {
        const isOdd = (head & 1) === 1;
        this.#filling.draw(
          { outline: head >> 1, edges: this.#edges, count, isOdd, posts: this.#posts },
          window,
        );
      }
    }
    for (let i = 0; i < SIDE * SIDE; i++) {
      this.#settle(
        cell + i,
        first + i,
        window.column + (i % SIDE),
        window.row + (i >> CUT_BITS),
        window.shift,
      );
    }
    lists.release(first, nodes);
    return cell;
  }

  #reserveEdge(i: number): void {
    if (i === this.#edges.length) this.#edges = doubled(this.#edges);
  }
}
