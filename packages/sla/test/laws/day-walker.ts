import type { CalendarDefinition, Interval, WeeklyHours } from '../../src/calendar/definition.ts';
import { WEEKDAYS } from '../../src/calendar/definition.ts';
import { localToUtc, utcToLocal } from '../../src/calendar/local-time.ts';
import type { WorkingTime } from '../../src/calendar/working-time.ts';
import { holidaysIn } from '../../src/holidays/holiday-rule.ts';

/** Mistakes that implementations of working time are known for. */
export interface Faults {
  /** 24:00 is written as 23:59. */
  readonly closesAt2359?: boolean;
  /** The offset of one day in January holds all year. */
  readonly ignoresClockChanges?: boolean;
  readonly forgetsHolidays?: boolean;
  readonly forgetsAnnualHolidays?: boolean;
  readonly forgetsRules?: boolean;
  readonly forgetsBreaks?: boolean;
  readonly forgetsVersions?: boolean;
  /** The closing instant counts as open. */
  readonly holdsClosing?: boolean;
  /** Hours are kept as numbers with two decimals. */
  readonly roundsHours?: boolean;
  /** How many days adding looks ahead before it gives up and says where it is. */
  readonly looksDays?: number;
}

type Period = readonly [open: number, close: number];

const DAY_MS = 86_400_000;
const MANY_DAYS = 60_000;

/** Milliseconds from midnight. */
function ms(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour * 60 + minute) * 60_000;
}

/** Working time by walking from day to day, slowly, with whatever mistakes are asked for. */
export function dayWalker(definition: CalendarDefinition, faults: Faults = {}): WorkingTime {
  const { timeZone } = definition;
  const known = new Map<number, readonly Period[]>();
  const toUtc = (wall: number): number => {
    if (!faults.ignoresClockChanges) return localToUtc(new Date(wall).toISOString().slice(0, 19), timeZone);
    const winter = Date.UTC(2021, 0, 15, 12);
    return wall - (Date.parse(`${utcToLocal(winter, timeZone)}Z`) - winter);
  };
  const spansOf = (day: number, intervals: readonly Interval[]): Period[] =>
    intervals.map(([open, close]): Period => {
      const written = faults.closesAt2359 && close === '24:00' ? '23:59' : close;
      const end = ms(written) > ms(open) ? ms(written) : ms(written) + DAY_MS;
      return [toUtc(day + ms(open)), toUtc(day + end)];
    });
  /** Open periods of the date that begins at `day` on a clock in UTC, its breaks cut out. */
  const periodsOn = (day: number): readonly Period[] => {
    const made =
      known.get(day) ??
      [-DAY_MS, 0, DAY_MS]
        .flatMap((days) => spansOf(day + days, breaksOf(definition, day + days, faults)))
        .reduce(cut, spansOf(day, hoursOf(definition, day, faults)));
    known.set(day, made);
    return made;
  };
  /** Periods in order and apart, from some days before an instant on. */
  const after = function* (at: number, days = MANY_DAYS): Generator<Period> {
    const first = Math.floor(at / DAY_MS) * DAY_MS - 3 * DAY_MS;
    let reached = Number.NEGATIVE_INFINITY;
    for (let day = first; day < first + days * DAY_MS; day += DAY_MS) {
      for (const [open, close] of periodsOn(day).toSorted((a, b) => a[0] - b[0])) {
        if (close > reached) yield [Math.max(open, reached), close];
        reached = Math.max(reached, close);
      }
    }
  };
  const before = function* (at: number): Generator<Period> {
    const last = Math.floor(at / DAY_MS) * DAY_MS + DAY_MS;
    for (let to = last; ; to -= 8 * DAY_MS) {
      const from = to - 8 * DAY_MS;
      const periods = [...after(from, 16)].filter(([open]) => open < to && open >= from);
      yield* periods.toReversed();
    }
  };
  const isOpen = (at: number): boolean => {
    for (const [open, close] of after(at, 6)) {
      if (at >= open && (faults.holdsClosing ? at <= close : at < close)) return true;
    }
    return false;
  };
  const nextOpen = (at: number): number => {
    if (isOpen(at)) return at;
    for (const [open] of after(at)) if (open >= at) return open;
    return Number.NaN;
  };
  return {
    timeZone,
    isOpen,
    nextOpen,
    between: (from, to) => {
      let total = 0;
      for (const [open, close] of after(from)) {
        if (open >= to) break;
        total += Math.max(Math.min(close, to) - Math.max(open, from), 0);
      }
      return faults.roundsHours ? Math.round(total / 36_000) * 36_000 : total;
    },
    add: (from, durationMs) => {
      let left = durationMs;
      if (left === 0) return nextOpen(from);
      let end = from;
      for (const [open, close] of after(from, faults.looksDays)) {
        const start = Math.max(open, from);
        if (close <= start) continue;
        if (start + left <= close) return start + left;
        left -= close - start;
        end = close;
      }
      return end;
    },
    subtract: (to, durationMs) => {
      let left = durationMs;
      for (const [open, close] of before(to)) {
        const end = Math.min(close, to);
        if (end <= open) continue;
        if (end - left >= open) return end - left;
        left -= end - open;
      }
      return Number.NaN;
    },
  };
}

function hoursOf(definition: CalendarDefinition, day: number, faults: Faults): readonly Interval[] {
  const date = new Date(day).toISOString().slice(0, 10);
  const dated = definition.overrides?.[date];
  if (dated) return dated;
  const { holidays = [], versions = [], weekly = {} } = definition;
  const isOff = holidays.some((holiday) => {
    if (typeof holiday !== 'string') {
      return !faults.forgetsRules && holidaysIn([holiday], Number(date.slice(0, 4)))[0]?.date === date;
    }
    return holiday === date
      ? !faults.forgetsHolidays
      : holiday === date.slice(5) && !faults.forgetsAnnualHolidays;
  });
  if (isOff) return [];
  const weekday = WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7] ?? 'mon';
  const version = faults.forgetsVersions ? undefined : versions.findLast(({ from }) => from <= date);
  const hours: WeeklyHours = version?.weekly ?? weekly;
  return hours[weekday] ?? [];
}

function breaksOf({ breaks = {} }: CalendarDefinition, day: number, faults: Faults): readonly Interval[] {
  return faults.forgetsBreaks ? [] : (breaks[new Date(day).toISOString().slice(0, 10)] ?? []);
}

function cut(periods: readonly Period[], [from, to]: Period): Period[] {
  return periods
    .flatMap(([open, close]): Period[] => [
      [open, Math.min(close, from)],
      [Math.max(open, to), close],
    ])
    .filter(([open, close]) => open < close);
}
