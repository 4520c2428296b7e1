import { requirePositive } from '../checks.ts';

/**
 * How influence fades with the distance d, from 1 at d = 0:
 *
 * - `exponential`: 2^(−d / half), so one half at `halfDistanceM`;
 * - `gaussian`: exp(−d² / 2σ²), σ being `sigmaM`;
 * - `power`: (1 + d / scale)^−exponent, scale being `scaleM`.
 *
 * Every parameter is finite and above 0.
 */
export type Decay =
  | { readonly kind: 'exponential'; readonly halfDistanceM: number }
  | { readonly kind: 'gaussian'; readonly sigmaM: number }
  | { readonly kind: 'power'; readonly scaleM: number; readonly exponent: number };

/** A decay as a function, with what a table of it and a bound on errors need to know. */
export interface DecayCurve {
  at(distanceM: number): number;
  /**
   * How fast it bends at a distance: its fifth derivative there is at most its value times the fifth power of this, a
   * metre. It rises or falls with the distance, and does not do both.
   */
  rate(distanceM: number): number;
  /** The most that it falls in a metre, anywhere. */
  readonly steepest: number;
}

/**
 * The fifth derivatives come to k^5 f with k = ln 2 / half; to f / σ^5 times the fifth Hermite polynomial of
 * z = d / σ, which is below (z + 1)^5; and to f times e (e + 1) … (e + 4) / (scale + d)^5, in which the product is at
 * most that of five means, (e + 2)^5.
 *
 * @throws {RangeError} on a parameter that is not finite and above 0, or an unknown kind.
 */
export function decayCurve(decay: Decay): DecayCurve {
  switch (decay.kind) {
    case 'exponential': {
      const { halfDistanceM } = decay;
      requirePositive('halfDistanceM', halfDistanceM);
      const rate = Math.LN2 / halfDistanceM;
      return { at: (distanceM) => 2 ** -(distanceM / halfDistanceM), rate: () => rate, steepest: rate };
    }
    case 'gaussian': {
      const { sigmaM } = decay;
      requirePositive('sigmaM', sigmaM);
      return {
        at: (distanceM) => Math.exp(-((distanceM / sigmaM) ** 2) / 2),
        rate: (distanceM) => (distanceM / sigmaM + 1) / sigmaM,
        steepest: Math.exp(-1 / 2) / sigmaM,
      };
    }
    case 'power': {
      const { scaleM, exponent } = decay;
      requirePositive('scaleM', scaleM);
      requirePositive('exponent', exponent);
      return {
        at: (distanceM) => (1 + distanceM / scaleM) ** -exponent,
        rate: (distanceM) => (exponent + 2) / (scaleM + distanceM),
        steepest: exponent / scaleM,
      };
    }
    default: {
      const unknown: never = decay;
      throw new RangeError(
        `decay is ${JSON.stringify(unknown)}, expected a kind of exponential, gaussian or power`,
      );
    }
  }
}
