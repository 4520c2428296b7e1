import { f64, i32 } from './at.ts';
import { CHORD_SLACK } from './sphere.ts';

/**
 * The `k` shortest of the chords offered, in a binary heap with the longest on top, and beside them all that
 * are within rounding of the longest: any of those may turn out to be the nearer.
 */
export class NearestChords {
  /** A chord longer than this is of no use. */
  outer: number = Infinity;
  /** Its square. */
  outer2: number = Infinity;
  readonly #k: number;
  #kept = 0;
  readonly #squares: Float64Array;
  readonly #positions: Int32Array;
  #close = 0;
  #closeSquares = new Float64Array(16);
  #closePositions = new Int32Array(16);

  /** @param k at least 1, unless nothing is ever offered. */
  constructor(k: number) {
    this.#k = k;
    this.#squares = new Float64Array(k);
    this.#positions = new Int32Array(k);
  }

  /** How many candidates there are, the close calls among them. */
  get candidates(): number {
    return this.#kept + this.#close;
  }

  candidate(i: number): number {
    return i < this.#kept ? i32(this.#positions, i) : i32(this.#closePositions, i - this.#kept);
  }

  clear(outer: number): void {
    this.#kept = 0;
    this.#close = 0;
    this.outer = outer;
    this.outer2 = outer * outer;
  }

  /** Takes a chord whose square is at most `outer2`. */
  offer(position: number, square: number): void {
    const squares = this.#squares;
    if (this.#kept < this.#k) {
      this.#rise(position, square);
      if (this.#kept === this.#k) this.#tighten();
      return;
    }
    const longest = f64(squares, 0);
    if (square >= longest) {
      this.#addClose(position, square);
      return;
    }
    const dropped = i32(this.#positions, 0);
    this.#sink(position, square);
    this.#tighten();
    if (longest <= this.outer2) this.#addClose(dropped, longest);
  }

  #tighten(): void {
    const outer = Math.sqrt(f64(this.#squares, 0)) + CHORD_SLACK;
    if (outer >= this.outer) return;
    this.outer = outer;
    this.outer2 = outer * outer;
  }

  #addClose(position: number, square: number): void {
    if (this.#close === this.#closeSquares.length) this.#makeRoom();
    this.#closeSquares[this.#close] = square;
    this.#closePositions[this.#close++] = position;
  }

  /** Drops the close calls that are so no more, and takes twice the room when most still are. */
  #makeRoom(): void {
    const squares = this.#closeSquares;
    const positions = this.#closePositions;
    let kept = 0;
    for (let i = 0; i < this.#close; i++) {
      if (f64(squares, i) > this.outer2) continue;
      squares[kept] = f64(squares, i);
      positions[kept++] = i32(positions, i);
    }
    this.#close = kept;
    if (2 * kept <= squares.length) return;
    this.#closeSquares = new Float64Array(2 * squares.length);
    this.#closePositions = new Int32Array(2 * positions.length);
    this.#closeSquares.set(squares);
    this.#closePositions.set(positions);
  }

  /** Adds a chord at the bottom and moves it above whatever is shorter. */
  #rise(position: number, square: number): void {
    let slot = this.#kept++;
    while (slot > 0) {
      const parent = (slot - 1) >>> 1;
      if (f64(this.#squares, parent) >= square) break;
      this.#move(parent, slot);
      slot = parent;
    }
    this.#squares[slot] = square;
    this.#positions[slot] = position;
  }

  /** Puts a chord in place of the top and moves it below whatever is longer. */
  #sink(position: number, square: number): void {
    let slot = 0;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= this.#k) break;
      if (child + 1 < this.#k && f64(this.#squares, child + 1) > f64(this.#squares, child)) child++;
      if (f64(this.#squares, child) <= square) break;
      this.#move(child, slot);
      slot = child;
    }
    this.#squares[slot] = square;
    this.#positions[slot] = position;
  }

  #move(from: number, to: number): void {
    this.#squares[to] = f64(this.#squares, from);
    this.#positions[to] = i32(this.#positions, from);
  }
}
