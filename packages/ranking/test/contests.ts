import { fc } from '@fast-check/vitest';
import {
  type Aim,
  type Contest,
  type Contestant,
  type ContestedCriterion,
  type ContestedTieBreak,
  compileCategory,
  compileValue,
  normalizeWeights,
  performanceTable,
  rankScores,
  type ValueFunction,
  weightedSum,
} from '../src/index.ts';

export type Performance = number | string;

/** A contest in which every performance is a whole number from 0 to 20, or a label. */
export interface Case {
  readonly criteria: readonly ContestedCriterion[];
  readonly rows: readonly (readonly Performance[])[];
  readonly decimals: number;
  readonly tolerance: number;
  /** Each either the points on the first criterion, or other numbers. */
  readonly breaks: readonly ('points' | 'other')[];
}

const hundredths = fc.integer({ min: 0, max: 20 }).map((x) => x / 20);
const places = (length: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: length, maxLength: length })
    .map((xs) => xs.toSorted((a, b) => a - b));
const valueFunction: fc.Arbitrary<ValueFunction> = fc.oneof(
  fc.tuple(places(3), fc.tuple(hundredths, hundredths, hundredths)).map(
    ([[a = 0, b = 0, c = 0], [x, y, z]]): ValueFunction => ({
      kind: 'piecewise-linear',
      points: [
        [a, x],
        [b, y],
        [c, z],
      ],
      outOfRange: 'clip',
    }),
  ),
  fc.tuple(places(2), fc.tuple(hundredths, hundredths, hundredths)).map(
    ([[a = 0, b = 0], [x, y, z]]): ValueFunction => ({
      kind: 'step',
      base: x,
      steps: [
        [a, y],
        [b, z],
      ],
    }),
  ),
  fc
    .tuple(fc.integer({ min: 2, max: 18 }), fc.constantFrom(-1.5, -0.3, 0.3, 1.5))
    .map(([midpoint, steepness]): ValueFunction => ({ kind: 'sigmoid', midpoint, steepness })),
  fc
    .tuple(fc.integer({ min: 2, max: 18 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 9 }))
    .map(
      ([target, fullWithin, more]): ValueFunction => ({
        kind: 'target',
        target,
        fullWithin,
        zeroBeyond: fullWithin + more,
      }),
    ),
  fc
    .tuple(hundredths, hundredths, hundredths)
    .map(([a, b, c]): ValueFunction => ({ kind: 'categorical', values: { a, b, c }, otherwise: 'error' })),
);

const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 5 }))
  .chain(([width, height]) =>
    fc
      .record({
        values: fc.array(valueFunction, { minLength: width, maxLength: width }),
        weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }),
        numbers: fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
        step: fc.constantFrom(1, 2),
        decimals: fc.constantFrom(0, 1),
        tolerance: fc.constantFrom(0, 0.5, 5),
        breaks: fc.array(fc.constantFrom<'points' | 'other'>('points', 'other'), { maxLength: 2 }),
      })
      .filter(({ weights }) => weights.some((w) => w > 0))
      .map(({ values, weights, numbers, step, decimals, tolerance, breaks }): Case => {
        const shares = normalizeWeights(weights);
        const criteria = values.map(
          (value, j): ContestedCriterion => ({
            id: `c${j}`,
            weight: shares[j] ?? 0,
            value,
            step,
            within: [0, 20],
          }),
        );
        const rows = numbers.map((row) =>
          row.map((x, j) => (values[j]?.kind === 'categorical' ? ('abc'.charAt(x % 3) as string) : x)),
        );
        return { criteria, rows, decimals, tolerance, breaks };
      }),
  );

export const worthOf = ({ value }: ContestedCriterion, performance: Performance): number =>
  value.kind === 'categorical'
    ? compileCategory(value)(String(performance))
    : compileValue(value)(Number(performance));

/** The whole assessment, from the performances up. */
export function assess({ criteria, rows, decimals, tolerance, breaks }: Case): {
  readonly contest: Contest;
  readonly contributions: readonly Float64Array[];
  readonly ranks: Uint32Array;
  readonly tied: Uint8Array;
} {
  const table = performanceTable(
    rows.map((_, i) => `a${i}`),
    criteria.map(({ id }) => id),
    criteria.map((criterion, j) => Float64Array.from(rows, (row) => worthOf(criterion, row[j] ?? 0))),
  );
  const weights = criteria.map(({ weight }) => weight);
  const { scores, contributions } = weightedSum(table, weights, { scale: 100, decimals });
  const tieBreaks = breaks.map(
    (kind): ContestedTieBreak =>
      kind === 'points'
        ? { values: contributions[0] ?? [], direction: 'max', criterion: 0 }
        : { values: rows.map((_, i) => (i * 7) % 3), direction: 'min' },
  );
  const ranking = rankScores(scores, { tolerance, tieBreaks });
  return {
    contest: { criteria, scale: 100, decimals, scores, tolerance, tieBreaks, ranking },
    contributions,
    ranks: ranking.ranks,
    tied: ranking.tied,
  };
}

export function contestant(some: Case, index: number): Contestant {
  const contributions = assess(some).contributions.map((column) => column[index] ?? Number.NaN);
  return { index, performances: some.rows[index] ?? [], contributions };
}

/** The case with other performances of one alternative. */
export const changed = (some: Case, index: number, to: ReadonlyMap<number, Performance>): Case => ({
  ...some,
  rows: some.rows.map((row, i) => (i === index ? row.map((x, j) => to.get(j) ?? x) : row)),
});

export function reaches(some: Case, index: number, aim: Aim): boolean {
  const { ranks, tied, contest } = assess(some);
  if ('score' in aim) return (contest.scores[index] ?? 0) >= aim.score;
  const rank = ranks[index] ?? Infinity;
  // To have the rank to itself: k − 1 others at most that it is not ahead of.
  const alike = ranks.reduce((count, other, i) => count + Number(i !== index && other === rank), 0);
  return aim.whenTied === 'fails' ? rank + (tied[index] ? alike : 0) <= aim.rank : rank <= aim.rank;
}

/** Every performance that can be had, the present one apart. */
export const choices = ({ value, step = 1 }: ContestedCriterion): Performance[] =>
  value.kind === 'categorical'
    ? Object.keys(value.values)
    : Array.from({ length: 20 / step + 1 }, (_, n) => n * step);

export const question: fc.Arbitrary<[Case, index: number, Aim, criterion: number]> = cases.chain((some) =>
  fc.tuple(
    fc.constant(some),
    fc.nat(some.rows.length - 1),
    fc.oneof(
      fc.record({
        rank: fc.integer({ min: 1, max: some.rows.length }),
        whenTied: fc.constantFrom<'shares' | 'fails'>('shares', 'fails'),
      }),
      fc.record({ score: fc.integer({ min: 0, max: 100 }) }),
    ),
    fc.nat(some.criteria.length - 1),
  ),
);
