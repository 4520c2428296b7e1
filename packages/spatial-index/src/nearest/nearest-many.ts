import { f32, f64, i32, u8, u32 } from '../at.ts';
import { type Reach, slackOf } from '../globe/reach.ts';
import type { Sites } from '../globe/sites.ts';
import { arcM, FAR_SQUARE } from '../globe/sphere.ts';
import type { PointTree } from '../tree/point-tree.ts';
import { BALL_STRIDE, DEPTH, LEAF_SIZE } from '../tree/tree-layout.ts';
import type { Candidates } from './candidates.ts';
import { FewCandidates } from './few-candidates.ts';
import { ManyCandidates } from './many-candidates.ts';

/** Up to this many candidates are kept in order. */
const FEW = 32;

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
  readonly #candidates: Candidates;
  /** Metres of each candidate, and the numbers of the candidates in order. */
  #metres = new Float64Array(0);
  #ranking = new Uint32Array(0);
  readonly #stack = new Int32Array(DEPTH);
  readonly #gaps = new Float64Array(DEPTH);

  constructor(tree: PointTree, k: number) {
    this.#tree = tree;
    this.k = Math.min(k, tree.size);
    this.positions = new Int32Array(this.k);
    this.distancesM = new Float64Array(this.k);
    this.#candidates = k > FEW ? new ManyCandidates(this.k) : new FewCandidates(tree, this.k);
  }

  /** @param accepts which positions qualify, all unless told. */
  find(sites: Sites, site: number, reach: Reach, accepts?: (position: number) => boolean): void {
    const { leaves, size, axes, splits, balls, vectors: points } = this.#tree;
    const { vectors } = sites;
    const stack = this.#stack;
    const gaps = this.#gaps;
    const candidates = this.#candidates;
    const offset = 3 * site;
    const x = f64(vectors, offset);
    const y = f64(vectors, offset + 1);
    const z = f64(vectors, offset + 2);

    const bound2 = this.found === this.k ? this.#farthest2(x, y, z) : Infinity;
    let outer2 = Math.min(reach.outer2, bound2);
    let outer = Math.sqrt(outer2);
    candidates.count = 0;
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
      outer2 = candidates.take(points, start, end, x, y, z, outer2, accepts);
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
    this.#rank(sites, site, reach.limitM);
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
  #rank(sites: Sites, site: number, limitM: number): void {
    const { count, squares, positions } = this.#candidates;
    if (count > this.#ranking.length) {
      this.#metres = new Float64Array(squares.length);
      this.#ranking = new Uint32Array(squares.length);
    }
    const metres = this.#metres;
    const ranking = this.#ranking;
    this.#candidates.rank(ranking);
    const last = count > this.k ? f64(squares, u32(ranking, this.k - 1)) : Infinity;
    const limit = last + slackOf(last);
    const { chordsTell } = this.#tree;
    let close = 0;
    let isInOrder = true;
    for (; close < count; close++) {
      const candidate = u32(ranking, close);
      const square = f64(squares, candidate);
      if (square > limit) break;
      const tells = chordsTell && square <= FAR_SQUARE;
      metres[candidate] = tells ? arcM(square) : this.#tree.distanceM(i32(positions, candidate), sites, site);
      isInOrder &&= close === 0 || this.#goesBefore(u32(ranking, close - 1), candidate);
    }
    if (!isInOrder) ranking.subarray(0, close).sort((a, b) => (this.#goesBefore(a, b) ? -1 : 1));

    let found = 0;
    for (; found < Math.min(close, this.k); found++) {
      const candidate = u32(ranking, found);
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
    const { positions } = this.#candidates;
    return u32(order, i32(positions, a)) < u32(order, i32(positions, b));
  }
}
