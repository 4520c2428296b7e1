import { f64 } from './at.ts';
import { type Decay, decayFunction } from './decay.ts';
import { halved } from './exp2.ts';
import { ARC_SERIES_END, arcM, EARTH_RADIUS_M } from './sphere.ts';

const ROOM = 1024;

/**
 * Adds up weight × f(distance), f being a decay: takes points by the square of their chord, and works them off
 * a block at a time, so that each loop is a short one that does one thing.
 */
export class Fade {
  total = 0;
  #used = 0;
  readonly #decay: Decay;
  readonly #factor: (distanceM: number) => number;
  readonly #squares = new Float64Array(ROOM);
  readonly #weights = new Float64Array(ROOM);

  /** @throws {RangeError} on a parameter of `decay` that is not finite and above 0, or an unknown kind. */
  constructor(decay: Decay) {
    this.#decay = decay;
    this.#factor = decayFunction(decay);
  }

  clear(): void {
    this.total = 0;
    this.#used = 0;
  }

  /**
   * Takes the points `start..end` whose chord has a square below `inner2`, and says how many more have one of
   * at most `outer2`.
   */
  add(
    vectors: Float64Array,
    weights: Float64Array,
    start: number,
    end: number,
    x: number,
    y: number,
    z: number,
    inner2: number,
    outer2: number,
  ): number {
    let taken = 0;
    let possible = 0;
    for (let from = start; from < end; from += ROOM / 2) {
      if (this.#used > ROOM / 2) this.#flush();
      const squares = this.#squares;
      const takenWeights = this.#weights;
      const to = Math.min(end, from + ROOM / 2);
      let used = this.#used;
      for (let position = from; position < to; position++) {
        const dx = f64(vectors, 3 * position) - x;
        const dy = f64(vectors, 3 * position + 1) - y;
        const dz = f64(vectors, 3 * position + 2) - z;
        const square = dx * dx + dy * dy + dz * dz;
        squares[used] = square;
        takenWeights[used] = f64(weights, position);
        used += Number(square < inner2);
        possible += Number(square <= outer2);
      }
      taken += used - this.#used;
      this.#used = used;
    }
    return possible - taken;
  }

  /** Takes one point more by its distance. */
  addOne(distanceM: number, weight: number): void {
    this.total += weight * this.#factor(distanceM);
  }

  /** The sum of all that was taken since `clear`. */
  sum(): number {
    this.#flush();
    return this.total;
  }

  #flush(): void {
    const squares = this.#squares;
    const weights = this.#weights;
    const decay = this.#decay;
    const used = this.#used;
    let sum = 0;
    if (decay.kind === 'exponential') {
      const { halfDistanceM } = decay;
      for (let i = 0; i < used; i++)
        sum += f64(weights, i) * halved(metresOver(f64(squares, i)) / halfDistanceM);
    } else if (decay.kind === 'gaussian') {
      const scale = 1 / (2 * Math.LN2 * decay.sigmaM ** 2);
      for (let i = 0; i < used; i++)
        sum += f64(weights, i) * halved(metresOver(f64(squares, i)) ** 2 * scale);
    } else {
      const factor = this.#factor;
      for (let i = 0; i < used; i++) sum += f64(weights, i) * factor(metresOver(f64(squares, i)));
    }
    this.total += sum;
    this.#used = 0;
  }
}

/** `arcM` for a chord of any length. */
function metresOver(square: number): number {
  if (square <= ARC_SERIES_END) return arcM(square);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(square) / 2));
}
