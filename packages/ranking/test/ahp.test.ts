import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  type AhpNode,
  ahpHierarchy,
  ahpPriorities,
  inconsistency,
  normalizeWeights,
  RANDOM_INDICES,
  RankingError,
  rankOrderCentroid,
  swingWeights,
} from '../src/index.ts';
import { SEED } from './tables.ts';

const shares = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 }).map(normalizeWeights);

/** The judgements of someone who never contradicts themselves. */
const consistent = (priorities: readonly number[]): number[][] =>
  priorities.map((a) => priorities.map((b) => a / b));

const METHODS = ['eigenvector', 'geometric-mean'] as const;

describe.each(METHODS)('priorities by %s', (method) => {
  test.prop([shares], SEED)('are found again from consistent comparisons', (wanted) => {
    const judged = ahpPriorities(consistent(wanted), { randomIndex: 'alonso-lamata-2006', method });
    for (const [i, priority] of judged.priorities.entries())
      expect(priority).toBeCloseTo(wanted[i] ?? -1, 12);
    expect(judged.lambdaMax).toBeCloseTo(wanted.length, 9);
    expect(judged.consistencyRatio).toBeCloseTo(0, 9);
  });

  test.prop([fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 6, maxLength: 6 })], SEED)(
    'move with what is compared when it is listed the other way round',
    (upper) => {
      const ratios = upper.map((x) => (x < 0 ? 1 / (1 - x) : 1 + x));
      const [ab = 1, ac = 1, ad = 1, bc = 1, bd = 1, cd = 1] = ratios;
      const comparisons = [
        [1, ab, ac, ad],
        [1 / ab, 1, bc, bd],
        [1 / ac, 1 / bc, 1, cd],
        [1 / ad, 1 / bd, 1 / cd, 1],
      ];
      const options = { randomIndex: 'saaty-1980', method } as const;
      const { priorities, lambdaMax } = ahpPriorities(comparisons, options);
      const turned = ahpPriorities(
        comparisons.toReversed().map((row) => row.toReversed()),
        options,
      );
      for (const [i, x] of turned.priorities.toReversed().entries())
        expect(x).toBeCloseTo(priorities[i] ?? -1, 12);
      if (method !== 'eigenvector') return;
      for (const [i, row] of comparisons.entries()) {
        const image = row.reduce((sum, x, j) => sum + x * (priorities[j] ?? 0), 0);
        expect(image).toBeCloseTo(lambdaMax * (priorities[i] ?? 0), 10);
      }
    },
  );
});

test('every random index is named, and none covers more than its paper', () => {
  for (const randomIndex of RANDOM_INDICES) {
    expect(ahpPriorities(consistent([1, 1]), { randomIndex }).consistencyRatio).toBe(0);
    const tooMany = consistent(Array.from({ length: 21 }, () => 1));
    expect(() => ahpPriorities(tooMany, { randomIndex })).toThrow(RankingError);
  }
});

test('comparisons that are not reciprocal are refused with their place', () => {
  const options = { randomIndex: 'saaty-1980' } as const;
  expect(() =>
    ahpPriorities(
      [
        [1, 3],
        [3, 1],
      ],
      options,
    ),
  ).toThrow('comparisons[0][1] must be above 0 and the reciprocal of comparisons[1][0], 3, got 3');
  expect(() =>
    ahpPriorities(
      [
        [1, 0],
        [0, 1],
      ],
      options,
    ),
  ).toThrow(RankingError);
  expect(() => ahpPriorities([[1, 2]], options)).toThrow('comparisons[0] must have length 1, got 2');
  expect(() => ahpPriorities([], options)).toThrow('comparisons: at least 1 needed');
  expect(
    ahpPriorities(
      [
        [1, 0.33],
        [3, 1],
      ],
      options,
    ).consistencyRatio,
  ).toBe(0);
});

test.prop([shares], SEED)('consistent comparisons are consistent by every measure', (wanted) => {
  for (const measure of Object.values(inconsistency(consistent(wanted)))) expect(measure).toBeCloseTo(0, 9);
});

test('a circle of preferences is as dissonant as can be', () => {
  const { dissonance, koczkodaj } = inconsistency([
    [1, 2, 1 / 2],
    [1 / 2, 1, 2],
    [2, 1 / 2, 1],
  ]);
  expect([dissonance, koczkodaj]).toEqual([1, 0.875]);
});

