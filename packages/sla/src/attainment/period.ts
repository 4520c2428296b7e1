import { utcToLocal } from '../calendar/local-time.ts';
import type { Outcome } from './outcome.ts';

/** The instant that decides which period an outcome belongs to. */
export type PeriodBasis = 'due' | 'opened';

/** How long a period is. */
export type PeriodUnit = 'month' | 'quarter' | 'year';

/**
 * The period of an instant on the clocks of a zone: `2021-12`, `2021-Q4` or `2021`.
 *
 * @throws {CalendarError} if the instant is outside the years 1800 to 2399 or the zone does not exist
 *
 * @example
 * periodOf(Date.UTC(2021, 11, 31, 23, 30), 'year', 'Europe/Rome'); // '2022'
 * periodOf(Date.UTC(2021, 11, 31, 23, 30), 'quarter', 'UTC'); // '2021-Q4'
 */
export function periodOf(at: number, unit: PeriodUnit, timeZone: string): string {
  const [year = '', month = ''] = utcToLocal(at, timeZone).split('-');
  if (unit === 'year') return year;
  return unit === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/**
 * What kind of period a text names, `undefined` if none: `2021-12`, `2021-Q4`, `2021`.
 *
 * @example
 * periodUnit('2021-Q4'); // 'quarter'
 * periodUnit('2021-W52'); // undefined
 */
export function periodUnit(text: string): PeriodUnit | undefined {
  if (/^\d{4}$/.test(text)) return 'year';
  if (/^\d{4}-Q[1-4]$/.test(text)) return 'quarter';
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? 'month' : undefined;
}

/**
 * The instant by which an outcome belongs to a period. A deadline closes its time, so it goes by the last millisecond
 * before it: one at 24:00 of the last day of a month belongs to that month.
 *
 * @example
 * outcomes.map((outcome) => periodOf(periodInstant(outcome, 'due'), 'month', 'Europe/Rome'));
 * // ['2021-11', '2021-11']
 */
export function periodInstant({ dueAt, openedAt }: Outcome, basis: PeriodBasis): number {
  return basis === 'due' ? dueAt - 1 : openedAt;
}
