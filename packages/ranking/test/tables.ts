import { fc } from '@fast-check/vitest';
import {
  type Bounds,
  type Direction,
  electre3,
  type Goal,
  normalizeWeights,
  type PerformanceTable,
  type PreferenceFunction,
  performanceTable,
  promethee,
  spotis,
  type Thresholds,
  topsis,
  vikor,
  weightedProduct,
  weightedSum,
} from '../src/index.ts';

/** Every property runs on the same cases every time. */
export const SEED: { readonly seed: number } = { seed: 4715 };

/** A decision problem: rows of performances, what is wanted of each criterion, and all that a method may need. */
export interface Problem {
  readonly rows: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly goals: readonly Goal[];
  readonly bounds: readonly Bounds[];
  readonly thresholds: readonly (Thresholds & { readonly veto: number })[];
}

export function tableOf(rows: readonly (readonly number[])[]): PerformanceTable {
  const width = rows[0]?.length ?? 0;
  return performanceTable(
    rows.map((_, i) => `a${i}`),
    Array.from({ length: width }, (_, j) => `c${j}`),
    Array.from({ length: width }, (_, j) => Float64Array.from(rows, (row) => row[j] ?? Number.NaN)),
  );
}

const direction: fc.Arbitrary<Direction> = fc.constantFrom('max', 'min');
const goal: fc.Arbitrary<Goal> = fc.oneof(
  direction,
  fc.integer({ min: 1, max: 9 }).map((target) => ({ target })),
);

/** Whole performances from 1 to 9, so that ties and dominance are common. */
export function problems(goals: fc.Arbitrary<Goal> = goal): fc.Arbitrary<Problem> {
  return fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 7 })).chain(([width, height]) => {
    const row = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: width, maxLength: width });
    const threshold = fc
      .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
      .map(([q, p, v]) => ({ indifference: q, preference: q + p, veto: q + p + v }));
    return fc.record({
      rows: fc.array(row, { minLength: height, maxLength: height }),
      weights: fc
        .array(fc.integer({ min: 1, max: 20 }), { minLength: width, maxLength: width })
        .map(normalizeWeights),
      goals: fc.array(goals, { minLength: width, maxLength: width }),
      bounds: fc.constant(Array.from({ length: width }, (): Bounds => [1, 9])),
      thresholds: fc.array(threshold, { minLength: width, maxLength: width }),
    });
  });
}

export const directed: fc.Arbitrary<Problem> = problems(direction);

const KINDS = ['usual', 'u-shape', 'v-shape', 'level', 'linear', 'gaussian'] as const;

/** One of the six functions a criterion, by what does not change with its unit or its place. */
export function preferencesOf({ thresholds }: Problem): PreferenceFunction[] {
  return thresholds.map(({ indifference: q, preference: p, veto: v }) => {
    const kind = KINDS[Math.round((2 * (v - p)) / (p - q)) % KINDS.length] ?? 'usual';
    return { kind, q, p, s: p } satisfies PreferenceFunction & { s: number };
  });
}

/** Scores of which the highest is best. */
export type Method = (problem: Problem) => number[];

const best = (scores: Float64Array, toward: Direction): number[] =>
  Array.from(scores, (score) => (toward === 'max' ? score : -score));

/** Every method with scores that takes criteria of any goal. */
export const METHODS: readonly (readonly [name: string, method: Method])[] = [
  ...(['vector', 'minmax', 'sum', 'max'] as const).map((normalization): [string, Method] => [
    `TOPSIS (${normalization})`,
    ({ rows, weights, goals }) =>
      best(topsis(tableOf(rows), weights, goals, { normalization }).scores, 'max'),
  ]),
  ['VIKOR', ({ rows, weights, goals }) => best(vikor(tableOf(rows), weights, goals).scores, 'min')],
  [
    'PROMETHEE II',
    (problem) =>
      best(
        promethee(tableOf(problem.rows), problem.weights, problem.goals, preferencesOf(problem)).scores,
        'max',
      ),
  ],
  [
    'ELECTRE III',
    ({ rows, weights, goals, thresholds }) =>
      best(electre3(tableOf(rows), weights, goals, thresholds).scores, 'min'),
  ],
  [
    'SPOTIS',
    ({ rows, weights, goals, bounds }) => best(spotis(tableOf(rows), weights, goals, bounds).scores, 'min'),
  ],
];

/** The weighted product, which takes benefits and costs alone. */
export const product: Method = ({ rows, weights, goals }) => {
  const directions = goals.map((wanted): Direction => (wanted === 'min' ? 'min' : 'max'));
  return best(weightedProduct(tableOf(rows), weights, directions).logScores, 'max');
};

/** Values and weights. */
export interface Valued {
  readonly rows: number[][];
  readonly weights: number[];
}

/** Values of 0 to 1 in steps of a hundredth, and weights above 0. */
export const valued: fc.Arbitrary<Valued> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 6 }))
  .chain(([width, height]) => {
    const value = fc.integer({ min: 0, max: 100 }).map((x) => x / 100);
    return fc.record({
      rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
      weights: fc
        .array(fc.integer({ min: 1, max: 20 }), { minLength: width, maxLength: width })
        .map(normalizeWeights),
    });
  });

export const weightedScores = (
  rows: readonly (readonly number[])[],
  weights: readonly number[],
): number[] => [...weightedSum(tableOf(rows), normalizeWeights(weights)).scores];
