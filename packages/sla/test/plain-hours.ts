import type { WorkingTime } from '../src/calendar/working-time.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Hours of every open day in UTC, counted day by day: the plainest implementation there can be. */
class PlainHours implements WorkingTime {
  readonly timeZone = 'UTC';
  readonly #open: number;
  readonly #close: number;
  readonly #days: readonly number[];

  /** @param days days of the week as `getUTCDay` numbers them */
  constructor(openHour: number, closeHour: number, days: readonly number[]) {
    this.#open = openHour * HOUR_MS;
    this.#close = closeHour * HOUR_MS;
    this.#days = days;
  }

  isOpen(at: number): boolean {
    const [open, close] = this.#hours(at);
    return at >= open && at < close;
  }

  nextOpen(at: number): number {
    for (let day = at; ; day = startOfDay(day) + DAY_MS) {
      const [open, close] = this.#hours(day);
      if (day < close) return Math.max(day, open);
    }
  }

  add(from: number, durationMs: number): number {
    let left = durationMs;
    for (let at = this.nextOpen(from); ; at = this.nextOpen(at)) {
      const [, close] = this.#hours(at);
      if (at + left <= close) return at + left;
      left -= close - at;
      at = close;
    }
  }

  subtract(to: number, durationMs: number): number {
    let left = durationMs;
    for (let day = startOfDay(to); ; day -= DAY_MS) {
      const [open, close] = this.#hours(day);
      const end = Math.min(close, to);
      if (end > open && end - left >= open) return end - left;
      left -= Math.max(end - open, 0);
    }
  }

  between(from: number, to: number): number {
    let total = 0;
    for (let day = startOfDay(from); day < to; day += DAY_MS) {
      const [open, close] = this.#hours(day);
      total += Math.max(Math.min(close, to) - Math.max(open, from), 0);
    }
    return total;
  }

  /** Opening and closing of the day of an instant; the same instant twice on a closed day. */
  #hours(at: number): readonly [open: number, close: number] {
    const day = startOfDay(at);
    const open = this.#days.includes(new Date(day).getUTCDay());
    return open ? [day + this.#open, day + this.#close] : [day, day];
  }
}

function startOfDay(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

const WORKDAYS = [1, 2, 3, 4, 5];

export const ALWAYS: WorkingTime = new PlainHours(0, 24, [0, ...WORKDAYS, 6]);
export const WORKING_DAYS: WorkingTime = new PlainHours(0, 24, WORKDAYS);
export const OFFICE: WorkingTime = new PlainHours(9, 17, WORKDAYS);
/** The office's hours in summer. */
export const MORNINGS: WorkingTime = new PlainHours(8, 14, WORKDAYS);
