import { f32, f64, i32, u8, u32 } from './at.ts';
import type { PointTree } from './point-tree.ts';
import { type Reach, slackOf } from './reach.ts';
import { ShortestChords } from './shortest-chords.ts';
import type { Sites } from './sites.ts';
import { arcM, FAR_SQUARE } from './sphere.ts';
import { BALL_STRIDE, DEPTH, LEAF_SIZE } from './tree-layout.ts';

/**
 * Finds the `k` nearest points as `NearestOne` finds the nearest. Chords choose the candidates, and
 * `distanceM` puts them in order, ties by id.
 */
export class NearestMany {
  /** How many were found. */
  found = 0;
  readonly k: number;
  /** Positions of the points found, nearest first. */
  readonly positions: Int32Array;
  /** Metres to the points found. */
  readonly distancesM: Float64Array;
  readonly #tree: PointTree;
  readonly #chords: ShortestChords;
  /** Metres of each candidate, and the candidates in order. */
  #metres = new Float64Array(0);
  #ranks = new Uint32Array(0);
  readonly #stack = new Int32Array(DEPTH);
  readonly #gaps = new Float64Array(DEPTH);

  constructor(tree: PointTree, k: number) {
    this.#tree = tree;
    this.k = Math.min(k, tree.size);
    this.positions = new Int32Array(this.k);
    this.distancesM = new Float64Array(this.k);
    this.#chords = new ShortestChords(this.k);
  }

  /** @param accepts which positions qualify, all unless told. */
  find(sites: Sites, site: number, reach: Reach, accepts?: (position: number) => boolean): void {
    const { leaves, size, axes, splits, balls, vectors: points } = this.#tree;
    const { vectors } = sites;
    const stack = this.#stack;
    const gaps = this.#gaps;
    const chords = this.#chords;
    const offset = 3 * site;
    const x = f64(vectors, offset);
    const y = f64(vectors, offset + 1);
    const z = f64(vectors, offset + 2);

    const bound2 = accepts === undefined && this.found === this.k ? this.#farthest2(x, y, z) : Infinity;
    let outer2 = Math.min(reach.outer2, bound2);
    let outer = Math.sqrt(outer2);
    chords.clear(outer2);
    let top = 0;
    let node = size > 0 ? 1 : 0;
    while (node > 0) {
      while (node < leaves) {
        const place = f64(vectors, offset + u8(axes, node));
        const left = 2 * node;
        const pastLeft = place - f64(splits, left);
        const beforeRight = f64(splits, left + 1) - place;
        const leftFirst = pastLeft <= beforeRight;
        const gap = leftFirst ? beforeRight : pastLeft;
        if (gap <= outer) {
          gaps[top] = gap;
          stack[top++] = leftFirst ? left + 1 : left;
        }
        node = leftFirst ? left : left + 1;
      }

      const start = (node - leaves) * LEAF_SIZE;
      const end = Math.min(size, start + LEAF_SIZE);
      for (let position = start; position < end; position++) {
        const dx = f64(points, 3 * position) - x;
        const dy = f64(points, 3 * position + 1) - y;
        const dz = f64(points, 3 * position + 2) - z;
        const distance2 = dx * dx + dy * dy + dz * dz;
        if (distance2 > outer2) continue;
        if (accepts !== undefined && !accepts(position)) continue;
        outer2 = chords.offer(position, distance2);
      }
      outer = Math.sqrt(outer2);

      node = 0;
      while (top > 0 && node === 0) {
        if (f64(gaps, --top) > outer) continue;
        const other = i32(stack, top);
        const dx = f32(balls, BALL_STRIDE * other) - x;
        const dy = f32(balls, BALL_STRIDE * other + 1) - y;
        const dz = f32(balls, BALL_STRIDE * other + 2) - z;
        const most = outer + f32(balls, BALL_STRIDE * other + 3);
        if (dx * dx + dy * dy + dz * dz <= most * most) node = other;
      }
    }
    this.#rank(vectors, offset, reach.limitM);
  }

  /** A square no smaller than that of the chord to any of the points last found: as many are no farther. */
  #farthest2(x: number, y: number, z: number): number {
    const { vectors } = this.#tree;
    let farthest2 = 0;
    for (let i = 0; i < this.found; i++) {
      const offset = 3 * i32(this.positions, i);
      const dx = f64(vectors, offset) - x;
      const dy = f64(vectors, offset + 1) - y;
      const dz = f64(vectors, offset + 2) - z;
      farthest2 = Math.max(farthest2, dx * dx + dy * dy + dz * dz);
    }
    return farthest2 + slackOf(farthest2);
  }

  /** Puts the candidates in order of distance and id, as far as they are within the limit and among the first. */
  #rank(vectors: Float64Array, offset: number, limitM: number): void {
    const { count, squares, positions } = this.#chords;
    if (count > this.#metres.length) {
      this.#metres = new Float64Array(squares.length);
      this.#ranks = new Uint32Array(squares.length);
    }
    const metres = this.#metres;
    const ranks = this.#ranks;
    let isInOrder = true;
    for (let i = 0; i < count; i++) {
      const square = f64(squares, i);
      const isFar = square > FAR_SQUARE;
      metres[i] = isFar ? this.#tree.distanceM(i32(positions, i), vectors, offset) : arcM(square);
      ranks[i] = i;
      isInOrder &&= i === 0 || this.#goesBefore(i - 1, i);
    }
    if (!isInOrder) ranks.subarray(0, count).sort((a, b) => (this.#goesBefore(a, b) ? -1 : 1));

    let found = 0;
    for (; found < Math.min(count, this.k); found++) {
      const candidate = u32(ranks, found);
      if (f64(metres, candidate) > limitM) break;
      this.distancesM[found] = f64(metres, candidate);
      this.positions[found] = i32(positions, candidate);
    }
    this.found = found;
  }

  #goesBefore(a: number, b: number): boolean {
    const metres = this.#metres;
    if (f64(metres, a) !== f64(metres, b)) return f64(metres, a) < f64(metres, b);
    const { order } = this.#tree;
    const { positions } = this.#chords;
    return u32(order, i32(positions, a)) < u32(order, i32(positions, b));
  }
}
