/** Civil dates as whole days since 1970-01-01, proleptic Gregorian, whatever the zone. */
export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** First and last instant that calendars cover. */
export const FIRST_INSTANT: number = Date.UTC(1800, 0, 1);
export const LAST_INSTANT: number = Date.UTC(2400, 0, 1);

/** Whether a value is an instant of the years that calendars cover. */
export function isInstant(value: unknown): value is number {
  return typeof value === 'number' && value >= FIRST_INSTANT && value <= LAST_INSTANT;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a date whose month and day exist; `month` 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS);
}

/** Days since 1970-01-01 of `YYYY-MM-DD`, undefined when it is no date. */
export function parseDate(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const [, year = '', month = '', day = ''] = ISO_DATE.exec(text) ?? [];
  const number = dayNumber(Number(year), Number(month), Number(day));
  return year !== '' && writeDate(number) === text ? number : undefined;
}

/** `YYYY-MM-DD`. */
export function writeDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Months since January of the year 0. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** 1 to 12. */
export function monthLength(year: number, month: number): number {
  return (
    dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)
  );
}
