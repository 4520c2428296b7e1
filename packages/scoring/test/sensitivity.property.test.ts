import { test as prop } from '@fast-check/vitest';
import { smaa } from '@insedia/ranking';
import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  type Call,
  comparePair,
  sensitivity,
  standardError,
  valueTable,
} from '../src/index.ts';
import { applications, assessed, contested } from './contested.ts';
import { application, type Cells } from './fixtures.ts';

const SEEDED = { seed: 20_210_517, numRuns: 30 };
const FEW = { samples: 200 };

/** Points fine enough that rounding parts no two scores that differ. */
const FINE = { score: { outOf: 100, decimals: 9 } };

/** The call with another weight of one criterion, the others in proportion. */
function reweighted(call: Call, j: number, weight: number): Call {
  const own = call.criteria[j]?.weight ?? 0;
  const criteria = call.criteria.map((criterion, k) => ({
    ...criterion,
    weight: k === j ? weight : (criterion.weight * (1 - weight)) / (1 - own),
  }));
  return { ...call, criteria };
}

function winners({ ranked }: Assessment): string[] {
  return ranked.flatMap(({ application: { id }, rank }) => (rank === 1 ? [id] : [])).toSorted();
}

describe('stability intervals', () => {
  prop.prop([applications], SEEDED)(
    'keep the winner when the whole assessment is run inside, and lose it outside',
    (rows) => {
      const call = contested(FINE);
      const assessment = assessed(call, rows);
      if (winners(assessment).length !== 1) return;
      for (const [j, { winner }] of sensitivity(assessment, FEW).stability.entries()) {
        const [low, high] = winner;
        const inside = low + (high - low) * 0.999;
        if (inside < 1 - 1e-6 && high - low > 1e-6) {
          expect(winners(assessed(reweighted(call, j, inside), rows))).toEqual(winners(assessment));
        }
        if (high > 1 - 1e-3) continue;
        expect(winners(assessed(reweighted(call, j, high + 1e-4), rows))).not.toEqual(winners(assessment));
      }
    },
  );

  prop.prop([applications], SEEDED)(
    'hold the stated weight, and that of the order lies in the others',
    (rows) => {
      for (const { weight, winner, top, order } of sensitivity(assessed(contested(), rows), {
        ...FEW,
        top: 2,
      }).stability) {
        for (const [low, high] of [winner, top, order]) {
          expect(low).toBeLessThanOrEqual(weight);
          expect(high).toBeGreaterThanOrEqual(weight);
        }
        expect(order[0]).toBeGreaterThanOrEqual(Math.max(winner[0], top[0]) - 1e-12);
        expect(order[1]).toBeLessThanOrEqual(Math.min(winner[1], top[1]) + 1e-12);
      }
    },
  );
});

describe('rank acceptability', () => {
  prop.prop([applications], SEEDED)(
    'shares out every draw among the ranks, and counts the first of them',
    (rows) => {
      const { acceptability, top } = sensitivity(assessed(contested(), rows), { ...FEW, top: 3, places: 4 });
      expect(acceptability.map(({ weights }) => weights)).toEqual(['around', 'any']);
      for (const { first, ranks, top: among } of acceptability) {
        for (const [place, row] of ranks.entries()) {
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(row[0]).toBeCloseTo(first[place] ?? Number.NaN, 12);
          const within = row.slice(0, top).reduce((sum, share) => sum + share, 0);
          if (top < row.length) expect(within).toBeCloseTo(among[place] ?? Number.NaN, 12);
        }
      }
    },
  );

  test('over any weights it is that of SMAA-2, as far as their standard errors tell', () => {
    const assessment = assessed(contested(), MIXED);
    const [, any] = sensitivity(assessment, { samples: 20_000, seed: 7 }).acceptability;
    const columns = valueTable(assessment).columns.map((values) => ({ kind: 'exact' as const, values }));
    const { rankAcceptability } = smaa(columns, { kind: 'uniform' }, { samples: 20_000, seed: 8 });
    for (const [place, row] of any?.ranks.entries() ?? []) {
      for (const [r, share] of row.entries()) {
        const other = rankAcceptability.values[place]?.[r] ?? Number.NaN;
        const error = Math.hypot(standardError(share, 20_000), standardError(other, 20_000));
        expect(Math.abs(share - other)).toBeLessThanOrEqual(5 * error + 1e-4);
      }
    }
    expect(any?.ranks.length).toBe(MIXED.length);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(drawnWith(3)).toEqual(drawnWith(3));
    expect(drawnWith(3)[1]?.ranks).not.toEqual(drawnWith(4)[1]?.ranks);
  });

  test('near the stated weights the ranking is the stated one, and less surely so the wider they are drawn', () => {
    const first = (spread: number) => {
      const [around] = sensitivity(assessed(contested(), MIXED), { samples: 2000, spread }).acceptability;
      return around?.ranks.map((row, place) => row[place] ?? Number.NaN) ?? [];
    };
    expect(first(1e-6)).toEqual(MIXED.map(() => 1));
    expect(Math.min(...first(1))).toBeLessThan(1);
  });

  test('is left out where there are more places than the limit, and the statements say where that is', () => {
    const { acceptability, pareto, stability, statements } = sensitivity(assessed(contested(), MIXED), {
      upTo: 3,
    });
    expect([acceptability, pareto]).toEqual([[], undefined]);
    expect(stability).toHaveLength(6);
    expect(statements.find(({ id }) => id === 'sensitivity.upTo')).toMatchObject({ status: 'stated' });
  });
});

