import { describe, expect, test } from 'vitest';
import {
  electre1,
  electre3,
  kendallTauB,
  partialOrder,
  performanceTable,
  promethee,
  RankingError,
  rankScores,
  spearman,
  spotis,
  topsis,
  vikor,
  weightedProduct,
  wsCoefficient,
} from '../src/index.ts';
import { compilePreference } from '../src/methods/preference-function.ts';
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

describe('the six preference functions', () => {
  test.each([
    [{ kind: 'usual' }, [0, 1, 1, 1, 1]],
    [{ kind: 'u-shape', q: 1 }, [0, 0, 1, 1, 1]],
    [{ kind: 'v-shape', p: 4 }, [0, 0.25, 0.5, 0.75, 1]],
    [{ kind: 'level', q: 1, p: 3 }, [0, 0, 0.5, 0.5, 1]],
    [{ kind: 'linear', q: 1, p: 3 }, [0, 0, 0.5, 1, 1]],
    [
      { kind: 'gaussian', s: 1 },
      [0, 1 - Math.exp(-0.5), 1 - Math.exp(-2), 1 - Math.exp(-4.5), 1 - Math.exp(-8)],
    ],
  ] as const)('%j of 0, 1, 2, 3, 4', (fn, wanted) => {
    const preference = compilePreference(fn);
    for (const [d, value] of wanted.entries()) expect(preference(d)).toBeCloseTo(value, 12);
  });

  test('thresholds that make no sense are refused', () => {
    expect(() => compilePreference({ kind: 'linear', q: 2, p: 1 })).toThrow(
      'p must not be below q, 2, got 1',
    );
    expect(() => compilePreference({ kind: 'v-shape', p: 0 })).toThrow('p must be above 0, got 0');
    expect(() => compilePreference({ kind: 'gaussian', s: -1 })).toThrow(RankingError);
    expect(() => compilePreference(JSON.parse('{"kind":"type V"}'))).toThrow('kind must be one of usual');
    expect(() => promethee(tableOf([[1], [2]]), [1], ['max'], [])).toThrow(
      'preferences must have length 1, got 0',
    );
  });
});

