/** A calendar date `YYYY-MM-DD`. Of whose day it is, the caller decides. */
export type IsoDate = string;

/** Whole days since 1970-01-01, proleptic Gregorian. */
export type Day = number;

const DAY_MS = 86_400_000;

/** Days of dates that were read: a log names the same ones over and over. */
const known = new Map<string, Day>();
const MOST_KNOWN = 10_000;

/** The day of a date, `undefined` if it is none. */
export function parseDay(text: string): Day | undefined {
  const read = known.get(text);
  if (read !== undefined) return read;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
  if (writeDay(day) !== text) return undefined;
  if (known.size < MOST_KNOWN) known.set(text, day);
  return day;
}

/** Whether a text is a date of the Gregorian calendar, in full form. */
export function isIsoDate(text: unknown): text is IsoDate {
  return typeof text === 'string' && parseDay(text) !== undefined;
}

/** The day of a date that is known to be one. */
export function dayOf(date: IsoDate): Day {
  return parseDay(date) ?? Number.NaN;
}

export function writeDay(day: Day): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Days of a year's month and day; months beyond 12 and days beyond the month carry over, as in `Date.UTC`. */
function dayNumber(year: number, month: number, day: number): Day {
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS);
}

/** Months since January of the year 0. */
export function monthOf(day: Day): number {
  const date = new Date(day * DAY_MS);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
}

/** The first day of a month counted as {@link monthOf} does. */
export function firstOfMonth(month: number): Day {
  return dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** The same day of the month so many months on, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const month = monthOf(day) + months;
  const ofMonth = day - firstOfMonth(monthOf(day));
  return Math.min(firstOfMonth(month) + ofMonth, firstOfMonth(month + 1) - 1);
}
