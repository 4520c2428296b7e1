import { type Entry, isEntry, NotSupported, shown } from './case.ts';
import { dateOf } from './hours-of.ts';

const DAY_MS = 86_400_000;

/**
 * Holidays: dates, days `MM-DD`, dates with a time; objects with a `date` or a span of dates; or a table from dates to
 * names, or to `true` or `{ active }`. What is not active is none.
 */
export function holidaysOf(value: unknown): string[] {
  return itemsOf(value).flatMap(({ on, item }) => daysOf(on, item, false));
}

/** The same, each on its day in every year. */
export function annualHolidaysOf(value: unknown): string[] {
  return itemsOf(value).flatMap(({ on, item }) => daysOf(on, item, true));
}

interface Item {
  readonly on: unknown;
  readonly item: Entry;
}

function itemsOf(value: unknown): Item[] {
  if (value === null || value === undefined) return [];
  if (isEntry(value)) {
    return Object.entries(value).map(([on, what]) => ({
      on,
      item: isEntry(what) ? what : { active: what !== false && what !== null },
    }));
  }
  if (!Array.isArray(value)) throw new NotSupported(`the holidays ${shown(value)}`);
  return value.map((item: unknown) =>
    isEntry(item) ? { on: item.date ?? item.day ?? item.on, item } : { on: item, item: {} },
  );
}

function daysOf(on: unknown, item: Entry, everyYear: boolean): string[] {
  if (item.active === false || item.removed === true) return [];
  if ('hours' in item || 'intervals' in item) throw new NotSupported(`the holiday ${shown(item)} with hours`);
  const [first, last] = [item.start ?? item.from, item.end ?? item.to];
  if (on === undefined && first !== undefined && last !== undefined) return datesBetween(first, last);
  const annual = everyYear || item.annual === true || item.recurring === true || item.yearly === true;
  const [, monthDay] = /^(?:--)?(\d{2}-\d{2})$/.exec(String(on)) ?? [];
  if (monthDay !== undefined) return [monthDay];
  const date = dateOf(on);
  return [annual ? date.slice(5) : date];
}

function datesBetween(first: unknown, last: unknown): string[] {
  const [start, end] = [Date.parse(dateOf(first)), Date.parse(dateOf(last))];
  const days = Math.round((end - start) / DAY_MS) + 1;
  if (!(days >= 1 && days < 1000)) throw new NotSupported(`holidays from ${shown(first)} to ${shown(last)}`);
  return Array.from({ length: days }, (_, i) => new Date(start + i * DAY_MS).toISOString().slice(0, 10));
}
