import {
  type CalendarDefinition,
  CalendarError,
  type CalendarPolicies,
  type CalendarVersion,
  compileCalendar,
  type Pause,
  type WorkingCalendar,
} from '@insedia/sla';
import { checkCalendarKeys, type Entry, entryOf, isEntry, NotSupported, shown } from './case.ts';
import { annualHolidaysOf, holidaysOf } from './holidays-of.ts';
import { datedOf, dateOf, weeklyOf } from './hours-of.ts';
import { instantOf, localOf } from './moments.ts';

/** The calendar a case speaks of, as it is written: its own, the file's, or one that the file holds by name. */
function writtenCalendar(entry: Entry, file: Entry): Entry | undefined {
  const { calendar, calendarName } = entry;
  const named = calendar === undefined ? calendarName : typeof calendar === 'string' ? calendar : undefined;
  const all = isEntry(file.calendars) ? file.calendars : {};
  const found = typeof named === 'string' && Object.hasOwn(all, named) ? all[named] : undefined;
  if (typeof calendar === 'string' && found === undefined)
    throw new NotSupported(`the calendar "${calendar}"`);
  const written = found ?? calendar ?? file.calendar;
  return written === undefined ? undefined : entryOf(written, 'the calendar');
}

/** The zone a case speaks of, its own or its calendar's. */
export function timeZoneOf(entry: Entry, file: Entry): string {
  const zone = entry.timeZone ?? writtenCalendar(entry, file)?.timeZone ?? file.timeZone ?? 'UTC';
  if (typeof zone !== 'string') throw new NotSupported(`the zone ${shown(zone)}`);
  return zone;
}

/** The calendar a case asks, with its pauses. */
export function calendarOf(entry: Entry, file: Entry, policies: CalendarPolicies): WorkingCalendar {
  const written = writtenCalendar(entry, file);
  if (written === undefined) throw new NotSupported('a case without its calendar');
  checkCalendarKeys(written);
  const timeZone = timeZoneOf(entry, file);
  const definition: CalendarDefinition = {
    timeZone,
    weekly: weeklyOf(written.weekly),
    holidays: [...holidaysOf(written.holidays), ...annualHolidaysOf(written.annualHolidays)],
    overrides: datedOf(written.overrides),
    breaks: datedOf(written.breaks),
    pauses: [
      ...pausesOf(written.pauses, (value) => instantOf(value, timeZone).at),
      ...pausesOf(entry.pauses, (value) => instantOf(value, timeZone).at),
      ...pausesOf(entry.pausesLocal, (value) => localOf(value, timeZone).at),
    ],
    versions: listOf(written.versions, 'versions').map((version) =>
      versionOf(entryOf(version, 'the version')),
    ),
  };
  try {
    return compileCalendar(definition, policies);
  } catch (error) {
    if (error instanceof CalendarError) throw new NotSupported(error.message);
    throw error;
  }
}

function versionOf({ from, holidays, weekly, ...rest }: Entry): CalendarVersion {
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new NotSupported(`key "calendar.versions.${unknown}"`);
  return {
    from: dateOf(from),
    ...(weekly === undefined ? {} : { weekly: weeklyOf(weekly) }),
    ...(holidays === undefined ? {} : { holidays: holidaysOf(holidays) }),
  };
}

/** Pairs, or objects with their ends. A pause that has not ended lasts; one that ends before it begins is none. */
function pausesOf(value: unknown, read: (value: unknown) => number): Pause[] {
  return listOf(value, 'pauses').flatMap((pause): Pause[] => {
    const [from, to] = Array.isArray(pause) ? pause : endsOf(entryOf(pause, 'the pause'));
    const end = to === undefined || to === null ? Number.POSITIVE_INFINITY : read(to);
    const start = read(from);
    return start <= end ? [[start, end]] : [];
  });
}

function endsOf({ end, from, start, to }: Entry): readonly unknown[] {
  return [from ?? start, to ?? end];
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new NotSupported(`${what} ${shown(value)}`);
  return value;
}
