import { i32 } from '../../at.ts';

/** For each of a number of cells, a list of words. What came last can be given back first. */
export class CellLists {
  #cells = 0;
  /** For each cell, its first and last node, or 0. */
  #first = new Int32Array(64);
  #last = new Int32Array(64);
  /** For each node, its word and the next node, or 0. Node 0 is none. */
  #word = new Int32Array(64);
  #next = new Int32Array(64);
  #nodes = 1;

  /** Adds cells without words and gives the first of them. */
  addCells(count: number): number {
    const cell = this.#cells;
    this.#cells += count;
    while (this.#cells > this.#first.length) {
      this.#first = doubled(this.#first);
      this.#last = doubled(this.#last);
    }
    this.#first.fill(0, cell, this.#cells);
    return cell;
  }

  /** Appends a word to the list of a cell and gives its node. */
  append(cell: number, word: number): number {
    const node = this.#nodes++;
    if (node === this.#word.length) {
      this.#word = doubled(this.#word);
      this.#next = doubled(this.#next);
    }
    this.#word[node] = word;
    this.#next[node] = 0;
    if (i32(this.#first, cell) === 0) this.#first[cell] = node;
    else this.#next[i32(this.#last, cell)] = node;
    this.#last[cell] = node;
    return node;
  }

  /** The first node of a cell, or 0. */
  first(cell: number): number {
    return i32(this.#first, cell);
  }

  next(node: number): number {
    return i32(this.#next, node);
  }

  word(node: number): number {
    return i32(this.#word, node);
  }

  setWord(node: number, word: number): void {
    this.#word[node] = word;
  }

  /** How many cells there are. */
  get size(): number {
    return this.#cells;
  }

  /** How many nodes there are. */
  get nodes(): number {
    return this.#nodes;
  }

  /** Gives back all cells from one on, and all nodes from one on. */
  release(cell: number, node: number): void {
    this.#cells = cell;
    this.#nodes = node;
  }
}

/** The same numbers with room for as many more. */
export function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
