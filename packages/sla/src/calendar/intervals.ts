import { DAY_MS } from './dates.ts';
import type { Interval } from './definition.ts';
import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';
import { parseTime } from './wall-time.ts';

/**
 * Openings and closings in turn, in order of opening, in milliseconds of wall time from the date's midnight. They may
 * overlap: what is open is the union of the instants they stand for, which a change of the clocks may reorder.
 */
export type DayHours = readonly number[];

export const CLOSED: DayHours = [];

/**
 * Intervals in order of opening.
 *
 * @throws {CalendarError} with `path` and the index of the faulty interval.
 */
export function dayHours(intervals: readonly Interval[], path: string): DayHours {
  if (!Array.isArray(intervals)) throw new CalendarError(path, intervals, messages.intervals);
  return intervals
    .map((interval, i) => parseInterval(interval, `${path}[${i}]`))
    .toSorted(([a], [b]) => a - b)
    .flat();
}

/** Of pairs in any order. */
export function union(pairs: readonly (readonly [open: number, close: number])[]): number[] {
  const merged: number[] = [];
  for (const [open, close] of pairs.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (open > last) merged.push(open, close);
    else merged[merged.length - 1] = Math.max(last, close);
  }
  return merged;
}

export function pairsOf(hours: DayHours): [open: number, close: number][] {
  return Array.from({ length: hours.length / 2 }, (_, i) => [hours[2 * i] ?? 0, hours[2 * i + 1] ?? 0]);
}

function parseInterval(interval: Interval, path: string): [open: number, close: number] {
  if (!Array.isArray(interval) || interval.length !== 2) {
    throw new CalendarError(path, interval, messages.interval);
  }
  const [openText, closeText] = interval;
  const open = parseTime(openText);
  const close = parseTime(closeText);
  if (open === undefined || open === DAY_MS) {
    throw new CalendarError(`${path}[0]`, openText, messages.opening);
  }
  if (close === undefined) throw new CalendarError(`${path}[1]`, closeText, messages.closing);
  if (open === close) throw new CalendarError(path, interval, messages.someLength);
  return [open, close > open ? close : close + DAY_MS];
}
