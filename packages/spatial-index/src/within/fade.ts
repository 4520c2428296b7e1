import { f64, i32 } from '../at.ts';
import type { Reach } from '../globe/reach.ts';
import type { Sites } from '../globe/sites.ts';
import type { PointTree } from '../tree/point-tree.ts';
import type { Border } from './border.ts';
import { type Decay, decayFunction } from './decay.ts';
import { type DecayTable, decayTable, PIECE_SHIFT, valueAt } from './decay-table.ts';

/** A decay within a reach, ready to be added up over points by the thousand. */
export class Fade {
  readonly #tree: PointTree;
  readonly #factor: (distanceM: number) => number;
  readonly #table: DecayTable | undefined;
  /** The longest chord within reach. */
  readonly #end: number;

  /** @throws {RangeError} on a parameter of `decay` that is not finite and above 0, or an unknown kind. */
  constructor(tree: PointTree, decay: Decay, { outer2 }: Reach) {
    this.#tree = tree;
    this.#end = Math.sqrt(outer2);
    this.#factor = decayFunction(decay);
    this.#table = tree.chordsTell ? decayTable(this.#factor, outer2) : undefined;
  }

  /**
   * What the decay is, within `tolerance`, over every point within reach whose chord is from `low` to `high` long;
   * `undefined` when it falls by more than that.
   */
  between(low: number, high: number, tolerance: number): number | undefined {
    if (this.#table === undefined) return undefined;
    const greatest = valueAt(this.#table, Math.min(low, this.#end));
    const least = valueAt(this.#table, Math.min(high, this.#end));
    return greatest - least <= 2 * tolerance ? (greatest + least) / 2 : undefined;
  }

  /** Sum of weight × decay over the points `start..end`, from a site. */
  ofRange(weights: Float64Array, start: number, end: number, sites: Sites, site: number): number {
    let sum = 0;
    if (this.#table === undefined) {
      for (let position = start; position < end; position++) {
        sum += f64(weights, position) * this.#factor(this.#tree.distanceM(position, sites, site));
      }
      return sum;
    }
    const { scale, pieces } = this.#table;
    const { vectors: points } = this.#tree;
    const x = f64(sites.vectors, 3 * site);
    const y = f64(sites.vectors, 3 * site + 1);
    const z = f64(sites.vectors, 3 * site + 2);
    for (let position = start, i = 3 * start; position < end; position++, i += 3) {
      const dx = f64(points, i) - x;
      const dy = f64(points, i + 1) - y;
      const dz = f64(points, i + 2) - z;
      const place = Math.sqrt(dx * dx + dy * dy + dz * dz) * scale;
      const piece = place | 0;
      const t = place - piece;
      const at = piece << PIECE_SHIFT;
      const head = f64(pieces, at) + t * f64(pieces, at | 1);
      const tail = f64(pieces, at | 2) + t * f64(pieces, at | 3) + t * t * f64(pieces, at | 4);
      sum += f64(weights, position) * (head + t * t * tail);
    }
    return sum;
  }

  /** Sum of weight × decay over the points of a border, from a site. */
  ofBorder(weights: Float64Array, { positions, squares, count }: Border, sites: Sites, site: number): number {
    let sum = 0;
    if (this.#table === undefined) {
      for (let i = 0; i < count; i++) {
        const position = i32(positions, i);
        sum += f64(weights, position) * this.#factor(this.#tree.distanceM(position, sites, site));
      }
      return sum;
    }
    const { scale, pieces } = this.#table;
    for (let i = 0; i < count; i++) {
      const place = Math.sqrt(f64(squares, i)) * scale;
      const piece = place | 0;
      const t = place - piece;
      const at = piece << PIECE_SHIFT;
      const head = f64(pieces, at) + t * f64(pieces, at | 1);
      const tail = f64(pieces, at | 2) + t * f64(pieces, at | 3) + t * t * f64(pieces, at | 4);
      sum += f64(weights, i32(positions, i)) * (head + t * t * tail);
    }
    return sum;
  }
}