const sites = (area: number[]): AhpNode => ({
  name: 'site',
  judgement: [
    [1, 3],
    [1 / 3, 1],
  ],
  children: [
    {
      name: 'access',
      judgement: { priorities: [0.25, 0.75] },
      children: [
        { name: 'road', judgement: { priorities: [0.5, 0.5] } },
        { name: 'rail', judgement: { priorities: [0.9, 0.1] } },
      ],
    },
    { name: 'area', judgement: { priorities: area } },
  ],
});

const leaf = (priorities: number[]): AhpNode => ({
  name: 'leaf',
  judgement: { priorities: normalizeWeights(priorities) },
});

const tree = (first: number[], second: number[]): AhpNode => ({
  name: 'root',
  judgement: { priorities: [0.4, 0.6] },
  children: [leaf(first), leaf(second)],
});

describe('a hierarchy', () => {
  test('adds up over levels of different depth, each node weighing its share', () => {
    const { scores, nodes } = ahpHierarchy(sites([0.2, 0.8]), 2, { randomIndex: 'saaty-1980' });
    // access 0.75 (road 0.1875, rail 0.5625), area 0.25
    expect(scores[0]).toBeCloseTo(0.1875 * 0.5 + 0.5625 * 0.9 + 0.25 * 0.2, 12);
    expect(nodes.map(({ name, weight }) => [name, Number(weight.toFixed(6))])).toEqual([
      ['site', 1],
      ['access', 0.75],
      ['road', 0.1875],
      ['rail', 0.5625],
      ['area', 0.25],
    ]);
    expect(nodes.map(({ consistency }) => consistency?.randomIndex)).toEqual([
      'saaty-1980',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('in the ideal mode a copy of an alternative leaves the others in proportion', () => {
    const options = { randomIndex: 'saaty-1980', mode: 'ideal' } as const;
    const two = ahpHierarchy(tree([1, 9], [5, 3]), 2, options).scores;
    const three = ahpHierarchy(tree([1, 9, 9], [5, 3, 3]), 3, options).scores;
    expect((three[0] ?? 0) / (three[1] ?? 1)).toBeCloseTo((two[0] ?? 0) / (two[1] ?? 1), 12);
    const plain = { randomIndex: 'saaty-1980' } as const;
    const before = ahpHierarchy(tree([1, 9], [5, 3]), 2, plain).scores;
    const after = ahpHierarchy(tree([1, 9, 9], [5, 3, 3]), 3, plain).scores;
    expect((after[0] ?? 0) / (after[1] ?? 1)).not.toBeCloseTo((before[0] ?? 0) / (before[1] ?? 1), 3);
  });

  test('refuses judgements that do not fit', () => {
    expect(() => ahpHierarchy(sites([1]), 2, { randomIndex: 'saaty-1980' })).toThrow(
      'priorities of area must have length 2, got 1',
    );
    expect(() => ahpHierarchy(sites([0.5, 0.6]), 2, { randomIndex: 'saaty-1980' })).toThrow(
      'weights must sum to 1',
    );
  });
});

describe('weights from an order or from points', () => {
  test.prop([fc.integer({ min: 1, max: 12 })], SEED)('the centroid of n ranks sums to 1 and falls', (n) => {
    const weights = rankOrderCentroid(Array.from({ length: n }, (_, k) => k + 1));
    expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
    expect(weights.every((w, k) => k === 0 || w < (weights[k - 1] ?? 0))).toBe(true);
  });

  test('equal importance shares the places it takes', () => {
    // (1 + 1/2 + 1/3) / 3, (1/2 + 1/3) / 3, (1/3) / 3
    const [first, second] = [11 / 18, 5 / 18];
    expect(rankOrderCentroid([1, 1, 3])[0]).toBeCloseTo((first + second) / 2, 12);
    expect(rankOrderCentroid([1, 2, 3])[0]).toBeCloseTo(first, 12);
    expect(swingWeights([100, 60, 40])).toEqual([0.5, 0.3, 0.2]);
    expect(() => rankOrderCentroid([])).toThrow('importance: at least 1 needed');
    expect(() => swingWeights([0, 0])).toThrow('weights must have a finite sum above 0');
  });
});
