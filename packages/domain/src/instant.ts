import type { Language } from './localized.ts';

/** Why a text is not an instant: it has no such form, the day does not exist, the clock skipped it, or showed it twice. */
export type InstantProblem = 'malformed' | 'no-such-day' | 'no-time' | 'skipped' | 'ambiguous';

const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d+))?)?\s*(?<offset>Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;
const ITALIAN =
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?:[ ,T]+(?:ore )?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?\s*(?<offset>Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;

/**
 * The instant, in epoch milliseconds, that a text names: `2017-04-18 14:30` or `18/04/2017 14:30`, either with an
 * offset such as `+02:00` after it. Without one it is wall time in `timeZone` (IANA); a time that the clock skipped or
 * showed twice is refused rather than guessed. The host's own zone plays no part. Midnight is 00:00 of the day it
 * begins, never 24:00; digits past the millisecond are cut. Spaces are spaces, those that do not break included.
 *
 * @throws {RangeError} if `timeZone` is no IANA zone, whatever the text
 *
 * @example
 * parseInstant('18/04/2017 14:30', 'Europe/Rome'); // Date.UTC(2017, 3, 18, 12, 30)
 * parseInstant('28/03/2021 02:30', 'Europe/Rome'); // 'skipped'
 */
export function parseInstant(text: string, timeZone: string): number | InstantProblem {
  const zone = offsetFormat(timeZone);
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  const groups = (ISO.exec(plain) ?? ITALIAN.exec(plain))?.groups;
  if (!groups) return 'malformed';
  const { year, month, day, hour, minute, second = '0', fraction = '', offset } = groups;
  const date = new Date(0); // Date.UTC would read the years 0 to 99 as 1900 to 1999
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return 'no-such-day';
  if (hour === undefined) return 'no-time';
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return 'malformed';
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const wall = date.setUTCHours(Number(hour), Number(minute), Number(second), milliseconds);
  return offset === undefined ? fromWallTime(wall, zone) : wall - offsetMs(offset);
}

/**
 * An instant, in epoch milliseconds, as the clocks of an IANA zone show it, to the minute, or to the second where
 * it is not a whole minute. Where they show that time twice, {@link tellingOffset} follows.
 *
 * @throws {RangeError} if `timeZone` is no IANA zone, or the instant no date
 *
 * @example
 * writeInstant(Date.UTC(2017, 3, 18, 12, 30), 'Europe/Rome', 'it'); // '18/04/2017 14:30'
 * writeInstant(Date.UTC(2017, 3, 18, 12, 30), 'Europe/Rome', 'en'); // '2017-04-18 14:30'
 */
export function writeInstant(instant: number, timeZone: string, language: Language): string {
  const wall = new Date(instant + zoneOffsetMs(instant, offsetFormat(timeZone))).toISOString();
  const [date = '', time = ''] = wall.split('T');
  const clock = time.slice(0, time.slice(6, 8) === '00' ? 5 : 8);
  const day = language === 'it' ? date.split('-').toReversed().join('/') : date;
  return `${day} ${clock}${tellingOffset(instant, timeZone)}`;
}

/**
 * The offset that tells an instant, in epoch milliseconds, from another which the clocks of the zone show alike; empty
 * where they show its time once.
 *
 * @throws {RangeError} if `timeZone` is no IANA zone, or the instant no date
 *
 * @example
 * tellingOffset(Date.UTC(2021, 9, 31, 0, 30), 'Europe/Rome'); // '+02:00'
 * tellingOffset(Date.UTC(2021, 9, 31, 12, 30), 'Europe/Rome'); // ''
 */
export function tellingOffset(instant: number, timeZone: string): string {
  const zone = offsetFormat(timeZone);
  const offset = zoneOffsetMs(instant, zone);
  if (fromWallTime(instant + offset, zone) !== 'ambiguous') return '';
  const clock = new Date(Math.abs(offset)).toISOString().slice(11, 19).replace(/:00$/, '');
  return `${offset < 0 ? '-' : '+'}${clock}`;
}

const DAY_MS = 86_400_000;

/** No zone is a whole day from UTC, so the offset in force is the one of the day before or of the day after. */
function fromWallTime(wall: number, zone: Intl.DateTimeFormat): number | InstantProblem {
  const offsets = new Set([zoneOffsetMs(wall - DAY_MS, zone), zoneOffsetMs(wall + DAY_MS, zone)]);
  const instants = [...offsets].map((o) => wall - o).filter((t) => t + zoneOffsetMs(t, zone) === wall);
  const [instant, other] = instants;
  if (instant === undefined) return 'skipped';
  return other === undefined ? instant : 'ambiguous';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes an instant as its date and offset, such as `4/18/2017, GMT+02:00`. */
function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
    return format;
  } catch (cause) {
    throw new RangeError(`timeZone is ${JSON.stringify(timeZone)}, not an IANA zone such as Europe/Rome`, {
      cause,
    });
  }
}

function zoneOffsetMs(instant: number, zone: Intl.DateTimeFormat): number {
  const text = zone.format(instant);
  return offsetMs(text.slice(text.indexOf('GMT') + 3));
}

/** Of `+02:00`, `+0200` or `+00:49:56`; zero of `Z` and of nothing. */
function offsetMs(offset: string): number {
  const digits = offset.replaceAll(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4));
  const ms = (minutes * 60 + Number(digits.slice(4, 6))) * 1000;
  return offset.startsWith('-') ? -ms : ms;
}
