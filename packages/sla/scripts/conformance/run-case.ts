import {
  CalendarError,
  type CalendarPolicies,
  localToUtc,
  utcToLocal,
  type WorkingCalendar,
} from '@insedia/sla';
import { calendarOf, timeZoneOf } from './calendar-of.ts';
import { checkCaseKeys, type Entry, isEntry, NotSupported, shown } from './case.ts';
import { type Answer, differences } from './differences.ts';
import { instantOf, localOf, type Moment } from './moments.ts';
import { chosen, type SomePolicies, statedIn } from './policies-of.ts';

export interface Outcome {
  readonly id: string;
  readonly status: 'passed' | 'failed' | 'not supported';
  /** Expected, got and the difference; or what is not supported. Empty when passed. */
  readonly detail: string;
}

/**
 * Puts one case to the calendar. Whatever goes wrong is the case's outcome, never an exception.
 *
 * @param policies what holds where the case states nothing, the first that does deciding
 */
export function runCase(
  entry: unknown,
  file: Entry,
  position = 0,
  policies: readonly SomePolicies[] = [],
): Outcome {
  const known = isEntry(entry) ? entry : {};
  const id = `${known.id ?? `case ${position + 1}`} (${known.kind ?? 'without kind'})`;
  try {
    if (!isEntry(entry)) throw new NotSupported(`a case that is ${shown(entry)}`);
    checkCaseKeys(entry);
    const wrong = differences(entry, attempt(entry, file, policies), timeZoneOf(entry, file));
    return { id, status: wrong.length === 0 ? 'passed' : 'failed', detail: wrong.join('; ') };
  } catch (error) {
    const status = error instanceof NotSupported ? 'not supported' : 'failed';
    return { id, status, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** What the calendar refuses is an answer too, once there is a calendar. */
function attempt(entry: Entry, file: Entry, policies: readonly SomePolicies[]): Answer {
  const zone = timeZoneOf(entry, file);
  const isDate = entry.kind !== 'localToUtc' && startOf(entry, zone).isDate;
  const stated = [statedIn(entry), ...policies];
  const counted = chosen(...(isDate ? datesAlone(stated) : stated));
  const ask = questionOf(entry, zone, () => calendarOf(entry, file, counted));
  try {
    return ask();
  } catch (error) {
    if (error instanceof CalendarError) return { kind: 'error', error };
    throw error;
  }
}

/** A date alone has no hours that a request or a result could be outside of, unless the case says so. */
function datesAlone([own = {}, ...others]: readonly SomePolicies[]): SomePolicies[] {
  const dates: Partial<CalendarPolicies> = { outsideHours: 'as-is', landing: 'keep' };
  return [own, ...(own.landing === undefined ? [dates] : []), ...others];
}

/** The question to put; the calendar is made before it is. */
function questionOf(entry: Entry, zone: string, made: () => WorkingCalendar): () => Answer {
  if (entry.kind === 'localToUtc') {
    const local = entry.local ?? entry.startLocal;
    return () => ({ kind: 'instants', instants: [localToUtc(String(local), zone)] });
  }
  const calendar = made();
  const start = startOf(entry, zone);
  switch (entry.kind) {
    case 'add':
      return instant(() => shift(calendar, start.at, amountOf(entry)));
    case 'subtract':
      return instant(() => shift(calendar, start.at, -amountOf(entry)));
    case 'addDays':
      return instant(() => calendar.addDays(start.at, numberOf(entry.days, 'days')));
    case 'subtractDays':
      return instant(() => calendar.addDays(start.at, -numberOf(entry.days, 'days')));
    case 'between': {
      const end = momentOf(entry, zone, ['end'], ['endLocal']);
      return () => ({ kind: 'amount', ms: calendar.between(start.at, end.at) });
    }
    case 'nextOpen':
      return instant(() => calendar.nextOpen(start.at));
    case 'previousClose':
      return instant(() => calendar.previousClose(start.at));
    case 'isOpen':
      return () => ({ kind: 'boolean', is: calendar.isOpen(start.at) });
    case 'isWorkingDay':
      return () => ({ kind: 'boolean', is: calendar.isWorkingDay(utcToLocal(start.at, zone).slice(0, 10)) });
    case 'firstPeriods':
      return () => ({ kind: 'periods', periods: calendar.periods(start.at) });
    default:
      throw new NotSupported(`kind ${shown(entry.kind)}`);
  }
}

function instant(at: () => number): () => Answer {
  return () => ({ kind: 'instants', instants: [at()] });
}

function startOf(entry: Entry, zone: string): Moment {
  return momentOf(entry, zone, ['start', 'at', 'date'], ['startLocal', 'local', 'atLocal']);
}

/** The moment that a case gives under one of some names, or under several if they agree. */
function momentOf(entry: Entry, zone: string, names: string[], localNames: string[]): Moment {
  const moments = [
    ...names.filter((name) => entry[name] !== undefined).map((name) => instantOf(entry[name], zone)),
    ...localNames.filter((name) => entry[name] !== undefined).map((name) => localOf(entry[name], zone)),
  ];
  const [first, ...others] = moments;
  if (first === undefined) throw new NotSupported(`a case without ${names[0]}`);
  if (others.some(({ at }) => at !== first.at)) throw new NotSupported(`${names[0]} and others that differ`);
  return first;
}

/** A negative zero is a snap backwards. */
function shift(calendar: WorkingCalendar, start: number, ms: number): number {
  const backwards = ms < 0 || Object.is(ms, -0);
  return backwards ? calendar.subtract(start, -ms) : calendar.add(start, ms);
}

const UNIT_MS = { milliseconds: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000 };

/** The amount of working time, in milliseconds, of all the units that are given. */
function amountOf(entry: Entry): number {
  const given = Object.entries(UNIT_MS).filter(([unit]) => entry[unit] !== undefined);
  if (given.length === 0) throw new NotSupported('a case without seconds');
  return given
    .map(([unit, ms]) => Math.round(numberOf(entry[unit], unit) * ms))
    .reduce((sum, ms) => sum + ms);
}

function numberOf(value: unknown, name: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number))
    throw new NotSupported(`${name} ${shown(value)}`);
  return number;
}
