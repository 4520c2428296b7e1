import { fc } from '@fast-check/vitest';
import type { OutOfRange, PiecewiseLinear } from '../src/index.ts';

/** Every property runs on the same cases every time. */
export const SEED: { readonly seed: number } = { seed: 4715 };
export const real: fc.Arbitrary<number> = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x + 0); // no -0
export const outOfRange: fc.Arbitrary<OutOfRange> = fc.constantFrom<OutOfRange>(
  'error',
  'clip',
  'extrapolate',
);

/** At least two points, x ascending by at least a millionth. */
export const points: fc.Arbitrary<[x: number, value: number][]> = fc
  .uniqueArray(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 6 })
  .chain((xs) => {
    const ascending = xs.toSorted((a, b) => a - b).map((x) => x / 1e6);
    return fc.tuple(...ascending.map((x) => fc.tuple(fc.constant(x), real)));
  });

export const piecewise = (some: PiecewiseLinear['points'], policy: OutOfRange): PiecewiseLinear => ({
  kind: 'piecewise-linear',
  points: some,
  outOfRange: policy,
});
