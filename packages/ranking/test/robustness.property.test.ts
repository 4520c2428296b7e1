import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  dominance,
  rankIndices,
  rankOrderCentroid,
  rankScores,
  type StabilityOf,
  smaa,
  weightedSum,
  weightStability,
} from '../src/index.ts';
import { SEED, tableOf, valued, weightedScores } from './tables.ts';

/** The weights with that of criterion `k` at `t` and the others in proportion. */
const moved = (weights: readonly number[], k: number, t: number): number[] =>
  weights.map((weight, j) => (j === k ? t : (weight * (1 - t)) / (1 - (weights[k] ?? 0))));

/** How far the verdict is from being turned: the smallest lead of one who must stay ahead. */
function slack(before: readonly number[], after: readonly number[], of: StabilityOf): number {
  const order = [...rankScores(before).order];
  const indices = [...before.keys()];
  const front = of === 'winner' ? indices.filter((i) => before[i] === Math.max(...before)) : order;
  const first = typeof of === 'object' && 'top' in of ? order.slice(0, of.top) : front;
  const pairs = first.flatMap((a) =>
    indices
      .filter((b) => (before[a] ?? 0) > (before[b] ?? 0))
      .filter((b) => !(typeof of === 'object' && 'top' in of) || !first.includes(b))
      .map((b) => (after[a] ?? 0) - (after[b] ?? 0)),
  );
  return Math.min(Infinity, ...pairs);
}

describe.each<[string, StabilityOf]>([
  ['the winner', 'winner'],
  ['the whole order', 'order'],
  ['the first two', { top: 2 }],
])('weight stability of %s', (_name, of) => {
  test.prop([valued], SEED)('agrees with a sweep of every weight', ({ rows, weights }) => {
    const before = [...weightedSum(tableOf(rows), weights).scores];
    // Scores that tie on paper may differ in their last digit: such a pair bounds the interval at the weight.
    const isClear = before.every((x, a) =>
      before.every((y, b) => a === b || x === y || Math.abs(x - y) > 1e-12),
    );
    fc.pre(isClear);
    for (const [k, [low, high]] of weightStability(tableOf(rows), weights, of).entries()) {
      expect(low).toBeLessThanOrEqual((weights[k] ?? 0) + 1e-9);
      expect(high).toBeGreaterThanOrEqual((weights[k] ?? 0) - 1e-9);
      for (let step = 0; step <= 40; step++) {
        const t = step / 40;
        const margin = slack(before, weightedScores(rows, moved(weights, k, t)), of);
        if (t >= low && t <= high) expect(margin).toBeGreaterThanOrEqual(-1e-9);
        else if (t < low - 1e-9 || t > high + 1e-9) expect(margin).toBeLessThan(1e-9);
      }
      for (const end of [low, high].filter((t) => t > 0 && t < 1)) {
        expect(Math.abs(slack(before, weightedScores(rows, moved(weights, k, end)), of))).toBeLessThan(1e-9);
      }
    }
  });
});

test('a chosen pair has its own intervals, whichever is named first', () => {
  const values = tableOf([
    [1, 0],
    [0, 1],
    [0.9, 0.9],
  ]);
  expect(weightStability(values, [0.75, 0.25], { pair: [0, 1] })).toEqual([
    [0.5, 1],
    [0, 0.5],
  ]);
  expect(weightStability(values, [0.75, 0.25], { pair: [1, 0] })).toEqual([
    [0.5, 1],
    [0, 0.5],
  ]);
  expect(weightStability(values, [1, 0], 'order')[0]).toEqual([1, 1]);
  expect(() => weightStability(values, [0.5, 0.5], { top: 0 })).toThrow('top must be from 1 to 3');
  expect(() => weightStability(values, [0.5, 0.5], { pair: [0, 3] })).toThrow('pair must be from 0 to 2');
});

test.prop([valued], SEED)(
  'the Pareto front is not empty, and whoever is off it has a dominator on it',
  ({ rows }) => {
    const { front, dominators } = dominance(
      tableOf(rows),
      (rows[0] ?? []).map(() => 'max'),
    );
    expect(front.length).toBeGreaterThan(0);
    for (const over of dominators)
      if (over.length > 0) expect(over.some((a) => front.includes(a))).toBe(true);
  },
);

const drawn = (seed: number) =>
  smaa(
    [
      { kind: 'exact', values: [1, 0.4] },
      { kind: 'interval', low: [0, 0], high: [1, 1] },
    ],
    { kind: 'uniform' },
    {
      samples: 500,
      seed,
    },
  );

