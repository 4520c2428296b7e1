import { CalendarError, compileCalendar, NoWorkingTimeError } from '@insedia/sla';
import { describe, expect, test } from 'vitest';

const HOUR_MS = 3_600_000;
const office = {
  timeZone: 'UTC',
  weekly: {
    mon: [['09:00', '17:00']],
    tue: [['10:00', '16:00']],
    wed: [['09:00', '17:00']],
    thu: [['10:00', '16:00']],
    fri: [['09:00', '17:00']],
    sat: [['11:00', '14:30']],
  },
} as const;

const utc = (text: string): number => Date.parse(`${text}Z`);
const calendar = compileCalendar(office);
const carrying = compileCalendar(office, { atClose: 'next-open' });

describe('a request', () => {
  test('outside hours starts at the next opening', () => {
    expect(calendar.add(utc('2006-01-01T12:00'), HOUR_MS)).toBe(utc('2006-01-02T10:00'));
  });

  test('that ends exactly at closing is due then, or at the next opening, as the policy says', () => {
    expect(calendar.add(utc('2006-01-02T09:00'), 8 * HOUR_MS)).toBe(utc('2006-01-02T17:00'));
    expect(carrying.add(utc('2006-01-02T09:00'), 8 * HOUR_MS)).toBe(utc('2006-01-03T10:00'));
  });

  test('counted back to exactly an opening began then, or at the closing before it', () => {
    expect(calendar.subtract(utc('2006-01-03T16:00'), 6 * HOUR_MS)).toBe(utc('2006-01-03T10:00'));
    expect(carrying.subtract(utc('2006-01-03T16:00'), 6 * HOUR_MS)).toBe(utc('2006-01-02T17:00'));
  });

  test.each([calendar, carrying])(
    'of no time at all lands on working time, forwards or backwards',
    (either) => {
      expect(either.add(utc('2006-01-02T17:00'), 0)).toBe(utc('2006-01-03T10:00'));
      expect(either.subtract(utc('2006-01-03T10:00'), 0)).toBe(utc('2006-01-02T17:00'));
      expect(either.add(utc('2006-01-02T12:34:56.789'), 0)).toBe(utc('2006-01-02T12:34:56.789'));
      expect(either.nextOpen(utc('2006-01-03T10:00'))).toBe(utc('2006-01-03T10:00'));
      expect(either.previousClose(utc('2006-01-02T17:00'))).toBe(utc('2006-01-02T17:00'));
    },
  );
});

