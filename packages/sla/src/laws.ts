/**
 * Laws of working time, to try any implementation by; needs fast-check.
 *
 * @module @insedia/sla/laws
 */
export {
  CALENDAR_FEATURES,
  type CalendarFeature,
  calendars,
  durations,
  instants,
  type PlacedCalendar,
} from './laws/arbitraries.ts';
export { type CheckOptions, checkLaws } from './laws/check.ts';
export type { Counterexample, Given, LawOptions, LawResult } from './laws/law.ts';
export { checkPauseLaws, type UsedTime } from './laws/pause-laws.ts';
export { writtenHours } from './laws/written-hours.ts';
