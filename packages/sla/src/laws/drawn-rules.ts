import { entry } from '../at.ts';
import { dayNumber, weekdayOf, writeDate, yearOf } from '../calendar/dates.ts';
import { WEEKDAYS, type Weekday } from '../calendar/definition.ts';
import { easterDay } from '../holidays/easter.ts';
import type { HolidayDay, HolidayRule } from '../holidays/holiday-rule.ts';

const SOME_YEARS = 2;

/** A rule of one of three kinds that makes the date `day` a holiday, and others some years before and after. */
export function ruleOn(day: number, kind: number): HolidayRule {
  const year = yearOf(day);
  const on = dayOf(day, year, kind);
  return {
    id: `${on.kind}-${writeDate(day)}`,
    name: { en: 'Holiday', it: 'Festività' },
    day: on,
    firstYear: year - SOME_YEARS,
    lastYear: year + SOME_YEARS,
    sources: [],
  };
}

function dayOf(day: number, year: number, kind: number): HolidayDay {
  const date = writeDate(day);
  if (kind === 0) return { kind: 'annual', on: date.slice(5) };
  if (kind === 1) return { kind: 'easter', plusDays: day - easterDay(year) };
  const month = Number(date.slice(5, 7));
  const nth = Math.floor((day - dayNumber(year, month, 1)) / 7) + 1;
  const weekday: Weekday = entry(WEEKDAYS, weekdayOf(day));
  return { kind: 'weekday', nth, weekday, month };
}
