import { DAY_MS, parseDate } from './dates.ts';

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:\.(\d{1,9}))?$/;

/** Milliseconds from midnight of `HH:MM` or `HH:MM:SS`, up to `24:00`; undefined when it is no time. */
export function parseTime(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const [, hour = '', minute = '', second = '0'] = TIME.exec(text) ?? [];
  const ms = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  return hour !== '' && Number(minute) < 60 && Number(second) < 60 && ms <= DAY_MS ? ms : undefined;
}

/**
 * Wall time as if it were UTC, in milliseconds, of `2021-12-06T15:30`, with seconds and their decimals or without;
 * undefined when it is no time. Digits past the millisecond are cut.
 */
export function parseWallTime(text: string): number | undefined {
  const [, date = '', time = '', fraction = ''] = DATE_TIME.exec(text) ?? [];
  const day = parseDate(date);
  const ms = parseTime(time);
  if (day === undefined || ms === undefined) return undefined;
  return day * DAY_MS + ms + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** `2021-12-06T15:30:00`, with milliseconds where there are any. */
export function writeWallTime(wall: number): string {
  const iso = new Date(wall).toISOString().slice(0, -1);
  return iso.endsWith('.000') ? iso.slice(0, -4) : iso;
}
