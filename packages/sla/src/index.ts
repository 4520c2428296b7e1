export { compileCalendar } from './calendar/compile-calendar.ts';
export type {
  CalendarDefinition,
  CalendarVersion,
  DatedHours,
  Holiday,
  Interval,
  Weekday,
  WeeklyHours,
} from './calendar/definition.ts';
export { CalendarError, NoWorkingTimeError } from './calendar/errors.ts';
export { localToUtc, utcToLocal } from './calendar/local-time.ts';
export type { Text } from './calendar/messages.ts';
export { type CalendarPolicies, DEFAULT_POLICIES } from './calendar/policies.ts';
export { type HoursReading, readingOf } from './calendar/reading.ts';
export type { OpenPeriod, WorkingCalendar } from './calendar/working-calendar.ts';
export type { WorkingTime } from './calendar/working-time.ts';
export { easterSunday } from './holidays/easter.ts';
export type { HolidayDay, HolidayRule, HolidaySource } from './holidays/holiday-rule.ts';