describe('SMAA-2', () => {
  test('draws the same for the same seed, and other numbers for another', () => {
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1).rankAcceptability).not.toEqual(drawn(2).rankAcceptability);
  });

  test('ordinal weights have the rank-order centroid as their mean', () => {
    const always = { kind: 'exact', values: [1, 0] } as const;
    const importance = [2, 1, 4, 2];
    const { centralWeights } = smaa(
      [always, always, always, always],
      { kind: 'ordinal', importance },
      {
        samples: 20_000,
        seed: 20210517,
      },
    );
    for (const [j, wanted] of rankOrderCentroid(importance).entries()) {
      const error = centralWeights.standardErrors[0]?.[j] ?? 0;
      expect(error).toBeGreaterThan(0);
      expect(Math.abs((centralWeights.values[0]?.[j] ?? 0) - wanted)).toBeLessThan(4 * error);
    }
  });

  test('Dirichlet weights have their shapes over the sum as their mean, and interval weights stay within', () => {
    const always = { kind: 'exact', values: [1, 0] } as const;
    const options = { samples: 20_000, seed: 20210517 };
    const { centralWeights } = smaa(
      [always, always, always],
      { kind: 'dirichlet', shapes: [0.5, 1, 2.5] },
      options,
    );
    for (const [j, wanted] of [0.125, 0.25, 0.625].entries()) {
      const error = centralWeights.standardErrors[0]?.[j] ?? 0;
      expect(Math.abs((centralWeights.values[0]?.[j] ?? 0) - wanted)).toBeLessThan(4 * error);
    }
    // A weight of 0.2 to 0.3 on the first of two: the second alternative, best on the other, always wins.
    const bounds: [number, number][] = [
      [0.2, 0.3],
      [0, 1],
    ];
    const columns = [
      { kind: 'exact', values: [1, 0] },
      { kind: 'exact', values: [0, 1] },
    ] as const;
    const within = smaa(columns, { kind: 'interval', bounds }, { samples: 300, seed: 1 });
    expect([...(within.rankAcceptability.values[1] ?? [])]).toEqual([1, 0]);
    expect(within.centralWeights.values[1]?.[0]).toBeCloseTo(0.25, 1);
    expect(Number.isNaN(within.centralWeights.values[0]?.[0])).toBe(true);
    expect([...within.confidenceFactors]).toEqual([0, 1]);
  });

  test('a rank is all that an ordinal performance tells: the best of three beats the middle always', () => {
    const { pairwiseWinning, rankAcceptability } = smaa(
      [
        { kind: 'ordinal', ranks: [1, 2, 3] },
        { kind: 'ordinal', ranks: [1, 3, 2] },
      ],
      { kind: 'uniform' },
      { samples: 4000, seed: 7 },
    );
    expect([...(rankAcceptability.values[0] ?? [])]).toEqual([1, 0, 0]);
    expect(Math.abs((pairwiseWinning.values[1]?.[2] ?? 0) - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
  });

  test.each([
    { levels: 3, wanted: 0.1, law: 'of three the middle is uniform' },
    { levels: 4, wanted: 0.19, law: 'of four the last but one is the lower of two uniform draws' },
  ])('the levels between the best and the worst are uniform draws in order: $law', ({ levels, wanted }) => {
    const ranks = Array.from({ length: levels }, (_, i) => i + 1);
    // The worst starts 0.1 ahead: it wins against the one above it when that is worth less than 0.1.
    const ahead = ranks.map((rank) => (rank === levels ? 0.1 : 0));
    const samples = 40_000;
    const { pairwiseWinning } = smaa(
      [
        { kind: 'ordinal', ranks },
        { kind: 'exact', values: ahead },
      ],
      { kind: 'exact', weights: [0.5, 0.5] },
      { samples, seed: 20210517 },
    );
    const won = pairwiseWinning.values[levels - 1]?.[levels - 2] ?? 0;
    expect(Math.abs(won - wanted)).toBeLessThan(4 * Math.sqrt((wanted * (1 - wanted)) / samples));
  });

  test('a normal performance wins as often as its distribution says', () => {
    const { pairwiseWinning } = smaa(
      [{ kind: 'normal', mean: [1, 0], deviation: [1, 0] }],
      { kind: 'exact', weights: [1] },
      { samples: 20_000, seed: 20210517 },
    );
    // P(N(1, 1) > 0) = Φ(1)
    const wanted = 0.8413447460685429;
    const error = Math.sqrt((wanted * (1 - wanted)) / 20_000);
    expect(Math.abs((pairwiseWinning.values[0]?.[1] ?? 0) - wanted)).toBeLessThan(4 * error);
  });

  test('what cannot be sampled is refused', () => {
    const some = [{ kind: 'exact', values: [1, 0] }] as const;
    const options = { samples: 10, seed: 1 };
    expect(() => smaa(some, { kind: 'uniform' }, { ...options, samples: 0 })).toThrow(
      'samples must be from 1',
    );
    expect(() => smaa(some, { kind: 'uniform' }, { ...options, seed: 0.5 })).toThrow(
      'seed must be an integer',
    );
    expect(() => smaa([], { kind: 'uniform' }, options)).toThrow('columns: at least 1 needed');
    expect(() => smaa(some, { kind: 'exact', weights: [2] }, options)).toThrow('weights must sum to 1');
    expect(() => smaa(some, { kind: 'dirichlet', shapes: [0] }, options)).toThrow(
      'shapes[0] must be above 0',
    );
    expect(() => smaa(some, JSON.parse('{"kind":"flat"}'), options)).toThrow('kind must be one of exact');
    expect(() => rankIndices([[1, 3]])).toThrow('rankings[0][1] must be from 1 to 2');
  });
});
