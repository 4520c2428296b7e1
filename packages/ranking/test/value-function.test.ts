import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  compileCategory,
  compileValue,
  isInRange,
  type NumericValueFunction,
  OutOfRangeError,
  RankingError,
  UnknownCategoryError,
  valueRange,
} from '../src/index.ts';
import { outOfRange, piecewise, points, SEED } from './points.ts';

const OTHER_KINDS: readonly NumericValueFunction[] = [
  {
    kind: 'step',
    base: 0.1,
    steps: [
      [0, 0.7],
      [5, 0.3],
    ],
  },
  { kind: 'sigmoid', midpoint: 3, steepness: -2 },
  { kind: 'target', target: 4, fullWithin: 1, zeroBeyond: 3 },
];

describe('every numeric kind', () => {
  test.prop([points, outOfRange], SEED)('NaN in, NaN out, and NaN is in range', (some, policy) => {
    for (const fn of [piecewise(some, policy), ...OTHER_KINDS]) {
      expect(compileValue(fn)(Number.NaN)).toBeNaN();
      expect(isInRange(fn, Number.NaN)).toBe(true);
    }
  });

  test.prop([points, outOfRange, fc.double({ noNaN: true })], SEED)(
    'is in range exactly when the compiled function does not throw, and never makes a number missing',
    (some, policy, x) => {
      for (const fn of [piecewise(some, policy), ...OTHER_KINDS]) {
        if (isInRange(fn, x)) expect(compileValue(fn)(x)).not.toBeNaN();
        else expect(() => compileValue(fn)(x)).toThrow(OutOfRangeError);
      }
    },
  );

  test.prop([fc.double({ noNaN: true })], SEED)('stays in its range', (x) => {
    for (const fn of OTHER_KINDS) {
      const [worst, best] = valueRange(fn);
      const value = compileValue(fn)(x);
      expect(worst <= value && value <= best).toBe(true);
    }
  });
});

describe('step', () => {
  test('takes the last step at or below x', () => {
    const value = compileValue({
      kind: 'step',
      base: 0,
      steps: [
        [40, 0.5],
        [80, 1],
      ],
    });
    expect([39.9, 40, 79.9, 80, Infinity].map(value)).toEqual([0, 0.5, 0.5, 1, 1]);
  });
});

describe('sigmoid', () => {
  test('is one half at the midpoint and follows the sign of the steepness', () => {
    const value = compileValue({ kind: 'sigmoid', midpoint: 10, steepness: 1 });
    expect(value(10)).toBe(0.5);
    expect(value(10 + Math.log(3))).toBeCloseTo(0.75, 14);
    expect(compileValue({ kind: 'sigmoid', midpoint: 10, steepness: -1 })(10 + Math.log(3))).toBeCloseTo(
      0.25,
      14,
    );
    expect([-Infinity, 1e308].map(value)).toEqual([0, 1]);
  });
});

describe('target', () => {
  test('is 1 near the target and falls to 0 on both sides alike', () => {
    const value = compileValue({ kind: 'target', target: 50, fullWithin: 5, zeroBeyond: 25 });
    expect([24, 25, 35, 45, 50, 55, 65, 75, 76].map(value)).toEqual([0, 0, 0.5, 1, 1, 1, 0.5, 0, 0]);
  });
});

describe('categorical', () => {
  const values = { public: 1, private: 0.5 };

  test('knows its labels and nothing a JavaScript object happens to have', () => {
    const value = compileCategory({ kind: 'categorical', values, otherwise: 0.1 });
    const labels = ['public', 'private', 'Public', '__proto__', 'constructor', 'toString', ''];
    expect(labels.map(value)).toEqual([1, 0.5, 0.1, 0.1, 0.1, 0.1, 0.1]);
  });

  test('a label may be called __proto__', () => {
    const odd: Record<string, number> = JSON.parse('{ "__proto__": 0.7 }');
    expect(compileCategory({ kind: 'categorical', values: odd, otherwise: 'error' })('__proto__')).toBe(0.7);
  });

  test('refuses an unknown label, saying which are known', () => {
    const value = compileCategory({ kind: 'categorical', values, otherwise: 'error' });
    expect(() => value('constructor')).toThrow(UnknownCategoryError);
    expect(() => value('constructor')).toThrow(
      expect.objectContaining({ label: 'constructor', known: ['public', 'private'] }),
    );
  });
});

