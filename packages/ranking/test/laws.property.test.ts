import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  criticWeights,
  dominance,
  entropyWeights,
  type Goal,
  MissingValueError,
  performanceTable,
  RankingError,
  rankScores,
  spotis,
  weightedProduct,
  weightedSum,
} from '../src/index.ts';
import { directed, METHODS, type Method, type Problem, problems, product, SEED, tableOf } from './tables.ts';

const ALL: readonly (readonly [string, Method, fc.Arbitrary<Problem>])[] = [
  ...METHODS.map(([name, method]) => [name, method, problems()] as const),
  ['weighted product', product, directed],
];

const close = (a: readonly number[], b: readonly number[], tolerance = 1e-9): void => {
  expect(a.length).toBe(b.length);
  for (const [i, x] of a.entries()) expect(Math.abs(x - (b[i] ?? Number.NaN))).toBeLessThanOrEqual(tolerance);
};

const pick = <T>(items: readonly T[], order: readonly number[]): T[] =>
  order.flatMap((i) => items.slice(i, i + 1));

/** Indices in an order drawn from numbers. */
const shuffled = (length: number, keys: Iterator<number>): number[] =>
  Array.from({ length }, (_, i) => ({ i, key: Number(keys.next().value) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ i }) => i);

describe.each(ALL)('%s', (_name, method, arbitrary) => {
  test.prop([arbitrary], SEED)('never scores an alternative below one it dominates', (problem) => {
    const { dominators } = dominance(tableOf(problem.rows), problem.goals);
    const scores = method(problem);
    for (const [b, over] of dominators.entries()) {
      for (const a of over)
        expect(scores[a] ?? Number.NaN).toBeGreaterThanOrEqual((scores[b] ?? Number.NaN) - 1e-9);
    }
  });

  test.prop([arbitrary, fc.infiniteStream(fc.nat())], SEED)(
    'lists other scores in another order when the alternatives are, and no others',
    (problem, keys) => {
      const order = shuffled(problem.rows.length, keys);
      close(method({ ...problem, rows: pick(problem.rows, order) }), pick(method(problem), order));
    },
  );

  test.prop([arbitrary, fc.infiniteStream(fc.nat())], SEED)(
    'gives the same scores when the criteria are listed in another order',
    (problem, keys) => {
      const order = shuffled(problem.weights.length, keys);
      const moved: Problem = {
        rows: problem.rows.map((row) => pick(row, order)),
        weights: pick(problem.weights, order),
        goals: pick(problem.goals, order),
        bounds: pick(problem.bounds, order),
        thresholds: pick(problem.thresholds, order),
      };
      close(method(moved), method(problem));
    },
  );

  test.prop([arbitrary, fc.nat(), fc.integer({ min: -20, max: 20 })], SEED)(
    'does not depend on the unit of a criterion, thresholds and bounds in that unit too',
    (problem, k, power) => {
      const unit = 2 ** power;
      const j = k % problem.weights.length;
      const at = <T>(items: readonly T[], change: (item: T) => T): T[] =>
        items.map((item, index) => (index === j ? change(item) : item));
      const scaled: Problem = {
        rows: problem.rows.map((row) => at(row, (x) => x * unit)),
        weights: problem.weights,
        goals: at(
          problem.goals,
          (goal): Goal => (typeof goal === 'object' ? { target: goal.target * unit } : goal),
        ),
        bounds: at(problem.bounds, ([low, high]) => [low * unit, high * unit]),
        thresholds: at(problem.thresholds, ({ indifference, preference, veto }) => ({
          indifference: indifference * unit,
          preference: preference * unit,
          veto: veto * unit,
        })),
      };
      const [before, after] = [method(problem), method(scaled)];
      // A weighted product is multiplied throughout: its logarithms move together.
      const shift = _name === 'weighted product' ? (after[0] ?? 0) - (before[0] ?? 0) : 0;
      close(
        after.map((score) => score - shift),
        before,
      );
    },
  );

  test.prop([arbitrary, fc.nat()], SEED)(
    'ties an alternative with its copy, wherever that is listed',
    (problem, k) => {
      const copied = problem.rows[k % problem.rows.length] ?? [];
      const scores = method({ ...problem, rows: [copied, ...problem.rows, copied] });
      const { ranks } = rankScores(scores, { tolerance: 1e-9 });
      expect(ranks[0]).toBe(ranks[ranks.length - 1]);
    },
  );

  test.prop([arbitrary, fc.nat()], SEED)('stays finite on a criterion without spread', (problem, k) => {
    const j = k % problem.weights.length;
    const rows = problem.rows.map((row) => row.map((x, index) => (index === j ? 5 : x)));
    expect(method({ ...problem, rows }).every(Number.isFinite)).toBe(true);
    const same = problem.rows.map((row) => row.map(() => 5));
    expect(new Set(method({ ...problem, rows: same })).size).toBe(1);
  });

  test.prop([arbitrary, fc.nat(), fc.nat()], SEED)(
    'refuses a missing performance, and an infinite one',
    (problem, i, k) => {
      const broken = (x: number): Problem => ({
        ...problem,
        rows: problem.rows.map((row, a) =>
          a === i % problem.rows.length ? row.map((was, j) => (j === k % row.length ? x : was)) : row,
        ),
      });
      expect(() => method(broken(Number.NaN))).toThrow(MissingValueError);
      expect(() => method(broken(Infinity))).toThrow(RankingError);
    },
  );

  test.prop([arbitrary], SEED)('refuses weights that do not sum to 1, and never rescales them', (problem) => {
    const percent = problem.weights.map((weight) => weight * 100);
    expect(() => method({ ...problem, weights: percent })).toThrow(/weights must sum to 1/);
  });
});

