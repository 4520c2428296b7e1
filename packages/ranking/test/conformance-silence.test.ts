import { describe, expect, test } from 'vitest';
import { runCase } from '../conformance/run-case.ts';

const plots = {
  id: 'plots',
  matrix: [
    [250, 16, 12],
    [200, 16, 8],
    [300, 32, 16],
    [275, 32, 8],
  ],
  weights: [0.35, 0.25, 0.4],
  types: [-1, 1, 1],
  tolerance: 1e-9,
};
const topsis = {
  ...plots,
  method: 'TOPSIS',
  params: { normalization: 'vector' },
  expected_scores: [0.41161813072026854, 0.296810565068938, 0.703189434931062, 0.3529559030410785],
};
const flows = {
  ...plots,
  method: 'PROMETHEE II',
  matrix: [
    [4, 3],
    [3, 5],
  ],
  weights: [0.7, 0.3],
  types: [1, 1],
  expected_scores: [0.4, -0.4],
};
const values = {
  ...plots,
  method: 'SMAA-2',
  matrix: [
    [1, 0],
    [0, 1],
  ],
  weights: undefined,
  types: [1, 1],
  params: { value_matrix_is_already_0_1: true },
  expected_scores: { rank_acceptability: [[1, 0]] },
};
const stability = {
  ...values,
  method: 'weight stability interval',
  weights: [0.6, 0.4],
  expected_scores: { criterion_0: [0.5, 1] },
};
const spotis = {
  ...plots,
  method: 'SPOTIS',
  params: {
    bounds: [
      [0, 1],
      [0, 1],
    ],
  },
};
const electre3 = {
  ...flows,
  method: 'ELECTRE III',
  expected_credibility: [
    [1, 1],
    [1, 1],
  ],
  expected_scores: null,
};

test('the cases below would pass as they are', () => {
  expect(runCase(topsis, 'file')).toMatchObject({ status: 'pass' });
  const usual = { ...flows, params: { preference_function: 'usual' } };
  expect(runCase(usual, 'file')).toMatchObject({ status: 'pass' });
});

describe('what a case states is read, or the case is unsupported and says what is not', () => {
  test.each([
    ['no expectation', { ...topsis, expected_scores: {} }, 'expected_scores states nothing to compare'],
    [
      'only nulls',
      { ...topsis, expected_scores: [null, null, null, null] },
      'expected_scores states nothing to compare',
    ],
    ['an unknown param', { ...topsis, params: { ...topsis.params, shift: 2 } }, 'params shift'],
    ['an unknown normalisation', { ...topsis, params: { normalization: 'log' } }, "normalization 'log'"],
    [
      'a name that ends like another',
      { ...topsis, params: { normalization: 'nonlinear' } },
      "normalization 'nonlinear'",
    ],
    ['a param that is no text', { ...topsis, params: { normalization: 3 } }, 'normalization 3'],
    ['an unknown metric', { ...topsis, params: { ...topsis.params, metric: 'cosine' } }, "metric 'cosine'"],
    ['too few types', { ...topsis, types: [-1, 1] }, 'types: 2 entries for 3 criteria'],
    [
      'weights of other criteria',
      { ...topsis, params: { criteria: ['p', 's', 'q'] }, weights: { a: 1, b: 1, c: 1 } },
      'weights of criteria of other names: a, b, c',
    ],
    ['no preference function', { ...flows, params: {} }, 'PROMETHEE without its preference functions'],
    [
      'a linear preference without q',
      { ...flows, params: { preference_function: 'linear', p: [2, 4] } },
      'preference function linear without q',
    ],
    [
      'thresholds that depend on the performance',
      {
        ...electre3,
        params: {
          q: [
            [0, 1],
            [0, 1],
          ],
          p: 3,
        },
      },
      'q [0,1]',
    ],
    [
      'ELECTRE III without p',
      { ...electre3, params: { q: 1 } },
      'ELECTRE III without its thresholds q and p',
    ],
    [
      'a field within thresholds',
      { ...electre3, params: { thresholds: { q: 1 } } },
      'thresholds: 1 entries for 2 criteria',
    ],
    [
      'levels of ELECTRE I',
      { ...flows, method: 'ELECTRE I', params: { c: 0.6 } },
      'ELECTRE I without its levels',
    ],
    ['ordinal weights without an order', { ...values, weights: 'ordinal' }, 'weights ordinal'],
    [
      'weights stated twice',
      { ...values, weights: [0.5, 0.5], params: { ...values.params, weight_order: [0, 1] } },
      'weights stated twice',
    ],
    [
      'an order of unknown criteria',
      { ...values, params: { ...values.params, weight_order: ['area', 'price'] } },
      'weight order of unknown criteria: area, price',
    ],
    [
      'a pair of unknown alternatives',
      { ...stability, params: { ...stability.params, pair: ['A', 'B'] } },
      'pair ["A","B"]',
    ],
    [
      'the first, without how many',
      { ...stability, method: 'weight stability (top k)' },
      'stability of the top without how many',
    ],
    [
      'two scopes',
      { ...stability, method: 'weight stability (winner)', params: { ...stability.params, pair: [0, 1] } },
      'stability of winner and pair',
    ],
    [
      'weights as they are that do not sum to 1',
      { ...topsis, weights: [1, 1, 1], params: { ...topsis.params, weights_normalized: false } },
      'weights that do not sum to 1 and are not rescaled',
    ],
    [
      'a normalisation of what is ready',
      { ...values, method: 'SAW', weights: [1, 1], params: { ...values.params, normalization: 'sum' } },
      "normalization 'sum' of values said to be ready",
    ],
    ['bounds that fit no shape', spotis, 'params.bounds [[0,1],[0,1]] of 3 criteria'],
    [
      'a table two books give under one name',
      { ...plots, method: 'AHP', matrix: [[1]], params: { random_index: 'Saaty' } },
      'random index saaty',
    ],
  ])('%s', (_what, one, remark) => {
    expect(runCase(one, 'file')).toMatchObject({ status: 'unsupported', remark });
  });

  test('a veto is not passed over: what holds only without it fails', () => {
    const one = {
      ...flows,
      method: 'ELECTRE I',
      params: { concordance: 0.6, discordance: 1, veto: [3, 1] },
      expected_scores: null,
      expected_outranking: [
        [0, 1],
        [0, 0],
      ],
    };
    expect(runCase(one, 'file')).toMatchObject({ status: 'fail', remark: 'differs: expected_outranking' });
    const without = { ...one, params: { ...one.params, veto: null } };
    expect(runCase(without, 'file')).toMatchObject({ status: 'pass' });
  });

  test('null says that an estimate has none, and differs where there is one', () => {
    const never = {
      ...values,
      matrix: [
        [1, 1],
        [0, 0],
      ],
      weights: [0.5, 0.5],
    };
    const central = (row: unknown): unknown => ({
      ...never,
      expected_scores: { central_weights: [[0.5, 0.5], row] },
    });
    expect(runCase(central(null), 'file')).toMatchObject({ status: 'pass' });
    expect(runCase(central([null, null]), 'file')).toMatchObject({ status: 'pass' });
    const first = { ...never, expected_scores: { central_weights: [null, null] } };
    expect(runCase(first, 'file')).toMatchObject({ status: 'fail' });
  });
});
