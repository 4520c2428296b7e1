import {
  type CalendarDefinition,
  type DatedHours,
  type Interval,
  WEEKDAYS,
  type WeeklyHours,
} from './definition.ts';

/**
 * What "48 hours" means where the text does not say: hours that pass day and night, the 24 hours of each working
 * day, or the hours that the office is open.
 */
export type HoursReading = 'calendarHours' | 'workingDays' | 'workingHours';

const WHOLE_DAY: readonly Interval[] = [['00:00', '24:00']];

/**
 * The calendar on which a reading counts its hours: for `calendarHours` the zone alone, always open; for
 * `workingDays` every day that has hours, open from midnight to midnight; for `workingHours` the calendar itself.
 *
 * @example
 * const byDays = compileCalendar(readingOf(office, 'workingDays'));
 */
export function readingOf(definition: CalendarDefinition, reading: HoursReading): CalendarDefinition {
  const { timeZone, versions } = definition;
  if (reading === 'workingHours') return definition;
  if (reading === 'calendarHours') {
    return { timeZone, weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, WHOLE_DAY])) };
  }
  return {
    timeZone,
    weekly: wholeDays(definition.weekly ?? {}),
    holidays: definition.holidays ?? [],
    overrides: wholeDays(definition.overrides ?? {}),
    versions: (versions ?? []).map(({ weekly, ...version }) =>
      weekly === undefined ? version : { ...version, weekly: wholeDays(weekly) },
    ),
  };
}

function wholeDays(hours: WeeklyHours | DatedHours): Record<string, readonly Interval[]> {
  return Object.fromEntries(
    Object.entries(hours).map(([day, intervals]) => [day, (intervals ?? []).length > 0 ? WHOLE_DAY : []]),
  );
}