describe('without rank reversal', () => {
  test.prop([problems(), fc.nat()], SEED)('SPOTIS scores an alternative by itself', (problem, k) => {
    const { rows, weights, goals, bounds } = problem;
    const gone = k % rows.length;
    const scores = [...spotis(tableOf(rows), weights, goals, bounds).scores];
    const left = spotis(tableOf(rows.toSpliced(gone, 1)), weights, goals, bounds).scores;
    if (rows.length > 1) expect([...left]).toEqual(scores.toSpliced(gone, 1));
  });

  test.prop([directed, fc.nat()], SEED)('so does the weighted product', ({ rows, weights, goals }, k) => {
    const directions = goals.map((goal) => (goal === 'min' ? 'min' : 'max'));
    const gone = k % rows.length;
    const scores = [...weightedProduct(tableOf(rows), weights, directions).scores];
    const left = weightedProduct(tableOf(rows.toSpliced(gone, 1)), weights, directions).scores;
    expect([...left]).toEqual(scores.toSpliced(gone, 1));
  });
});

test.prop([problems(fc.constant('max')), fc.nat()], SEED)(
  'a weighted sum respects dominance, and scores each alternative by itself',
  ({ rows, weights, goals }, k) => {
    const { scores } = weightedSum(tableOf(rows), weights);
    for (const [b, over] of dominance(tableOf(rows), goals).dominators.entries()) {
      for (const a of over) expect(scores[a] ?? 0).toBeGreaterThan(scores[b] ?? 0);
    }
    const gone = k % rows.length;
    const left = weightedSum(tableOf(rows.toSpliced(gone, 1)), weights).scores;
    expect([...left]).toEqual([...scores].toSpliced(gone, 1));
  },
);

test.prop([problems(fc.constant('max')), fc.infiniteStream(fc.nat())], SEED)(
  'a weighted sum lists the same points in another order when alternatives or criteria are',
  ({ rows, weights }, keys) => {
    const options = { scale: 100, decimals: 2 };
    const { scores } = weightedSum(tableOf(rows), weights, options);
    const [byRow, byColumn] = [shuffled(rows.length, keys), shuffled(weights.length, keys)];
    const moved = pick(rows, byRow).map((row) => pick(row, byColumn));
    expect([...weightedSum(tableOf(moved), pick(weights, byColumn), options).scores]).toEqual(
      pick([...scores], byRow),
    );
  },
);

describe('diagnostic weights', () => {
  test.prop([problems(), fc.integer({ min: -20, max: 20 })], SEED)(
    'sum to 1, do not depend on the unit, and give nothing to a criterion without spread',
    ({ rows, goals }, power) => {
      const flat = rows.map((row, i) => [...row, 5, i]);
      const all: Goal[] = [...goals, 'max', 'max'];
      const scaled = flat.map((row) => row.map((x, j) => (j === row.length - 1 ? x * 2 ** power : x)));
      for (const weigh of [
        (some: readonly (readonly number[])[]) => entropyWeights(tableOf(some)),
        (some: readonly (readonly number[])[]) =>
          // The last column again, as a cost: something conflicts whatever the rest does.
          criticWeights(tableOf(some.map((row) => [...row, row.at(-1) ?? 0])), [...all, 'min'], 'spearman'),
      ]) {
        const { weights, use } = weigh(flat);
        expect(use).toBe('diagnostic');
        expect(weights[goals.length]).toBe(0);
        expect(Math.abs(weights.reduce((sum, w) => sum + w, 0) - 1)).toBeLessThan(1e-12);
      }
      close(entropyWeights(tableOf(scaled)).weights, entropyWeights(tableOf(flat)).weights);
    },
  );

  test('refuse what they cannot weigh', () => {
    const one = performanceTable(['a'], ['c'], [Float64Array.of(1)]);
    expect(() => entropyWeights(one)).toThrow('at least 2 needed');
    expect(() => entropyWeights(tableOf([[-1], [1]]))).toThrow('must be 0 or above');
    expect(() => entropyWeights(tableOf([[3], [3]]))).toThrow('the weights are undefined');
    expect(() => criticWeights(tableOf([[3], [3]]), ['max'])).toThrow('the weights are undefined');
    const agreeing = tableOf([
      [1, 0.1],
      [2, 0.2],
      [7, 0.7],
    ]);
    expect(() => criticWeights(agreeing, ['max', 'max'])).toThrow('the weights are undefined');
    close(criticWeights(agreeing, ['max', 'min']).weights, [0.5, 0.5], 1e-12);
  });
});
