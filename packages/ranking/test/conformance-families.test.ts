import { describe, expect, test } from 'vitest';
import { runCase } from '../conformance/run-case.ts';

describe('families without a case in the reference folder', () => {
  const two = [
    [1, 3],
    [1 / 3, 1],
  ];
  const even = [
    [1, 1],
    [1, 1],
  ];
  const cars = {
    matrix: [
      [15000, 4.3, 99, 42, 737],
      [15290, 5, 116, 42, 892],
      [15350, 5, 114, 45, 952],
      [15490, 5.3, 123, 45, 1120],
    ],
    weights: [0.2941, 0.2353, 0.2353, 0.0588, 0.1765],
    types: [-1, -1, -1, 1, 1],
  };
  test.each([
    {
      id: 'ahp with sub-criteria of one criterion',
      method: 'AHP (hierarchy)',
      matrix: {
        criteria: even,
        subcriteria: { access: two, area: null },
        alternatives_by_criterion: { access: { road: two, rail: even }, area: two },
      },
      params: {
        criteria: ['access', 'area'],
        subcriteria: { access: ['road', 'rail'] },
        alternatives: ['Lodi', 'Crema'],
      },
      expected_scores: { Lodi: 0.5 * (0.75 * 0.75 + 0.25 * 0.5) + 0.5 * 0.75 },
    },
    {
      id: 'ordinal SMAA',
      method: 'SMAA-O',
      matrix: [
        [1, 2],
        [2, 1],
      ],
      types: [-1, -1],
      params: { criteria_kinds: ['ordinal', 'ordinal'] },
      weights: { ordinal: [1, 2] },
      // The first criterion weighs more, and both differences are 1.
      expected_scores: {
        rank_acceptability: [
          [1, 0],
          [0, 1],
        ],
        pairwise_winning: [
          [0, 1],
          [0, 0],
        ],
      },
    },
    {
      id: 'cardinal SMAA with intervals',
      method: 'SMAA-2',
      matrix: [[[0.2, 0.4]], [[0.1, 0.9]]],
      weights: [1],
      types: [1],
      params: { value_matrix_is_already_0_1: true },
      // The second is uniform on 0.1 to 0.9 and the first centred at 0.3: a quarter of it lies below.
      expected_scores: {
        rank_acceptability: [
          [0.25, 0.75],
          [0.75, 0.25],
        ],
      },
    },
    {
      id: 'ELECTRE I with a mask',
      method: 'ELECTRE I',
      matrix: [
        [9, 5],
        [8, 6],
        [1, 6],
      ],
      weights: [0.6, 0.4],
      types: [1, 1],
      params: { p: 0.6, q: 0.3 },
      expected_concordance: [
        [null, 0.6, 0.6],
        [0.4, null, 1],
        [0.4, 0.4, null],
      ],
      expected_kernel: [true, false, false],
    },
    {
      id: 'ELECTRE III',
      method: 'ELECTRE III',
      matrix: { A: [10, 4], B: [8, 8] },
      weights: [0.6, 0.4],
      types: [1, 1],
      params: { q: 1, p: 3, v: [8, 5] },
      expected_credibility: [
        [1, 0.6],
        [0.7, 1],
      ],
    },
    {
      id: 'value functions out of bounds',
      method: 'piecewise-linear value function',
      matrix: [50, 90, 60, 40],
      params: { cutoffs: [50, 75, 90, 100], values: [1, 0.8, 0.5, 0] },
      expected_scores: { error: 'error', clip: [1, 0.5, 0.92, 1], interpolate: [1, 0.5, 0.92, 1.08] },
    },
    {
      // Cebrián & Porcar 2009, Revista de Métodos Cuantitativos para la Economía y la Empresa 7, 31–56
      id: 'where to settle in Aragon',
      method: 'electre_i',
      matrix: [
        [6, 5, 28, 5, 5],
        [4, 2, 25, 10, 9],
        [5, 7, 35, 9, 6],
        [6, 1, 27, 6, 7],
        [6, 8, 30, 7, 9],
        [5, 6, 26, 4, 8],
      ],
      weights: [0.25, 0.25, 0.1, 0.2, 0.2],
      types: [1, 1, -1, 1, 1],
      params: { p: 0.55, q: 0.7 },
      expected_concordance: [
        [null, 0.5, 0.35, 0.5, 0.35, 0.45],
        [0.5, null, 0.5, 0.75, 0.5, 0.5],
        [0.65, 0.5, null, 0.45, 0.2, 0.7],
        [0.75, 0.25, 0.55, null, 0.35, 0.45],
        [0.9, 0.7, 0.8, 0.9, null, 0.9],
        [0.55, 0.5, 0.55, 0.55, 0.1, null],
      ],
      expected_discordance: [
        [null, 1, 0.6667, 0.5, 1, 0.75],
        [1, null, 0.7143, 1, 1, 0.5714],
        [0.7, 1, null, 0.8, 0.75, 0.9],
        [0.5714, 0.6667, 0.8571, null, 1, 0.7143],
        [0.2, 0.5, 0.3333, 0.3, null, 0.4],
        [0.5, 1, 0.8333, 0.5, 0.5, null],
      ],
      expected_kernel: [4],
      tolerance: 1e-4,
    },
    {
      // Dezert, Tchamova, Han & Tacnet 2020, FUSION 2020, second example
      id: 'four cars',
      method: 'spotis',
      ...cars,
      params: {
        bounds: [
          [14000, 3, 80, 35, 650],
          [16000, 8, 140, 60, 1300],
        ],
      },
      expected_scores: [0.4779, 0.5781, 0.5558, 0.5801],
      expected_ranking: [1, 3, 2, 4],
      tolerance: 2e-4,
    },
    {
      id: 'four cars, expected elsewhere than at an end',
      method: 'SPOTIS (ESP)',
      ...cars,
      params: {
        bounds: [
          [14000, 16000],
          [3, 8],
          [80, 140],
          [35, 60],
          [650, 1300],
        ],
        esp: [15300, 4, 115, 50, 900],
      },
      expected_scores: [0.1841, 0.0734, 0.0842, 0.192],
      expected_ranking: [3, 1, 2, 4],
      tolerance: 1e-4,
    },
    {
      id: 'three on one ordinal criterion and one known',
      method: 'smaa2',
      matrix: [
        [1, 0],
        [2, 0],
        [3, 1],
      ],
      types: [-1, 1],
      weights: [0.5, 0.5],
      params: { criteria_kinds: ['ordinal', 'cardinal'], value_matrix_is_already_0_1: true },
      // The best rank is worth 1 and the worst 0, the middle one never as much: first and last always tie ahead.
      expected_scores: {
        rank_acceptability: [
          [1, 0, 0],
          [0, 0, 1],
          [1, 0, 0],
        ],
      },
    },
    {
      id: 'a hierarchy by its other name, ideal mode',
      method: 'ahp_hierarchy',
      matrix: { criteria: two, alternatives_by_criterion: [two, even] },
      params: { mode: 'ideal' },
      // 3/4 × (1, 1/3) + 1/4 × (1, 1), to sum 1.
      expected_scores: [1 / 1.5, 0.5 / 1.5],
    },
    { id: 'centroid', method: 'ROC weights', matrix: [1, 2], expected_scores: [0.75, 0.25] },
    { id: 'swing', method: 'swing weights', matrix: [100, 60, 40], expected_scores: [0.5, 0.3, 0.2] },
    {
      id: 'tau',
      method: 'Kendall tau-b',
      matrix: [
        [1, 2, 3],
        [1, 3, 2],
      ],
      expected_scores: 1 / 3,
    },
    {
      id: 'whole order',
      method: 'weight stability interval (full ranking)',
      matrix: [
        [1, 0],
        [0, 1],
        [0.9, 0.9],
      ],
      weights: [0.75, 0.25],
      params: { value_matrix_is_already_0_1: true },
      // The third leads the first up to 0.9 and the first the second down to a half.
      expected_scores: { criterion_0: [0.5, 0.9], criterion_1: [0.1, 0.5] },
    },
  ])('$id', (one) => {
    expect(runCase(one, 'file')).toMatchObject({ status: 'pass' });
  });
});
