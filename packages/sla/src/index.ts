export { compileCalendar } from './calendar/compile-calendar.ts';
export type {
  CalendarDefinition,
  CalendarVersion,
  DatedHours,
  Holiday,
  Interval,
  Pause,
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
export {
  type DatedHoliday,
  ITALIAN_HOLIDAYS,
  ITALIAN_HOLIDAYS_FROM,
  italianHolidays,
  ROME_PETER_AND_PAUL,
} from './holidays/italy.ts';
export { type LocalHoliday, localHoliday } from './holidays/local-holiday.ts';
export { LOMBARD_PATRONS, type LombardProvince } from './holidays/lombardy.ts';
