import { CalendarError, compileCalendar, NoWorkingTimeError, utcToLocal } from '@insedia/sla';
import { describe, expect, test } from 'vitest';
import { Random } from '../oracle/random.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const utc = (text: string): number => Date.parse(`${text}Z`);
const WHOLE_DAY = [['00:00', '24:00']] as const;
const everyDay = (hours: readonly (readonly [string, string])[]) => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: hours,
  sun: hours,
});
const onClocks = (timeZone: string, definition: object = { weekly: everyDay(WHOLE_DAY) }) =>
  compileCalendar({ timeZone, ...definition }, { dayLength: 'wall-clock', reversed: 'negative' });

/** Minutes that the clocks show from one instant to another: the days that they show are 24 hours each. */
function shownMinutes(from: number, to: number, zone: string): number {
  const [start, end] = [from, to].map((at) => Date.parse(`${utcToLocal(at, zone)}Z`));
  return Math.max(((end ?? 0) - (start ?? 0)) / MINUTE_MS, 0);
}

describe('counted on the clock, in the night in which it goes back', () => {
  const rome = onClocks('Europe/Rome');
  const second = utc('2021-10-31T01:30'); // the second 02:30

  test('ten minutes after the second 02:30 is the second 02:40, ten before it the second 02:20', () => {
    expect(rome.add(second, 10 * MINUTE_MS)).toBe(utc('2021-10-31T01:40'));
    expect(rome.between(second, utc('2021-10-31T01:40'))).toBe(10 * MINUTE_MS);
    expect(rome.subtract(second, 10 * MINUTE_MS)).toBe(utc('2021-10-31T01:20'));
    expect(rome.add(utc('2021-10-31T00:30'), 10 * MINUTE_MS)).toBe(utc('2021-10-31T00:40'));
    expect(rome.add(utc('2021-10-31T00:55'), 10 * MINUTE_MS)).toBe(utc('2021-10-31T02:05'));
  });

  test('an office that opens within the hour shown twice opens twice, and periods say so', () => {
    const early = onClocks('Europe/Rome', { weekly: { sun: [['02:30', '06:00']] } });
    expect([...early.periods(utc('2021-10-31T00:00'), utc('2021-10-31T12:00'))]).toEqual([
      { open: utc('2021-10-31T00:30'), close: utc('2021-10-31T01:00') },
      { open: utc('2021-10-31T01:30'), close: utc('2021-10-31T05:00') },
    ]);
    expect(early.nextOpen(utc('2021-10-31T01:00'))).toBe(utc('2021-10-31T01:30'));
    expect(early.previousClose(utc('2021-10-31T01:15'))).toBe(utc('2021-10-31T01:00'));
  });

  test('a pause takes the time that the clocks show between its ends, none when they go back', () => {
    const paused = (from: string, to: string) =>
      onClocks('Europe/Rome', { weekly: everyDay(WHOLE_DAY), pauses: [[utc(from), utc(to)]] });
    const [midnight, noon] = [utc('2021-10-30T22:00'), utc('2021-10-31T11:00')];
    expect(paused('2021-10-31T00:45', '2021-10-31T01:15').between(midnight, noon)).toBe(12 * HOUR_MS);
    expect(paused('2021-10-31T00:30', '2021-10-31T01:45').between(midnight, noon)).toBe(11.75 * HOUR_MS);
    const [later, earlier] = [utc('2021-10-31T02:00'), utc('2021-10-31T01:00')];
    const reversed = { timeZone: 'Europe/Rome', pauses: [[later, earlier] as const] };
    expect(() => compileCalendar(reversed, { dayLength: 'wall-clock' })).toThrow(
      `pauses[0]: got [${later},${earlier}], expected an end`,
    );
  });
});

test('in the night in which the clocks skip an hour, whatever falls in it is due when it is over', () => {
  const rome = onClocks('Europe/Rome');
  const asked = utc('2021-03-28T00:55'); // 01:55
  const after = utc('2021-03-28T01:00'); // 03:00
  expect(rome.add(asked, 10 * MINUTE_MS)).toBe(after);
  expect(rome.add(asked, 65 * MINUTE_MS)).toBe(after);
  expect(rome.add(asked, 66 * MINUTE_MS)).toBe(after + MINUTE_MS);
  expect(rome.subtract(after + MINUTE_MS, 30 * MINUTE_MS)).toBe(after);
});

test('a date that a zone leaped over has no hours on the clock either', () => {
  const apia = onClocks('Pacific/Apia');
  expect(apia.isWorkingDay('2011-12-30')).toBe(false);
  expect(apia.isWorkingDay('2011-12-29')).toBe(true);
  expect(apia.between(utc('2011-12-29T10:00'), utc('2011-12-31T10:00'))).toBe(48 * HOUR_MS);
});

