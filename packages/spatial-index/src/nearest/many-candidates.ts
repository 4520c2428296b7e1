import { f64, i32 } from '../at.ts';
import { slackOf } from '../globe/reach.ts';
import { LEAF_SIZE } from '../tree/tree-layout.ts';
import type { Candidates } from './candidates.ts';

/**
 * The `k` nearest of the points offered, whatever is within rounding of the last of them, and some that are not
 * dropped yet: they are sorted out whenever room runs short.
 */
export class ManyCandidates implements Candidates {
  count = 0;
  squares: Float64Array;
  positions: Int32Array;
  readonly #k: number;

  constructor(k: number) {
    this.#k = k;
    this.squares = new Float64Array(2 * k + LEAF_SIZE);
    this.positions = new Int32Array(2 * k + LEAF_SIZE);
  }

  take(
    points: Float64Array,
    start: number,
    end: number,
    x: number,
    y: number,
    z: number,
    outer2: number,
    accepts?: (position: number) => boolean,
  ): number {
    const limit = this.count + LEAF_SIZE > this.squares.length ? this.#tighten(outer2) : outer2;
    for (let position = start; position < end; position++) {
      const dx = f64(points, 3 * position) - x;
      const dy = f64(points, 3 * position + 1) - y;
      const dz = f64(points, 3 * position + 2) - z;
      const square = dx * dx + dy * dy + dz * dz;
      if (square > limit) continue;
      if (accepts !== undefined && !accepts(position)) continue;
      this.squares[this.count] = square;
      this.positions[this.count++] = position;
    }
    return limit;
  }

  rank(ranking: Uint32Array): void {
    const { count, squares } = this;
    for (let i = 0; i < count; i++) ranking[i] = i;
    ranking.subarray(0, count).sort((a, b) => f64(squares, a) - f64(squares, b));
  }

  /** Drops what is of no use, and takes twice the room when half of it is not enough. */
  #tighten(outer2: number): number {
    const { squares, positions } = this;
    const last = f64(squares.subarray(0, this.count).toSorted(), this.#k - 1);
    const limit = Math.min(outer2, last + slackOf(last));
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      if (f64(squares, i) > limit) continue;
      squares[kept] = f64(squares, i);
      positions[kept++] = i32(positions, i);
    }
    this.count = kept;
    if (2 * kept > squares.length) {
      this.squares = new Float64Array(2 * squares.length);
      this.positions = new Int32Array(2 * positions.length);
      this.squares.set(squares);
      this.positions.set(positions);
    }
    return limit;
  }
}
