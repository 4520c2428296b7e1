import { dayNumber, monthLength, weekdayOf, writeDate } from '../calendar/dates.ts';
import { WEEKDAYS, type Weekday } from '../calendar/definition.ts';
import type { Text } from '../calendar/messages.ts';
import { requireRule } from './check-rule.ts';
import { easterDay } from './easter.ts';

/** Where a holiday falls in a year. */
export type HolidayDay =
  /** The same day every year, `MM-DD`; 29 February only where there is one. */
  | { readonly kind: 'annual'; readonly on: string }
  /** So many days after Easter Sunday; before it when negative. */
  | { readonly kind: 'easter'; readonly plusDays: number }
  /** The first (1) to fifth of a weekday in a month, or the last (−1); `month` 1 to 12. */
  | { readonly kind: 'weekday'; readonly nth: number; readonly weekday: Weekday; readonly month: number };

/** The act that a holiday stands on. */
export interface HolidaySource {
  readonly act: string;
  /** `cited`, read in the act's text; `unverified`, taken from elsewhere and to be checked against the act. */
  readonly status: 'cited' | 'unverified';
}

/** A holiday as its law has it: the day, and the years in which it is one. */
export interface HolidayRule {
  readonly id: string;
  readonly name: Text;
  readonly day: HolidayDay;
  /** First year it is a holiday; always, when absent. */
  readonly firstYear?: number;
  /** Last year it is a holiday; for ever, when absent. */
  readonly lastYear?: number;
  readonly sources: readonly HolidaySource[];
}

/** A holiday of one year. */
export interface DatedHoliday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly rule: HolidayRule;
}

/**
 * The holidays that rules give in a year, in order of date.
 *
 * @throws {CalendarError} for a rule that cannot be used.
 *
 * @example
 * holidaysIn([...ITALIAN_HOLIDAYS, LOMBARD_PATRONS.MI], 2021).at(-4); // { date: '2021-12-07', rule: { … } }
 */
export function holidaysIn(rules: readonly HolidayRule[], year: number): DatedHoliday[] {
  return rules
    .flatMap((rule, i) => {
      const day = holidayIn(requireRule(rule, `rules[${i}]`), year);
      return day === undefined ? [] : [{ day, rule }];
    })
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, rule }) => ({ date: writeDate(day), rule }));
}

/** Days since 1970-01-01 of the rule's holiday in a year, undefined when that year has none. */
export function holidayIn(rule: HolidayRule, year: number): number | undefined {
  const { firstYear = Number.NEGATIVE_INFINITY, lastYear = Number.POSITIVE_INFINITY } = rule;
  return year >= firstYear && year <= lastYear ? dayIn(rule.day, year) : undefined;
}

function dayIn(day: HolidayDay, year: number): number | undefined {
  switch (day.kind) {
    case 'annual':
      return annualDay(day.on, year);
    case 'easter':
      return easterDay(year) + day.plusDays;
    case 'weekday': {
      const length = monthLength(year, day.month);
      const first = dayNumber(year, day.month, day.nth > 0 ? 1 : length - 6);
      const offset = (WEEKDAYS.indexOf(day.weekday) - weekdayOf(first) + 7) % 7;
      const date = first + offset + 7 * (Math.max(1, day.nth) - 1);
      return date < dayNumber(year, day.month, 1) + length ? date : undefined;
    }
  }
}

/** Days since 1970-01-01 of `MM-DD` in a year, undefined where it has no such day. */
export function annualDay(monthDay: string, year: number): number | undefined {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  return day <= monthLength(year, month) ? dayNumber(year, month, day) : undefined;
}
