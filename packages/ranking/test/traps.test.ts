import { describe, expect, test } from 'vitest';
import {
  ahpPriorities,
  criticWeights,
  denseRanks,
  entropyWeights,
  fractionalRanks,
  MissingValueError,
  promethee,
  rankScores,
  spotis,
  topsis,
  vikor,
  weightedProduct,
  weightedSum,
} from '../src/index.ts';
import { tableOf } from './tables.ts';

const ROWS = [
  [42, 35, 43],
  [89, 72, 92],
  [14, 85, 17],
];
const GOALS = ['max', 'max', 'min'] as const;
const USUAL = GOALS.map(() => ({ kind: 'usual' }) as const);
const BOUNDS = GOALS.map((): [number, number] => [0, 100]);

const SCORERS = [
  ['weighted sum', (rows: number[][], weights: number[]) => weightedSum(tableOf(rows), weights)],
  [
    'weighted product',
    (rows: number[][], weights: number[]) => weightedProduct(tableOf(rows), weights, GOALS),
  ],
  [
    'TOPSIS',
    (rows: number[][], weights: number[]) =>
      topsis(tableOf(rows), weights, GOALS, { normalization: 'vector' }),
  ],
  ['VIKOR', (rows: number[][], weights: number[]) => vikor(tableOf(rows), weights, GOALS)],
  ['PROMETHEE', (rows: number[][], weights: number[]) => promethee(tableOf(rows), weights, GOALS, USUAL)],
  ['SPOTIS', (rows: number[][], weights: number[]) => spotis(tableOf(rows), weights, GOALS, BOUNDS)],
] as const;

describe.each(SCORERS)('%s', (_name, run) => {
  test('does not rescale weights that hold a mistake', () => {
    expect(() => run(ROWS, [30, 30, 50])).toThrow('weights must sum to 1 within 1e-9, got 110');
    expect(() => run(ROWS, [0.5, 0.5])).toThrow('weights must have length 3, got 2');
  });

  test('refuses a missing value rather than sorting it first', () => {
    const [first = [], ...rest] = ROWS;
    expect(() => run([[Number.NaN, ...first.slice(1)], ...rest], [0.5, 0.25, 0.25])).toThrow(
      MissingValueError,
    );
  });
});

test('a score that is not a number is refused, not ranked', () => {
  expect(() => rankScores([1, Number.NaN, 2])).toThrow('scores[1] must be a number, got NaN');
});

test('competition ranks skip a place after a tie; dense and fractional ones go by their own names', () => {
  const { ranks } = rankScores([0, 3, 2, 3]);
  expect([[...ranks], [...denseRanks(ranks)], [...fractionalRanks(ranks)]]).toEqual([
    [4, 1, 3, 1],
    [3, 1, 2, 1],
    [4, 1.5, 3, 1.5],
  ]);
});

test('the net flow is strength less weakness: who dominates all is first, not last', () => {
  const flows = promethee(
    tableOf([
      [1, 1],
      [3, 3],
      [2, 2],
    ]),
    [0.5, 0.5],
    ['max', 'max'],
    USUAL.slice(0, 2),
  );
  expect([...flows.scores]).toEqual([-1, 1, 0]);
  expect([...rankScores(flows.scores, flows).ranks]).toEqual([3, 1, 2]);
});

test('a consistency ratio comes with the table it was read against, and two tables give two ratios', () => {
  const comparisons = [
    [1, 2, 6],
    [1 / 2, 1, 1],
    [1 / 6, 1, 1],
  ];
  const old = ahpPriorities(comparisons, { randomIndex: 'saaty-1980' });
  const recent = ahpPriorities(comparisons, { randomIndex: 'saaty-2005' });
  expect(old.randomIndex).toBe('saaty-1980');
  expect(recent.consistencyRatio / old.consistencyRatio).toBeCloseTo(0.58 / 0.52, 12);
  expect(() => ahpPriorities(comparisons, JSON.parse('{"randomIndex":"saaty"}'))).toThrow(
    'randomIndex must be one of saaty-1980',
  );
});

test('CRITIC turns cost columns: a cost that rises with a benefit conflicts with it', () => {
  const table = tableOf([
    [1, 10, 3],
    [2, 20, 1],
    [3, 35, 2],
  ]);
  const asBenefit = criticWeights(table, ['max', 'max', 'max']);
  const asCost = criticWeights(table, ['max', 'min', 'max']);
  expect(asBenefit.correlations[0]?.[1]).toBeGreaterThan(0.9);
  expect(asCost.correlations[0]?.[1]).toBeCloseTo(-(asBenefit.correlations[0]?.[1] ?? 0), 12);
  expect(asCost.weights[0]).toBeGreaterThan(asBenefit.weights[0] ?? 1);
});

test('a criterion without spread divides nothing by zero, and moves nobody', () => {
  const flat = [
    [5, 1],
    [5, 3],
    [5, 2],
  ];
  const table = tableOf(flat);
  const weights = [0.5, 0.5];
  for (const normalization of ['vector', 'minmax', 'sum', 'max'] as const) {
    const { scores } = topsis(table, weights, ['max', 'max'], { normalization });
    expect([...rankScores(scores).ranks]).toEqual([3, 1, 2]);
  }
  expect([...vikor(table, weights, ['min', 'max']).scores]).toEqual([1, 0, 0.5]);
  expect(entropyWeights(table).weights).toEqual([0, 1]);
});

test('when nothing tells alternatives apart all tie, whatever the order they are listed in', () => {
  const same = tableOf([
    [5, 5],
    [5, 5],
    [5, 5],
  ]);
  const weights = [0.5, 0.5];
  const all = [
    topsis(same, weights, ['max', 'min'], { normalization: 'minmax' }),
    vikor(same, weights, ['max', 'min']),
    promethee(same, weights, ['max', 'min'], USUAL.slice(0, 2)),
  ];
  for (const { scores, direction } of all) {
    expect([...rankScores(scores, { direction }).ranks]).toEqual([1, 1, 1]);
  }
  expect(vikor(same, weights, ['max', 'min']).compromiseSet.toSorted()).toEqual([0, 1, 2]);
});

test('the normalisation of TOPSIS can change the winner, and has no default', () => {
  const table = tableOf([
    [1, 3000],
    [2, 3750],
    [5, 4500],
  ]);
  const ranksWith = (normalization: 'vector' | 'minmax') => [
    ...rankScores(topsis(table, [0.5, 0.5], ['min', 'max'], { normalization }).scores, { tolerance: 1e-9 })
      .ranks,
  ];
  expect([ranksWith('vector'), ranksWith('minmax')]).toEqual([
    [1, 2, 3],
    [2, 1, 2],
  ]);
  expect(() => topsis(table, [0.5, 0.5], ['min', 'max'], JSON.parse('{}'))).toThrow(
    'normalization must be one of vector, minmax, sum, max',
  );
});
