import { DAY_MS, FIRST_INSTANT, LAST_INSTANT } from './dates.ts';
import type { OfficeHours } from './office-hours.ts';
import { requireInstant } from './require.ts';
import { Timeline } from './timeline.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

const FIRST_DAY = FIRST_INSTANT / DAY_MS - 3;
const END_DAY = LAST_INSTANT / DAY_MS + 3;
const YEAR_DAYS = 366;

/** The timeline of one calendar: compiled for the years in use, and doubled when a question leads out of them. */
export class TimelineStore {
  readonly zone: ZoneOffsets;
  readonly #hours: OfficeHours;
  #line: Timeline | undefined;

  constructor(hours: OfficeHours, zone: ZoneOffsets) {
    this.#hours = hours;
    this.zone = zone;
  }

  /**
   * The timeline with `at` in it.
   *
   * @throws {CalendarError} when `at` is not an instant of the years covered.
   */
  covering(at: number): Timeline {
    requireInstant(at, 'instant');
    const day = Math.floor(at / DAY_MS);
    const line = this.#line;
    if (line === undefined) return this.#compile(day - YEAR_DAYS, day + 5 * YEAR_DAYS);
    if (at >= line.from && at <= line.to) return line;
    const days = line.endDay - line.firstDay;
    return this.#compile(
      at < line.from ? Math.min(day - YEAR_DAYS, line.firstDay - days) : line.firstDay,
      at > line.to ? Math.max(day + YEAR_DAYS, line.endDay + days) : line.endDay,
    );
  }

  /** The timeline with more years at its end; the same one when there are no more. */
  later(line: Timeline): Timeline {
    return this.#compile(line.firstDay, 2 * line.endDay - line.firstDay);
  }

  /** The timeline with more years at its beginning; the same one when there are no more. */
  earlier(line: Timeline): Timeline {
    return this.#compile(2 * line.firstDay - line.endDay, line.endDay);
  }

  /** Of the dates asked for and those it already had. */
  #compile(firstDay: number, endDay: number): Timeline {
    const line = this.#line;
    const first = Math.max(FIRST_DAY, Math.min(firstDay, line?.firstDay ?? firstDay));
    const end = Math.min(END_DAY, Math.max(endDay, line?.endDay ?? endDay));
    if (line !== undefined && line.firstDay === first && line.endDay === end) return line;
    this.#line = new Timeline(this.#hours, this.zone, first, end);
    return this.#line;
  }
}
