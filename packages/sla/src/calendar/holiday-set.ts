import { requireMonthDay, requireRule } from '../holidays/check-rule.ts';
import { annualDay, type HolidayRule, holidayIn } from '../holidays/holiday-rule.ts';
import { dayNumber, parseDate, yearOf } from './dates.ts';
import type { Holiday } from './definition.ts';
import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';

const MONTH_DAY = /^\d{2}-\d{2}$/;

/** Which days are holidays, asked in runs of the same year. */
export class HolidaySet {
  readonly #dates = new Set<number>();
  readonly #annual: string[] = [];
  readonly #rules: HolidayRule[] = [];
  /** Holidays of the year that `#yearStart` and `#yearEnd` bound. */
  #inYear: ReadonlySet<number> = new Set();
  #yearStart = 0;
  #yearEnd = 0;

  /** @throws {CalendarError} for a holiday that is none of the three kinds. */
  constructor(holidays: readonly Holiday[], path: string) {
    if (!Array.isArray(holidays)) throw new CalendarError(path, holidays, messages.holidays);
    holidays.forEach((holiday: Holiday, i) => {
      const where = `${path}[${i}]`;
      if (typeof holiday !== 'string') {
        this.#rules.push(requireRule(holiday, where));
      } else if (MONTH_DAY.test(holiday)) {
        this.#annual.push(requireMonthDay(holiday, where));
      } else {
        const day = parseDate(holiday);
        if (day === undefined) throw new CalendarError(where, holiday, messages.holiday);
        this.#dates.add(day);
      }
    });
  }

  has(day: number): boolean {
    if (day < this.#yearStart || day >= this.#yearEnd) this.#turnTo(yearOf(day));
    return this.#inYear.has(day) || this.#dates.has(day);
  }

  #turnTo(year: number): void {
    this.#yearStart = dayNumber(year, 1, 1);
    this.#yearEnd = dayNumber(year + 1, 1, 1);
    const days = [
      ...this.#annual.map((on) => annualDay(on, year)),
      ...this.#rules.map((rule) => holidayIn(rule, year)),
    ];
    this.#inYear = new Set(days.filter((day) => day !== undefined));
  }
}
