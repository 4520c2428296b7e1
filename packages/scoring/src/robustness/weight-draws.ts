import { at } from '../at.ts';

/** Which weights are drawn: each by up to a share around the stated one, or any at all. */
export type DrawnWeights = 'around' | 'any';

/**
 * A function that fills an array with the next draw of weights, 0 or above and summing to 1; the same seed draws the
 * same ones.
 *
 * - `around`: every weight uniformly between `1 − spread` and `1 + spread` times the stated one, then all over their
 *   sum, which may take a weight a little beyond
 * - `any`: uniformly over all weights, the gaps between sorted uniform numbers (Devroye 1986, Non-Uniform Random
 *   Variate Generation, chapter 5)
 */
export function weightDraws(
  kind: DrawnWeights,
  weights: readonly number[],
  spread: number,
  seed: number,
): (into: Float64Array) => void {
  const uniform = uniformFrom(seed);
  const cuts = new Float64Array(weights.length - 1);
  return (into) => {
    if (kind === 'any') {
      for (let j = 0; j < cuts.length; j++) cuts[j] = uniform();
      cuts.sort();
      for (let j = 0; j < into.length; j++) into[j] = (cuts[j] ?? 1) - (cuts[j - 1] ?? 0);
      return;
    }
    let sum = 0;
    for (let j = 0; j < into.length; j++) {
      const weight = at(weights, j) * (1 - spread + 2 * spread * uniform());
      into[j] = weight;
      sum += weight;
    }
    for (let j = 0; j < into.length; j++) into[j] = at(into, j) / sum;
  };
}

/**
 * Uniform numbers in [0, 1), of 32 bits: the counter-based splitmix32, after Steele, Lea & Flood (2014, OOPSLA,
 * Fast splittable pseudorandom number generators).
 */
function uniformFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
}
