import { f64, i32 } from './at.ts';
import type { Border } from './border.ts';
import { type Decay, decayFunction } from './decay.ts';
import { type DecayTable, decayTable, PIECE_SHIFT } from './decay-table.ts';
import type { Reach } from './reach.ts';
import { vectorsM } from './sphere.ts';

/** A decay within a reach, ready to be added up over points by the thousand. */
export class Fade {
  readonly #factor: (distanceM: number) => number;
  readonly #table: DecayTable | undefined;

  /** @throws {RangeError} on a parameter of `decay` that is not finite and above 0, or an unknown kind. */
  constructor(decay: Decay, { outer2 }: Reach) {
    this.#factor = decayFunction(decay);
    this.#table = decayTable(this.#factor, outer2);
  }

  /** Sum of weight × decay over the points `start..end`, from the unit vector at `offset`. */
  ofRange(
    points: Float64Array,
    weights: Float64Array,
    start: number,
    end: number,
    vectors: Float64Array,
    offset: number,
  ): number {
    let sum = 0;
    if (this.#table === undefined) {
      for (let position = start; position < end; position++) {
        sum += f64(weights, position) * this.#factor(vectorsM(points, 3 * position, vectors, offset));
      }
      return sum;
    }
    const { scale, pieces } = this.#table;
    const x = f64(vectors, offset);
    const y = f64(vectors, offset + 1);
    const z = f64(vectors, offset + 2);
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

  /** Sum of weight × decay over the points of a border, from the unit vector at `offset`. */
  ofBorder(
    points: Float64Array,
    weights: Float64Array,
    { positions, squares, count }: Border,
    vectors: Float64Array,
    offset: number,
  ): number {
    let sum = 0;
    if (this.#table === undefined) {
      for (let i = 0; i < count; i++) {
        const position = i32(positions, i);
        sum += f64(weights, position) * this.#factor(vectorsM(points, 3 * position, vectors, offset));
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
