import { parseDate } from '../calendar/dates.ts';
import { WEEKDAYS } from '../calendar/definition.ts';
import { CalendarError } from '../calendar/errors.ts';
import { messages, type Text } from '../calendar/messages.ts';
import type { HolidayRule } from './holiday-rule.ts';

/** @throws {CalendarError} unless `text` is a day `MM-DD` of a leap year. */
export function requireMonthDay(text: string, path: string): string {
  if (parseDate(`2000-${text}`) === undefined) throw new CalendarError(path, text, messages.monthDay);
  return text;
}

/** @throws {CalendarError} for the first fault of a rule, with its path. */
export function requireRule(rule: HolidayRule, path: string): HolidayRule {
  const day = rule?.day;
  const require = (entry: string, got: unknown, sound: boolean, expected: Text): void => {
    if (!sound) throw new CalendarError(`${path}.${entry}`, got, expected);
  };
  switch (day?.kind) {
    case 'annual':
      requireMonthDay(day.on, `${path}.day.on`);
      break;
    case 'easter':
      require('day.plusDays', day.plusDays, Number.isSafeInteger(day.plusDays), messages.plusDays);
      break;
    case 'weekday':
      require('day.nth', day.nth, [1, 2, 3, 4, 5, -1].includes(day.nth), messages.nth);
      require('day.weekday', day.weekday, WEEKDAYS.includes(day.weekday), messages.weekday);
      require('day.month', day.month, isMonth(day.month), messages.month);
      break;
    default:
      throw new CalendarError(path, rule, messages.holiday);
  }
  for (const entry of ['firstYear', 'lastYear'] as const) {
    require(entry, rule[entry], rule[entry] === undefined ||
      Number.isSafeInteger(rule[entry]), messages.wholeYear);
  }
  return rule;
}

function isMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= 12;
}