function drawnWith(seed: number) {
  return sensitivity(assessed(contested(), MIXED), { samples: 500, seed }).acceptability;
}

function cents(points: number): number {
  return Math.round(100 * points);
}

const MIXED: readonly Cells[] = [
  application('A', { benefit: 9, days: 100, price: 50_000, open: true, size: 50, grade: 'B' }),
  application('B', { benefit: 6, days: 30, price: 50_000, open: true, size: 40, grade: 'A' }),
  application('C', { benefit: 8, days: 60, price: 150_000, open: false, size: 60, grade: 'A' }),
  application('D', { benefit: 2, days: 30, price: 50_000, open: true, size: 30, grade: 'C' }),
  application('E', { benefit: 1, days: 150, price: 150_000, open: false, size: 30, grade: 'C' }),
];

test('the Pareto front holds those that no other dominates', () => {
  const assessment = assessed(contested(), MIXED);
  const { pareto } = sensitivity(assessment, FEW);
  const ids = pareto?.front.map((place) => assessment.ranked[place]?.application.id).toSorted();
  expect(ids).toEqual(['A', 'B', 'C']);
  expect([...(pareto?.dominators ?? [])]).toEqual([0, 0, 0, 1, 4]);
});

test('the smallest change of weights makes another application catch up with the first', () => {
  const call = contested(FINE);
  const assessment = assessed(call, MIXED);
  const change = sensitivity(assessment, FEW).smallestChange;
  const criteria = call.criteria.map((criterion, j) => ({ ...criterion, weight: change?.weights[j] ?? 0 }));
  const { ranked } = assessed({ ...call, criteria }, MIXED);
  const rival = assessment.ranked[change?.rival ?? -1]?.application.id;
  const pointsOf = (id?: string) => ranked.find((entry) => entry.application.id === id)?.score.points;
  expect(change?.distance).toBeGreaterThan(0);
  expect(pointsOf(rival)).toBeCloseTo(pointsOf(assessment.ranked[0]?.application.id) ?? Number.NaN, 6);
});

test('missing data that could lift an application among the first are told', () => {
  const rows = [
    ...MIXED,
    application('F', { benefit: null, days: 30, price: 50_000, open: true, size: null, grade: 'A' }),
  ];
  const assessment = assessed(contested(), rows);
  const { openRanks } = sensitivity(assessment, { ...FEW, top: 1 });
  const idsOf = (places: readonly number[]) =>
    places.map((place) => assessment.ranked[place]?.application.id);
  expect(idsOf(openRanks.open)).toContain('F');
  expect(idsOf(openRanks.possibleFirst)).toContain('F');
  expect(openRanks.certainTop).toEqual([]);
});

test('where rounding makes the order, it is said that the unrounded sum has another', () => {
  const rows = [
    application('A', { benefit: 5, days: 30, price: 50_000, open: true, size: 50, grade: 'A' }),
    application('B', { benefit: 5.01, days: 30, price: 50_000, open: true, size: 50, grade: 'A' }),
  ];
  const coarse = assessed(contested({ score: { decimals: 0 } }), rows);
  expect(sensitivity(coarse, FEW).unrounded).toMatchObject({ winner: false });
  expect(sensitivity(assessed(contested(), rows), FEW).unrounded).toMatchObject({
    winner: true,
    order: true,
  });
});

test('an option out of its range is refused, and nobody ranked is no fault', () => {
  const assessment = assessed(contested(), MIXED);
  expect(() => sensitivity(assessment, { spread: 0 })).toThrow(/spread: above 0 and at most 1/);
  expect(() => sensitivity(assessment, { samples: 1.5 })).toThrow(/samples: an integer/);
  expect(() => sensitivity(assessment, { seed: 0.5 })).toThrow(/seed: an integer/);
  expect(sensitivity(assessed(contested(), []))).toMatchObject({ top: 0, stability: [], acceptability: [] });
});

describe('two applications side by side', () => {
  prop.prop([applications], SEEDED)(
    'differ by points that add up exactly, and the other way round by the opposite',
    (rows) => {
      const assessment = assessed(contested(), rows);
      const [a, b] = assessment.ranked;
      if (!a || !b) return;
      const [there, back] = [comparePair(assessment, a, b), comparePair(assessment, b, a)];
      expect(there.differences.reduce((sum, { points }) => sum + cents(points), 0)).toBe(cents(there.points));
      expect(cents(back.points)).toBe(-cents(there.points) + 0);
      expect(there.points).toBeCloseTo(a.score.points - b.score.points, 9);
      expect(there.stability).toEqual(back.stability);
      expect([there.ahead, back.ahead]).toEqual(
        a.rank < b.rank ? ['first', 'second'] : ['neither', 'neither'],
      );
    },
  );
});
