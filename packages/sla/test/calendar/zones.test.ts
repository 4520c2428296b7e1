import { compileCalendar, localToUtc, utcToLocal } from '@insedia/sla';
import { describe, expect, test } from 'vitest';

const HOUR_MS = 3_600_000;
const utc = (text: string): number => Date.parse(`${text}Z`);
const everyDay = (...hours: (readonly [string, string])[]) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, hours]));
const always = (timeZone: string) => compileCalendar({ timeZone, weekly: everyDay(['00:00', '24:00']) });

/** Working hours of one date. */
function hoursOn(date: string, timeZone: string, ...hours: (readonly [string, string])[]): number {
  const calendar = compileCalendar({ timeZone, overrides: { [date]: hours } });
  return calendar.between(utc(`${date}T00:00`) - 48 * HOUR_MS, utc(`${date}T00:00`) + 72 * HOUR_MS) / HOUR_MS;
}

describe('a change of the clocks', () => {
  test.each([
    ['2021-03-28', 'Europe/Rome', 23],
    ['2021-10-31', 'Europe/Rome', 25],
    ['2021-03-28', 'Europe/Dublin', 23], // whose law calls winter time the change
    ['2021-10-03', 'Australia/Lord_Howe', 23.5],
    ['2021-04-04', 'Australia/Lord_Howe', 24.5],
    ['2021-05-16', 'Africa/Casablanca', 23], // back from the Ramadan break
    ['1986-01-01', 'Asia/Kathmandu', 23.75], // moved by a quarter of an hour
    ['2011-12-30', 'Pacific/Apia', 0], // leaped over
    ['1993-08-21', 'Pacific/Kwajalein', 0],
    ['2018-11-04', 'America/Sao_Paulo', 23], // no midnight
  ])('makes the whole of %s in %s last %d hours', (date, zone, hours) => {
    expect(hoursOn(date, zone, ['00:00', '24:00'])).toBe(hours);
  });

  test('counts what passes between an opening and a closing on either side of it', () => {
    expect(hoursOn('2021-03-28', 'Europe/Rome', ['00:00', '06:00'])).toBe(5);
    expect(hoursOn('2021-10-31', 'Europe/Rome', ['00:00', '06:00'])).toBe(7);
    expect(hoursOn('2021-03-28', 'Europe/Rome', ['09:00', '17:00'])).toBe(8);
  });

  test('moves a skipped time later, as much as is skipped, and drops hours that then end before they begin', () => {
    expect(hoursOn('2021-03-28', 'Europe/Rome', ['02:30', '06:00'])).toBe(2.5);
    expect(hoursOn('2021-03-28', 'Europe/Rome', ['01:00', '02:30'])).toBe(1.5);
    expect(hoursOn('2021-03-28', 'Europe/Rome', ['02:30', '03:15'])).toBe(0);
  });

  test('takes the earlier of a time shown twice, for openings and closings alike', () => {
    expect(hoursOn('2021-10-31', 'Europe/Rome', ['02:30', '06:00'])).toBe(4.5);
    expect(hoursOn('2021-10-31', 'Europe/Rome', ['00:00', '02:30'])).toBe(2.5);
    expect(hoursOn('2021-10-31', 'Europe/Rome', ['02:00', '03:00'])).toBe(2);
  });

  test('leaves the same hours however they are cut in two', () => {
    const whole = hoursOn('2021-03-28', 'Europe/Rome', ['01:00', '07:30']);
    for (const at of ['02:00', '02:30', '03:00']) {
      expect(hoursOn('2021-03-28', 'Europe/Rome', ['01:00', at], [at, '07:30'])).toBe(whole);
    }
  });

  test('lets no interval take opening time from another', () => {
    expect(hoursOn('2021-03-28', 'Europe/Rome', ['03:00', '14:00'])).toBe(11);
    expect(hoursOn('2021-03-28', 'Europe/Rome', ['02:30', '04:00'], ['03:00', '14:00'])).toBe(11);
    expect(hoursOn('2021-03-28', 'Europe/Rome', ['01:00', '02:30'], ['02:00', '03:10'])).toBe(1.5);
  });

  test('counts on the clock where a day is to have 24 hours', () => {
    const onClocks = compileCalendar(
      { timeZone: 'Europe/Paris', weekly: everyDay(['00:00', '24:00']), pauses: [[0, 1]] },
      { dayLength: 'wall-clock', reversed: 'negative' },
    );
    const [from, to] = [utc('2020-10-24T22:00'), utc('2020-10-25T23:00')];
    expect(onClocks.between(from, to)).toBe(24 * HOUR_MS);
    expect(onClocks.between(to, from)).toBe(-24 * HOUR_MS);
    expect(onClocks.add(from, 24 * HOUR_MS)).toBe(to);
    expect(onClocks.subtract(to, 24 * HOUR_MS)).toBe(from);
    expect(onClocks.addDays(from, 1)).toBe(to);
    expect(onClocks.isOpen(from)).toBe(true);
    const second = utc('2020-10-25T01:30'); // the second 02:30
    expect([onClocks.nextOpen(second), onClocks.previousClose(second)]).toEqual([second, second]);
    expect(onClocks.between(utc('2020-10-25T00:45'), utc('2020-10-25T01:15'))).toBe(0); // 02:45 to 02:15
    expect([...onClocks.periods(from, to)]).toEqual([{ open: from, close: to }]);
    expect(onClocks.isWorkingDay('2020-10-25')).toBe(true);
  });
});

