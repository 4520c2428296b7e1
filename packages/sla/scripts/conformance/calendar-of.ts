import {
  type CalendarDefinition,
  type CalendarPolicies,
  compileCalendar,
  type Interval,
  type Pause,
  type WorkingCalendar,
} from '@insedia/sla';
import { type CasePolicies, NotSupported, type ReferenceCase, type ReferenceFile } from './case.ts';
import { instantOf } from './instant-of.ts';

/** The zone a case speaks of, its own or its calendar's. */
export function timeZoneOf(entry: ReferenceCase, file: ReferenceFile): string {
  return entry.timeZone ?? entry.calendar?.timeZone ?? file.calendar?.timeZone ?? 'UTC';
}

/** The calendar a case asks, with its pauses and under its policies, else the file's, else the defaults. */
export function calendarOf(entry: ReferenceCase, file: ReferenceFile): WorkingCalendar {
  const { weekly, holidays, annualHolidays, overrides, breaks } = entry.calendar ?? file.calendar ?? {};
  const timeZone = timeZoneOf(entry, file);
  const definition: CalendarDefinition = {
    timeZone,
    weekly: lasting(weekly),
    holidays: [...(holidays ?? []), ...(annualHolidays ?? [])],
    overrides: lasting(overrides),
    breaks: lasting(breaks),
    pauses: (entry.pauses ?? []).map(pauseOf),
  };
  return compileCalendar(definition, policiesOf(entry, file));
}

/** Reference files call half-open what we do, so that an interval from a time to itself is nothing. */
function lasting(hours: { readonly [day: string]: readonly Interval[] | null | undefined } = {}): {
  [day: string]: readonly Interval[];
} {
  return Object.fromEntries(
    Object.entries(hours).map(([day, intervals]) => [
      day,
      (intervals ?? []).filter(([open, close]) => open !== close),
    ]),
  );
}

/** A pause that has not ended lasts. */
function pauseOf([from, to]: readonly [from: string, to?: string | null]): Pause {
  return [instantOf(from), to === undefined || to === null ? Number.POSITIVE_INFINITY : instantOf(to)];
}

function policiesOf(entry: CasePolicies, file: CasePolicies): Partial<CalendarPolicies> {
  const atClose = entry.deadlineAtClose ?? file.deadlineAtClose ?? 'close';
  const truncate = entry.truncate ?? file.truncate ?? 'none';
  const reversed = entry.reversed ?? file.reversed ?? 'zero';
  const wallClock = entry.wallClockDay ?? file.wallClockDay ?? false;
  return {
    atClose: choice('deadlineAtClose', atClose, ['close', 'next-open'] as const),
    truncate: choice('truncate', truncate, ['none', 'minute'] as const),
    reversed: choice('reversed', reversed, ['zero', 'negative', 'throw'] as const),
    dayLength: wallClock ? 'wall-clock' : 'elapsed',
  };
}

function choice<T extends string>(name: string, got: string, known: readonly T[]): T {
  const found = known.find((value) => value === got);
  if (found === undefined) throw new NotSupported(`${name} "${got}"`);
  return found;
}
