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

/** @throws {RangeError} on a parameter that is not finite and above 0, or an unknown kind. */
export function decayFunction(decay: Decay): (distanceM: number) => number {
  switch (decay.kind) {
    case 'exponential': {
      const { halfDistanceM } = decay;
      requirePositive('halfDistanceM', halfDistanceM);
      return (distanceM) => 2 ** -(distanceM / halfDistanceM);
    }
    case 'gaussian': {
      const { sigmaM } = decay;
      requirePositive('sigmaM', sigmaM);
      return (distanceM) => Math.exp(-((distanceM / sigmaM) ** 2) / 2);
    }
    case 'power': {
      const { scaleM, exponent } = decay;
      requirePositive('scaleM', scaleM);
      requirePositive('exponent', exponent);
      return (distanceM) => (1 + distanceM / scaleM) ** -exponent;
    }
    default: {
      const unknown: never = decay;
      throw new RangeError(
        `decay is ${JSON.stringify(unknown)}, expected a kind of exponential, gaussian or power`,
      );
    }
  }
}
