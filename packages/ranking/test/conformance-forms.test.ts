import { describe, expect, test } from 'vitest';
import { parseCase } from '../conformance/json.ts';
import { runCase } from '../conformance/run-case.ts';

const rows = [
  [250, 16, 12],
  [200, 16, 8],
  [300, 32, 16],
  [275, 32, 8],
];
const plots = { matrix: rows, weights: [0.35, 0.25, 0.4], types: [-1, 1, 1], tolerance: 1e-9 };
const vector = {
  ...plots,
  method: 'TOPSIS',
  params: { normalization: 'vector' },
  expected_scores: [0.41161813072026854, 0.296810565068938, 0.703189434931062, 0.3529559030410785],
};

/** Weighted sums of the plots, with the price turned as the form says. */
function sums(
  price: (x: number) => number,
  others: (column: readonly number[]) => (x: number) => number,
): number[] {
  const [area, road] = [1, 2].map((j) => others(rows.map((row) => row[j] ?? 0)));
  return rows.map(
    ([p = 0, a = 0, r = 0]) => 0.35 * price(p) + 0.25 * (area?.(a) ?? 0) + 0.4 * (road?.(r) ?? 0),
  );
}

const largest = (column: readonly number[]) => (x: number) => x / Math.max(...column);
const share = (column: readonly number[]) => (x: number) => x / column.reduce((sum, y) => sum + y, 0);
const length = (column: readonly number[]) => (x: number) => x / Math.hypot(...column);
const prices = rows.map(([p = 0]) => p);

describe('textbook forms of a normalisation', () => {
  const byMax = sums((x) => 200 / x, largest);
  const bySum = sums((x) => share(prices.map((y) => 1 / y))(1 / x), share);
  const byVector = sums((x) => 1 - length(prices)(x), length);
  test.each([
    ['max', {}, byMax, 'costs as 1/x'],
    ['linear', {}, byMax, 'costs as 1/x'],
    ['linear scale max: benefit x/max, cost min/x', {}, byMax, undefined],
    ['linear (x/max, min/x)', {}, byMax, undefined],
    ['sum', {}, bySum, 'costs as 1/x'],
    ['sum', { cost_inversion: '1/x' }, bySum, undefined],
    ['vector', {}, byVector, 'costs as 1 - x'],
    ['vector', { cost_inversion: '1 - x' }, byVector, undefined],
  ])('weighted sum, %s %j', (normalization, cost, expected_scores, read) => {
    const one = { ...plots, method: 'SAW', params: { normalization, ...cost }, expected_scores };
    const remark = read === undefined ? '' : `the case leaves a choice open; read as: ${read}`;
    expect(runCase(one, 'file')).toMatchObject({ status: 'pass', remark });
  });

  test('a form that is stated is the only one read', () => {
    const params = { normalization: 'max', cost_inversion: '1 - x' };
    const one = { ...plots, method: 'SAW', params, expected_scores: byMax };
    expect(runCase(one, 'file')).toMatchObject({ status: 'fail' });
  });
});

