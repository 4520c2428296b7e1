import { f64, i32, u32 } from '../at.ts';
import { slackOf } from '../globe/reach.ts';
import type { PointTree } from '../tree/point-tree.ts';
import type { Candidates } from './candidates.ts';

/**
 * The `k` nearest of the points offered in ascending order of squares and then ids, and whatever is within rounding of
 * the last of them; of many points at one place no more than needed.
 */
export class FewCandidates implements Candidates {
  count = 0;
  squares: Float64Array;
  positions: Int32Array;
  readonly #k: number;

  readonly #tree: PointTree;

  constructor(tree: PointTree, k: number) {
    this.#tree = tree;
    this.#k = k;
    this.squares = new Float64Array(2 * k + 1);
    this.positions = new Int32Array(2 * k + 1);
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
    const k = this.#k;
    const { order } = this.#tree;
    let { squares, positions, count } = this;
    let limit = outer2;
    for (let position = start; position < end; position++) {
      const dx = f64(points, 3 * position) - x;
      const dy = f64(points, 3 * position + 1) - y;
      const dz = f64(points, 3 * position + 2) - z;
      const square = dx * dx + dy * dy + dz * dz;
      if (square > limit) continue;
      if (accepts !== undefined && !accepts(position)) continue;

      let slot = count++;
      for (; slot > 0; slot--) {
        const before = f64(squares, slot - 1);
        if (before < square) break;
        if (before === square && u32(order, i32(positions, slot - 1)) < u32(order, position)) break;
        squares[slot] = f64(squares, slot - 1);
        positions[slot] = i32(positions, slot - 1);
      }
      squares[slot] = square;
      positions[slot] = position;
      if (count < k) continue;
      const last = f64(squares, k - 1);
      limit = last + slackOf(last);
      if (f64(squares, count - 1) > limit) count--;
      if (count === squares.length) {
        this.count = count;
        this.#makeRoom();
        ({ squares, positions, count } = this);
      }
    }
    this.count = count;
    return limit;
  }

  rank(ranking: Uint32Array): void {
    for (let i = 0; i < this.count; i++) ranking[i] = i;
  }

  /** Drops what has `k` points of lower ids at its place, and takes twice the room when that is not enough. */
  #makeRoom(): void {
    const { squares, positions } = this;
    let kept = 0;
    let sames = 0;
    for (let i = 0; i < this.count; i++) {
      const position = i32(positions, i);
      const isRepeat = kept > 0 && this.#tree.isSamePlace(position, i32(positions, kept - 1));
      sames = isRepeat ? sames + 1 : 1;
      if (sames > this.#k) continue;
      squares[kept] = f64(squares, i);
      positions[kept++] = position;
    }
    this.count = kept;
    if (4 * kept < 3 * squares.length) return;
    this.squares = new Float64Array(2 * squares.length);
    this.positions = new Int32Array(2 * positions.length);
    this.squares.set(squares);
    this.positions.set(positions);
  }
}