describe('valueRange', () => {
  test('is the lowest and the highest value that can come out', () => {
    expect(
      valueRange(
        piecewise(
          [
            [0, 0.3],
            [1, 0.9],
            [2, 0.1],
          ],
          'extrapolate',
        ),
      ),
    ).toEqual([0.1, 0.9]);
    expect(valueRange({ kind: 'step', base: 0.5, steps: [[0, 2]] })).toEqual([0.5, 2]);
    expect(valueRange({ kind: 'sigmoid', midpoint: 0, steepness: 1 })).toEqual([0, 1]);
    expect(valueRange({ kind: 'categorical', values: { a: 0.2, b: 0.4 }, otherwise: 'error' })).toEqual([
      0.2, 0.4,
    ]);
    expect(valueRange({ kind: 'categorical', values: { a: 0.2, b: 0.4 }, otherwise: 0 })).toEqual([0, 0.4]);
  });
});

describe('an unusable description is refused before any x is seen', () => {
  test.each<[NumericValueFunction, string]>([
    [piecewise([[0, 0]], 'clip'), 'points: at least 2 needed, got 1'],
    [
      piecewise(
        [
          [0, 0],
          [1, Number.NaN],
        ],
        'clip',
      ),
      'points[1] value must be a finite number, got NaN',
    ],
    [
      piecewise(
        [
          [0, 0],
          [Infinity, 1],
        ],
        'clip',
      ),
      'points[1] x must be a finite number, got Infinity',
    ],
    [
      piecewise(
        [
          [0, 0],
          [0, 1],
        ],
        'clip',
      ),
      'points[1] x must be above the one before it, 0, got 0',
    ],
    [
      piecewise(
        [
          [0, 0],
          [2, 1],
          [1, 1],
        ],
        'clip',
      ),
      'points[2] x must be above the one before it, 2, got 1',
    ],
    [
      piecewise(
        [
          [3, 0],
          [2, 1],
          [2, 1],
        ],
        'clip',
      ),
      'points[2] x must be below the one before it, 2, got 2',
    ],
    [
      piecewise(
        [
          [-1e308, 0],
          [1e308, 1],
        ],
        'clip',
      ),
      'points[1] is too far from the point before it',
    ],
    [{ kind: 'step', base: 0, steps: [] }, 'steps: at least 1 needed, got 0'],
    [{ kind: 'step', base: Number.NaN, steps: [[0, 1]] }, 'base must be a finite number, got NaN'],
    [
      {
        kind: 'step',
        base: 0,
        steps: [
          [1, 1],
          [1, 2],
        ],
      },
      'steps[1] from must be above the one before it, 1, got 1',
    ],
    [{ kind: 'sigmoid', midpoint: 0, steepness: 0 }, 'steepness must not be 0'],
    [{ kind: 'sigmoid', midpoint: Number.NaN, steepness: 1 }, 'midpoint must be a finite number, got NaN'],
    [{ kind: 'target', target: 0, fullWithin: -1, zeroBeyond: 1 }, 'fullWithin must be 0 or above, got -1'],
    [
      { kind: 'target', target: 0, fullWithin: 1, zeroBeyond: 1 },
      'zeroBeyond must be above fullWithin, 1, got 1',
    ],
  ])('%j', (fn, message) => {
    for (const use of [compileValue, valueRange]) {
      expect(() => use(fn)).toThrow(RankingError);
      expect(() => use(fn)).toThrow(message);
    }
  });

  test.each<[Record<string, number>, number | 'error', string]>([
    [{}, 'error', 'values: at least 1 needed, got 0'],
    [{ a: Number.NaN }, 'error', "values['a'] must be a finite number, got NaN"],
    [{ a: 1 }, Infinity, 'otherwise must be a finite number, got Infinity'],
  ])('categories %j, otherwise %s', (values, otherwise, message) => {
    expect(() => compileCategory({ kind: 'categorical', values, otherwise })).toThrow(message);
  });
});
