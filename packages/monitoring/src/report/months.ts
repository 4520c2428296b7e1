import { dayOf, firstOfMonth, type IsoDate, monthOf, writeDay } from '../dates.ts';

/** How many there were in a month. */
export interface MonthCount {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly count: number;
}

/** How many of some days lie in each month, from the first that any lies in to that of a day, none left out. */
export function byMonth(days: readonly IsoDate[], until: IsoDate): readonly MonthCount[] {
  const counts = new Map<number, number>();
  for (const date of days) {
    const month = monthOf(dayOf(date));
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const first = Math.min(...counts.keys());
  if (!Number.isFinite(first)) return [];
  const last = Math.max(monthOf(dayOf(until)), ...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    month: writeDay(firstOfMonth(first + i)).slice(0, 7),
    count: counts.get(first + i) ?? 0,
  }));
}
