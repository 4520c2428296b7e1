import { parseDate, weekdayOf } from './dates.ts';
import { type CalendarDefinition, type DatedHours, WEEKDAYS, type WeeklyHours } from './definition.ts';
import { CalendarError } from './errors.ts';
import { HolidaySet } from './holiday-set.ts';
import { CLOSED, type DayHours, dayHours } from './intervals.ts';
import { messages } from './messages.ts';

interface Version {
  readonly fromDay: number;
  /** Monday first. */
  readonly weekly: readonly DayHours[];
  readonly holidays: HolidaySet;
}

/** A calendar's definition, checked, as the hours of each date. */
export class OfficeHours {
  readonly #versions: readonly Version[];
  readonly #overrides: ReadonlyMap<number, DayHours>;
  readonly #breaks: ReadonlyMap<number, DayHours>;

  /** @throws {CalendarError} for the first fault of the definition, with its path. */
  constructor({
    weekly = {},
    holidays = [],
    overrides = {},
    breaks = {},
    versions = [],
  }: CalendarDefinition) {
    const first: Version = {
      fromDay: Number.NEGATIVE_INFINITY,
      weekly: weekOf(weekly, 'weekly'),
      holidays: new HolidaySet(holidays, 'holidays'),
    };
    const all = [first];
    versions.forEach((version, i) => {
      const path = `versions[${i}]`;
      const last = all.at(-1) ?? first;
      const fromDay = requireDate(version.from, `${path}.from`);
      if (fromDay <= last.fromDay)
        throw new CalendarError(`${path}.from`, version.from, messages.versionOrder);
      all.push({
        fromDay,
        weekly: version.weekly === undefined ? last.weekly : weekOf(version.weekly, `${path}.weekly`),
        holidays:
          version.holidays === undefined
            ? last.holidays
            : new HolidaySet(version.holidays, `${path}.holidays`),
      });
    });
    this.#versions = all.toReversed();
    this.#overrides = datesOf(overrides, 'overrides');
    this.#breaks = datesOf(breaks, 'breaks');
  }

  /** Hours of the date `day`, breaks not yet cut out. */
  on(day: number): DayHours {
    const dated = this.#overrides.size === 0 ? undefined : this.#overrides.get(day);
    if (dated !== undefined) return dated;
    const version = this.#versions.find(({ fromDay }) => fromDay <= day);
    if (version === undefined || version.holidays.has(day)) return CLOSED;
    return version.weekly[weekdayOf(day)] ?? CLOSED;
  }

  get hasBreaks(): boolean {
    return this.#breaks.size > 0;
  }

  /** Breaks that begin on the date `day`. */
  breaksOn(day: number): DayHours {
    return this.#breaks.get(day) ?? CLOSED;
  }
}

function weekOf(weekly: WeeklyHours, path: string): DayHours[] {
  const unknown = Object.keys(weekly).find((key) => !WEEKDAYS.some((day) => day === key));
  if (unknown !== undefined) throw new CalendarError(`${path}.${unknown}`, unknown, messages.weekday);
  return WEEKDAYS.map((day) => dayHours(weekly[day] ?? [], `${path}.${day}`));
}

function datesOf(dated: DatedHours, path: string): Map<number, DayHours> {
  return new Map(
    Object.entries(dated).map(([date, intervals]) => [
      requireDate(date, `${path}.${date}`),
      dayHours(intervals, `${path}.${date}`),
    ]),
  );
}

function requireDate(text: string, path: string): number {
  const day = parseDate(text);
  if (day === undefined) throw new CalendarError(path, text, messages.date);
  return day;
}
