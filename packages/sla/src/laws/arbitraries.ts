import * as fc from 'fast-check';
import { entry } from '../at.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, writeDate } from '../calendar/dates.ts';
import type {
  CalendarDefinition,
  CalendarVersion,
  DatedHours,
  Holiday,
  Interval,
  WeeklyHours,
} from '../calendar/definition.ts';
import { ruleOn } from './drawn-rules.ts';

const QUARTER_MS = 15 * MINUTE_MS;
/** Years, on calendars that are open a few hours a week. */
const LONG_MS = 1500 * HOUR_MS;

/** What a definition may say beside weekly hours, ISO holidays and overrides. */
export type CalendarFeature = 'breaks' | 'versions' | 'annual-holidays' | 'holiday-rules';

/** Every {@link CalendarFeature}. */
export const CALENDAR_FEATURES: readonly CalendarFeature[] = [
  'breaks',
  'versions',
  'annual-holidays',
  'holiday-rules',
];

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

const aWholeShift = fc.constantFrom<Interval>(['09:00', '17:00'], ['00:00', '24:00'], ['22:00', '06:00']);

const anInterval: fc.Arbitrary<Interval> = fc.oneof(
  { weight: 4, arbitrary: aWholeShift },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat(TIMES.length - 2), fc.nat(TIMES.length - 2))
      .map(([a, b]): Interval => [entry(TIMES, Math.min(a, b)), entry(TIMES, Math.max(a, b) + 1)]),
  },
);

const someHours: fc.Arbitrary<readonly Interval[]> = fc.array(anInterval, { maxLength: 2 });

/** Never without working time: Wednesdays have eight hours at least. */
const aWeek: fc.Arbitrary<WeeklyHours> = fc.record({
  mon: someHours,
  tue: someHours,
  wed: fc.tuple(aWholeShift, fc.array(anInterval, { maxLength: 1 })).map(([first, more]) => [first, ...more]),
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
 *
 * @param features what else they may say; all of it, unless told
 *
 * @example
 * const [placed] = fc.sample(calendars([]), { seed: 7, numRuns: 1 });
 * placed && compileCalendar(placed.definition).between(placed.around, placed.around); // 0
 */
export function calendars(
  features: readonly CalendarFeature[] = CALENDAR_FEATURES,
): fc.Arbitrary<PlacedCalendar> {
  const aDay = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...DAYS).map((date) => Date.parse(date) / DAY_MS) },
    { weight: 1, arbitrary: fc.integer({ min: 3652, max: 29_219 }) }, // 1980 to 2049
  );
  const near = fc.integer({ min: -4, max: 4 });
  const datedHours = fc.array(fc.tuple(near, someHours), { maxLength: 2 });
  const some = <T>(
    feature: CalendarFeature,
    items: fc.Arbitrary<readonly T[]>,
  ): fc.Arbitrary<readonly T[]> =>
    features.includes(feature)
      ? fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: items })
      : fc.constant([]);
  return fc
    .record({
      timeZone: fc.constantFrom(...ZONES),
      weekly: aWeek,
      day: aDay,
      closed: fc.array(near, { maxLength: 3 }),
      annual: some('annual-holidays', fc.array(near, { minLength: 1, maxLength: 2 })),
      rules: some('holiday-rules', fc.array(fc.tuple(near, fc.nat(2)), { minLength: 1, maxLength: 2 })),
      special: datedHours,
      cut: some('breaks', datedHours),
      later: some('versions', fc.array(fc.tuple(near, aWeek), { minLength: 1, maxLength: 1 })),
    })
    .map(({ annual, closed, cut, day, later, rules, special, timeZone, weekly }) => {
      const dated = (items: readonly (readonly [number, readonly Interval[]])[]): DatedHours =>
        Object.fromEntries(items.map(([days, hours]) => [writeDate(day + days), hours]));
      const holidays: Holiday[] = [
        ...new Set(closed.map((days) => writeDate(day + days))),
        ...annual.map((days) => writeDate(day + days).slice(5)),
        ...rules.map(([days, kind]) => ruleOn(day + days, kind)),
      ];
      const versions = later.map(
        ([days, week]): CalendarVersion => ({ from: writeDate(day + days), weekly: week }),
      );
      const definition: CalendarDefinition = {
        timeZone,
        weekly,
        holidays,
        overrides: dated(special),
        ...(cut.length > 0 ? { breaks: dated(cut) } : {}),
        ...(versions.length > 0 ? { versions } : {}),
      };
      return { definition, around: day * DAY_MS };
    });
}

/**
 * Instants within some days of another, many of them on whole quarters of an hour, where hours begin and end.
 *
 * @example
 * const monday = Date.UTC(2021, 11, 6);
 * fc.sample(instants(monday, 1), 100).every((at) => Math.abs(at - monday) <= 86_400_000 * 2); // true
 */
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

/**
 * Durations up to 60 hours, in whole hours, minutes and milliseconds; now and then as much as some years hold.
 *
 * @example
 * fc.sample(durations(), { seed: 7, numRuns: 3 }); // [0, 64879747, 199187247]
 */
export function durations(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }).map((hours) => hours * HOUR_MS) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 3600 }).map((n) => n * MINUTE_MS) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 60 * HOUR_MS }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: LONG_MS }) },
  );
}

/** Whole minutes up to a distance, either way. */
export function minutes(reachMs: number): fc.Arbitrary<number> {
  const most = Math.floor(reachMs / MINUTE_MS);
  return fc.integer({ min: -most, max: most }).map((n) => n * MINUTE_MS);
}
