import { f64, i32 } from '../at.ts';
import { FAR_SQUARE } from '../globe/sphere.ts';
import type { DecayCurve } from './decay.ts';

/** Coefficients of a polynomial. */
const TERMS = 5;

/** A piece starts at its number shifted by this: a power of two, so that offsets within it are a bitwise or. */
export const PIECE_SHIFT = 3;

/** Where a piece is made to agree with the function: Chebyshev's nodes on 0 to 1. */
const NODES = Float64Array.from({ length: TERMS }, (_, i) => {
  return (1 - Math.cos(((2 * i + 1) * Math.PI) / (2 * TERMS))) / 2;
});

/** Cells, to begin with. */
const CELLS = 256;

/** Where no more pieces than this will do when all are equally wide, they are, and each is a cell. */
const MOST_EVEN = 4096;

/** Room for the most of them, 8 MiB. */
const MOST_PIECES = 2 ** 17;

/**
 * The rate of the function times the width of a piece. A polynomial through five nodes of Chebyshev is off by the
 * fifth derivative times the fifth power of the width over 5! 2^9: here by 1.6e-15 of the value.
 */
const FINENESS = 0.01;

/** What bends the arc over a chord, a radius: it ends at 2, and no chord is longer than the square root of 3. */
const ARC_RATE = 4;

/** What is smaller counts as 0. */
const VANISHED = 1e-300;

/**
 * A decay by the length u of the chord, in polynomials of the fourth degree. Equally wide cells go to where the reach
 * or the decay ends, each cut into as many equally wide pieces as it takes to be within 1e-14 of the value. The cell
 * after the last is for all that is longer.
 */
export interface DecayTable {
  /** Cells a unit of u. */
  readonly scale: number;
  /** How many cells there are, not counting that for all that is longer. */
  readonly last: number;
  /** Whether every cell is one piece: the piece of a place is then its whole part. */
  readonly isEven: boolean;
  /** How many pieces each cell has. */
  readonly counts: Float64Array;
  /** Where those of each cell start in `pieces`. */
  readonly firsts: Int32Array;
  /** Coefficients of each piece, in t from 0 to 1 over it, the constant first. */
  readonly pieces: Float64Array;
}

/**
 * The table of a decay; `undefined` when it takes too many pieces, or goes farther than chords tell well.
 *
 * @param metresOver the distance over a chord, from its square.
 * @param outer2 square of the longest chord it is for.
 */
export function decayTable(
  curve: DecayCurve,
  metresOver: (square: number) => number,
  outer2: number,
): DecayTable | undefined {
  const at = (chord: number) => curve.at(metresOver(chord * chord));
  const longest = Math.sqrt(Math.min(outer2, FAR_SQUARE));
  const end = at(longest) < VANISHED ? vanishing(at, longest) : longest;
  if (end === 0 || (end === longest && outer2 > FAR_SQUARE)) return undefined;
  const cut = cutOf(curve, metresOver, end);
  const isEven = cut.every((count) => count * CELLS <= MOST_EVEN);
  const counts = isEven ? new Float64Array(CELLS * Math.max(...cut)).fill(1) : cut;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total < MOST_PIECES)) return undefined;

  const last = counts.length;
  const scale = last / end;
  const firsts = new Int32Array(last + 1);
  const pieces = new Float64Array((total + 1) << PIECE_SHIFT);
  const values = new Float64Array(TERMS);
  let offset = 0;
  for (let cell = 0; cell < last; cell++) {
    const count = f64(counts, cell);
    for (let piece = 0; piece < count; piece++) {
      for (let i = 0; i < TERMS; i++) values[i] = at((cell + (piece + f64(NODES, i)) / count) / scale);
      interpolate(values, pieces, offset);
      offset += 1 << PIECE_SHIFT;
    }
    firsts[cell + 1] = offset;
  }
  pieces[offset] = end < longest ? 0 : at(end);
  return { scale, last, isEven, counts: Float64Array.of(...counts, 1), firsts, pieces };
}

/** Into how many pieces each cell is to be cut. */
function cutOf(curve: DecayCurve, metresOver: (square: number) => number, end: number): Float64Array {
  return Float64Array.from({ length: CELLS }, (_, cell) => {
    const nearM = metresOver(((cell * end) / CELLS) ** 2);
    const farM = metresOver((((cell + 1) * end) / CELLS) ** 2);
    const rate = Math.max(curve.rate(nearM), curve.rate(farM));
    return Math.ceil(((farM - nearM) * rate + (ARC_RATE * end) / CELLS) / FINENESS);
  });
}

/** The decay over a chord of this length. */
export function valueAt({ scale, last, counts, firsts, pieces }: DecayTable, chord: number): number {
  return valueIn(counts, firsts, pieces, Math.min(chord * scale, last));
}

/**
 * `valueAt`, for loops that hold the arrays.
 *
 * @param place the length of the chord times `scale`, `last` at most.
 */
export function valueIn(
  counts: Float64Array,
  firsts: Int32Array,
  pieces: Float64Array,
  place: number,
): number {
  const cell = place | 0;
  const inCell = (place - cell) * f64(counts, cell);
  const piece = inCell | 0;
  const t = inCell - piece;
  const at = i32(firsts, cell) + (piece << PIECE_SHIFT);
  const head = f64(pieces, at) + t * f64(pieces, at | 1);
  const tail = f64(pieces, at | 2) + t * f64(pieces, at | 3) + t * t * f64(pieces, at | 4);
  return head + t * t * tail;
}

/** A chord, up to one where the decay has vanished, from which on it has. */
function vanishing(at: (chord: number) => number, gone: number): number {
  let [low, high] = [0, gone];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (at(middle) < VANISHED) high = middle;
    else low = middle;
  }
  return high;
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
