import type { Interval } from '@insedia/sla';
import { type Entry, entryOf, isEntry, NotSupported, shown } from './case.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const LONG = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Hours by weekday, under names such as `mon`, `Mon`, `MONDAY`, `tues`. */
export function weeklyOf(value: unknown): Record<string, readonly Interval[]> {
  return Object.fromEntries(
    Object.entries(entryOf(value ?? {}, 'weekly hours')).map(([name, hours]) => [
      weekday(name),
      intervalsOf(hours),
    ]),
  );
}

function weekday(name: string): string {
  const lower = name.toLowerCase();
  const i = LONG.findIndex((long) => lower.length >= 3 && long.startsWith(lower));
  const day = DAYS[i];
  if (day === undefined) throw new NotSupported(`the weekday "${name}"`);
  return day;
}

/** Hours by date: a table, or a list of entries with a `date` and `hours` or `intervals`. */
export function datedOf(value: unknown): Record<string, readonly Interval[]> {
  const entries = Array.isArray(value)
    ? value.map((item: unknown) => {
        const { date, hours, intervals } = entryOf(item, 'dated hours');
        return [date, hours ?? intervals ?? []] as const;
      })
    : Object.entries(entryOf(value ?? {}, 'dated hours'));
  return Object.fromEntries(entries.map(([date, hours]) => [dateOf(date), intervalsOf(hours)]));
}

/**
 * A list of pairs; also one pair alone, pairs as objects, a table from openings to closings, text `09:00-17:00`,
 * `{ active, timeframes }`, or nothing. Reference files call intervals half-open, so that one from a time to itself is
 * nothing.
 */
function intervalsOf(value: unknown): readonly Interval[] {
  return pairsOf(value).filter(([open, close]) => open !== close);
}

function pairsOf(value: unknown): Interval[] {
  if (value === null || value === undefined || value === false || value === '') return [];
  if (typeof value === 'string') return value.split(',').map((text) => pairOf(text.split(/\s*[-–]\s*/)));
  if (Array.isArray(value)) {
    const isPair =
      value.length === 2 && value.every((item) => typeof item === 'string' && !/[-–]/.test(item));
    return isPair ? [pairOf(value)] : value.flatMap((item: unknown) => pairsOfItem(item));
  }
  const table = entryOf(value, 'the hours');
  if ('timeframes' in table) return table.active === false ? [] : pairsOf(table.timeframes);
  return endsOf(table) ?? Object.entries(table).map((pair) => pairOf(pair));
}

function pairsOfItem(item: unknown): Interval[] {
  if (Array.isArray(item)) return [pairOf(item)];
  return isEntry(item) ? (endsOf(item) ?? pairsOf(item)) : pairsOf(item);
}

/** `{ open, close }` under the names that systems give them. */
function endsOf(item: Entry): Interval[] | undefined {
  const open = item.open ?? item.start ?? item.from ?? item.opening;
  const close = item.close ?? item.end ?? item.to ?? item.closing;
  return open === undefined && close === undefined ? undefined : [pairOf([open, close])];
}

function pairOf(pair: readonly unknown[]): Interval {
  const [open, close] = pair;
  if (pair.length !== 2) throw new NotSupported(`the interval ${shown(pair)}`);
  return [timeOf(open), timeOf(close)];
}

/** `HH:MM` or `HH:MM:SS`, of such a time with a leading or trailing zero more or less. */
function timeOf(value: unknown): string {
  const [, hour, minute = '', second = '00'] =
    /^\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?\s*$/.exec(String(value)) ?? [];
  if (hour === undefined) throw new NotSupported(`the time ${shown(value)}`);
  return `${hour.padStart(2, '0')}:${minute}${second === '00' ? '' : `:${second}`}`;
}

/** `YYYY-MM-DD` of a date, or of the beginning of a date and time. */
export function dateOf(value: unknown): string {
  const [, date] = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(String(value).replaceAll('/', '-')) ?? [];
  if (date === undefined) throw new NotSupported(`the date ${shown(value)}`);
  return date;
}