describe.each([
  ['Europe/Rome', '2021-10-31T01:00'],
  ['America/New_York', '2021-11-07T06:00'],
  ['Australia/Lord_Howe', '2021-04-03T15:00'],
  ['Europe/Rome', '2021-03-28T01:00'],
  ['America/Sao_Paulo', '2018-11-04T03:00'],
])('around the change in %s at %s', (zone, change) => {
  const definitions = [
    { weekly: everyDay(WHOLE_DAY) },
    {
      weekly: everyDay([
        ['01:15', '02:40'],
        ['23:30', '00:45'],
        ['09:00', '17:00'],
      ]),
    },
  ];

  test.each(definitions)(
    'minutes counted one by one are those between, and no deadline is in the past (calendar %$)',
    (definition) => {
      const calendar = onClocks(zone, definition);
      for (let from = utc(change) - 3 * HOUR_MS; from < utc(change) + 3 * HOUR_MS; from += MINUTE_MS) {
        for (const minutes of [1, 10, 100]) {
          const due = calendar.add(from, minutes * MINUTE_MS);
          expect(due).toBeGreaterThan(from - 1);
          // The first instant by which the clocks have shown so much working time.
          expect(calendar.between(from, due)).toBeGreaterThanOrEqual(minutes * MINUTE_MS);
          expect(calendar.between(from, due - 1)).toBeLessThan(minutes * MINUTE_MS);
          const begin = calendar.subtract(from, minutes * MINUTE_MS);
          expect(begin).toBeLessThanOrEqual(from);
          // At the very change the clocks jump, forwards right before it or backwards.
          const shown = [begin - 1, begin].map((at) => calendar.between(at, from));
          expect(Math.max(...shown)).toBeGreaterThanOrEqual(minutes * MINUTE_MS);
          expect(calendar.between(begin + 1, from)).toBeLessThan(minutes * MINUTE_MS);
        }
        expect(calendar.nextOpen(from)).toBeGreaterThanOrEqual(from);
        expect(calendar.isOpen(calendar.nextOpen(from))).toBe(true);
        expect(calendar.previousClose(from)).toBeLessThanOrEqual(from);
        expect(calendar.isOpen(calendar.previousClose(from) - 1)).toBe(true);
      }
    },
  );

  test('a day and night on the clock is what the clock shows, whichever the instants', () => {
    const calendar = onClocks(zone);
    const random = new Random(31);
    for (let i = 0; i < 200; i++) {
      const from = utc(change) + random.whole(-300, 300) * MINUTE_MS;
      const to = from + random.whole(0, 600) * MINUTE_MS;
      expect(calendar.between(from, to)).toBe(shownMinutes(from, to, zone) * MINUTE_MS);
    }
  });
});

test('errors tell the instant that was asked about, and whole minutes are cut off instants', () => {
  const from = utc('2021-12-06T09:00');
  const never = onClocks('Europe/Rome', {});
  expect(() => never.add(from, 1)).toThrow(NoWorkingTimeError);
  expect(() => never.add(from, 1)).toThrow('after 2021-12-06T09:00:00.000Z');
  const strict = compileCalendar(
    { timeZone: 'Europe/Rome', weekly: { mon: [['10:00', '17:00']] } },
    { dayLength: 'wall-clock', outsideHours: 'throw', truncate: 'minute' },
  );
  const outside = utc('2021-12-06T07:00');
  expect(() => strict.add(outside, 1)).toThrow(`from: got ${outside}`);
  expect(() => strict.isOpen(Number.NaN)).toThrow('instant: got NaN');
  expect(() => strict.add(outside, 1)).toThrow(CalendarError);
  expect(strict.add(from + 30_000, 45_000)).toBe(from + MINUTE_MS);
});

test('time from a later instant to an earlier one is none, negative or refused, as the policy says', () => {
  const [from, to] = [utc('2021-12-06T12:00'), utc('2021-12-06T10:00')];
  const between = (reversed: 'zero' | 'negative' | 'throw') =>
    compileCalendar(
      { timeZone: 'Europe/Rome', weekly: { mon: [['09:00', '17:00']] } },
      { dayLength: 'wall-clock', reversed },
    ).between(from, to);
  expect(between('zero')).toBe(0);
  expect(between('negative')).toBe(-120 * MINUTE_MS);
  expect(() => between('throw')).toThrow(CalendarError);
});

test('periods on the clock end where the question does', () => {
  const calendar = onClocks('Europe/Rome', { weekly: { mon: [['09:00', '17:00']] } });
  const [open] = [...calendar.periods(utc('2021-12-06T00:00'), utc('2021-12-06T11:00'))];
  expect(open).toEqual({ open: utc('2021-12-06T08:00'), close: utc('2021-12-06T11:00') });
  expect([...calendar.periods(utc('2021-12-07T00:00'), utc('2021-12-08T00:00'))]).toEqual([]);
});
