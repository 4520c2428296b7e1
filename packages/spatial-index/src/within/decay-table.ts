import { f64 } from '../at.ts';
import { arcM, FAR_SQUARE } from '../globe/sphere.ts';

/** Coefficients of a polynomial. */
const TERMS = 5;

/** A piece starts at its number shifted by this: a power of two, so that offsets within it are a bitwise or. */
export const PIECE_SHIFT = 3;

/** Where a piece is made to agree with the function: Chebyshev's nodes on 0 to 1. */
const NODES = Float64Array.from({ length: TERMS }, (_, i) => {
  return (1 - Math.cos(((2 * i + 1) * Math.PI) / (2 * TERMS))) / 2;
});

/** Places between the nodes, where a piece is farthest from the function. */
const BETWEEN = [0, 0.2, 0.5, 0.8, 1];

const FEWEST_PIECES = 64;
const MOST_PIECES = 2 ** 16;

/** How far a piece may be from the function, of its value. */
const TOLERANCE = 1e-14;

/**
 * A function of the distance, by the length u of the chord: polynomials of the fourth degree, each over an equally
 * wide piece of the reach, in as many pieces as it takes to be within 1e-14 of its value. Piece `i` holds for
 * u = (i + t) / `scale`, t from 0 to 1; its polynomial is one of t, the constant first.
 */
export interface DecayTable {
  readonly scale: number;
  readonly pieces: Float64Array;
}

/**
 * The table of a smooth positive function of metres, `undefined` where it falls too steeply or goes too far for one.
 *
 * @param outer2 square of the longest chord it is for.
 */
export function decayTable(factor: (distanceM: number) => number, outer2: number): DecayTable | undefined {
  if (outer2 === 0 || outer2 > FAR_SQUARE) return undefined;
  const end = Math.sqrt(outer2);
  const at = (chord: number) => factor(arcM(chord * chord));
  for (let count = FEWEST_PIECES; count <= MOST_PIECES; count *= 2) {
    const scale = count / end;
    const pieces = piecesOf(at, count + 1, scale);
    if (pieces !== undefined) return { scale, pieces };
  }
  return undefined;
}

/** The function at a chord of a length within the reach. */
export function valueAt({ scale, pieces }: DecayTable, chord: number): number {
  const place = chord * scale;
  const piece = Math.floor(place);
  return evaluate(pieces, piece << PIECE_SHIFT, place - piece);
}

/** The pieces, unless one of them is too far from the function. */
function piecesOf(at: (chord: number) => number, count: number, scale: number): Float64Array | undefined {
  const pieces = new Float64Array(count << PIECE_SHIFT);
  const values = new Float64Array(TERMS);
  for (let piece = 0; piece < count; piece++) {
    for (let i = 0; i < TERMS; i++) values[i] = at((piece + f64(NODES, i)) / scale);
    interpolate(values, pieces, piece << PIECE_SHIFT);
    for (const t of BETWEEN) {
      const exact = at((piece + t) / scale);
      if (!(Math.abs(evaluate(pieces, piece << PIECE_SHIFT, t) - exact) <= TOLERANCE * exact))
        return undefined;
    }
  }
  return pieces;
}

/** Writes the polynomial through `values` at the nodes: Newton's divided differences, multiplied out. */
function interpolate(values: Float64Array, pieces: Float64Array, offset: number): void {
  for (let order = 1; order < TERMS; order++) {
    for (let i = TERMS - 1; i >= order; i--) {
      values[i] = (f64(values, i) - f64(values, i - 1)) / (f64(NODES, i) - f64(NODES, i - order));
    }
  }
  for (let i = TERMS - 1; i >= 0; i--) {
    for (let power = TERMS - 1; power > 0; power--) {
      pieces[offset + power] = f64(pieces, offset + power - 1) - f64(NODES, i) * f64(pieces, offset + power);
    }
    pieces[offset] = f64(values, i) - f64(NODES, i) * f64(pieces, offset);
  }
}

function evaluate(pieces: Float64Array, offset: number, t: number): number {
  let value = 0;
  for (let power = TERMS - 1; power >= 0; power--) value = value * t + f64(pieces, offset + power);
  return value;
}
