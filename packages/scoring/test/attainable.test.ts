import { expect, test } from 'vitest';
import { at } from '../src/at.ts';
import { attainable } from '../src/counterfactual/attainable.ts';
import type { Criterion, Measure } from '../src/index.ts';
import { callWith, text } from './fixtures.ts';

const [base] = callWith().criteria;
const NUMBERS = {
  kind: 'piecewise-linear',
  points: [
    [0, 1],
    [1000, 0],
  ],
  outOfRange: 'clip',
} as const;

function criterion(measure: Measure, more: Partial<Criterion> = {}): Criterion {
  if (!base) throw new Error('the base document has criteria');
  return { ...base, measure, value: NUMBERS, ...more };
}

/** A measure that could be had on some site, by its kind. */
test.each<[what: string, Measure, Partial<Criterion>, within: readonly [number, number]]>([
  ['a distance is not below 0', { kind: 'nearest', layer: 'l', k: 1 }, {}, [0, Infinity]],
  [
    'one that is sought within 5 km is not above it',
    { kind: 'nearest', layer: 'l', k: 1, withinM: 5000 },
    {},
    [0, 5000],
  ],
  ['and 5 in kilometres', { kind: 'nearest', layer: 'l', k: 1, withinM: 5000 }, { unit: 'km' }, [0, 5]],
  ['a count is not below 0', { kind: 'count', layer: 'l', radiusM: 1000 }, {}, [0, Infinity]],
  ['inside is no or yes', { kind: 'inside', layer: 'l' }, {}, [0, 1]],
  ['an overlap is a share', { kind: 'overlap', layer: 'l' }, {}, [0, 1]],
  [
    'a sum can be anything',
    { kind: 'sum', layer: 'l', property: 'p', radiusM: 1000 },
    {},
    [-Infinity, Infinity],
  ],
])('%s', (_, measure, more, within) => {
  expect(attainable(criterion(measure, more), undefined).within).toEqual(within);
});

test('counts go by ones, as does a yes', () => {
  expect(attainable(criterion({ kind: 'count', layer: 'l', radiusM: 1000 }), undefined).step).toBe(1);
  expect(attainable(criterion({ kind: 'inside', layer: 'l' }), undefined).step).toBe(1);
});

test('a field goes by its kind: whole numbers by ones, money by cents, yes or no by one', () => {
  const own = criterion({ kind: 'attribute', field: 'x' });
  const field = { name: 'x', title: text('X') };
  expect(attainable(own, { ...field, type: 'integer', minimum: 3 })).toEqual({
    step: 1,
    within: [3, Infinity],
  });
  expect(attainable(own, { ...field, type: 'boolean' })).toEqual({ step: 1, within: [0, 1] });
  const cheap = criterion(
    { kind: 'attribute', field: 'x' },
    {
      value: {
        ...NUMBERS,
        points: [
          [0, 1],
          [0.01, 0],
        ],
      },
    },
  );
  expect(attainable(cheap, { ...field, type: 'money' }).step).toBe(0.01);
});

const stepOf = (value: Criterion['value']) =>
  attainable(criterion({ kind: 'attribute', field: 'x' }, { value }), undefined).step;

test('the step is a short decimal, in proportion to where the value moves', () => {
  const wide = stepOf(NUMBERS);
  expect(
    stepOf({
      ...NUMBERS,
      points: [
        [0, 1],
        [10, 0],
      ],
    }),
  ).toBeCloseTo(wide / 100, 12);
  // A sigmoid moves within about ten times the inverse of its steepness, a target within twice its reach.
  expect(stepOf({ kind: 'sigmoid', midpoint: 0, steepness: 0.01 })).toBeCloseTo(wide, 12);
  expect(stepOf({ kind: 'target', target: 0, fullWithin: 0, zeroBeyond: 500 })).toBeCloseTo(wide, 12);
  // One step alone spans nothing: it goes by its own size.
  expect(stepOf({ kind: 'step', base: 0, steps: [[1000, 1]] })).toBeCloseTo(wide, 12);
});

test('an entry that is not there is a defect, and says so', () => {
  expect(() => at([], 0)).toThrow(new RangeError('no entry 0 in a list of 0'));
});
