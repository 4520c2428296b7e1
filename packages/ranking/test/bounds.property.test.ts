import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  compileValue,
  leaveOneOut,
  type NumericValueFunction,
  normalizeWeights,
  type PerformanceTable,
  rankBounds,
  rankScores,
  scoreBounds,
  topsis,
  valueBounds,
  weightedSum,
} from '../src/index.ts';
import { problems, SEED, tableOf } from './tables.ts';

type Cell = readonly [low: number, high: number];

/** Cells known exactly, between two values, or not at all. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 10 }).map((x): Cell => [x / 10, x / 10]) },
  fc
    .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
    .map(([x, y]): Cell => [Math.min(x, y) / 10, Math.max(x, y) / 10]),
  fc.constant<Cell>([Number.NaN, Number.NaN]),
);

const uncertain = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 2, max: 4 }))
  .chain(([width, height]) =>
    fc.record({
      cells: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
      weights: fc
        .array(fc.integer({ min: 1, max: 9 }), { minLength: width, maxLength: width })
        .map(normalizeWeights),
      tolerance: fc.constantFrom(0, 5),
    }),
  );

const RANGE = [0.1, 0.9] as const;
const rounding = { scale: 100, decimals: 1 };

/** Every table with each cell at one of its ends. */
function corners(cells: readonly (readonly Cell[])[]): number[][][] {
  return cells
    .flatMap((row, i) => row.map((ends, j) => ({ i, j, ends: Number.isNaN(ends[0]) ? RANGE : ends })))
    .reduce<number[][][]>(
      (tables, { i, j, ends }) =>
        tables.flatMap((rows) =>
          [...new Set(ends)].map((x) => rows.map((row, a) => (a === i ? row.with(j, x) : row))),
        ),
      [cells.map((row) => row.map(() => 0))],
    );
}

test.prop([uncertain], { ...SEED, numRuns: 200 })(
  'bounds of scores and ranks are the extremes over every completion, and each is had by one',
  ({ cells, weights, tolerance }) => {
    const at = (end: 0 | 1): PerformanceTable => tableOf(cells.map((row) => row.map((ends) => ends[end])));
    const ranges = weights.map(() => RANGE);
    const { low, high } = scoreBounds(at(0), at(1), weights, ranges, rounding);
    const { best, worst } = rankBounds(low, high, tolerance);
    const all = corners(cells).map((rows) => {
      const { scores } = weightedSum(tableOf(rows), weights, rounding);
      return { scores, ranks: rankScores(scores, { tolerance }).ranks };
    });
    for (const i of cells.keys()) {
      const [scores, ranks] = [all.map((one) => one.scores[i]), all.map((one) => one.ranks[i])];
      expect([low[i], high[i]]).toEqual([least(scores), -least(scores.map((x = 0) => -x))]);
      expect([best[i], worst[i]]).toEqual([least(ranks), -least(ranks.map((x = 0) => -x))]);
    }
  },
);

function least(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((low, x) => Math.min(low, x ?? Number.NaN), Infinity);
}

test('bounds that cannot be are refused', () => {
  const [one, two] = [tableOf([[0.5], [0.5]]), tableOf([[0.4], [0.5]])];
  expect(() => scoreBounds(one, two, [1], [[0, 1]])).toThrow('must not be below low, 0.5, got 0.4');
  expect(() => scoreBounds(one, tableOf([[0.5]]), [1], [[0, 1]])).toThrow(
    'high.alternatives must have length 2',
  );
  expect(() => rankBounds([1], [0])).toThrow('high[0] must not be below low');
  expect(() => rankBounds([Number.NaN], [0])).toThrow('scores[0] must be a number');
});

const functions: fc.Arbitrary<NumericValueFunction> = fc.constantFrom<NumericValueFunction>(
  {
    kind: 'piecewise-linear',
    points: [
      [8, 0.2],
      [5, 1],
      [1, 0],
    ],
    outOfRange: 'extrapolate',
  },
  {
    kind: 'piecewise-linear',
    points: [
      [2, 0.9],
      [5, 0.3],
      [9, 0.7],
    ],
    outOfRange: 'clip',
  },
  {
    kind: 'step',
    base: 0.5,
    steps: [
      [3, 1],
      [4, 0],
      [7, 0.6],
    ],
  },
  { kind: 'sigmoid', midpoint: 5, steepness: -1 },
  { kind: 'target', target: 5, fullWithin: 1, zeroBeyond: 3 },
);

test.prop([functions, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })], SEED)(
  'what an interval of raw data is worth is what its performances are worth',
  (fn, a, b) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const [worst, best] = valueBounds(fn, [low / 10, high / 10]);
    const values = Array.from({ length: high - low + 1 }, (_, k) => compileValue(fn)((low + k) / 10));
    expect([worst, best]).toEqual([Math.min(...values), Math.max(...values)]);
  },
);

const ranksOfTopsis = (some: PerformanceTable): Uint32Array =>
  rankScores(topsis(some, [0.5, 0.5], ['max', 'max'], { normalization: 'minmax' }).scores, {
    tolerance: 1e-9,
  }).ranks;

const byCount = (some: PerformanceTable) => (some.alternatives.length === 3 ? [1, 2, 3] : [1, 1]);

describe('leave one out', () => {
  test.prop([problems(fc.constant('max'))], SEED)('finds nothing in a weighted sum', ({ rows, weights }) => {
    const rankOf = (some: PerformanceTable) => rankScores(weightedSum(some, weights).scores).ranks;
    expect(leaveOneOut(tableOf(rows), rankOf)).toEqual([]);
  });

  test.prop([problems().filter(({ goals }) => goals.length === 2)], SEED)(
    'names every pair that TOPSIS orders otherwise without a third, and no other',
    ({ rows }) => {
      const before = ranksOfTopsis(tableOf(rows));
      const found = leaveOneOut(tableOf(rows), ranksOfTopsis);
      for (const gone of rows.keys()) {
        const after = ranksOfTopsis(tableOf(rows.toSpliced(gone, 1)));
        const left = [...rows.keys()].filter((i) => i !== gone);
        const entry = found.find(({ alternative }) => alternative === gone);
        const lead = (a: number, b: number) => Math.sign((before[b] ?? 0) - (before[a] ?? 0));
        const leadAfter = (a: number, b: number) =>
          Math.sign((after[left.indexOf(b)] ?? 0) - (after[left.indexOf(a)] ?? 0));
        const pairs = left.flatMap((a) => left.map((b): [number, number] => [a, b]));
        expect(entry?.reversed ?? []).toEqual(
          pairs.filter(([a, b]) => lead(a, b) > 0 && leadAfter(a, b) < 0),
        );
        const first = (of: (a: number, b: number) => number) =>
          left.filter((a) => left.every((b) => of(a, b) >= 0));
        expect(entry?.winnerChanges ?? false).toBe(String(first(lead)) !== String(first(leadAfter)));
      }
    },
  );

  test('tells a tie made or broken from a reversal', () => {
    expect(leaveOneOut(tableOf([[1], [2], [3]]), byCount)).toEqual([
      { alternative: 0, reversed: [], tiesChanged: [[1, 2]], winnerChanges: true },
      { alternative: 1, reversed: [], tiesChanged: [[0, 2]], winnerChanges: true },
      { alternative: 2, reversed: [], tiesChanged: [[0, 1]], winnerChanges: true },
    ]);
    expect(() => leaveOneOut(tableOf([[1], [2]]), () => [1])).toThrow('rankOf(table) must have length 2');
  });
});
