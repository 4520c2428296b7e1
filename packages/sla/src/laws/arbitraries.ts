import * as fc from 'fast-check';
import { DAY_MS, writeDate } from '../calendar/dates.ts';
import type { CalendarDefinition, DatedHours, Interval, WeeklyHours } from '../calendar/definition.ts';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Zones with and without changes of the clocks, east and west, in half and quarter hours. All of them change the
 * clocks between 1:00 and 4:00, where no hours of these calendars begin or end, so that every implementation agrees
 * on what the hours mean.
 */
const ZONES = [
  'Europe/Rome',
  'UTC',
  'America/New_York',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];

/** Days on or before which the clocks of some of the zones changed, and one among Italian holidays. */
const DAYS = [
  '2021-03-28',
  '2021-10-31',
  '2021-03-14',
  '2021-11-07',
  '2021-04-04',
  '2021-09-26',
  '2021-12-07',
];

const TIMES = [
  '00:00',
  '04:00',
  '08:30',
  '09:00',
  '12:30',
  '14:00',
  '17:00',
  '18:45',
  '22:00',
  '23:59',
  '24:00',
];

const anInterval: fc.Arbitrary<Interval> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<Interval>(['09:00', '17:00'], ['00:00', '24:00'], ['22:00', '06:00']),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat(TIMES.length - 2), fc.nat(TIMES.length - 2))
      .map(([a, b]): Interval => [TIMES[Math.min(a, b)] ?? '00:00', TIMES[Math.max(a, b) + 1] ?? '24:00']),
  },
);

const someHours: fc.Arbitrary<readonly Interval[]> = fc.array(anInterval, { maxLength: 2 });

/** Never without working time: Wednesdays have some. */
const aWeek: fc.Arbitrary<WeeklyHours> = fc.record({
  mon: someHours,
  tue: someHours,
  wed: fc.array(anInterval, { minLength: 1, maxLength: 2 }),
  thu: someHours,
  fri: someHours,
  sat: someHours,
  sun: someHours,
});

/** A calendar, and an instant near its holidays and the changes of its clocks. */
export interface PlacedCalendar {
  readonly definition: CalendarDefinition;
  /** Epoch milliseconds, a whole day of UTC. */
  readonly around: number;
}

/**
 * Calendars as plain data: several intervals a day, over midnight and to 24:00, a closing at 23:59, holidays, and
 * dates with hours of their own.
 */
export function calendars(): fc.Arbitrary<PlacedCalendar> {
  const aDay = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...DAYS).map((date) => Date.parse(date) / DAY_MS) },
    { weight: 1, arbitrary: fc.integer({ min: 3652, max: 29_219 }) }, // 1980 to 2049
  );
  const near = fc.integer({ min: -4, max: 4 });
  return fc
    .record({
      timeZone: fc.constantFrom(...ZONES),
      weekly: aWeek,
      day: aDay,
      closed: fc.array(near, { maxLength: 3 }),
      special: fc.array(fc.tuple(near, someHours), { maxLength: 2 }),
    })
    .map(({ closed, day, special, timeZone, weekly }) => {
      const overrides: DatedHours = Object.fromEntries(
        special.map(([days, hours]) => [writeDate(day + days), hours]),
      );
      const holidays = [...new Set(closed.map((days) => writeDate(day + days)))];
      return { definition: { timeZone, weekly, holidays, overrides }, around: day * DAY_MS };
    });
}

/** Instants within some days of another, many of them on whole quarters of an hour, where hours begin and end. */
export function instants(around: number, days = 6): fc.Arbitrary<number> {
  const reach = days * DAY_MS;
  const quarters = fc
    .integer({ min: -reach / QUARTER_MS, max: reach / QUARTER_MS })
    .map((n) => n * QUARTER_MS);
  return fc
    .oneof(
      { weight: 3, arbitrary: quarters },
      {
        weight: 1,
        arbitrary: fc.tuple(quarters, fc.constantFrom(-MINUTE_MS, -1, 1)).map(([at, ms]) => at + ms),
      },
      { weight: 1, arbitrary: minutes(reach) },
      { weight: 2, arbitrary: fc.integer({ min: -reach, max: reach }) },
    )
    .map((offset) => around + offset);
}

/** Durations up to 60 hours, in whole hours, minutes and milliseconds. */
export function durations(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: 60 }).map((hours) => hours * HOUR_MS),
    fc.integer({ min: 0, max: 3600 }).map((n) => n * MINUTE_MS),
    fc.integer({ min: 0, max: 60 * HOUR_MS }),
  );
}

/** Whole minutes up to a distance, either way. */
export function minutes(reachMs: number): fc.Arbitrary<number> {
  const most = Math.floor(reachMs / MINUTE_MS);
  return fc.integer({ min: -most, max: most }).map((n) => n * MINUTE_MS);
}
