import { f32, f64, i32 } from '../at.ts';
import type { Reach } from '../globe/reach.ts';
import type { Sites } from '../globe/sites.ts';
import type { PointTree } from '../tree/point-tree.ts';
import { BALL_STRIDE, DEPTH } from '../tree/tree-layout.ts';
import type { Border } from './border.ts';
import { type Decay, type DecayCurve, decayCurve } from './decay.ts';
import { type DecayTable, decayTable, PIECE_SHIFT, valueAt, valueIn } from './decay-table.ts';

/** How much smaller balls nearly are after so many halvings of a node: points lie on a surface. */
const SHRUNK = Float64Array.from({ length: DEPTH }, (_, levels) => Math.SQRT1_2 ** levels);

/** A decay within a reach, to within a tolerance, ready to be added up over points by the thousand. */
export class Fade {
  readonly #tree: PointTree;
  readonly #curve: DecayCurve;
  readonly #table: DecayTable | undefined;
  /** How much a node's decay may vary for the node to be taken as a whole. */
  readonly #drop: number;

  /** @throws {RangeError} on a parameter of `decay` that is not finite and above 0, or an unknown kind. */
  constructor(tree: PointTree, decay: Decay, { outer2 }: Reach, tolerance: number) {
    this.#tree = tree;
    this.#curve = decayCurve(decay);
    const left = tolerance - this.#curve.steepest * tree.metresOff(outer2);
    const isTold = tree.chordsTell || left > 0;
    this.#table = isTold ? decayTable(this.#curve, (square) => tree.metresOver(square), outer2) : undefined;
    this.#drop = 2 * left;
  }

  /** Sum of weight × decay over the points of a node, from a site. */
  ofNode(weights: Float64Array, sums: Float64Array, node: number, sites: Sites, site: number): number {
    if (this.#table === undefined || !(this.#drop > 0)) return this.#ofPoints(weights, node, sites, site);
    return this.#nearly(this.#table, weights, sums, node, sites, site);
  }

  /**
   * A node as a whole if the decay is near enough the same all over it, point by point if it would be so over no leaf
   * of it, else child by child.
   */
  #nearly(
    table: DecayTable,
    weights: Float64Array,
    sums: Float64Array,
    node: number,
    sites: Sites,
    site: number,
  ): number {
    const { balls, leaves } = this.#tree;
    const ball = BALL_STRIDE * node;
    const radius = f32(balls, ball + 3);
    const dx = f32(balls, ball) - f64(sites.vectors, 3 * site);
    const dy = f32(balls, ball + 1) - f64(sites.vectors, 3 * site + 1);
    const dz = f32(balls, ball + 2) - f64(sites.vectors, 3 * site + 2);
    const toCentre = Math.sqrt(dx * dx + dy * dy + dz * dz);
    if (Number.isNaN(toCentre)) return 0;
    const far = toCentre + radius;
    const greatest = valueAt(table, Math.max(0, toCentre - radius));
    const least = valueAt(table, far);
    if (greatest - least <= this.#drop) return ((greatest + least) / 2) * f64(sums, node);
    const across = 2 * radius * f64(SHRUNK, Math.clz32(node) - Math.clz32(leaves));
    if (node >= leaves || valueAt(table, far - across) - least > this.#drop) {
      return this.#ofPoints(weights, node, sites, site);
    }
    return (
      this.#nearly(table, weights, sums, 2 * node, sites, site) +
      this.#nearly(table, weights, sums, 2 * node + 1, sites, site)
    );
  }

  #ofPoints(weights: Float64Array, node: number, sites: Sites, site: number): number {
    const start = this.#tree.startOf(node);
    const end = this.#tree.endOf(node);
    let sum = 0;
    if (this.#table === undefined) {
      for (let position = start; position < end; position++) {
        sum += f64(weights, position) * this.#curve.at(this.#tree.distanceM(position, sites, site));
      }
      return sum;
    }
    const { vectors: points } = this.#tree;
    const { scale, last, isEven, counts, firsts, pieces } = this.#table;
    const x = f64(sites.vectors, 3 * site);
    const y = f64(sites.vectors, 3 * site + 1);
    const z = f64(sites.vectors, 3 * site + 2);
    if (isEven) {
      for (let position = start, i = 3 * start; position < end; position++, i += 3) {
        const dx = f64(points, i) - x;
        const dy = f64(points, i + 1) - y;
        const dz = f64(points, i + 2) - z;
        const place = Math.min(Math.sqrt(dx * dx + dy * dy + dz * dz) * scale, last);
        const piece = place | 0;
        const t = place - piece;
        const at = piece << PIECE_SHIFT;
        const head = f64(pieces, at) + t * f64(pieces, at | 1);
        const tail = f64(pieces, at | 2) + t * f64(pieces, at | 3) + t * t * f64(pieces, at | 4);
        sum += f64(weights, position) * (head + t * t * tail);
      }
      return sum;
    }
    for (let position = start, i = 3 * start; position < end; position++, i += 3) {
      const dx = f64(points, i) - x;
      const dy = f64(points, i + 1) - y;
      const dz = f64(points, i + 2) - z;
      const place = Math.min(Math.sqrt(dx * dx + dy * dy + dz * dz) * scale, last);
      sum += f64(weights, position) * valueIn(counts, firsts, pieces, place);
    }
    return sum;
  }

  /** Sum of weight × decay over the points of a border, from a site. */
  ofBorder(weights: Float64Array, { positions, squares, count }: Border, sites: Sites, site: number): number {
    let sum = 0;
    if (this.#table === undefined) {
      for (let i = 0; i < count; i++) {
        const position = i32(positions, i);
        sum += f64(weights, position) * this.#curve.at(this.#tree.distanceM(position, sites, site));
      }
      return sum;
    }
    const { scale, last, isEven, counts, firsts, pieces } = this.#table;
    for (let i = 0; i < count; i++) {
      const place = Math.min(Math.sqrt(f64(squares, i)) * scale, last);
      const weight = f64(weights, i32(positions, i));
      if (!isEven) {
        sum += weight * valueIn(counts, firsts, pieces, place);
        continue;
      }
      const piece = place | 0;
      const t = place - piece;
      const at = piece << PIECE_SHIFT;
      const head = f64(pieces, at) + t * f64(pieces, at | 1);
      const tail = f64(pieces, at | 2) + t * f64(pieces, at | 3) + t * t * f64(pieces, at | 4);
      sum += weight * (head + t * t * tail);
    }
    return sum;
  }
}
