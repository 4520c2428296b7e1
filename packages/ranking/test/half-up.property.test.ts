import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { roundHalfUp } from '../src/ranks/half-up.ts';
import { SEED } from './tables.ts';

/** The rule as it is stated. */
function asStated(x: number): number {
  const size = Math.abs(x);
  const whole = Math.floor(size);
  const guard = Math.min(size * 2 ** -40, 2 ** -10);
  const rounded = size - whole >= 0.5 - guard ? whole + 1 : whole;
  return x < 0 ? -rounded + 0 : rounded;
}

const nearHalf = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 0, max: 50 }))
  .map(([whole, units, power]) => Math.trunc(whole / 2 ** power) + 0.5 + units * 2 ** -20);

test.prop([fc.oneof(nearHalf, fc.double({ noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true }))], {
  ...SEED,
  numRuns: 5000,
})('rounding takes its short way only where the guard cannot matter', (x) => {
  fc.pre(Number.isFinite(x));
  expect(roundHalfUp(x)).toBe(asStated(x));
});

test('what is no number stays so', () => {
  expect([Number.NaN, Infinity, -Infinity].map(roundHalfUp)).toEqual([Number.NaN, Infinity, -Infinity]);
  expect(Object.is(roundHalfUp(-0), 0)).toBe(true);
});
