import { i32 } from '../../at.ts';
import { type CellLists, doubled } from './cell-lists.ts';
import { END } from './grid.ts';

/** The lists of a grid, one after another. Cells that outlines hold wholly share theirs, most of them. */
export class WordLists {
  #words: Int32Array;
  #size = 0;
  /** For each outline, the list that has it alone, where it holds the cell, or 0; and the last such list of several. */
  readonly #alone: Int32Array;
  #several = 0;

  /** @param room for about how many words. */
  constructor(outlines: number, room: number) {
    this.#words = new Int32Array(room + 64);
    this.#alone = new Int32Array(outlines);
    this.#push(END);
  }

  /** Writes down the list of a cell, unless one like it is there, and gives its position. */
  write(lists: CellLists, cell: number): number {
    const first = lists.first(cell);
    if (first === 0) return 0;
    const start = this.#size;
    let isWhole = true;
    let count = 0;
    for (let node = first; node > 0; node = lists.next(node), count++) {
      const word = lists.word(node);
      if (word >= 0) isWhole = false;
      this.#push(word);
    }
    this.#push(END);
    if (!isWhole) return start;
    const outline = ~lists.word(first) >> 1;
    const like = count === 1 ? i32(this.#alone, outline) : this.#several;
    if (like > 0 && this.#isLike(start, like)) {
      this.#size = start;
      return like;
    }
    if (count === 1) this.#alone[outline] = start;
    else this.#several = start;
    return start;
  }

  all(): Int32Array {
    return this.#words.slice(0, this.#size);
  }

  /** Whether the list that was written last is the same as another. */
  #isLike(start: number, other: number): boolean {
    for (let i = start; i < this.#size; i++) {
      if (i32(this.#words, i) !== i32(this.#words, other + i - start)) return false;
    }
    return true;
  }

  #push(word: number): void {
    if (this.#size === this.#words.length) this.#words = doubled(this.#words);
    this.#words[this.#size++] = word;
  }
}
