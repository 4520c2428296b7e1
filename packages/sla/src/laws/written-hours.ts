import { entry } from '../at.ts';
import { DAY_MS, MINUTE_MS, parseDate, weekdayOf, writeDate, yearOf } from '../calendar/dates.ts';
import { type CalendarDefinition, type Holiday, type Interval, WEEKDAYS } from '../calendar/definition.ts';
import { holidayIn } from '../holidays/holiday-rule.ts';

/**
 * Whether a calendar is open at an instant, read from its hours and nothing else: what the clocks show, looked up in
 * the hours of that date and, past midnight, of the date before. The slow reference that laws compare with. Hours must
 * not begin or end where the clocks change.
 *
 * @example
 * const isOpen = writtenHours({ timeZone: 'Europe/Rome', weekly: { mon: [['09:00', '17:00']] } });
 * isOpen(Date.UTC(2021, 11, 6, 8)); // true
 * isOpen(Date.UTC(2021, 11, 6, 16)); // false
 */
export function writtenHours({
  breaks = {},
  holidays = [],
  overrides = {},
  pauses = [],
  timeZone,
  versions = [],
  weekly = {},
}: CalendarDefinition): (at: number) => boolean {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const hoursOf = (day: number): readonly Interval[] => {
    const date = writeDate(day);
    if (Object.hasOwn(overrides, date)) return overrides[date] ?? [];
    const current = versions.filter(({ from }) => from <= date);
    const closed = current.findLast((version) => version.holidays)?.holidays ?? holidays;
    if (closed.some((holiday) => isOn(holiday, day, date))) return [];
    const hours = current.findLast((version) => version.weekly)?.weekly ?? weekly;
    return hours[entry(WEEKDAYS, weekdayOf(day))] ?? [];
  };
  return (at) => {
    const [, month = '', date = '', year, hour, minute] = SHOWN.exec(format.format(at)) ?? [];
    const day = parseDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
    if (day === undefined) throw new RangeError(`${at} is not in the years 1000 to 9999 of ${timeZone}`);
    const now = Number(hour) * 60 + Number(minute);
    const within = (hours: (day: number) => readonly Interval[]): boolean =>
      hours(day).some(([open, close]) => now >= clock(open) && now < closing(open, close)) ||
      hours(day - 1).some(([open, close]) => now + DAY_MINUTES < closing(open, close));
    const isCut =
      pauses.some(([from, to]) => at >= from && at < to) || within((on) => breaks[writeDate(on)] ?? []);
    return !isCut && within(hoursOf);
  };
}

/** Such as `12/06/2021, 15:30`. */
const SHOWN = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/;

const DAY_MINUTES = DAY_MS / MINUTE_MS;

function isOn(holiday: Holiday, day: number, date: string): boolean {
  if (typeof holiday === 'string') return holiday === date || holiday === date.slice(5);
  return holidayIn(holiday, yearOf(day)) === day;
}

/** A closing at or before the opening is on the day after. */
function closing(open: string, close: string): number {
  return clock(close) > clock(open) ? clock(close) : clock(close) + DAY_MINUTES;
}

function clock(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
