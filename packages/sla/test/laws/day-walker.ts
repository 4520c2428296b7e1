import type { CalendarDefinition, Interval } from '../../src/calendar/definition.ts';
import { WEEKDAYS } from '../../src/calendar/definition.ts';
import { localToUtc, utcToLocal } from '../../src/calendar/local-time.ts';
import type { WorkingTime } from '../../src/calendar/working-time.ts';

/** Mistakes that implementations of working time are known for. */
export interface Faults {
  /** 24:00 is written as 23:59. */
  readonly closesAt2359?: boolean;
  /** The offset of one day in January holds all year. */
  readonly ignoresClockChanges?: boolean;
  readonly forgetsHolidays?: boolean;
  /** The closing instant counts as open. */
  readonly holdsClosing?: boolean;
  /** Hours are kept as numbers with two decimals. */
  readonly roundsHours?: boolean;
}

const DAY_MS = 86_400_000;
const REACH_DAYS = 40;

/** Milliseconds from midnight. */
function ms(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour * 60 + minute) * 60_000;
}

/** Working time by walking from day to day, slowly, with whatever mistakes are asked for. */
export function dayWalker(definition: CalendarDefinition, faults: Faults = {}): WorkingTime {
  const { timeZone } = definition;
  const toUtc = (wall: number): number => {
    const winter = Date.UTC(2021, 0, 15, 12);
    const offset = Date.parse(`${utcToLocal(winter, timeZone)}Z`) - winter;
    if (faults.ignoresClockChanges) return wall - offset;
    return localToUtc(new Date(wall).toISOString().slice(0, 19), timeZone);
  };
  const hoursOf = (day: number): readonly Interval[] => {
    const date = new Date(day).toISOString().slice(0, 10);
    const override = definition.overrides?.[date];
    if (override) return override;
    if (!faults.forgetsHolidays && definition.holidays?.includes(date)) return [];
    const weekday = WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7];
    return weekday === undefined ? [] : (definition.weekly?.[weekday] ?? []);
  };
  /** Open periods, merged, of so many days around an instant. */
  const periodsAround = (at: number): (readonly [number, number])[] => {
    const middle = Math.floor(at / DAY_MS) * DAY_MS;
    const found: (readonly [number, number])[] = [];
    for (let day = middle - REACH_DAYS * DAY_MS; day <= middle + REACH_DAYS * DAY_MS; day += DAY_MS) {
      for (const [open, close] of hoursOf(day)) {
        const written = faults.closesAt2359 && close === '24:00' ? '23:59' : close;
        const end = ms(written) > ms(open) ? ms(written) : ms(written) + DAY_MS;
        found.push([toUtc(day + ms(open)), toUtc(day + end)]);
      }
    }
    const merged: [number, number][] = [];
    for (const [open, close] of found.toSorted((a, b) => a[0] - b[0])) {
      const last = merged.at(-1);
      if (last && open <= last[1]) last[1] = Math.max(last[1], close);
      else merged.push([open, close]);
    }
    return merged;
  };
  const cache = new Map<number, (readonly [number, number])[]>();
  const near = (at: number): readonly (readonly [number, number])[] => {
    const key = Math.floor(at / (10 * DAY_MS));
    const known = cache.get(key) ?? periodsAround((key + 0.5) * 10 * DAY_MS);
    cache.set(key, known);
    return known;
  };
  const isOpen = (at: number): boolean =>
    near(at).some(([open, close]) => at >= open && (faults.holdsClosing ? at <= close : at < close));
  const nextOpen = (at: number): number =>
    isOpen(at) ? at : (near(at).find(([open]) => open >= at)?.[0] ?? Number.NaN);
  return {
    timeZone,
    isOpen,
    nextOpen,
    between: (from, to) => {
      const total = near(from).reduce(
        (sum, [open, close]) => sum + Math.max(Math.min(close, to) - Math.max(open, from), 0),
        0,
      );
      return faults.roundsHours ? Math.round(total / 36_000) * 36_000 : total;
    },
    add: (from, durationMs) => {
      let left = durationMs;
      if (left === 0) return nextOpen(from);
      for (const [open, close] of near(from)) {
        const start = Math.max(open, from);
        if (close <= start) continue;
        if (start + left <= close) return start + left;
        left -= close - start;
      }
      return Number.NaN;
    },
    subtract: (to, durationMs) => {
      let left = durationMs;
      for (const [open, close] of near(to).toReversed()) {
        const end = Math.min(close, to);
        if (end <= open) continue;
        if (end - left >= open) return end - left;
        left -= end - open;
      }
      return Number.NaN;
    },
  };
}
