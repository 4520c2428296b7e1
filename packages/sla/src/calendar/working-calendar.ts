import type { CalendarDefinition } from './definition.ts';
import type { CalendarPolicies } from './policies.ts';
import type { WorkingTime } from './working-time.ts';

/** Working time from `open` to `close`, in epoch milliseconds; `close` itself is no longer working time. */
export interface OpenPeriod {
  readonly open: number;
  readonly close: number;
}

/**
 * A compiled calendar. Instants are epoch milliseconds of the years 1800 to 2399, durations milliseconds.
 *
 * Every method throws a `CalendarError` for an instant outside those years, a negative or infinite duration, or an
 * amount of days that is not whole, and a `NoWorkingTimeError` when the years end before the working time asked for.
 */
export interface WorkingCalendar extends WorkingTime {
  readonly definition: CalendarDefinition;
  readonly policies: CalendarPolicies;
  /** `at` when there is working time right before it, else the last closing before it. */
  previousClose(at: number): number;
  /**
   * The same wall time so many working days later, or earlier when `days` is negative. The date of `from` itself is
   * not counted, whether it is a working day or not. Outside the hours of the day it falls on, the result moves to
   * the next opening (to the closing before it when `days` is negative). Zero days is `nextOpen`.
   */
  addDays(from: number, days: number): number;
  /** Whether a date `YYYY-MM-DD` has working time of its own. */
  isWorkingDay(date: string): boolean;
  /**
   * Open periods between `from` and `to`, cut at both, in order; without `to`, to the end of the years covered.
   * Hours that touch at midnight are listed a day at a time.
   */
  periods(from: number, to?: number): Generator<OpenPeriod, void, undefined>;
}
