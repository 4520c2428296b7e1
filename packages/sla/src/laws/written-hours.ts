import { DAY_MS, parseDate, weekdayOf, writeDate } from '../calendar/dates.ts';
import { type CalendarDefinition, type Interval, WEEKDAYS } from '../calendar/definition.ts';

/**
 * Whether a calendar is open at an instant, read from its hours and nothing else: what the clocks show, looked up in
 * the hours of that date and, past midnight, of the date before. The slow reference that laws compare with. It knows
 * weekly hours, ISO holidays and overrides; hours must not begin or end where the clocks change.
 */
export function writtenHours({
  holidays = [],
  overrides = {},
  timeZone,
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
    const weekday = WEEKDAYS[weekdayOf(day)];
    return holidays.includes(date) || weekday === undefined ? [] : (weekly[weekday] ?? []);
  };
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const [year, month, date, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const).map(
      (type) => parts.get(type) ?? '',
    );
    const day = parseDate(`${year}-${month}-${date}`);
    if (day === undefined) throw new RangeError(`${at} is not in the years 0 to 9999 of ${timeZone}`);
    const now = Number(hour) * 60 + Number(minute);
    return (
      hoursOf(day).some(([open, close]) => now >= clock(open) && now < closing(open, close)) ||
      hoursOf(day - 1).some(([open, close]) => now + DAY_MINUTES < closing(open, close))
    );
  };
}

const DAY_MINUTES = DAY_MS / 60_000;

/** A closing at or before the opening is on the day after. */
function closing(open: string, close: string): number {
  return clock(close) > clock(open) ? clock(close) : clock(close) + DAY_MINUTES;
}

function clock(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
