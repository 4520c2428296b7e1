import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { compileValue, isInRange, type OutOfRange, OutOfRangeError, valueRange } from '../src/index.ts';
import { outOfRange, piecewise, points, real, SEED } from './points.ts';

/** The same points with their values sorted too. */
const risingPoints = points.map((some) => {
  const values = some.map(([, value]) => value).toSorted((a, b) => a - b);
  return some.map(([x], k): [number, number] => [x, values[k] ?? 0]);
});

describe('piecewise-linear', () => {
  test.prop([points], SEED)('passes exactly through its points', (some) => {
    const value = compileValue(piecewise(some, 'error'));
    expect(some.map(([x]) => value(x))).toEqual(some.map(([, y]) => y));
  });

  test('is a straight line between two points', () => {
    const value = compileValue(
      piecewise(
        [
          [0, 1],
          [10, 0],
          [30, 5],
        ],
        'error',
      ),
    );
    expect([2.5, 20].map(value)).toEqual([0.75, 2.5]);
  });

  test.prop([risingPoints, fc.constantFrom<OutOfRange>('clip', 'extrapolate'), real, real], SEED)(
    'rises wherever its points rise',
    (some, policy, a, b) => {
      const value = compileValue(piecewise(some, policy));
      expect(value(Math.min(a, b))).toBeLessThanOrEqual(value(Math.max(a, b)));
    },
  );

  test.prop([points, real], SEED)('clipped, stays in its range', (some, x) => {
    const fn = piecewise(some, 'clip');
    const [worst, best] = valueRange(fn);
    const value = compileValue(fn)(x);
    expect(worst <= value && value <= best).toBe(true);
  });

  test('never overshoots where an x beside a point rounds onto it', () => {
    const justBelow = 0.1 - 2 ** -56;
    const justAbove = 0.1 + 2 ** -55;
    for (let hundredths = 1; hundredths < 100; hundredths++) {
      const high = hundredths / 100;
      const value = compileValue(
        piecewise(
          [
            [-1000, -10],
            [0.1, high],
          ],
          'extrapolate',
        ),
      );
      expect(value(justBelow)).toBeLessThanOrEqual(high);
      expect(value(justAbove)).toBeGreaterThanOrEqual(high);
    }
  });

  test.prop([points], SEED)('covers its own ends and nothing beyond', (some) => {
    const fn = piecewise(some, 'error');
    const xs = some.map(([x]) => x);
    const low = Math.min(...xs);
    const high = Math.max(...xs);
    expect([low - 1, low, high, high + 1].map((x) => isInRange(fn, x))).toEqual([false, true, true, false]);
  });

  test('extrapolated, prolongs its end segments', () => {
    const value = compileValue(
      piecewise(
        [
          [0, 0],
          [1, 2],
          [2, 3],
        ],
        'extrapolate',
      ),
    );
    expect([-1, 4].map(value)).toEqual([-2, 5]);
  });

  test('extrapolated along a flat end, stays flat even at infinity', () => {
    const value = compileValue(
      piecewise(
        [
          [0, 0],
          [1, 2],
          [2, 2],
        ],
        'extrapolate',
      ),
    );
    expect([Infinity, -Infinity].map(value)).toEqual([2, -Infinity]);
  });

  test.prop([points, outOfRange, real], SEED)(
    'points listed from the highest x give the same',
    (some, policy, x) => {
      fc.pre(isInRange(piecewise(some, policy), x));
      expect(compileValue(piecewise(some.toReversed(), policy))(x)).toBe(
        compileValue(piecewise(some, policy))(x),
      );
    },
  );

  test.prop([points, real, fc.integer({ min: -20, max: 20 })], SEED)(
    'measuring x in another unit changes nothing',
    (some, x, exponent) => {
      const inUnit = (unit: number) =>
        compileValue(
          piecewise(
            some.map(([at, y]) => [at * unit, y] as const),
            'clip',
          ),
        )(x * unit);
      expect(inUnit(2 ** exponent)).toBe(inUnit(1));
    },
  );

  test('kilometres and metres agree', () => {
    const km = compileValue(
      piecewise(
        [
          [0.5, 1],
          [5, 0],
        ],
        'clip',
      ),
    );
    const m = compileValue(
      piecewise(
        [
          [500, 1],
          [5000, 0],
        ],
        'clip',
      ),
    );
    for (let x = 0; x < 6000; x += 7) expect(m(x)).toBeCloseTo(km(x / 1000), 14);
  });

  test('refuses an x outside its points, saying which and what it wanted', () => {
    const value = compileValue(
      piecewise(
        [
          [10, 0],
          [2, 1],
        ],
        'error',
      ),
    );
    expect(() => value(10.5)).toThrow(OutOfRangeError);
    expect(() => value(10.5)).toThrow(expect.objectContaining({ x: 10.5, range: [2, 10] }));
  });
});