describe('zones of any kind', () => {
  test('keep the seconds of local mean time', () => {
    expect(utcToLocal(Date.UTC(1850, 0, 1), 'Europe/Rome')).toBe('1850-01-01T00:49:56');
    expect(utcToLocal(localToUtc('1890-06-01T12:00', 'Europe/Rome'), 'Europe/Rome')).toBe(
      '1890-06-01T12:00:00',
    );
    expect(always('Europe/Rome').between(utc('1866-12-01T00:00'), utc('1893-12-01T00:00'))).toBe(
      utc('1893-12-01T00:00') - utc('1866-12-01T00:00'),
    );
  });

  test('may be fixed offsets', () => {
    const kathmandu = compileCalendar({ timeZone: '+05:45', weekly: everyDay(['09:00', '17:00']) });
    expect(kathmandu.nextOpen(utc('2021-12-06T00:00'))).toBe(utc('2021-12-06T03:15'));
    expect(localToUtc('2021-12-06T09:00', '-0330')).toBe(utc('2021-12-06T12:30'));
  });

  test.each(['Europe/Rome', 'Pacific/Apia', 'Africa/Casablanca', 'America/Sao_Paulo', 'Asia/Gaza'])(
    'never lose an instant where they are always open: %s',
    (zone) => {
      const calendar = always(zone);
      const [from, to] = [utc('1950-01-01T00:00'), utc('2099-12-31T00:00')];
      expect(calendar.between(from, to)).toBe(to - from);
      expect(calendar.add(from, to - from)).toBe(to);
      expect(calendar.subtract(to, to - from)).toBe(from);
    },
  );
});

describe('wall time', () => {
  test.each([
    ['2014-03-09T02:30:00', '2014-03-09T10:30'],
    ['2014-11-02T01:30:00', '2014-11-02T08:30'],
    ['2014-11-02 01:30', '2014-11-02T08:30'],
    ['2014-06-01T24:00', '2014-06-02T07:00'],
    ['2014-06-01T12:00:00.25', '2014-06-01T19:00:00.250'],
  ])('%s in Los Angeles is %s UTC', (local, expected) => {
    expect(localToUtc(local, 'America/Los_Angeles')).toBe(utc(expected));
  });

  test('that is none is refused', () => {
    for (const text of ['2014-02-29T10:00', '2014-06-01', '10:00', '2014-06-01T25:00', '1700-01-01T00:00']) {
      expect(() => localToUtc(text, 'UTC')).toThrow('local: got');
    }
    expect(() => utcToLocal(Number.NaN, 'UTC')).toThrow('epoch milliseconds');
  });
});
