import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../src/calendar/compile-calendar.ts';
import { CalendarError } from '../../src/calendar/errors.ts';
import { checkLaws, checkPauseLaws, type LawResult, type UsedTime } from '../../src/laws.ts';
import { usedTime } from '../../src/tickets/used-time.ts';
import { OFFICE } from '../plain-hours.ts';
import { dayWalker, type Faults } from './day-walker.ts';

const OPTIONS = { seed: 20210517, runs: 60 };

function brokenBy(results: readonly LawResult[]): string[] {
  return results.filter(({ outcome }) => outcome === 'broken').map(({ law }) => law);
}

test('the compiled calendar keeps every law on random calendars', () => {
  const results = checkLaws((definition) => compileCalendar(definition), { ...OPTIONS, runs: 30 });
  expect(results.map(({ text }) => text.en).filter((text) => text.includes('BROKEN'))).toEqual([]);
  expect(results.map(({ law, outcome, runs }) => [law, outcome, runs])).toEqual(
    [
      'add-then-between',
      'subtract-inverts-add',
      'monotone',
      'splitting',
      'half-open',
      'next-open',
      'written-hours',
      'minute-by-minute',
    ].map((law) => [law, 'kept', 30]),
  );
});

test('the policy of deadlines at closing time breaks no law', () => {
  const results = checkLaws((definition) => compileCalendar(definition, { atClose: 'next-open' }), {
    ...OPTIONS,
    runs: 30,
  });
  expect(brokenBy(results)).toEqual([]);
});

test('a walker from day to day, written apart, keeps them too', () => {
  const results = checkLaws((definition) => dayWalker(definition), { ...OPTIONS, runs: 25 });
  expect(results.map(({ text }) => text.en).filter((text) => text.includes('BROKEN'))).toEqual([]);
});

test('one calendar is tried where it is wanted, without written hours to compare with', () => {
  const results = checkLaws(OFFICE, { ...OPTIONS, around: Date.UTC(2021, 11, 6) });
  expect(brokenBy(results)).toEqual([]);
  expect(results.filter(({ outcome }) => outcome === 'not-applicable').map(({ law }) => law)).toEqual([
    'written-hours',
  ]);
});

const twice: UsedTime = (time, from, to, pauses) =>
  pauses.reduce(
    (used, [a, b]) => used - Math.max(time.between(Math.max(a, from), Math.min(b, to)), 0),
    time.between(from, to),
  );

const elapsed: UsedTime = (time, from, to, pauses) =>
  pauses.reduce(
    (used, [a, b]) => used - Math.max(Math.min(b, to) - Math.max(a, from), 0),
    time.between(from, to),
  );

function withoutLastMinute() {
  return checkLaws((definition) => dayWalker(definition, { closesAt2359: true }), {
    ...OPTIONS,
    only: ['minute-by-minute'],
  });
}

describe('a fault is caught by a law with a name', () => {
  const faults: readonly (readonly [string, Faults, readonly string[]])[] = [
    ['a day that closes at 23:59', { closesAt2359: true }, ['written-hours', 'minute-by-minute']],
    ['clock changes ignored', { ignoresClockChanges: true }, ['written-hours', 'minute-by-minute']],
    ['holidays forgotten', { forgetsHolidays: true }, ['written-hours']],
    ['days of every year forgotten', { forgetsAnnualHolidays: true }, ['written-hours']],
    ['holiday rules forgotten', { forgetsRules: true }, ['written-hours']],
    ['breaks forgotten', { forgetsBreaks: true }, ['written-hours']],
    ['versions forgotten', { forgetsVersions: true }, ['written-hours']],
    ['deadlines that are looked for in 60 days only', { looksDays: 60 }, ['add-then-between']],
    ['a closing that is still open', { holdsClosing: true }, ['half-open', 'written-hours']],
    ['hours rounded to two decimals', { roundsHours: true }, ['add-then-between', 'half-open']],
  ];

  test.each(faults)('%s', (_, fault, laws) => {
    const results = checkLaws((definition) => dayWalker(definition, fault), {
      seed: 20210517,
      runs: 150,
      only: laws,
    });
    expect(brokenBy(results)).toEqual(laws);
  });

  test('what an implementation cannot be told is left out of its calendars', () => {
    const simple = checkLaws(
      (definition) =>
        dayWalker(definition, {
          forgetsAnnualHolidays: true,
          forgetsRules: true,
          forgetsBreaks: true,
          forgetsVersions: true,
        }),
      { ...OPTIONS, features: [], only: ['written-hours', 'subtract-inverts-add'] },
    );
    expect(brokenBy(simple)).toEqual([]);
  });

  test('a pause counted twice', () => {
    expect(brokenBy(checkPauseLaws(twice, OFFICE, OPTIONS))).toContain('pauses-minute-by-minute');
    expect(brokenBy(checkPauseLaws(usedTime, OFFICE, OPTIONS))).toEqual([]);
  });

  test('closed hours of a pause taken off as well', () => {
    expect(brokenBy(checkPauseLaws(elapsed, OFFICE, OPTIONS))).toContain('closed-pause-costs-nothing');
  });
});

test('a broken law says with what, as data and as text, and the seed finds it again', () => {
  const [broken] = withoutLastMinute();
  expect(broken?.counterexample).toMatchObject({ seed: 20210517 });
  expect(JSON.stringify(broken?.counterexample?.calendar)).toContain('24:00');
  expect(broken?.text.en).toMatch(
    /^minute-by-minute: BROKEN on run \d+ \(seed 20210517\)\. .*\n {2}from = .*\n {2}lengthMs = \d+ ms\n {2}calendar = \{.*\n {2}expected \d+ ms, got \d+ ms$/,
  );
  expect(broken?.text.it).toMatch(/^minute-by-minute: VIOLATA alla prova \d+ \(seme 20210517\)/);
  expect(withoutLastMinute()).toEqual([broken]);
});

test('an instant to try around that is no whole minute breaks nothing', () => {
  const around = Date.UTC(2021, 11, 6) + 12_345;
  expect(brokenBy(checkLaws(OFFICE, { ...OPTIONS, around, runs: 20 }))).toEqual([]);
  expect(brokenBy(checkPauseLaws(usedTime, OFFICE, { ...OPTIONS, around, runs: 20 }))).toEqual([]);
});

test('what is no implementation is refused, not judged', () => {
  const nothing = JSON.parse('null');
  expect(() => checkLaws(nothing)).toThrow(CalendarError);
  expect(() => checkPauseLaws(usedTime, nothing)).toThrow('an implementation of WorkingTime');
});

test('an implementation that throws breaks the law, and the error is told', () => {
  const results = checkLaws(
    () => ({
      ...OFFICE,
      timeZone: 'UTC',
      isOpen: () => false,
      add: () => {
        throw new Error('not today');
      },
    }),
    { runs: 5 },
  );
  expect(results[0]?.counterexample?.got).toBe('an error: not today');
});
