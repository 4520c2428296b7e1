import { describe, expect, test } from 'vitest';
import { runCase } from '../conformance/run-case.ts';

describe('orders of importance', () => {
  const identity = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const ready = { value_matrix_is_already_0_1: true };
  const rank_acceptability = [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ];
  test.each([
    ['names', undefined, { weight_order: ['c2', 'c3', 'c1'] }],
    ['names of the case', undefined, { criteria: ['x', 'y', 'z'], weight_order: ['y', 'z', 'x'] }],
    ['indices from 0', { order: [1, 2, 0] }, {}],
    ['ranks', { ordinal: [3, 1, 2] }, {}],
    ['ranks beside a word', 'ordinal', { weight_ranks: [3, 1, 2] }],
    ['ranks by name', undefined, { criteria: ['x', 'y', 'z'], weight_ranks: { z: 2, x: 3, y: 1 } }],
    ['a chain', 'w2 >= w3 >= w1', {}],
  ])('%s', (_what, weights, params) => {
    const one = {
      method: 'SMAA-2',
      matrix: identity,
      weights,
      params: { ...ready, ...params },
      expected_scores: { rank_acceptability },
    };
    expect(runCase(one, 'file')).toMatchObject({ status: 'pass', remark: '' });
  });

  test('an order of numbers from 1 on that may be ranks is read both ways, and says which', () => {
    const one = {
      method: 'SMAA-2',
      matrix: identity,
      weights: { order: [2, 3, 1] },
      params: ready,
      expected_scores: { rank_acceptability },
    };
    expect(runCase(one, 'file').remark).toContain('the criteria from the most important down');
  });

  test('rank 1 is the best where the case says so; where it says nothing both ways are read', () => {
    const one = {
      method: 'SMAA-O',
      matrix: [
        [1, 1],
        [2, 2],
      ],
      types: [1, 1],
      params: { criteria_kinds: ['ordinal', 'ordinal'], ordinal_ranks: '1 = best' },
      expected_scores: {
        rank_acceptability: [
          [1, 0],
          [0, 1],
        ],
      },
    };
    expect(runCase(one, 'file')).toMatchObject({ status: 'pass', remark: '' });
    const worst = { ...one, params: { ...one.params, ordinal_ranks: '1 = worst' } };
    expect(runCase(worst, 'file')).toMatchObject({ status: 'fail' });
    const silent = { ...one, types: null, params: { criteria_kinds: 'ordinal' } };
    expect(runCase(silent, 'file').remark).toContain('rank 1 the best');
  });
});

test('a pair of numbers is a mean and a deviation where the criterion is said to be normal', () => {
  const one = {
    method: 'SMAA-2',
    matrix: [[[1, 1]], [[0, 0]]],
    weights: [1],
    types: [1],
    params: { criteria_kinds: ['normal'], value_matrix_is_already_0_1: true },
    // P(N(1, 1) > 0)
    expected_scores: {
      rank_acceptability: [
        [0.8413447460685429, 0.1586552539314571],
        [0.1586552539314571, 0.8413447460685429],
      ],
    },
  };
  expect(runCase(one, 'file')).toMatchObject({ status: 'pass' });
});

test('each way out of the bounds of a value function that a case lists is given', () => {
  const one = {
    method: 'piecewise-linear value function',
    matrix: [50, 40],
    params: { cutoffs: [50, 100], values: [1, 0], outOfBounds: ['error', 'clip', 'interpolate'] },
    expected_scores: { error: 'error', clip: [1, 1], interpolate: [1, 1.2] },
  };
  expect(runCase(one, 'file')).toMatchObject({ status: 'pass' });
});

test('indices by the names of the alternatives, weights between bounds by those of the criteria', () => {
  const one = {
    method: 'SMAA-2',
    matrix: { A: { x: 1, y: 0 }, B: { x: 0, y: 1 } },
    weights: { y: [0.6, 0.9], x: [0.1, 0.4] },
    params: { value_matrix_is_already_0_1: true },
    expected_scores: { rank_acceptability: { B: [1, 0], A: [0, 1] } },
  };
  expect(runCase(one, 'file')).toMatchObject({ status: 'pass' });
});

describe('the scope of a stability interval', () => {
  const one = {
    matrix: { A: [1, 0], B: [0, 1], C: [0.9, 0.9], D: [0, 0] },
    weights: [0.75, 0.25],
    types: [1, 1],
  };
  const winner = { criterion_0: [0.1, 0.9] };
  const order = { criterion_0: [0.5, 0.9] };
  test.each([
    ['reorder', 'weight stability interval (winner)', {}, winner],
    ['a', 'weight stability interval (full ranking)', {}, order],
    ['a', 'weight stability interval', { scope: 'whole order' }, order],
    ['order', 'weight stability interval (top 3)', {}, { criterion_0: [0, 1] }],
    ['order', 'weight stability interval (pair)', { pair: ['A', 'B'] }, { criterion_0: [0.5, 1] }],
    ['order', 'weight stability interval (pair)', { pair: [0, 1] }, { criterion_0: [0.5, 1] }],
  ])('id %s, %s %j', (id, method, params, expected_scores) => {
    const said = {
      ...one,
      id,
      method,
      params: { value_matrix_is_already_0_1: true, ...params },
      expected_scores,
    };
    expect(runCase(said, 'file')).toMatchObject({ status: 'pass', remark: '' });
  });
});
