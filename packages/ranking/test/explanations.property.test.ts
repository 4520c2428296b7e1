import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Counterfactual, cheapestCounterfactual, counterfactual, whyAbove } from '../src/index.ts';
import {
  assess,
  changed,
  choices,
  contestant,
  type Performance,
  question,
  reaches,
  worthOf,
} from './contests.ts';
import { SEED } from './tables.ts';

function kindOf(already: boolean, reachable: boolean): Counterfactual['kind'] {
  if (already) return 'already';
  return reachable ? 'reached' : 'unreachable';
}

describe('a counterfactual on one criterion', () => {
  test.prop([question], { ...SEED, numRuns: 500 })(
    'is the nearest performance that reaches the aim, and there is none where it says so',
    ([some, index, aim, j]) => {
      const criterion = some.criteria[j];
      if (criterion === undefined) return;
      const found = counterfactual(assess(some).contest, contestant(some, index), aim, j);
      const own = some.rows[index]?.[j] ?? 0;
      const enough = choices(criterion).filter((x) =>
        reaches(changed(some, index, new Map([[j, x]])), index, aim),
      );
      expect(found.kind).toBe(kindOf(reaches(some, index, aim), enough.length > 0));
      if (found.kind !== 'reached') return;
      const [change] = found.changes;
      expect(enough).toContain(change?.to);
      if (typeof own === 'number') {
        const nearest = Math.min(...enough.map((x) => Math.abs(Number(x) - own)));
        expect(Math.abs(Number(change?.to) - own)).toBe(nearest);
      } else {
        const least = Math.min(...enough.map((x) => worthOf(criterion, x)));
        expect(worthOf(criterion, change?.to ?? '')).toBe(least);
      }
    },
  );

  test.prop([question], SEED)(
    'promises the score and the rank that come of it, at its best where it cannot be reached',
    ([some, index, aim, j]) => {
      const found = counterfactual(assess(some).contest, contestant(some, index), aim, j);
      const best = choices(
        some.criteria[j] ?? { id: '', weight: 0, value: { kind: 'step', base: 0, steps: [] } },
      );
      const tried = (to: readonly Performance[]) =>
        to
          .map((x) => assess(changed(some, index, new Map([[j, x]]))))
          .map(
            ({ ranks, contest, tied }) => [contest.scores[index], ranks[index], tied[index] === 1] as const,
          )
          .toSorted(([, a = 0], [, b = 0]) => a - b);
      const own = some.rows[index]?.[j] ?? 0;
      const promised = found.changes.map(({ to }) => to);
      const [came] = tried(found.kind === 'unreachable' ? [own, ...best] : [own, ...promised].slice(-1));
      if (found.kind === 'unreachable') expect(found.rank).toBe(came?.[1]);
      else expect([found.score, found.rank, found.tied]).toEqual(came);
    },
  );

  test.prop([question], { ...SEED, numRuns: 300 })(
    'without a grid goes to the last double: the one before it is not enough',
    ([some, index, aim, j]) => {
      const criteria = some.criteria.map((criterion) => ({ ...criterion, step: undefined }));
      const free = { ...some, criteria };
      const found = counterfactual(assess(free).contest, contestant(free, index), aim, j);
      const [change] = found.changes;
      if (change === undefined || typeof change.to === 'string') return;
      const at = (x: number) => reaches(changed(free, index, new Map([[j, x]])), index, aim);
      const toward = Math.sign(Number(change.from) - change.to);
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, change.to);
      const up = toward * Math.sign(change.to || toward) > 0 ? 1n : -1n;
      view.setBigInt64(0, view.getBigInt64(0) + (change.to === 0 ? 1n : up));
      const before = change.to === 0 ? toward * view.getFloat64(0) : view.getFloat64(0);
      expect(Math.sign(before - change.to)).toBe(toward);
      expect(at(change.to)).toBe(true);
      expect(at(before)).toBe(false);
    },
  );
});

describe('a counterfactual on several criteria', () => {
  test.prop([question, fc.constantFrom([1, 1, 1], [1, 3, 2])], { ...SEED, numRuns: 100 })(
    'changes the fewest criteria, at the least cost of all combinations',
    ([some, index, aim], costs) => {
      const costPerPoint = costs.slice(0, some.criteria.length);
      const found = cheapestCounterfactual(assess(some).contest, contestant(some, index), aim, {
        costPerPoint,
      });
      const before = assess(some).contributions.map((column) => column[index] ?? 0);
      const row = some.rows[index] ?? [];
      const all = some.criteria.reduce<Performance[][]>(
        (lists, criterion, j) =>
          lists.flatMap((list) =>
            [row[j] ?? 0, ...choices({ ...criterion, step: 4 })].map((x) => [...list, x]),
          ),
        [[]],
      );
      let best = [Infinity, Infinity] as const;
      const coarse = { ...some, criteria: some.criteria.map((criterion) => ({ ...criterion, step: 4 })) };
      for (const list of all) {
        const there = changed(coarse, index, new Map(list.entries()));
        if (!reaches(there, index, aim)) continue;
        const size = list.filter((x, j) => x !== row[j]).length;
        const after = assess(there).contributions.map((column) => column[index] ?? 0);
        const cost = after.reduce((sum, x, j) => sum + (costs[j] ?? 0) * (x - (before[j] ?? 0)), 0);
        if (size < best[0] || (size === best[0] && cost < best[1])) best = [size, cost];
      }
      const coarsely = cheapestCounterfactual(assess(coarse).contest, contestant(some, index), aim, {
        costPerPoint,
      });
      expect(coarsely.kind).toBe(kindOf(best[0] === 0, best[0] < Infinity));
      if (coarsely.kind !== 'reached') return;
      expect(coarsely.changes.length).toBe(best[0]);
      const cost = coarsely.changes.reduce(
        (sum, { criterion, points }) => sum + (costs[criterion] ?? 0) * points,
        0,
      );
      expect(Math.abs(cost - best[1])).toBeLessThan(1e-9);
      expect(found.changes.length).toBeLessThanOrEqual(coarsely.changes.length);
      const applied = changed(
        some,
        index,
        new Map(found.changes.map(({ criterion, to }) => [criterion, to])),
      );
      expect(reaches(applied, index, aim)).toBe(true);
    },
  );
});

test.prop([question, fc.nat()], SEED)(
  'why one is above another adds up to the difference of the scores, to the decimal, greatest advantage first',
  ([some, a], k) => {
    const b = k % some.rows.length;
    const { contest, contributions } = assess(some);
    const scores = Float64Array.from(contest.scores);
    const names = {
      alternatives: some.rows.map((_, i) => `a${i}`),
      criteria: some.criteria.map(({ id }) => id),
    };
    const { points, advantages } = whyAbove(names, { contributions, scores }, a, b, {
      decimals: some.decimals,
    });
    const written = (x: number): string => (x + 0).toFixed(some.decimals);
    expect(written(points)).toBe(written((scores[a] ?? 0) - (scores[b] ?? 0)));
    const unit = 10 ** some.decimals;
    const units = advantages.map((advantage) => Math.round(advantage.points * unit));
    expect(units.reduce((sum, x) => sum + x, 0)).toBe(Math.round(points * unit));
    expect(units).toEqual(units.toSorted((x, y) => y - x));
  },
);
