/// <reference types="node" />
import { env } from 'node:process';
import { fc, test as prop } from '@fast-check/vitest';
import { afterEach, describe, expect, test } from 'vitest';
import { type InstantProblem, parseInstant } from '../src/index.ts';

const QUARTER_MS = 900_000;
const DAY_MS = 96 * QUARTER_MS;
const zone = fc.constantFrom(
  'Europe/Rome',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'America/New_York',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'UTC',
);

/** Minutes of the years 1980 to 2037, when every offset of these zones is a whole number of quarters of an hour. */
const wallMinute = fc
  .integer({ min: Date.UTC(1980, 0, 2) / 60_000, max: Date.UTC(2037, 11, 30) / 60_000 })
  .map((minutes) => minutes * 60_000);

/** Minutes of the first hours of days on which some of the zones change their clocks. */
const changingMinute = fc
  .tuple(
    fc.constantFrom(
      '2021-03-28',
      '2021-10-31',
      '2021-04-04',
      '2021-09-26',
      '2021-03-14',
      '2021-11-07',
      '2021-05-16',
      '2021-04-11',
    ),
    fc.integer({ min: 0, max: 4 * 60 }),
  )
  .map(([day, minutes]) => Date.parse(`${day}T00:00Z`) + minutes * 60_000);

/** The slow way: shows every instant that can be meant to a clock in the zone, and keeps those it shows as asked. */
function oracle(wall: number, timeZone: string): number | InstantProblem {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const asked = wallText(wall);
  const found: number[] = [];
  for (let t = wall - DAY_MS; t <= wall + DAY_MS; t += QUARTER_MS) {
    if (clock.format(t) === asked) found.push(t);
  }
  const [instant, other] = found;
  if (instant === undefined) return 'skipped';
  return other === undefined ? instant : 'ambiguous';
}

/** `2021-03-28 02:30:00` of an instant in UTC. */
function wallText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replace('T', ' ');
}

