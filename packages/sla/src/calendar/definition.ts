import type { HolidayRule } from '../holidays/holiday-rule.ts';

/** The days of the week as calendars write them, Monday first as in ISO 8601. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A day of the week. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/**
 * Opening and closing on the clocks of the calendar's zone, `HH:MM` or `HH:MM:SS`. The opening is inside, the
 * closing is not; `24:00` is the end of the day. A closing at or before the opening's hour, such as
 * `['22:00', '06:00']`, is on the day after, and the interval belongs to the day it begins.
 */
export type Interval = readonly [open: string, close: string];

/** Days that are absent are closed. */
export type WeeklyHours = { readonly [day in Weekday]?: readonly Interval[] };

/** Intervals by ISO date. */
export type DatedHours = { readonly [date: string]: readonly Interval[] };

/** An ISO date `YYYY-MM-DD`, a day `MM-DD` of every year, or a rule. */
export type Holiday = string | HolidayRule;

/** From one instant to another, in epoch milliseconds. */
export type Pause = readonly [from: number, to: number];

/** What changes from a date on; what is absent stays as it was. */
export interface CalendarVersion {
  /** First date it holds, `YYYY-MM-DD`. */
  readonly from: string;
  readonly weekly?: WeeklyHours;
  readonly holidays?: readonly Holiday[];
}

/**
 * When an office works, as plain data.
 *
 * What holds for a date: its entry in `overrides`, whatever the day; else nothing when it is a holiday; else the
 * weekly hours. `breaks` and `pauses` are then cut out. Overlapping intervals count once.
 *
 * @example
 * const office: CalendarDefinition = {
 *   timeZone: 'Europe/Rome',
 *   weekly: { mon: [['09:00', '13:00'], ['14:00', '18:00']], fri: [['09:00', '13:00']] },
 *   holidays: [...ITALIAN_HOLIDAYS, LOMBARD_PATRONS.MI, '12-31'],
 *   overrides: { '2021-12-24': [['09:00', '12:00']], '2021-12-27': [] },
 *   versions: [{ from: '2022-01-01', weekly: { mon: [['08:00', '14:00']] } }],
 * };
 */
export interface CalendarDefinition {
  /** IANA zone of the clocks, such as `Europe/Rome`, or a fixed offset such as `+01:00`. */
  readonly timeZone: string;
  readonly weekly?: WeeklyHours;
  readonly holidays?: readonly Holiday[];
  /** Dates with hours of their own, holidays included; an empty list closes the date. */
  readonly overrides?: DatedHours;
  /** Time cut out of whatever is open, by the date it begins. */
  readonly breaks?: DatedHours;
  /** Spans that do not count, whatever is open in them; they may overlap. */
  readonly pauses?: readonly Pause[];
  /** In ascending order of `from`. */
  readonly versions?: readonly CalendarVersion[];
}
