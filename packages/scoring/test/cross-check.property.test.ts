import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Assessment, crossCheck, valueTable, weightsOf } from '../src/index.ts';
import { applications, assessed, contested } from './contested.ts';
import { application, type Cells } from './fixtures.ts';

const SEEDED = { seed: 20_210_517, numRuns: 40 };

/** Every method's ranks by the ids of the applications. */
function ranksById(assessment: Assessment) {
  return crossCheck(assessment).methods.map(({ method, ranks, agreement }) => ({
    method,
    kendall: agreement.kendall.toFixed(9),
    ranks: Object.fromEntries(
      assessment.ranked
        .map(({ application: { id } }, place): [string, number | undefined] => [id, ranks[place]])
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  }));
}

describe('the order under other methods', () => {
  prop.prop(
    [
      applications.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
    ],
    SEEDED,
  )('does not depend on the order of the applications', ([rows, shuffled]) => {
    expect(ranksById(assessed(contested(), shuffled))).toEqual(ranksById(assessed(contested(), rows)));
  });

  prop.prop([applications], SEEDED)('does not depend on the order of the criteria', (rows) => {
    const call = contested();
    const reversed = { ...call, criteria: call.criteria.toReversed() };
    expect(ranksById(assessed(reversed, rows))).toEqual(ranksById(assessed(call, rows)));
  });

  prop.prop([applications], SEEDED)(
    'never changes by a withdrawal where the method is said to be free of it',
    (rows) => {
      const call = contested();
      const whole = ranksById(assessed(call, rows));
      const rest = ranksById(assessed(call, rows.slice(1)));
      const free = crossCheck(assessed(call, rows)).methods.filter(({ reversal }) => reversal.free);
      expect(free.map(({ method }) => method)).toEqual(['weighted-product', 'spotis']);
      for (const { method } of free) {
        const [all, some] = [whole, rest].map(
          (list) => list.find((own) => own.method === method)?.ranks ?? {},
        );
        const ids = Object.keys(some ?? {});
        for (const a of ids) {
          for (const b of ids) {
            expect(Math.sign(Number(some?.[a]) - Number(some?.[b]))).toBe(
              Math.sign(Number(all?.[a]) - Number(all?.[b])),
            );
          }
        }
      }
    },
  );
});

const STEPS: readonly Cells[] = [9, 7, 5, 3, 1].map((benefit, i) =>
  application(`S${i}`, { benefit, days: 30 + 20 * i, price: 50_000, open: true, size: 50, grade: 'A' }),
);

test('every method agrees with a ranking in which each is better than the next on all that differs', () => {
  for (const { agreement, ranks } of crossCheck(assessed(contested(), STEPS)).methods) {
    expect([...ranks]).toEqual([1, 2, 3, 4, 5]);
    expect(agreement).toEqual({ kendall: 1, spearman: 1, ws: 1 });
  }
});

test('the official ranking is the weighted sum, and the choices of the others show as assumed unless given', () => {
  const { choices, official, statements } = crossCheck(assessed(contested(), STEPS), { v: 0.3 });
  expect([official, choices.v, choices.indifference]).toEqual(['weighted-sum', 0.3, 0.05]);
  const statuses = new Map(statements.map(({ id, status }) => [id, status]));
  expect(statuses.get('crossCheck.v')).toBe('stated');
  expect([...statuses.values()].filter((status) => status === 'assumed')).toHaveLength(statuses.size - 1);
});

test('methods that compare pairs rank the first places only where there are many, and the others all', () => {
  const { methods } = crossCheck(assessed(contested(), STEPS), { pairwiseUpTo: 3, withdrawAmong: 2 });
  expect(Object.fromEntries(methods.map(({ method, ranks }) => [method, ranks.length]))).toMatchObject({
    vikor: 5,
    'promethee-2': 3,
    'electre-3': 3,
    spotis: 5,
  });
  for (const { reversal } of methods) if (!reversal.free) expect(reversal.tried).toBe(2);
});

/** Applications near one another, so that who else is in the call matters to most methods. */
const crowded = fc
  .array(applications, { minLength: 2, maxLength: 3 })
  .map((lists) => lists.flat().map((cells, i) => ({ ...cells, id: `D${i}` })));

/** Those that are first among all but one, and every pair of which the first is ahead. */
function standing(ids: readonly string[], ranks: Uint32Array, gone: string) {
  const stay = ids.flatMap((id, place) => (id === gone ? [] : [{ id, rank: ranks[place] ?? Number.NaN }]));
  const best = Math.min(...stay.map(({ rank }) => rank));
  return {
    first: stay.flatMap(({ id, rank }) => (rank === best ? [id] : [])).toSorted(),
    ahead: stay.flatMap((a) => stay.flatMap((b) => (a.rank < b.rank ? [[a.id, b.id] as const] : []))),
  };
}

test('the withdrawals told are those of ranking the whole call again without each application', () => {
  const seen = { reordering: 0, newFirst: 0 };
  const property = fc.property(crowded, (rows) => {
    const call = contested();
    const assessment = assessed(call, rows);
    const ids = assessment.ranked.map(({ application: { id } }) => id);
    const methods = crossCheck(assessment, { withdrawAmong: 3 }).methods;
    const withdrawn = ids.slice(0, 3).map((gone) => {
      const rest = assessed(
        call,
        rows.filter(({ id }) => id !== gone),
      );
      return {
        gone,
        left: rest.ranked.map(({ application: { id } }) => id),
        again: crossCheck(rest).methods,
      };
    });
    for (const [m, { ranks, reversal }] of methods.entries()) {
      if (reversal.free) continue;
      const fates = withdrawn.map(({ again, gone, left }) => {
        const was = standing(ids, ranks, gone);
        const is = standing(left, again[m]?.ranks ?? new Uint32Array(), gone);
        const behind = new Set(is.ahead.map(([a, b]) => `${b} ${a}`));
        return {
          gone,
          reorders: was.ahead.some(([a, b]) => behind.has(`${a} ${b}`)),
          newFirst: String(was.first) !== String(is.first),
        };
      });
      const reordering = fates.filter(({ reorders }) => reorders).map(({ gone }) => gone);
      const newFirst = fates.filter((fate) => fate.newFirst).map(({ gone }) => gone);
      expect(reversal).toEqual({ free: false, tried: withdrawn.length, reordering, newFirst });
      seen.reordering += reordering.length;
      seen.newFirst += newFirst.length;
    }
  });
  fc.assert(property, SEEDED);
  expect(Math.min(seen.reordering, seen.newFirst)).toBeGreaterThan(0);
});

test('a method whose rankings take many steps tries fewer withdrawals, one at least, and says how many', () => {
  const { methods } = crossCheck(assessed(contested(), STEPS), { withdrawAmong: 4, withdrawSteps: 80 });
  const tried = methods.map(({ method, reversal }) => [method, reversal.free ? undefined : reversal.tried]);
  expect(Object.fromEntries(tried)).toMatchObject({ vikor: 4, 'promethee-2': 3, 'electre-3': 1 });
});

test('a ranking of nobody, or of one, has nothing to disagree with', () => {
  for (const rows of [[], STEPS.slice(0, 1)]) {
    const { methods } = crossCheck(assessed(contested(), rows));
    expect(methods).toHaveLength(7);
    for (const { ranks, agreement } of methods) {
      expect(ranks).toHaveLength(rows.length);
      expect(agreement.kendall).toBeNaN();
    }
  }
});

test('the value table holds the values of the official score, in the order of the ranking', () => {
  const assessment = assessed(contested(), STEPS.toReversed());
  const table = valueTable(assessment, 2);
  expect(table.alternatives).toEqual(['S0', 'S1']);
  expect(table.columns[0]).toEqual(Float64Array.of(0.9, 0.7));
  expect(weightsOf(assessment.call)).toEqual([0.25, 0.2, 0.15, 0.1, 0.15, 0.15]);
});
