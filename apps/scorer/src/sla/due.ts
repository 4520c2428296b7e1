import type { LocalizedText } from '@insedia/domain';
import {
  type AttractPolicy,
  type HolidayRule,
  type HoursReading,
  type Interval,
  ITALIAN_HOLIDAYS_FROM,
  italianHolidays,
  localToUtc,
  utcToLocal,
} from '@insedia/sla';

/** A day between a request and its deadline. */
interface DueStep {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** What counts of it, on the clocks of the zone, such as `15:30–24:00`; empty if nothing does. */
  readonly spans: readonly string[];
  readonly countedMs: number;
  /** Counted from the request to the end of this day. */
  readonly totalMs: number;
  /** Whether the clocks change on it, so that it has 23 or 25 hours. */
  readonly clockChange: boolean;
  /** Why nothing of it counts. */
  readonly closed: LocalizedText | undefined;
}

/** A deadline by one reading, and how it comes about. */
export interface Due {
  readonly reading: HoursReading;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  readonly steps: readonly DueStep[];
}

/** The deadline of a request by a reading, day by day. */
export function dueBy(policy: AttractPolicy, reading: HoursReading, at: number, durationMs: number): Due {
  const { choices, office } = policy;
  const calendar = policy.calendars[reading];
  const dueAt = calendar.add(at, durationMs);
  const { timeZone } = office;
  const days = new Map<string, { spans: string[]; countedMs: number }>();
  const last = dateOf(Math.max(dueAt - 1, at), timeZone);
  for (let date = dateOf(at, timeZone); date <= last; date = nextDate(date)) {
    days.set(date, { spans: [], countedMs: 0 });
  }
  for (const { close, open } of calendar.periods(at, dueAt)) {
    const day = days.get(dateOf(open, timeZone));
    if (!day) continue;
    day.spans.push(`${clockOf(open, timeZone)}–${closingClock(close, timeZone)}`);
    day.countedMs += close - open;
  }
  let totalMs = 0;
  const steps = [...days].map(([date, { countedMs, spans }]): DueStep => {
    totalMs += countedMs;
    return {
      date,
      spans,
      countedMs,
      totalMs,
      clockChange: midnight(nextDate(date), timeZone) - midnight(date, timeZone) !== DAY_MS,
      closed: countedMs > 0 ? undefined : whyClosed(date, choices.patron, office.overrides?.[date]),
    };
  });
  return { reading, dueAt, steps };
}

function whyClosed(
  date: string,
  patron: HolidayRule | null,
  own: readonly Interval[] | undefined,
): LocalizedText {
  if (own?.length === 0) return CLOSURE;
  if (patron?.day.kind === 'annual' && patron.day.on === date.slice(5)) return patron.name;
  const year = Number(date.slice(0, 4));
  const holidays = year >= ITALIAN_HOLIDAYS_FROM ? italianHolidays(year) : [];
  const holiday = holidays.find((other) => other.date === date);
  if (holiday) return holiday.rule.name;
  return [0, 6].includes(new Date(date).getUTCDay()) ? WEEKEND : OUTSIDE_HOURS;
}

const CLOSURE: LocalizedText = { it: 'chiusura dello sportello', en: 'the desk is closed' };
const WEEKEND: LocalizedText = { it: 'fine settimana', en: 'weekend' };
const OUTSIDE_HOURS: LocalizedText = { it: 'fuori orario', en: 'outside hours' };

function dateOf(at: number, timeZone: string): string {
  return utcToLocal(at, timeZone).slice(0, 10);
}

const DAY_MS = 86_400_000;

function midnight(date: string, timeZone: string): number {
  return localToUtc(`${date}T00:00`, timeZone);
}

function nextDate(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}

function clockOf(at: number, timeZone: string): string {
  const time = utcToLocal(at, timeZone).slice(11);
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}

/** Midnight at the end of a day is its 24:00. */
function closingClock(at: number, timeZone: string): string {
  const time = clockOf(at, timeZone);
  return time === '00:00' ? '24:00' : time;
}
