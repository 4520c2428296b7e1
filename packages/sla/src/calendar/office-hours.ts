import { entry } from '../at.ts';
import { DAY_MS, parseDate, weekdayOf } from './dates.ts';
import {
  type CalendarDefinition,
  type DatedHours,
  type Pause,
  WEEKDAYS,
  type WeeklyHours,
} from './definition.ts';
import { CalendarError } from './errors.ts';
import { HolidaySet } from './holiday-set.ts';
import { CLOSED, type DayHours, dayHours } from './intervals.ts';
import { messages, type Text } from './messages.ts';
import { requireKeys } from './require.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

interface Version {
  readonly fromDay: number;
  /** Monday first. */
  readonly weekly: readonly DayHours[];
  readonly holidays: HolidaySet;
}

export const DEFINITION_ENTRIES = [
  'timeZone',
  'weekly',
  'holidays',
  'overrides',
  'breaks',
  'pauses',
  'versions',
] as const;

/** A calendar's definition, checked, as the hours of each date. */
export class OfficeHours {
  readonly #versions: readonly Version[];
  readonly #overrides: ReadonlyMap<number, DayHours>;
  readonly #breaks: ReadonlyMap<number, DayHours>;
  readonly #zone: ZoneOffsets;
  readonly pauses: readonly Pause[];

  /** @throws {CalendarError} for the first fault of the definition, with its path. */
  constructor(definition: CalendarDefinition, zone: ZoneOffsets) {
    this.#zone = zone;
    this.#versions = versionsOf(definition);
    this.#overrides = datesOf(definition.overrides ?? {}, 'overrides');
    this.#breaks = datesOf(definition.breaks ?? {}, 'breaks');
    this.pauses = requireList(definition.pauses ?? [], 'pauses', messages.pauses).map((pause, i) =>
      requirePause(pause, `pauses[${i}]`),
    );
  }

  /** Hours of the date `day`, breaks not yet cut out. */
  on(day: number): DayHours {
    const hours = this.#written(day);
    return hours.length === 0 || this.#isLeapedOver(day) ? CLOSED : hours;
  }

  #written(day: number): DayHours {
    const dated = this.#overrides.size === 0 ? undefined : this.#overrides.get(day);
    if (dated !== undefined) return dated;
    const version = this.#versions.find(({ fromDay }) => fromDay <= day);
    if (version === undefined || version.holidays.has(day)) return CLOSED;
    return entry(version.weekly, weekdayOf(day));
  }

  /** Whether the zone has no such date, as Samoa has no 30 December 2011. */
  #isLeapedOver(day: number): boolean {
    return this.#zone.instantOf(day * DAY_MS) >= this.#zone.instantOf((day + 1) * DAY_MS);
  }

  /** Whether breaks or pauses may take something off the hours. */
  get hasCuts(): boolean {
    return this.#breaks.size > 0 || this.pauses.length > 0;
  }

  /** Breaks that begin on the date `day`. */
  breaksOn(day: number): DayHours {
    return this.#breaks.get(day) ?? CLOSED;
  }
}

/** The last one first. */
function versionsOf({ weekly = {}, holidays = [], versions = [] }: CalendarDefinition): Version[] {
  let last: Version = {
    fromDay: Number.NEGATIVE_INFINITY,
    weekly: weekOf(weekly, 'weekly'),
    holidays: new HolidaySet(holidays, 'holidays'),
  };
  const all = [last];
  for (const [i, version] of requireList(versions, 'versions', messages.versions).entries()) {
    const path = `versions[${i}]`;
    requireKeys(version, ['from', 'weekly', 'holidays'], path);
    const fromDay = requireDate(version.from, `${path}.from`);
    if (fromDay <= last.fromDay) {
      throw new CalendarError(`${path}.from`, version.from, messages.versionOrder);
    }
    last = {
      fromDay,
      weekly: version.weekly ? weekOf(version.weekly, `${path}.weekly`) : last.weekly,
      holidays: version.holidays ? new HolidaySet(version.holidays, `${path}.holidays`) : last.holidays,
    };
    all.unshift(last);
  }
  return all;
}

function weekOf(weekly: WeeklyHours, path: string): DayHours[] {
  requireTable(weekly, path);
  const unknown = Object.keys(weekly).find((key) => !WEEKDAYS.some((day) => day === key));
  if (unknown !== undefined) throw new CalendarError(`${path}.${unknown}`, unknown, messages.weekday);
  return WEEKDAYS.map((day) => dayHours(weekly[day] ?? [], `${path}.${day}`));
}

function datesOf(dated: DatedHours, path: string): Map<number, DayHours> {
  requireTable(dated, path);
  return new Map(
    Object.entries(dated).map(([date, intervals]) => [
      requireDate(date, `${path}.${date}`),
      dayHours(intervals, `${path}.${date}`),
    ]),
  );
}

function requireTable(hours: object, path: string): void {
  if (typeof hours !== 'object' || hours === null || Array.isArray(hours)) {
    throw new CalendarError(path, hours, messages.hoursByDay);
  }
}

function requireDate(text: string, path: string): number {
  const day = parseDate(text);
  if (day === undefined) throw new CalendarError(path, text, messages.date);
  return day;
}

function requireList<T>(list: readonly T[], path: string, expected: Text): readonly T[] {
  if (!Array.isArray(list)) throw new CalendarError(path, list, expected);
  return list;
}

function requirePause(pause: Pause, path: string): Pause {
  if (!Array.isArray(pause) || pause.length !== 2 || pause.some((at: unknown) => typeof at !== 'number')) {
    throw new CalendarError(path, pause, messages.pause);
  }
  const [from, to] = pause;
  if (!(from <= to)) throw new CalendarError(path, pause, messages.ordered);
  return pause;
}
