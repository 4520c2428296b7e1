import { f64 } from '../at.ts';

/** Draws that are the same for the same seed, on every machine. */
export interface Random {
  /** Uniform in [0, 1), 53 bits. */
  readonly uniform: () => number;
  /** Normal, mean 0 and standard deviation 1. */
  readonly normal: () => number;
  /** Gamma of that shape, above 0, and scale 1. */
  readonly gamma: (shape: number) => number;
}

/**
 * A seeded generator: xoshiro128** (Blackman & Vigna 2021, ACM Transactions on Mathematical Software 47(4), 36),
 * its state filled by splitmix32; normals by the polar method (Marsaglia & Bray 1964, SIAM Review 6(3), 260–264),
 * gammas by Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26(3), 363–372.
 */
export function randomFrom(seed: number): Random {
  let mixed = seed | 0;
  const split = (): number => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = mixed ^ (mixed >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [s0, s1, s2, s3] = [split(), split(), split(), split()];

  const bits = (): number => {
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result >>> 0;
  };
  const uniform = (): number => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;

  const normal = (): number => {
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  };

  const gamma = (shape: number): number => {
    if (shape === 1) return -Math.log1p(-uniform());
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return { uniform, normal, gamma };
}

/** Fills `into` with a point of the simplex: Dirichlet with those shapes, uniform when all are 1. */
export function fillSimplex(into: Float64Array, shapes: Float64Array, random: Random): void {
  let sum = 0;
  while (!(sum > 0)) {
    sum = 0;
    for (let j = 0; j < into.length; j++) {
      const part = random.gamma(f64(shapes, j));
      into[j] = part;
      sum += part;
    }
  }
  for (let j = 0; j < into.length; j++) into[j] = f64(into, j) / sum;
}
