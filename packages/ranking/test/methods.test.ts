import { describe, expect, test } from 'vitest';
import { performanceTable, rankScores, spotis, topsis, vikor, weightedProduct } from '../src/index.ts';
import { tableOf } from './tables.ts';

test('SPOTIS gives the four scores of the paper, first criterion a benefit, second a cost', () => {
  const table = tableOf([
    [10.5, -3.1, 1.7],
    [-4.7, 0, 3.4],
    [8.1, 0.3, 1.3],
    [3.2, 7.3, -5.3],
  ]);
  const { scores, direction } = spotis(
    table,
    [0.2, 0.3, 0.5],
    ['max', 'min', 'max'],
    [
      [-5, 12],
      [-6, 10],
      [-8, 5],
    ],
  );
  expect([...scores].map((score) => score.toFixed(4))).toEqual(['0.1989', '0.3705', '0.3063', '0.7491']);
  expect([...rankScores(scores, { direction }).ranks]).toEqual([1, 3, 2, 4]);
});

test('SPOTIS refuses what lies outside the bounds, be it a performance or a target', () => {
  expect(() => spotis(tableOf([[11]]), [1], ['max'], [[0, 10]])).toThrow(
    'columns[0][0] (a0, c0) must be from 0 to 10, got 11',
  );
  expect(() => spotis(tableOf([[5]]), [1], [{ target: 11 }], [[0, 10]])).toThrow(
    'goals[0].target must be from 0 to 10',
  );
  expect(() => spotis(tableOf([[5]]), [1], ['max'], [[10, 10]])).toThrow('bounds[0][1] must be above');
});

test('a weighted product compares ratios: half the price is worth twice the area', () => {
  const { scores } = weightedProduct(
    tableOf([
      [2, 8],
      [1, 4],
      [2, 4],
    ]),
    [0.5, 0.5],
    ['max', 'min'],
  );
  expect(scores[0]).toBeCloseTo(scores[1] ?? 0, 12);
  expect((scores[2] ?? 0) / (scores[0] ?? 1)).toBeCloseTo(Math.SQRT2, 12);
  expect(() => weightedProduct(tableOf([[0]]), [1], ['max'])).toThrow(
    'columns[0][0] (a0, c0) must be above 0, got 0',
  );
  expect(() => weightedProduct(tableOf([[1]]), [1], JSON.parse('[{"target":1}]'))).toThrow(
    'directions[0] must be one of max, min',
  );
});

test('TOPSIS by hand: a target is the nearer the better, and metrics differ', () => {
  const table = tableOf([[3], [5], [9]]);
  const near = topsis(table, [1], [{ target: 6 }], { normalization: 'minmax' });
  // Distances from the target: 3, 1, 3.
  expect([...near.scores]).toEqual([0, 1, 0]);
  const square = tableOf([
    [0, 0],
    [3, 4],
    [3, 0],
  ]);
  const scoreOf = (metric: 'euclidean' | 'manhattan' | 'chebyshev') =>
    topsis(square, [0.5, 0.5], ['max', 'max'], { normalization: 'minmax', metric }).scores[2];
  // Half of the weighted unit square: 0.5 from the ideal, 0.5 from the anti-ideal.
  expect([scoreOf('euclidean'), scoreOf('manhattan'), scoreOf('chebyshev')]).toEqual([0.5, 0.5, 0.5]);
  expect(() => topsis(table, [1], ['max'], JSON.parse('{"normalization":"minmax","metric":"x"}'))).toThrow(
    'metric must be one of euclidean',
  );
});

describe('VIKOR', () => {
  test('accepts the best alone when it leads and is best by sum or by regret', () => {
    const result = vikor(
      tableOf([
        [1, 0],
        [0.9, 0.8],
        [0, 1],
      ]),
      [0.5, 0.5],
      ['max', 'max'],
    );
    expect(result).toMatchObject({
      compromiseSet: [1],
      acceptableAdvantage: true,
      acceptableStability: true,
    });
  });

  test('keeps everyone nearer than the advantage when it has none', () => {
    const result = vikor(
      tableOf([
        [8, 5],
        [7, 6],
        [1, 1],
      ]),
      [0.5, 0.5],
      ['max', 'max'],
    );
    expect(result.acceptableAdvantage).toBe(false);
    expect(result.compromiseSet.toSorted()).toEqual([0, 1]);
  });

  test('v moves between the sum and the largest regret', () => {
    const table = tableOf([
      [10, 0, 10],
      [6, 6, 6],
      [0, 10, 0],
    ]);
    const weights = [0.4, 0.2, 0.4];
    const at = (v: number) => [
      ...rankScores(vikor(table, weights, ['max', 'max', 'max'], { v }).scores, { direction: 'min' }).ranks,
    ];
    expect(at(1)).toEqual([1, 2, 3]);
    expect(at(0)).toEqual([2, 1, 3]);
    expect(() => vikor(table, weights, ['max', 'max', 'max'], { v: 1.1 })).toThrow(
      'v must be from 0 to 1, got 1.1',
    );
  });

  test('one alternative is its own compromise', () => {
    expect(vikor(tableOf([[1]]), [1], ['max']).compromiseSet).toEqual([0]);
    const nobody = performanceTable([], ['c'], [new Float64Array()]);
    expect(vikor(nobody, [1], ['max']).compromiseSet).toEqual([]);
  });
});
