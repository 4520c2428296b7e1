import { compileCalendar } from './compile-calendar.ts';
import { parseDate, writeDate } from './dates.ts';
import {
  type CalendarDefinition,
  type DatedHours,
  type Interval,
  WEEKDAYS,
  type WeeklyHours,
} from './definition.ts';
import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';

/**
 * What "48 hours" means where the text does not say: hours that pass day and night, the 24 hours of each working
 * day, or the hours that the office is open.
 */
export type HoursReading = 'calendarHours' | 'workingDays' | 'workingHours';

const WHOLE_DAY: readonly Interval[] = [['00:00', '24:00']];

/** Every {@link HoursReading}. */
export const HOURS_READINGS: readonly HoursReading[] = ['calendarHours', 'workingDays', 'workingHours'];

/**
 * The calendar on which a reading counts its hours: for `calendarHours` the zone alone, always open; for
 * `workingDays` every day that has hours after its breaks, open from midnight to midnight; for `workingHours` the
 * calendar itself. Pauses do not count in any.
 *
 * @throws {CalendarError} for a reading that is none of the three, or a definition that cannot be used.
 *
 * @example
 * const byDays = compileCalendar(readingOf(office, 'workingDays'));
 */
export function readingOf(definition: CalendarDefinition, reading: HoursReading): CalendarDefinition {
  const { timeZone, pauses = [], versions = [] } = definition;
  switch (reading) {
    case 'workingHours':
      return definition;
    case 'calendarHours':
      return { timeZone, weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, WHOLE_DAY])), pauses };
    case 'workingDays':
      return {
        timeZone,
        weekly: wholeDays(definition.weekly ?? {}),
        holidays: definition.holidays ?? [],
        overrides: { ...wholeDays(definition.overrides ?? {}), ...brokenDays(definition) },
        pauses,
        versions: versions.map(({ weekly, ...version }) =>
          weekly === undefined ? version : { ...version, weekly: wholeDays(weekly) },
        ),
      };
    default:
      throw new CalendarError('reading', reading, messages.choice(HOURS_READINGS));
  }
}

/** The dates of which breaks leave nothing, closed. */
function brokenDays(definition: CalendarDefinition): DatedHours {
  const { breaks = {}, pauses: _, ...rest } = definition;
  if (Object.keys(breaks).length === 0) return {};
  const left = compileCalendar({ ...rest, breaks });
  const dates = Object.keys(breaks).flatMap((date) => [date, nextDate(date)]);
  return Object.fromEntries(dates.filter((date) => !left.isWorkingDay(date)).map((date) => [date, []]));
}

/** Breaks run over midnight too. */
function nextDate(date: string): string {
  return writeDate((parseDate(date) ?? 0) + 1);
}

function wholeDays(hours: WeeklyHours | DatedHours): Record<string, readonly Interval[]> {
  return Object.fromEntries(
    Object.entries(hours).map(([day, intervals]) => [day, (intervals ?? []).length > 0 ? WHOLE_DAY : []]),
  );
}
