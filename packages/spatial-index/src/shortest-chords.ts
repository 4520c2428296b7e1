import { f64, i32 } from './at.ts';
import { slackOf } from './reach.ts';

/** Of up to this many the chords are kept in order, of more they are sorted now and then. */
const SORTED_SIZE = 32;

/**
 * The shortest `k` of the chords offered, and all that are within rounding of the longest of them: any of those may
 * turn out to be the nearer.
 */
export class ShortestChords {
  /** How many there are. */
  count = 0;
  /** Squares of the chords, the first `count` in use. */
  squares: Float64Array;
  /** Positions of the points they lead to. */
  positions: Int32Array;
  readonly #k: number;
  #outer2 = Infinity;

  /** @param k at least 1, unless nothing is ever offered. */
  constructor(k: number) {
    this.#k = k;
    this.squares = new Float64Array(3 * k + SORTED_SIZE);
    this.positions = new Int32Array(3 * k + SORTED_SIZE);
  }

  /** @param outer2 the square of the longest chord that can be of use. */
  clear(outer2: number): void {
    this.count = 0;
    this.#outer2 = outer2;
  }

  /** Takes a chord whose square is of use, and says up to which square one is from now on. */
  offer(position: number, square: number): number {
    if (this.count === this.squares.length) this.#makeRoom();
    if (this.#k > SORTED_SIZE) {
      this.squares[this.count] = square;
      this.positions[this.count++] = position;
    } else {
      this.#insert(position, square);
      if (this.count >= this.#k) this.#tighten();
    }
    return this.#outer2;
  }

  #insert(position: number, square: number): void {
    const { squares, positions } = this;
    let slot = this.count++;
    while (slot > 0) {
      const ahead = f64(squares, slot - 1);
      if (ahead <= square) break;
      squares[slot] = ahead;
      positions[slot] = i32(positions, slot - 1);
      slot--;
    }
    squares[slot] = square;
    positions[slot] = position;
  }

  /** Drops what is of no use any more, the chords being in order. */
  #tighten(): void {
    const { squares } = this;
    const longest = f64(squares, this.#k - 1);
    const outer2 = longest + slackOf(longest);
    if (outer2 >= this.#outer2) return;
    this.#outer2 = outer2;
    while (f64(squares, this.count - 1) > outer2) this.count--;
  }

  /** Drops what is of no use any more, and takes twice the room when half of it is not enough. */
  #makeRoom(): void {
    if (this.#k > SORTED_SIZE) {
      const longest = f64(this.squares.toSorted(), this.#k - 1);
      this.#outer2 = Math.min(this.#outer2, longest + slackOf(longest));
      let kept = 0;
      for (let i = 0; i < this.count; i++) {
        if (f64(this.squares, i) > this.#outer2) continue;
        this.squares[kept] = f64(this.squares, i);
        this.positions[kept++] = i32(this.positions, i);
      }
      this.count = kept;
    }
    if (2 * this.count <= this.squares.length) return;
    const { squares, positions } = this;
    this.squares = new Float64Array(2 * squares.length);
    this.positions = new Int32Array(2 * positions.length);
    this.squares.set(squares);
    this.positions.set(positions);
  }
}