describe('ELECTRE I', () => {
  const table = tableOf([
    [9, 5],
    [8, 6],
    [1, 6],
  ]);
  const levels = { concordance: 0.6, discordance: 0.3 };

  test('concordance adds weights, discordance divides by the widest range or by its own', () => {
    const wide = electre1(table, [0.6, 0.4], ['max', 'max'], { ...levels, discordanceScale: 'widest-range' });
    expect([...(wide.concordance[0] ?? [])]).toEqual([1, 0.6, 0.6]);
    expect([...(wide.discordance[0] ?? [])]).toEqual([0, 1 / 8, 1 / 8]);
    expect(wide.kernel).toEqual([0]);
    const own = electre1(table, [0.6, 0.4], ['max', 'max'], { ...levels, discordanceScale: 'own-range' });
    expect([...(own.discordance[0] ?? [])]).toEqual([0, 1, 1]);
    expect([own.kernel, own.notOutranked]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  test('the end of a chain is in the kernel, and so is a circuit that nobody outranks', () => {
    // Each beats the next on two of three criteria, with the weight of 0.65, 0.75 and 0.6.
    const round = tableOf([
      [3, 1, 2],
      [2, 3, 1],
      [1, 2, 3],
    ]);
    const at = (concordance: number) =>
      electre1(round, [0.4, 0.35, 0.25], ['max', 'max', 'max'], {
        concordance,
        discordance: 1,
        discordanceScale: 'own-range',
      });
    const chain = at(0.62);
    expect(chain.outranks.map((row) => [...row])).toEqual([
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect([chain.kernel, chain.notOutranked]).toEqual([[0, 2], [0]]);
    const circuit = at(0.6);
    expect([circuit.kernel, circuit.notOutranked]).toEqual([[0, 1, 2], []]);
  });

  test('refuses levels that are not shares, and a scale it does not know', () => {
    expect(() =>
      electre1(table, [0.6, 0.4], ['max', 'max'], {
        concordance: 60,
        discordance: 0.3,
        discordanceScale: 'own-range',
      }),
    ).toThrow('concordance must be from 0 to 1, got 60');
    expect(() =>
      electre1(table, [0.6, 0.4], ['max', 'max'], JSON.parse('{"concordance":0.6,"discordance":0.3}')),
    ).toThrow('discordanceScale must be one of widest-range, own-range');
  });
});

describe('ELECTRE III', () => {
  const thresholds = [
    { indifference: 1, preference: 3, veto: 8 },
    { indifference: 1, preference: 3, veto: 5 },
  ];

  test('credibility by hand: concordance, less what a discordant criterion takes away', () => {
    const table = tableOf([
      [10, 4],
      [8, 8],
    ]);
    const { concordance, credibility } = electre3(table, [0.6, 0.4], ['max', 'max'], thresholds);
    // a0 against a1: behind by 4 on the second, so 0 there; its discordance (4 - 3) / (5 - 3) = 0.5 is below 0.6.
    expect(concordance[0]?.[1]).toBeCloseTo(0.6, 12);
    expect(credibility[0]?.[1]).toBeCloseTo(0.6, 12);
    // a1 against a0: behind by 2 on the first, (3 - 2) / (3 - 1) = 0.5 there.
    expect(credibility[1]?.[0]).toBeCloseTo(0.6 * 0.5 + 0.4, 12);
    // Weighed the other way the discordance of 0.5 exceeds the concordance of 0.4: 0.4 × (1 − 0.5) / (1 − 0.4).
    const light = electre3(table, [0.4, 0.6], ['max', 'max'], thresholds).credibility[0]?.[1];
    expect(light).toBeCloseTo((0.4 * 0.5) / 0.6, 12);
  });

  test('a veto is final', () => {
    const table = tableOf([
      [100, 0],
      [0, 5],
    ]);
    const { credibility } = electre3(table, [0.9, 0.1], ['max', 'max'], thresholds);
    expect(credibility[0]?.[1]).toBe(0);
    const without = thresholds.map(({ indifference, preference }) => ({ indifference, preference }));
    expect(electre3(table, [0.9, 0.1], ['max', 'max'], without).credibility[0]?.[1]).toBe(0.9);
  });

  test('distils a clear order the same way from both ends', () => {
    const { descending, ascending, order, scores } = electre3(
      tableOf([
        [1, 1],
        [20, 20],
        [10, 10],
        [10.5, 10],
      ]),
      [0.5, 0.5],
      ['max', 'max'],
      thresholds,
    );
    expect([[...descending], [...ascending], [...scores]]).toEqual([
      [3, 1, 2, 2],
      [3, 1, 2, 2],
      [3, 1, 2, 2],
    ]);
    expect([order.relation(1, 0), order.relation(2, 3)]).toEqual(['better', 'indifferent']);
  });

  test('two that veto each other are incomparable with nobody turned into a winner by their order', () => {
    const there = electre3(
      tableOf([
        [10, 0],
        [0, 10],
      ]),
      [0.5, 0.5],
      ['max', 'max'],
      thresholds,
    );
    expect([[...there.descending], [...there.ascending]]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('refuses thresholds out of order', () => {
    expect(() => electre3(tableOf([[1]]), [1], ['max'], [{ indifference: 2, preference: 1 }])).toThrow(
      'preference must not be below indifference, 2, got 1',
    );
    expect(() =>
      electre3(tableOf([[1]]), [1], ['max'], [{ indifference: 0, preference: 1, veto: 0.5 }]),
    ).toThrow('veto must not be below preference, 1, got 0.5');
    expect(() => electre3(tableOf([[1]]), [1], ['max'], [{ indifference: -1, preference: 1 }])).toThrow(
      'thresholds[0].indifference must be 0 or above',
    );
  });
});

describe('agreement of two rankings', () => {
  test('is complete with itself and none with the reverse', () => {
    const ranks = [1, 2, 3, 4];
    const reverse = [4, 3, 2, 1];
    expect([kendallTauB(ranks, ranks), spearman(ranks, ranks), wsCoefficient(ranks, ranks)]).toEqual([
      1, 1, 1,
    ]);
    expect([kendallTauB(ranks, reverse), spearman(ranks, reverse)]).toEqual([-1, -1]);
  });

  test('by hand: one swap at the bottom of three, and ties', () => {
    expect(kendallTauB([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3, 12);
    expect(spearman([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 12);
    // 1 − (2^−2 × 1 / 1 + 2^−3 × 1 / 2)
    expect(wsCoefficient([1, 2, 3], [1, 3, 2])).toBe(0.6875);
    // Of three pairs two are ordered alike and one is tied in the first: 2 / √(2 × 3)
    expect(kendallTauB([1, 1, 3], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6), 12);
    expect(kendallTauB([1, 1], [1, 2])).toBeNaN();
  });

  test('a swap at the top costs WS more than one at the bottom', () => {
    const top = wsCoefficient([1, 2, 3, 4], [2, 1, 3, 4]);
    const bottom = wsCoefficient([1, 2, 3, 4], [1, 2, 4, 3]);
    expect(top).toBeLessThan(bottom);
  });

  test('rankings of other alternatives are refused', () => {
    expect(() => kendallTauB([1], [1, 2])).toThrow('second must have length 1, got 2');
    expect(() => partialOrder([1], [])).toThrow('second must have length 1, got 0');
  });
});