describe('names in any order, and other ways to write the same', () => {
  test.each([
    [
      'weights by name',
      { weights: { q: 0.4, p: 0.35, s: 0.25 }, params: { ...vector.params, criteria: ['p', 's', 'q'] } },
    ],
    [
      'types by name',
      { types: { s: 1, q: 1, p: -1 }, params: { ...vector.params, criteria: ['p', 's', 'q'] } },
    ],
    [
      'rows by name',
      {
        matrix: Object.fromEntries(
          rows.map(([p, s, q], i) => [`site ${i}`, i % 2 === 0 ? { p, s, q } : { q, p, s }]),
        ),
      },
    ],
    [
      'scores by name',
      {
        params: { ...vector.params, alternatives: ['A', 'B', 'C', 'D'] },
        expected_scores: {
          D: 0.3529559030410785,
          A: 0.41161813072026854,
          B: 0.296810565068938,
          C: 0.703189434931062,
        },
      },
    ],
    ['a sentence about the case', { doi: '10.1/x', description: 'four plots' }],
    ['not a number, as Python writes it', parseCase('{ "note": "NaN", "expected_ranking": NaN }')],
  ])('%s', (_what, change) => {
    expect(runCase({ ...vector, ...Object(change) }, 'file')).toMatchObject({ status: 'pass' });
  });

  test.each([
    'Saaty (2005)',
    'saaty2005',
    'SAATY_2005',
    'Alonso-Lamata',
    'Aguarón–Moreno 2003',
    'aguaron_moreno',
  ])('random index %s', (random_index) => {
    const matrix = [
      [1, 3, 9],
      [1 / 3, 1, 3],
      [1 / 9, 1 / 3, 1],
    ];
    const one = { method: 'AHP consistency', matrix, params: { random_index }, expected_scores: [0] };
    expect(runCase(one, 'file')).toMatchObject({ status: 'pass', remark: '' });
  });

  test('a hierarchy whose criteria only their matrices name, by geometric means', () => {
    const matrix = {
      criteria: [
        [1, 3],
        [1 / 3, 1],
      ],
      alternatives_by_criterion: {
        price: [
          [1, 2, 9, 1],
          [1 / 2, 1, 2, 5],
          [1 / 9, 1 / 2, 1, 2],
          [1, 1 / 5, 1 / 2, 1],
        ],
        area: [
          [1, 1, 1, 1],
          [1, 1, 1, 1],
          [1, 1, 1, 1],
          [1, 1, 1, 1],
        ],
      },
    };
    const means = [18, 5, 1 / 9, 1 / 10].map((product) => product ** (1 / 4));
    const total = means.reduce((sum, x) => sum + x, 0);
    const expected_scores = means.map((x) => (0.75 * x) / total + 0.25 / 4);
    const one = {
      method: 'AHP (hierarchy)',
      matrix,
      params: { priority: 'geometric mean' },
      expected_scores,
    };
    expect(runCase(one, 'file')).toMatchObject({ status: 'pass' });
    expect(runCase({ ...one, params: {} }, 'file')).toMatchObject({ status: 'fail' });
  });

  test.each([
    [
      'two rows',
      {
        bounds: [
          [0, 0],
          [10, 100],
        ],
      },
    ],
    ['rows of their own', { upper_bounds: [10, 100], lower_bounds: [0, 0] }],
    [
      'pairs',
      {
        bounds: [
          [0, 10],
          [0, 100],
        ],
      },
    ],
  ])('bounds of two criteria as %s', (_what, params) => {
    const matrix = [
      [3, 40],
      [7, 10],
    ];
    const one = {
      method: 'SPOTIS',
      matrix,
      weights: [0.5, 0.5],
      types: [1, -1],
      params,
      expected_scores: [0.55, 0.2],
    };
    expect(runCase(one, 'file')).toMatchObject({ status: 'pass', remark: '' });
  });

  const pair = { matrix: { A: [10, 4], B: [8, 8] }, weights: [0.6, 0.4], types: [1, 1] };
  test.each([
    ['slope first', { q: 1, p: 3, v: [8, 5], alpha: -0.15, beta: 0.3 }],
    ['intercept first', { q: 1, p: 3, v: [8, 5], alpha: 0.3, beta: -0.15 }],
    [
      'thresholds together',
      {
        thresholds: [
          { q: 1, p: 3, v: 8 },
          { q: 1, p: 3, v: 5 },
        ],
      },
    ],
  ])('ELECTRE III, %s', (_what, params) => {
    const expected_credibility = [
      [1, 0.6],
      [0.7, 1],
    ];
    const expected_global_concordance = expected_credibility;
    const one = { ...pair, method: 'ELECTRE III', params, expected_credibility, expected_global_concordance };
    expect(runCase(one, 'file')).toMatchObject({ status: 'pass' });
  });

  test.each([
    ['P', 'pass'],
    ['R', 'fail'],
  ])('a relation by the letters of the papers: %s makes a case %s', (word, status) => {
    const expected_relations = [
      ['I', word],
      ['P-', 'I'],
    ];
    const one = {
      ...pair,
      method: 'PROMETHEE I',
      params: { preference_function: 'usual' },
      expected_relations,
    };
    expect(runCase(one, 'file')).toMatchObject({ status });
  });

  test.each([
    ['competition ranking', [1, 1, 3]],
    ['dense ranking', [1, 1, 2]],
    ['fractional ranking', [1.5, 1.5, 3]],
  ])('%s', (method, expected_ranking) => {
    const one = { method, matrix: [3, 3, 1], types: [1], expected_ranking };
    expect(runCase(one, 'file')).toMatchObject({ status: 'pass' });
  });
});
