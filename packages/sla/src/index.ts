/**
 * Working calendars, Italian holidays, deadlines, clocks with pauses, attainment.
 *
 * @module @insedia/sla
 */
export {
  type Attainment,
  type AttainmentGroup,
  attainment,
  mergeAttainments,
} from './attainment/attainment.ts';
export { countOf, type Histogram, histogramOf, mergeHistograms, percentile } from './attainment/histogram.ts';
export { type Outcome, outcomesOf, type Result } from './attainment/outcome.ts';
export {
  type PeriodBasis,
  type PeriodUnit,
  periodInstant,
  periodOf,
  periodUnit,
} from './attainment/period.ts';
export {
  breachesOf,
  EMPTY_TALLY,
  type Fraction,
  mergeTallies,
  type OverduePolicy,
  outcomesIn,
  shareMet,
  type Tally,
  tallyOf,
} from './attainment/tally.ts';
export {
  ATTRACT_2021_ASSUMED,
  ATTRACT_2021_DAYS,
  ATTRACT_2021_TARGETS,
  type AttractChoices,
  type AttractPolicy,
  type AttractService,
  attract2021,
  type DecreeCitation,
  type DecreeTarget,
} from './attract-2021.ts';
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
export { CalendarError, NoWorkingTimeError, SlaError } from './calendar/errors.ts';
export { localToUtc, utcToLocal } from './calendar/local-time.ts';
export type { Text } from './calendar/messages.ts';
export {
  type CalendarPolicies,
  type ChosenPolicies,
  DEFAULT_POLICIES,
  POLICY_CHOICES,
} from './calendar/policies.ts';
export { HOURS_READINGS, type HoursReading, readingOf } from './calendar/reading.ts';
export type { OpenPeriod, WorkingCalendar } from './calendar/working-calendar.ts';
export type { WorkingTime } from './calendar/working-time.ts';
export { easterSunday } from './holidays/easter.ts';
export {
  type DatedHoliday,
  type HolidayDay,
  type HolidayRule,
  type HolidaySource,
  holidaysIn,
} from './holidays/holiday-rule.ts';
export {
  ITALIAN_HOLIDAYS,
  ITALIAN_HOLIDAYS_FROM,
  italianHolidays,
  ROME_PETER_AND_PAUL,
} from './holidays/italy.ts';
export { type LocalHoliday, localHoliday } from './holidays/local-holiday.ts';
export { LOMBARD_PATRONS, type LombardProvince } from './holidays/lombardy.ts';
export type { CycleOutcome } from './tickets/cycle.ts';
export { TicketError } from './tickets/error.ts';
export {
  type EventBase,
  ORDER_AT_ONE_INSTANT,
  type TicketEvent,
  type TicketEventKind,
} from './tickets/event.ts';
export { type NoEffect, type Refusal, type Remark, remarkText } from './tickets/remark.ts';
export { type TargetState, type TargetStatus, type TicketStatus, ticketStatus } from './tickets/status.ts';
export {
  type CalendarChangePolicy,
  type FullTarget,
  type PriorityPolicy,
  type ReopenPolicy,
  TARGET_DEFAULTS,
  type Target,
  type TicketPolicy,
} from './tickets/target.ts';
export type { Assignment } from './tickets/timeline.ts';
export { usedTime } from './tickets/used-time.ts';
