import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  MagnitudeError,
  MissingValueError,
  normalizeWeights,
  type PerformanceTable,
  performanceTable,
  RankingError,
  rankScores,
  WeightError,
  type WeightedSumOptions,
  weightedSum,
} from '../src/index.ts';

const SEED = { seed: 4715 };

const names = (letter: string, length: number) => Array.from({ length }, (_, k) => `${letter}${k}`);

/** One row an alternative. */
function tableOf(rows: readonly (readonly number[])[], criteria: number): PerformanceTable {
  const columns = names('c', criteria).map((_, j) => Float64Array.from(rows, (row) => row[j] ?? Number.NaN));
  return performanceTable(names('a', rows.length), names('c', criteria), columns);
}

/** The integer one reads when the decimal point of the printed number is left out. */
const printed = (x: number, decimals: number): bigint => BigInt(x.toFixed(decimals).replace('.', ''));

/** Numbers that doubles represent badly, among others. */
const someValue = fc.oneof(
  fc.constantFrom(0.15, 0.35, 1.005, 8.165, 0.5, 2.5, -1.005, 0.045),
  fc.double({ min: -10, max: 10, noNaN: true }),
);
const someWeight = fc.oneof(fc.constantFrom(0.15, 0.35, 0.1), fc.double({ min: 0.01, max: 1, noNaN: true }));
const problem = fc.array(someWeight, { minLength: 1, maxLength: 5 }).chain((weights) =>
  fc.record({
    weights: fc.constant(normalizeWeights(weights)),
    rows: fc.array(fc.array(someValue, { minLength: weights.length, maxLength: weights.length }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
);
const options: fc.Arbitrary<WeightedSumOptions> = fc.record(
  { scale: fc.constantFrom(1, 10, 100), decimals: fc.integer({ min: 0, max: 9 }) },
  { requiredKeys: [] },
);

describe('contributions add up', () => {
  test.prop([problem, fc.constantFrom(1, 100)], SEED)(
    'to the bit, when nothing is rounded',
    ({ rows, weights }, scale) => {
      const { contributions, scores } = weightedSum(tableOf(rows, weights.length), weights, { scale });
      for (const [i, row] of rows.entries()) {
        expect(contributions.map((column) => column[i])).toEqual(
          row.map((x, j) => scale * (weights[j] ?? 0) * x),
        );
        expect(contributions.reduce((sum, column) => sum + (column[i] ?? 0), 0)).toBe(scores[i]);
      }
    },
  );

  test.prop([problem, fc.constantFrom(1, 100), fc.integer({ min: 0, max: 9 })], SEED)(
    'as printed, when rounded',
    ({ rows, weights }, scale, decimals) => {
      const { contributions, scores } = weightedSum(tableOf(rows, weights.length), weights, {
        scale,
        decimals,
      });
      scores.forEach((score, i) => {
        const sum = contributions.reduce((total, column) => total + printed(column[i] ?? 0, decimals), 0n);
        expect(sum).toBe(printed(score, decimals));
        expect(score).toBe(Number(score.toFixed(decimals)));
      });
    },
  );
});

describe('rounding', () => {
  test.prop(
    [
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.constantFrom(1, 100),
      fc.integer({ min: 0, max: 4 }),
    ],
    { ...SEED, numRuns: 2000 },
  )('is what one finds on paper, halves away from zero', (percent, thousandths, scale, decimals) => {
    const weights = [percent / 100, 1 - percent / 100];
    const values = tableOf([[thousandths / 1000, 0]], 2);
    const [column] = weightedSum(values, weights, { scale, decimals }).contributions;

    const product = BigInt(percent * scale) * BigInt(Math.abs(thousandths)) * 10n ** BigInt(decimals);
    const onPaper = (2n * product + 100_000n) / 200_000n; // out of a hundred thousand, half up
    expect(printed(column?.[0] ?? Number.NaN, decimals)).toBe(thousandths < 0 ? -onPaper : onPaper);
  });

  test.each([
    [0.15, 0.35, 3, 0.053],
    [1, 1.005, 2, 1.01],
    [1, 8.165, 2, 8.17],
    [1, -1.005, 2, -1.01],
    [1, -0.001, 2, 0],
    [1, 2 ** 40 + 0.25, 0, 2 ** 40],
    [1, 2 ** 53, 0, 2 ** 53],
  ])('%f × %f to %i decimals is %f', (weight, x, decimals, wanted) => {
    const { contributions, scores } = weightedSum(tableOf([[x, 0]], 2), [weight, 1 - weight], { decimals });
    expect([contributions[0]?.[0], scores[0]]).toEqual([wanted, wanted]);
  });
});

describe('the score of an alternative depends on that alternative alone', () => {
  test.prop([problem, options, fc.nat()], SEED)(
    'withdrawing one changes no other score',
    ({ rows, weights }, how, k) => {
      const gone = k % rows.length;
      const all = weightedSum(tableOf(rows, weights.length), weights, how).scores;
      const left = weightedSum(tableOf(rows.toSpliced(gone, 1), weights.length), weights, how).scores;
      expect([...left]).toEqual([...all].toSpliced(gone, 1));
    },
  );

  test.prop([problem, options, fc.nat(), fc.nat(), fc.double({ min: 0, max: 5, noNaN: true })], SEED)(
    'raising a value never worsens the rank',
    ({ rows, weights }, how, a, c, gain) => {
      const i = a % rows.length;
      const j = c % weights.length;
      const rankOf = (some: readonly (readonly number[])[]) =>
        rankScores(weightedSum(tableOf(some, weights.length), weights, how).scores, { tolerance: 0.01 })
          .ranks[i];
      const raised = rows.map((row, k) => (k === i ? row.with(j, (row[j] ?? 0) + gain) : row));
      expect(rankOf(raised)).toBeLessThanOrEqual(rankOf(rows) ?? Number.NaN);
    },
  );
});

describe('weights', () => {
  const values = tableOf([[1, 2]], 2);

  test.each([
    [[0.5, 0.6], 1.1, 'weights must sum to 1 within 1e-9, got 1.1; mend them, or call normalizeWeights'],
    [[0.5, 0.50000001], 1.00000001, 'weights must sum to 1 within 1e-9, got 1.00000001'],
    [[1.5, -0.5], 1, 'weights[1] must be a finite number, 0 or above, got -0.5; the weights sum to 1'],
    [[Number.NaN, 1], Number.NaN, 'weights[0] must be a finite number, 0 or above, got NaN'],
    [[1], 1, 'weights must have length 2, got 1'],
  ])('%j are refused', (weights, sum, message) => {
    const add = () => weightedSum(values, weights);
    expect(add).toThrow(WeightError);
    expect(add).toThrow(message);
    expect(add).toThrow(expect.objectContaining({ sum }));
  });

  test('a sum off by rounding alone is accepted, and a weight of 0 is a weight', () => {
    const ten = Array.from({ length: 10 }, () => 0.1);
    expect(ten.reduce((sum, weight) => sum + weight)).not.toBe(1);
    expect(weightedSum(tableOf([ten], 10), ten).scores[0]).toBeCloseTo(0.1, 15);
    expect(weightedSum(values, [0, 1]).scores[0]).toBe(2);
  });

  test.prop(
    [fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })],
    SEED,
  )('normalised, they are accepted and keep their proportions', (weights) => {
    const normalized = normalizeWeights(weights);
    const table = tableOf([weights.map(() => 1)], weights.length);
    expect(weightedSum(table, normalized).scores[0]).toBeCloseTo(1, 12);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    expect(normalized).toEqual(weights.map((weight) => weight / sum));
  });

  test('that sum to 0, or to infinity, cannot be normalised', () => {
    expect(() => normalizeWeights([0, 0])).toThrow(WeightError);
    expect(() => normalizeWeights([1e308, 1e308])).toThrow(
      'finite sum above 0 to be normalised, got Infinity',
    );
    expect(() => normalizeWeights([2, -1])).toThrow('weights[1] must be a finite number, 0 or above, got -1');
  });
});

describe('refusals', () => {
  test('a missing value names its alternative and its criterion, even under a weight of 0', () => {
    const values = performanceTable(
      ['Lodi', 'Crema'],
      ['area', 'access'],
      [Float64Array.of(1, 1), Float64Array.of(1, Number.NaN)],
    );
    const add = () => weightedSum(values, [1, 0]);
    expect(add).toThrow(MissingValueError);
    expect(add).toThrow(expect.objectContaining({ alternative: 'Crema', criterion: 'access' }));
  });

  test.each<[string, number[], WeightedSumOptions, string]>([
    ['a contribution', [2 ** 54 + 4, 0], { decimals: 0 }, 'c0'],
    ['a contribution in cents', [2 ** 48, 0], { decimals: 2 }, 'c0'],
    ['a contribution that the next would cancel', [-(2 ** 54), 2 ** 55], { decimals: 0 }, 'c1'],
    ['a total', [2 ** 54, 2 ** 54], { decimals: 0 }, 'c1'],
    ['infinity', [0, Infinity], {}, 'c1'],
    ['a total that overflows', [1e308, 1e308], { scale: 3 }, 'c1'],
  ])('%s too large to add exactly names its alternative and its criterion', (_, row, how, criterion) => {
    const add = () => weightedSum(tableOf([[0, 0], row], 2), [0.5, 0.5], how);
    expect(add).toThrow(MagnitudeError);
    expect(add).toThrow(expect.objectContaining({ alternative: 'a1', criterion }));
  });

  test.each([
    [{ decimals: 1.5 }, 'decimals must be an integer from 0 to 9, got 1.5'],
    [{ decimals: 10 }, 'decimals must be an integer from 0 to 9, got 10'],
    [{ scale: 0 }, 'scale must be above 0, got 0'],
    [{ scale: Infinity }, 'scale must be a finite number, got Infinity'],
  ])('%j is refused', (how, message) => {
    const add = () => weightedSum(tableOf([[1]], 1), [1], how);
    expect(add).toThrow(RankingError);
    expect(add).toThrow(message);
  });
});