test('an interval holds its opening and not its closing', () => {
  const [open, close] = [utc('2006-01-02T09:00'), utc('2006-01-02T17:00')];
  expect([open - 1, open, close - 1, close].map((at) => calendar.isOpen(at))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe('time between', () => {
  const [monday, friday] = [utc('2006-01-02T12:00'), utc('2006-01-06T12:00')];

  test('two instants is what was open', () => {
    expect(calendar.between(monday, friday)).toBe((5 + 6 + 8 + 6 + 3) * HOUR_MS);
    expect(calendar.between(utc('2006-01-01T00:00'), utc('2006-01-02T09:00'))).toBe(0);
  });

  test('an end and an earlier start is nothing, negative, or refused', () => {
    const [negative, throwing] = (['negative', 'throw'] as const).map((reversed) =>
      compileCalendar(office, { reversed }),
    );
    expect(calendar.between(friday, monday)).toBe(0);
    expect(negative?.between(friday, monday)).toBe(-28 * HOUR_MS);
    expect(() => throwing?.between(friday, monday)).toThrow(CalendarError);
    expect(Object.is(negative?.between(utc('2006-01-02T08:00'), utc('2006-01-02T07:00')), 0)).toBe(true);
  });
});

test('results are cut to whole minutes on request, amounts towards zero', () => {
  const whole = compileCalendar(office, { truncate: 'minute', reversed: 'negative' });
  const [from, to] = [utc('2006-01-02T09:00:30'), utc('2006-01-02T09:02:29')];
  expect(whole.between(from, to)).toBe(60_000);
  expect(whole.between(to, from)).toBe(-60_000);
  expect(whole.add(from, 90_000)).toBe(utc('2006-01-02T09:02'));
  expect(whole.subtract(to, 1000)).toBe(utc('2006-01-02T09:02'));
});

describe('working days', () => {
  test.each([
    ['2006-01-06T12:30:52', 2, '2006-01-09T12:30:52', 'Saturday is one, Sunday is not'],
    ['2006-01-03T08:00', 2, '2006-01-05T10:00', 'before opening moves to the opening'],
    ['2006-01-03T18:00', 2, '2006-01-06T09:00', 'after closing moves to the next opening'],
    ['2006-01-08T12:00', 1, '2006-01-09T12:00', 'from a Sunday the first is Monday'],
    ['2006-01-02T12:00', -1, '2005-12-31T12:00', 'backwards too'],
    ['2006-01-04T18:00', -1, '2006-01-03T16:00', 'backwards, after closing moves to the closing'],
    ['2006-01-02T17:00', 2, '2006-01-04T17:00', 'a closing stays a closing'],
    ['2006-01-07T20:00', 0, '2006-01-09T09:00', 'none is the next opening'],
  ])('from %s, %i of them lead to %s: %s', (from, days, expected) => {
    expect(calendar.addDays(utc(from), days)).toBe(utc(expected));
  });

  test('move a closing to the next opening where deadlines do', () => {
    expect(carrying.addDays(utc('2006-01-02T17:00'), 2)).toBe(utc('2006-01-05T10:00'));
  });

  test('are counted exactly far away', () => {
    const [weeks, monday] = [7800, utc('2006-01-02T12:00')];
    expect(calendar.addDays(monday, 6 * weeks)).toBe(monday + weeks * 7 * 24 * HOUR_MS);
    expect(calendar.addDays(monday + weeks * 7 * 24 * HOUR_MS, -6 * weeks)).toBe(monday);
  });
});

describe('a calendar that runs out of working time says so, both ways', () => {
  const never = compileCalendar({ timeZone: 'Europe/Rome' });
  const once = compileCalendar({ timeZone: 'UTC', overrides: { '2021-12-24': [['09:00', '13:00']] } });
  const eve = utc('2021-12-24T09:00');

  test('when it has none at all', () => {
    for (const ask of [
      () => never.add(eve, 1),
      () => never.subtract(eve, 1),
      () => never.nextOpen(eve),
      () => never.previousClose(eve),
      () => never.addDays(eve, 1),
      () => never.addDays(eve, -1),
    ]) {
      expect(ask).toThrow(NoWorkingTimeError);
    }
    expect(never.between(utc('1900-01-01T00:00'), utc('2200-01-01T00:00'))).toBe(0);
    expect(never.isOpen(eve)).toBe(false);
    expect([...never.periods(eve)]).toEqual([]);
  });

  test('when it has too little, and not when it has just enough', () => {
    expect(once.add(eve, 4 * HOUR_MS)).toBe(utc('2021-12-24T13:00'));
    expect(once.subtract(utc('2022-12-24T13:00'), 4 * HOUR_MS)).toBe(eve);
    expect(() => once.add(eve, 4 * HOUR_MS + 1)).toThrow(NoWorkingTimeError);
    expect(() => once.subtract(utc('2022-01-01T00:00'), 4 * HOUR_MS + 1)).toThrow(NoWorkingTimeError);
    expect(() => once.nextOpen(utc('2021-12-24T13:00'))).toThrow(
      'not enough working time after 2021-12-24T13:00',
    );
    expect(once.nextOpen(utc('1805-01-01T00:00'))).toBe(eve);
    expect(once.previousClose(utc('2390-01-01T00:00'))).toBe(utc('2021-12-24T13:00'));
  });
});

test('misuse throws: instants out of range, durations below zero, parts of days', () => {
  for (const ask of [
    () => calendar.add(Number.NaN, 1),
    () => calendar.isOpen(Date.UTC(1799, 0, 1)),
    () => calendar.between(0, Date.UTC(2401, 0, 1)),
    () => calendar.add(0, -1),
    () => calendar.add(0, Number.NaN),
    () => calendar.subtract(0, Number.POSITIVE_INFINITY),
    () => calendar.addDays(0, 1.5),
    () => calendar.isWorkingDay('2021-02-30'),
  ]) {
    expect(ask).toThrow(CalendarError);
  }
});

test('answers over 300 years are those of the weeks they hold', () => {
  const [from, to] = [utc('1900-01-01T00:00'), utc('2200-01-06T00:00')]; // both Mondays
  const weeks = (to - from) / (7 * 24 * HOUR_MS);
  expect(calendar.between(from, to)).toBe(weeks * 39.5 * HOUR_MS);
  expect(calendar.add(from, weeks * 39.5 * HOUR_MS)).toBe(utc('2200-01-04T14:30'));
  expect(calendar.subtract(to, weeks * 39.5 * HOUR_MS)).toBe(utc('1900-01-01T09:00'));
});

test('open periods are listed in order, cut at both ends, without end when none is given', () => {
  const [from, to] = [utc('2006-01-02T12:00'), utc('2006-01-03T11:00')];
  expect([...calendar.periods(from, to)]).toEqual([
    { open: from, close: utc('2006-01-02T17:00') },
    { open: utc('2006-01-03T10:00'), close: to },
  ]);
  let listed = 0;
  for (const { open, close } of calendar.periods(from)) {
    expect(close).toBeGreaterThan(open);
    if (++listed === 5000) break;
  }
  expect(listed).toBe(5000);
});
