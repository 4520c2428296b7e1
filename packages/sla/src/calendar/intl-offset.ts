import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';

const FIXED = /^([+-])([01]\d|2[0-3]):?([0-5]\d)$/;
const NUMBERS = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)/;

/**
 * What clocks show minus UTC, in milliseconds, as a function of the instant; whole seconds, for the local mean
 * times of the nineteenth century.
 *
 * @throws {CalendarError} when there is no such zone.
 */
export function intlOffset(timeZone: string): (at: number) => number {
  // Without a zone, `Intl` would take the host's.
  if (typeof timeZone !== 'string') throw new CalendarError('timeZone', timeZone, messages.timeZone);
  const fixed = FIXED.exec(timeZone);
  if (fixed !== null) {
    const [, sign, hours, minutes] = fixed;
    const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
    return () => offset;
  }
  const format = formatOf(timeZone);
  return (at) => {
    const whole = Math.floor(at / 1000) * 1000;
    const [, month, day, year, hour, minute, second] = NUMBERS.exec(format.format(whole)) ?? [];
    return (
      Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) -
      whole
    );
  };
}

/** Writes such as `12/6/2021, 15:30:00`. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new CalendarError('timeZone', timeZone, messages.timeZone);
  }
}
