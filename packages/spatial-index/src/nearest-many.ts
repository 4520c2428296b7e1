import { f32, f64, i32, u8, u32 } from './at.ts';
import { NearestChords } from './nearest-chords.ts';
import { LEAF_SIZE, type PointTree } from './point-tree.ts';
import type { Reach } from './reach.ts';
import type { Sites } from './sites.ts';
import { CHORD_SLACK } from './sphere.ts';
import { BALL_STRIDE } from './tree-bounds.ts';

const DEPTH = 64;

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
  readonly #chords: NearestChords;
  readonly #stack = new Int32Array(DEPTH);
  readonly #gaps = new Float64Array(DEPTH);

  constructor(tree: PointTree, k: number) {
    this.#tree = tree;
    this.k = Math.min(k, tree.size);
    this.positions = new Int32Array(this.k);
    this.distancesM = new Float64Array(this.k);
    this.#chords = new NearestChords(this.k);
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

    const bound =
      accepts === undefined && this.found === this.k ? this.#farthest(x, y, z) + CHORD_SLACK : Infinity;
    chords.clear(Math.min(reach.outer, bound));
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
        if (gap <= chords.outer) {
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
        if (distance2 > chords.outer2) continue;
        if (accepts === undefined || accepts(position)) chords.offer(position, distance2);
      }

      node = 0;
      while (top > 0 && node === 0) {
        if (f64(gaps, --top) > chords.outer) continue;
        const other = i32(stack, top);
        const dx = f32(balls, BALL_STRIDE * other) - x;
        const dy = f32(balls, BALL_STRIDE * other + 1) - y;
        const dz = f32(balls, BALL_STRIDE * other + 2) - z;
        const most = chords.outer + f32(balls, BALL_STRIDE * other + 3);
        if (dx * dx + dy * dy + dz * dz <= most * most) node = other;
      }
    }
    this.#rank(f64(sites.lons, site), f64(sites.lats, site), reach.limitM);
  }

  /** Chord to the farthest of the points last found: as many are no farther. */
  #farthest(x: number, y: number, z: number): number {
    const { vectors } = this.#tree;
    let farthest2 = 0;
    for (let i = 0; i < this.found; i++) {
      const offset = 3 * i32(this.positions, i);
      const dx = f64(vectors, offset) - x;
      const dy = f64(vectors, offset + 1) - y;
      const dz = f64(vectors, offset + 2) - z;
      farthest2 = Math.max(farthest2, dx * dx + dy * dy + dz * dz);
    }
    return Math.sqrt(farthest2);
  }

  /** Puts the candidates in order of distance and id, as far as they are within the limit and among the first. */
  #rank(lon: number, lat: number, limitM: number): void {
    const tree = this.#tree;
    const { positions, distancesM } = this;
    const chords = this.#chords;
    let found = 0;
    for (let i = 0; i < chords.candidates; i++) {
      const position = chords.candidate(i);
      const distanceM = tree.distanceM(position, lon, lat);
      if (distanceM > limitM) continue;
      let rank = found;
      for (; rank > 0; rank--) {
        const aheadM = f64(distancesM, rank - 1);
        const ahead = i32(positions, rank - 1);
        if (aheadM < distanceM) break;
        if (aheadM === distanceM && u32(tree.order, ahead) < u32(tree.order, position)) break;
        if (rank === this.k) continue;
        distancesM[rank] = aheadM;
        positions[rank] = ahead;
      }
      if (rank === this.k) continue;
      distancesM[rank] = distanceM;
      positions[rank] = position;
      if (found < this.k) found++;
    }
    this.found = found;
  }
}
