import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { attainment, mergeAttainments } from '../../src/attainment/attainment.ts';
import { histogramOf, mergeHistograms, percentile } from '../../src/attainment/histogram.ts';
import { type Outcome, outcomesOf } from '../../src/attainment/outcome.ts';
import { periodInstant, periodOf, periodUnit } from '../../src/attainment/period.ts';
import { breachesOf, mergeTallies, outcomesIn, shareMet, tallyOf } from '../../src/attainment/tally.ts';
import { ticketStatus } from '../../src/tickets/status.ts';
import { december, events, HOUR, policyOf, reply } from '../tickets/tickets.ts';

const SEEDED = { seed: 20210517 };

function outcome(changes: Partial<Outcome>): Outcome {
  return {
    ticket: 'T',
    target: 'reply',
    result: 'met',
    openedAt: 0,
    dueAt: 10,
    metAt: 5,
    pausedSince: undefined,
    usedMs: 5,
    durationMs: 10,
    dimensions: {},
    ...changes,
  };
}

test('the share counts what is overdue unless told apart, and nothing that is open in time or given up', () => {
  const tally = tallyOf([
    outcome({ ticket: 'a' }),
    outcome({ ticket: 'b', result: 'late', metAt: 12, usedMs: 12 }),
    outcome({ ticket: 'c', result: 'overdue', metAt: undefined, dueAt: 3 }),
    outcome({ ticket: 'd', result: 'open', metAt: undefined }),
    outcome({ ticket: 'e', result: 'stopped', metAt: undefined }),
  ]);
  expect(shareMet(tally)).toEqual({ met: 1, counted: 3 });
  expect(shareMet(tally, 'apart')).toEqual({ met: 1, counted: 2 });
  expect(breachesOf(tally).map(({ ticket }) => ticket)).toEqual(['c', 'b']);
  expect(tally.open.map(({ ticket }) => ticket)).toEqual(['d']);
  expect(tally.met.map(({ ticket }) => ticket)).toEqual(['a']);
  expect(outcomesIn(tally).map(({ ticket }) => ticket)).toEqual(['c', 'a', 'b', 'd', 'e']);
  expect(tally.usedMs).toEqual([
    [5, 1],
    [12, 1],
  ]);
});

test('percentiles are by nearest rank: always one of the numbers', () => {
  const five = histogramOf([50, 15, 40, 20, 35]);
  expect([5, 30, 40, 50, 100].map((p) => percentile(five, p))).toEqual([15, 20, 20, 35, 50]);
  expect(percentile(histogramOf([]), 50)).toBeUndefined();
  expect(() => percentile(five, 99.9)).toThrow(/99\.9; wanted a whole number from 1 to 100/);
});

test.prop([fc.array(fc.nat(50), { minLength: 1 }), fc.integer({ min: 1, max: 100 })], SEEDED)(
  'the percentile of a histogram is that of the sorted list',
  (values, p) => {
    const sorted = values.toSorted((a, b) => a - b);
    expect(percentile(histogramOf(values), p)).toBe(sorted[Math.ceil((p * values.length) / 100) - 1]);
  },
);

function of(outcomes: readonly Outcome[]) {
  return attainment(outcomes, ['target', 'desk']);
}

