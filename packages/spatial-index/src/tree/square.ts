import { f64 } from '../at.ts';

/**
 * Square of the chord between the vector at an offset and a place.
 *
 * Loops over a leaf take four at a time: V8 looks anew at every turn whether the loop is to stop and its arrays are what
 * they were, which takes it as long as a square.
 */
export function squareAt(vectors: Float64Array, offset: number, x: number, y: number, z: number): number {
  const dx = f64(vectors, offset) - x;
  const dy = f64(vectors, offset + 1) - y;
  const dz = f64(vectors, offset + 2) - z;
  return dx * dx + dy * dy + dz * dz;
}