describe('parseInstant', () => {
  prop.prop([fc.oneof(wallMinute, changingMinute), zone], { seed: 2021, numRuns: 1500 })(
    'finds the instants a clock in the zone shows as the text, and only a lone one is an answer',
    (wall, timeZone) => {
      expect(parseInstant(wallText(wall), timeZone)).toBe(oracle(wall, timeZone));
    },
  );

  prop.prop(
    [
      fc.date({
        min: new Date('0000-01-01T00:00:00.000Z'),
        max: new Date('9999-12-31T23:59:59.999Z'),
        noInvalidDate: true,
      }),
      zone,
    ],
    { seed: 4715 },
  )('reads back to the millisecond what toISOString writes, whatever the zone', (date, timeZone) => {
    expect(parseInstant(date.toISOString(), timeZone)).toBe(date.getTime());
  });

  prop.prop([wallMinute, fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }), zone], { seed: 4715 })(
    'lets an offset in the text prevail over the zone',
    (wall, minutes, timeZone) => {
      const size = Math.abs(minutes);
      const [hh, mm] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
      const text = `${wallText(wall)}${minutes < 0 ? '-' : '+'}${hh}:${mm}`;
      expect(parseInstant(text, timeZone)).toBe(wall - minutes * 60_000);
    },
  );

  test.each([
    ['2021-03-28 01:59', Date.UTC(2021, 2, 28, 0, 59)],
    ['2021-03-28 02:00', 'skipped'],
    ['28/03/2021 02:59:59', 'skipped'],
    ['2021-03-28 03:00', Date.UTC(2021, 2, 28, 1)],
    ['2021-10-31 01:59', Date.UTC(2021, 9, 30, 23, 59)],
    ['2021-10-31 02:00', 'ambiguous'],
    ['31/10/2021 ore 02.59', 'ambiguous'],
    ['2021-10-31 03:00', Date.UTC(2021, 9, 31, 2)],
    ['2021-10-31T02:30+02:00', Date.UTC(2021, 9, 31, 0, 30)],
    ['2021-10-31T02:30+01:00', Date.UTC(2021, 9, 31, 1, 30)],
    ['31/10/2021 02:30+02:00', Date.UTC(2021, 9, 31, 0, 30)],
    ['31/10/2021 02.30 +01:00', Date.UTC(2021, 9, 31, 1, 30)],
  ])('at the clock changes of 2021 in Rome, %s is %s', (text, expected) => {
    expect(parseInstant(text, 'Europe/Rome')).toBe(expected);
  });

  test.each([
    ['2021-01-01 12:00', 'Asia/Kolkata', Date.UTC(2021, 0, 1, 6, 30)],
    ['2021-09-26 02:30', 'Pacific/Auckland', 'skipped'],
    ['2021-04-04 02:30', 'Pacific/Auckland', 'ambiguous'],
    ['2021-03-14 02:30', 'America/New_York', 'skipped'],
    ['2021-11-07 01:30', 'America/New_York', 'ambiguous'],
    ['2021-05-16 02:30', 'Africa/Casablanca', 'skipped'],
    ['2021-04-11 02:30', 'Africa/Casablanca', 'ambiguous'],
    ['2011-12-30 12:00', 'Pacific/Apia', 'skipped'],
  ])('%s in %s is %s', (text, timeZone, expected) => {
    expect(parseInstant(text, timeZone)).toBe(expected);
  });

  test.each([
    '2021-09-06 10:05',
    '2021-09-06T10:05:00',
    '2021-09-06 10:05:00.000',
    '2021-09-06T10:05+0200',
    '2021-09-06 08:05Z',
    '6/9/2021 10:05',
    '06-09-2021, 10.05',
    ' 06.09.2021 ore 10.05.00 ',
    '06/09/2021\u00a010:05',
    '2021-09-06\u202f10:05',
    '06/09/2021 10:05+02:00',
    '06/09/2021 08:05 Z',
  ])('reads the one instant in «%s»', (text) => {
    expect(parseInstant(text, 'Europe/Rome')).toBe(Date.UTC(2021, 8, 6, 8, 5));
  });

  test.each([
    '31/02/2021',
    '29/02/2100',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '32/01/2021',
  ])('refuses %s, a day no calendar has', (day) => {
    expect(parseInstant(`${day} 10:00`, 'Europe/Rome')).toBe('no-such-day');
  });

  test.each(['24:00', '12:60', '12:00:60', '25:00'])('refuses the time %s', (time) => {
    expect(parseInstant(`2021-09-06 ${time}`, 'Europe/Rome')).toBe('malformed');
  });

  test.each([
    '',
    'ieri',
    '06/09/21 10:00',
    '2021-9-6 10:00',
    '44445.42',
    '2021-09-06 10:00+25:00',
    '2021-09-06 10:00+01:99',
  ])('refuses «%s», which is in no form it knows', (text) => {
    expect(parseInstant(text, 'Europe/Rome')).toBe('malformed');
  });

  test('does not make midnight of a bare day', () => {
    expect(parseInstant('06/09/2021', 'Europe/Rome')).toBe('no-time');
    expect(parseInstant('2021-09-06', 'Europe/Rome')).toBe('no-time');
  });

  test('takes the year 50 for the year 50, not for 1950', () => {
    expect(parseInstant('0050-01-01T00:00Z', 'UTC')).toBe(Date.parse('0050-01-01T00:00:00Z'));
    expect(parseInstant('01/01/0050 00:00', 'UTC')).toBe(Date.parse('0050-01-01T00:00:00Z'));
  });

  test('follows the local mean time of Rome, 49 minutes and 56 seconds ahead, before there were zones', () => {
    expect(parseInstant('1850-01-01 12:00', 'Europe/Rome')).toBe(Date.UTC(1850, 0, 1, 11, 10, 4));
  });

  test('cuts what goes past the millisecond', () => {
    expect(parseInstant('2021-09-06T10:00:00.1239Z', 'UTC')).toBe(Date.UTC(2021, 8, 6, 10, 0, 0, 123));
    expect(parseInstant('2021-09-06T10:00:00.5Z', 'UTC')).toBe(Date.UTC(2021, 8, 6, 10, 0, 0, 500));
  });

  test.each(['2021-09-06 10:00', '2021-09-06 10:00Z', 'ieri'])(
    'throws over a zone that does not exist, whatever the text: «%s»',
    (text) => {
      expect(() => parseInstant(text, 'Europe/Milano')).toThrow(
        new RangeError('timeZone is "Europe/Milano", not an IANA zone such as Europe/Rome'),
      );
    },
  );
});

describe('on a host in another zone', () => {
  const home = env.TZ;
  afterEach(() => {
    if (home === undefined) delete env.TZ;
    else env.TZ = home;
  });

  test.each([
    ['America/New_York', 300],
    ['Pacific/Auckland', -780],
    ['Asia/Kolkata', -330],
  ])('%s, parseInstant still reads Rome', (hostZone, minutesBehindUtc) => {
    env.TZ = hostZone;
    expect(new Date(Date.UTC(2021, 0, 1)).getTimezoneOffset()).toBe(minutesBehindUtc);
    expect(parseInstant('2021-09-06 10:00', 'Europe/Rome')).toBe(Date.UTC(2021, 8, 6, 8));
    expect(parseInstant('2021-03-14 02:30', 'Europe/Rome')).toBe(Date.UTC(2021, 2, 14, 1, 30));
    expect(parseInstant('2021-03-28 02:30', 'Europe/Rome')).toBe('skipped');
    expect(parseInstant('2021-10-31 02:30', 'Europe/Rome')).toBe('ambiguous');
  });
});