describe('merging', () => {
  const anOutcome: fc.Arbitrary<Outcome> = fc.record({
    ticket: fc.constantFrom('a', 'b', 'c'),
    target: fc.constantFrom('reply', 'follow-up'),
    result: fc.constantFrom('met', 'late', 'overdue', 'open', 'stopped'),
    openedAt: fc.nat(5),
    dueAt: fc.nat(5),
    metAt: fc.option(fc.nat(9), { nil: undefined }),
    pausedSince: fc.option(fc.nat(3), { nil: undefined }),
    usedMs: fc.nat(9),
    durationMs: fc.constantFrom(4, 8),
    dimensions: fc.constantFrom({ desk: 'Milano' }, { desk: 'Lecco' }, {}),
  });
  const some = fc.array(anOutcome, { maxLength: 12 });

  test.prop([some, some, some], SEEDED)(
    'is associative, commutative and the same as all at once',
    (a, b, c) => {
      const all = of([...c, ...a, ...b]);
      expect(mergeAttainments(mergeAttainments(of(a), of(b)), of(c))).toEqual(all);
      expect(mergeAttainments(of(a), mergeAttainments(of(b), of(c)))).toEqual(all);
      expect(mergeAttainments(of(b), of(a))).toEqual(mergeAttainments(of(a), of(b)));
      expect(mergeTallies(tallyOf(b), tallyOf(a))).toEqual(tallyOf([...a, ...b]));
      expect(mergeHistograms(tallyOf(a).usedMs, tallyOf(b).usedMs)).toEqual(tallyOf([...a, ...b]).usedMs);
    },
  );

  test('attainments by other dimensions do not merge', () => {
    expect(() => mergeAttainments(of([]), attainment([], ['desk']))).toThrow(RangeError);
  });
});

test('an outcome is made of each clock that has started, with the dimensions the caller names', () => {
  const policy = policyOf(
    reply(),
    reply({ id: 'follow-up', starts: { after: 'reply' }, ends: ['followed-up'] }),
  );
  const list = events(
    { kind: 'opened', at: december(6, 9), desk: 'Lecco' },
    { kind: 'paused', at: december(6, 10), pause: 'papers' },
    { kind: 'paused', at: december(6, 11), pause: 'signature' },
    { kind: 'resumed', at: december(6, 11, 30), pause: 'papers' },
  );
  const made = outcomesOf('T1', ticketStatus(policy, list, december(6, 12)), ({ desk = '' }) => ({ desk }));
  expect(made).toEqual([
    {
      ticket: 'T1',
      target: 'reply',
      result: 'open',
      openedAt: december(6, 9),
      dueAt: december(7, 11),
      metAt: undefined,
      pausedSince: december(6, 10),
      usedMs: HOUR,
      durationMs: 8 * HOUR,
      dimensions: { desk: 'Lecco' },
    },
  ]);
});

test('a breach is not wiped out by a restart of the clock', () => {
  const policy = policyOf(reply({ durationMsByPriority: { high: 4 * HOUR }, onPriorityChange: 'restart' }));
  const list = events(
    { kind: 'opened', at: december(6, 9) },
    { kind: 'priority-changed', at: december(7, 10), priority: 'high' },
    { kind: 'replied', at: december(7, 11) },
  );
  const status = ticketStatus(policy, list, december(8));
  expect(status.targets[0]?.state).toBe('met');
  expect(outcomesOf('T1', status, () => ({}))).toMatchObject([{ result: 'late', dueAt: december(6, 17) }]);
});

test('periods are those of the clocks of the zone', () => {
  const newYear = Date.UTC(2021, 11, 31, 23, 30);
  expect(periodOf(newYear, 'year', 'UTC')).toBe('2021');
  expect(periodOf(newYear, 'quarter', 'Europe/Rome')).toBe('2022-Q1');
  expect(periodOf(newYear, 'month', 'America/New_York')).toBe('2021-12');
  expect(['2021', '2021-Q4', '2021-12', '2021-13', '2021-Q5', 'Q4'].map(periodUnit)).toEqual([
    'year',
    'quarter',
    'month',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a deadline at 24:00 of the last day of a period belongs to that period', () => {
  const midnight = december(1) - HOUR; // 30 November, 24:00 in Rome
  const due = (dueAt: number) => periodOf(periodInstant(outcome({ dueAt }), 'due'), 'month', 'Europe/Rome');
  expect([midnight, midnight + 1].map(due)).toEqual(['2021-11', '2021-12']);
  const opened = outcome({ openedAt: midnight, dueAt: midnight });
  expect(periodOf(periodInstant(opened, 'opened'), 'month', 'Europe/Rome')).toBe('2021-12');
});
