import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { RankingError, type RankOptions, rankScores } from '../src/index.ts';

const SEED = { seed: 4715 };

/** Many ties, and numbers of every size and sign. */
const score = fc.oneof(fc.constantFrom(0, -0, 0.5, 1, 1.5, -1), fc.double({ noNaN: true }));
const scores = fc.array(score, { maxLength: 12 });
const direction = fc.constantFrom('max', 'min');

/** Alternatives with a score and two values to break ties with. */
const rows = fc.array(
  fc.tuple(score, fc.constantFrom(1, 2, -0, 0, Number.NaN, Infinity), fc.constantFrom(1, 2)),
  {
    maxLength: 12,
  },
);
type Row = readonly [score: number, first: number, second: number];

function rankRows(some: readonly Row[], options: RankOptions = {}) {
  return rankScores(
    some.map(([s]) => s),
    {
      ...options,
      tieBreaks: [
        { values: some.map(([, a]) => a), direction: 'max' },
        { values: some.map(([, , b]) => b), direction: 'min' },
      ],
    },
  );
}

const by = (x: number, y: number) => (x === y ? 0 : x < y ? -1 : 1);

/** The rules of the ranking, spelled out for two rows: negative when `a` is better. */
function compareRows(a: Row, b: Row): number {
  const missingLast = by(Number(Number.isNaN(a[1])), Number(Number.isNaN(b[1])));
  const first = missingLast || (Number.isNaN(a[1]) ? 0 : by(b[1], a[1]));
  return by(b[0], a[0]) || first || by(a[2], b[2]);
}

describe('ranks', () => {
  test.prop([scores, direction], SEED)(
    'are 1 plus the number of alternatives strictly better',
    (some, toward) => {
      const better = (a: number, b: number) => (toward === 'max' ? a > b : a < b);
      const { ranks, tied } = rankScores(some, { direction: toward });
      expect([...ranks]).toEqual(some.map((s) => 1 + some.filter((other) => better(other, s)).length));
      expect([...tied]).toEqual(some.map((s) => Number(some.filter((other) => other === s).length > 1)));
    },
  );

  test.prop([rows], SEED)('follow the tie-breaks in turn, a missing value last', (some) => {
    const { order, ranks } = rankRows(some);
    const indices = some.map((_, i) => i);
    const at = (i: number): Row => some[i] ?? [0, 0, 0];
    expect([...order]).toEqual(indices.toSorted((a, b) => compareRows(at(a), at(b)) || a - b));
    expect([...ranks]).toEqual(
      some.map((row) => 1 + some.filter((other) => compareRows(other, row) < 0).length),
    );
  });

  test.prop([rows, fc.infiniteStream(fc.nat()), fc.constantFrom(0, 0.5, 1)], SEED)(
    'move with their alternatives when these are listed in another order',
    (some, shuffle, tolerance) => {
      const moved = some
        .map((_, i) => ({ i, key: shuffle.next().value }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ i }) => i);
      const finite = some.map(([s, a, b]): Row => [Math.max(-1e9, Math.min(1e9, s)), a, b]);
      const before = rankRows(finite, { tolerance });
      const after = rankRows(
        moved.map((i) => finite[i] ?? [0, 0, 0]),
        { tolerance },
      );
      expect([...after.ranks]).toEqual(moved.map((i) => before.ranks[i]));
      expect([...after.tied]).toEqual(moved.map((i) => before.tied[i]));
    },
  );

  test('are competition ranks, never dense ones', () => {
    const { order, ranks, tied } = rankScores([71.2, 80, 71.2, 64]);
    expect([[...order], [...ranks], [...tied]]).toEqual([
      [1, 0, 2, 3],
      [2, 1, 2, 4],
      [1, 0, 1, 0],
    ]);
  });

  test('accept any array of numbers, an empty one too', () => {
    expect([...rankScores(Float32Array.of(1, 2)).ranks]).toEqual([2, 1]);
    expect(rankScores([])).toEqual({
      order: new Uint32Array(),
      ranks: new Uint32Array(),
      tied: new Uint8Array(),
    });
  });

  test('leave the scores and the tie-breaks as they were', () => {
    const some = Float64Array.of(3, 1, 2);
    rankScores(some, { direction: 'min', tieBreaks: [{ values: some, direction: 'max' }] });
    expect([...some]).toEqual([3, 1, 2]);
  });
});

/** Who is better than whom, and who ties. */
const verdicts = (ranks: readonly number[]) => ranks.map((a) => ranks.map((b) => Math.sign(a - b)));

const ranksToTheCent = (...some: number[]) => [...rankScores(some, { tolerance: 0.01 }).ranks];

describe('tolerance', () => {
  const near = fc.double({ min: -2, max: 2, noNaN: true });

  test.prop(
    [
      fc.array(near, { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0.01, max: 3, noNaN: true }),
      fc.nat(),
    ],
    { ...SEED, numRuns: 500 },
  )(
    'withdrawing an alternative leaves the order and the ties of all others as they were',
    (some, tolerance, k) => {
      const gone = k % some.length;
      const all = [...rankScores(some, { tolerance }).ranks].toSpliced(gone, 1);
      const left = [...rankScores(some.toSpliced(gone, 1), { tolerance }).ranks];
      expect(verdicts(left)).toEqual(verdicts(all));
    },
  );

  test.prop([near, near, fc.double({ min: 0.01, max: 3, noNaN: true })], SEED)(
    'never ties two scores further apart than itself, nor reverses two',
    (a, b, tolerance) => {
      const { ranks, tied } = rankScores([a, b], { tolerance });
      if (tied[0] === 1) expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance * (1 + 1e-9));
      else expect(ranks[0]).toBe(a > b ? 1 : 2);
    },
  );

  test('ties what rounds alike, halves away from zero as on paper', () => {
    expect(ranksToTheCent(1.005, 1.01, 1.0149, 1.0049)).toEqual([1, 1, 1, 4]);
    expect(ranksToTheCent(-1.005, -1.01)).toEqual([1, 1]);
  });

  test('a chain of near scores does not become one tie', () => {
    expect([...rankScores([0, 0.6, 1.2, 1.8], { tolerance: 1 }).ranks]).toEqual([4, 2, 2, 1]);
  });
});

describe('refusals', () => {
  test.each<[number[], RankOptions, string]>([
    [[1, Number.NaN], {}, 'scores[1] must be a number, got NaN'],
    [[1], { tolerance: -1 }, 'tolerance must be 0 or above, got -1'],
    [[1], { tolerance: Number.NaN }, 'tolerance must be a finite number, got NaN'],
    [[1, 1e300], { tolerance: 1e-300 }, 'tolerance 1e-300 is too fine for scores[1], 1e+300'],
    [[1], { tieBreaks: [{ values: [], direction: 'max' }] }, 'tieBreaks[0].values must have length 1, got 0'],
  ])('%j with %j', (some, options, message) => {
    expect(() => rankScores(some, options)).toThrow(RankingError);
    expect(() => rankScores(some, options)).toThrow(message);
  });
});
