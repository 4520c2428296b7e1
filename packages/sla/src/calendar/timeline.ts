import { entry, f64, i32 } from '../at.ts';
import { withoutCuts } from './cuts.ts';
import { DAY_MS } from './dates.ts';
import { pairsOf, union } from './intervals.ts';
import type { OfficeHours } from './office-hours.ts';
import { SortedTable } from './sorted-table.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

/** The open periods of a stretch of dates, with the working time before each. */
export class Timeline {
  readonly firstDay: number;
  readonly endDay: number;
  /** Instants between which answers are exact, both included. */
  readonly from: number;
  readonly to: number;
  /** Working time in all, and before `from`. */
  readonly total: number;
  readonly before: number;
  /** Openings; the first one is no period, and bounds the table. */
  readonly opens: SortedTable;
  /** Working time before each opening, then in all. */
  readonly worked: SortedTable;
  /** How many dates with working time precede each date, from `firstDay` on. */
  readonly #workingDates: Int32Array;

  /** Of the dates from `firstDay` to the one before `endDay`. */
  constructor(hours: OfficeHours, zone: ZoneOffsets, firstDay: number, endDay: number) {
    const opens = [zone.instantOf(firstDay * DAY_MS)];
    const worked = [0, 0];
    const workingDates = new Int32Array(endDay - firstDay + 1);
    let closed = entry(opens, 0);
    let total = 0;
    for (let day = firstDay; day < endDay; day++) {
      const periods = periodsOf(hours, zone, day);
      for (let i = 0; i < periods.length; i += 2) {
        // Hours over midnight may run into those of the day after.
        const open = Math.max(entry(periods, i), closed);
        const close = entry(periods, i + 1);
        if (close <= open) continue;
        opens.push(open);
        total += close - open;
        worked.push(total);
        closed = close;
      }
      workingDates[day - firstDay + 1] = i32(workingDates, day - firstDay) + Math.min(periods.length, 1);
    }
    this.firstDay = firstDay;
    this.endDay = endDay;
    // Hours that began before `firstDay` are not here, and whatever is in `from`..`to` is of a date that is.
    this.from = zone.instantOf((firstDay + 1) * DAY_MS);
    this.to = zone.instantOf((endDay - 1) * DAY_MS);
    this.total = total;
    this.opens = new SortedTable(Float64Array.from(opens), Math.max(this.to, opens.at(-1) ?? 0));
    this.worked = new SortedTable(Float64Array.from(worked), total);
    this.#workingDates = workingDates;
    this.before = this.workedBefore(this.from);
  }

  /** Working time from the beginning of the timeline to `at`. */
  workedBefore(at: number): number {
    const i = this.opens.floor(at);
    const before = f64(this.worked.values, i);
    const since = at - f64(this.opens.values, i);
    const length = f64(this.worked.values, i + 1) - before;
    return before + Math.min(since, length);
  }

  /** End of the period with index `i` in `opens`. */
  closeOf(i: number): number {
    return f64(this.opens.values, i) + f64(this.worked.values, i + 1) - f64(this.worked.values, i);
  }

  /**
   * The instant with so much working time before it, above zero and within `total`. Where a period ends that is
   * its closing when `atClose`, else the next opening.
   */
  instantOf(worked: number, atClose: boolean): number {
    const table = this.worked.values;
    let i = this.worked.floor(worked);
    if (atClose && worked === f64(table, i)) i--;
    return f64(this.opens.values, i) + worked - f64(table, i);
  }

  /** Whether the date `day`, which lies between `from` and `to`, has working time of its own. */
  works(day: number): boolean {
    const i = day - this.firstDay;
    return i32(this.#workingDates, i + 1) > i32(this.#workingDates, i);
  }

  /** The date so many working days after `day`, or before it when negative; undefined when not in here. */
  workingDate(day: number, days: number): number | undefined {
    const counts = this.#workingDates;
    const i = day - this.firstDay;
    const wanted = days > 0 ? i32(counts, i + 1) + days : i32(counts, i) + days + 1;
    let low = 0;
    let high = counts.length - 2;
    if (wanted < 1 || wanted > i32(counts, high + 1)) return undefined;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (i32(counts, middle + 1) >= wanted) high = middle;
      else low = middle + 1;
    }
    return this.firstDay + low;
  }
}

/** Openings and closings of a date in turn, as instants. */
function periodsOf(hours: OfficeHours, zone: ZoneOffsets, day: number): readonly number[] {
  const wall = hours.on(day);
  const midnight = day * DAY_MS;
  const periods: number[] = [];
  let apart = true;
  for (let i = 0; i < wall.length; i += 2) {
    const open = zone.instantOf(midnight + (wall[i] ?? 0));
    const close = zone.instantOf(midnight + (wall[i + 1] ?? 0));
    if (close <= open) continue; // skipped by the clocks
    apart &&= open > (periods.at(-1) ?? Number.NEGATIVE_INFINITY);
    periods.push(open, close);
  }
  const merged = apart ? periods : union(pairsOf(periods));
  return hours.hasCuts ? withoutCuts(merged, hours, zone, day) : merged;
}
