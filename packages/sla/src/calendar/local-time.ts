import { FIRST_INSTANT, LAST_INSTANT } from './dates.ts';
import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';
import { requireInstant } from './require.ts';
import { parseWallTime, writeWallTime } from './wall-time.ts';
import { zoneOffsets } from './zone-offsets.ts';

/**
 * The instant, in epoch milliseconds, at which the clocks of a zone show `local`: `YYYY-MM-DDTHH:MM`, seconds and
 * their decimals allowed. Of a time shown twice it is the earlier; a time that the clocks skip counts as so much
 * later (`compatible` in ECMAScript Temporal).
 *
 * @throws {CalendarError} when `local` is no wall time or `timeZone` no zone.
 *
 * @example
 * localToUtc('2021-12-06T15:30', 'Europe/Rome'); // Date.UTC(2021, 11, 6, 14, 30)
 * localToUtc('2021-03-28T02:30', 'Europe/Rome'); // Date.UTC(2021, 2, 28, 1, 30): 03:30 in Rome
 */
export function localToUtc(local: string, timeZone: string): number {
  const offsets = zoneOffsets(timeZone);
  const wall = parseWallTime(local);
  if (wall === undefined || wall < FIRST_INSTANT || wall > LAST_INSTANT) {
    throw new CalendarError('local', local, messages.wallTime);
  }
  return offsets.instantOf(wall);
}

/**
 * What the clocks of a zone show at an instant: `YYYY-MM-DDTHH:MM:SS`, with milliseconds where there are any.
 *
 * @throws {CalendarError} when `at` is not in the years 1800 to 2399 or `timeZone` is no zone.
 *
 * @example
 * utcToLocal(Date.UTC(2021, 11, 6, 14, 30), 'Europe/Rome'); // '2021-12-06T15:30:00'
 */
export function utcToLocal(at: number, timeZone: string): string {
  const offsets = zoneOffsets(timeZone);
  requireInstant(at, 'at');
  return writeWallTime(offsets.wallOf(at));
}
