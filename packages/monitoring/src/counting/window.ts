import type { Window } from '@insedia/domain/programme';
import { type Day, monthOf } from '../dates.ts';
import { MonitoringError, requireDay } from '../errors.ts';
import { messages } from '../messages.ts';

/** A window as days, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** @throws {MonitoringError} if an end is no date, or the window ends before it begins */
export function daysOf(path: string, { from, to }: Window): Days {
  const days = { from: requireDay(`${path}.from`, from), to: requireDay(`${path}.to`, to) };
  if (days.to < days.from) throw new MonitoringError(path, `${from} – ${to}`, messages.window);
  return days;
}

export function includes({ from, to }: Days, day: Day): boolean {
  return from <= day && day <= to;
}

/** The months, as `monthOf` counts them, that a window touches. */
export function monthsOf({ from, to }: Days): { readonly first: number; readonly last: number } {
  return { first: monthOf(from), last: monthOf(to) };
}
