import { f64 } from '../at.ts';
import { NoWorkingTimeError } from './errors.ts';
import type { Timeline } from './timeline.ts';
import type { TimelineStore } from './timeline-store.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

/** The working time of a calendar as a line that grows as questions lead out of it; no policies. */
export class WorkingLine {
  readonly zone: ZoneOffsets;
  readonly #store: TimelineStore;
  #line: Timeline | undefined;

  constructor(store: TimelineStore) {
    this.#store = store;
    this.zone = store.zone;
  }

  isOpen(at: number): boolean {
    const line = this.covering(at);
    return at < line.closeOf(line.opens.floor(at));
  }

  /** `at` when it is working time, else the next opening. */
  nextOpen(at: number): number {
    return found(this.later(at, 0, false), at);
  }

  /** `at` when there is working time right before it, else the last closing. */
  previousClose(at: number): number {
    return found(this.earlier(at, 0, true), at);
  }

  /** The last opening before `at`. */
  previousOpen(at: number): number {
    const close = this.previousClose(at);
    const { opens } = this.covering(close);
    return f64(opens.values, opens.floor(close - 1));
  }

  /** Working milliseconds between two instants in order. */
  between(from: number, to: number): number {
    this.covering(from);
    const line = this.covering(to);
    return line.workedBefore(to) - line.workedBefore(from);
  }

  /**
   * The instant with `durationMs` worked since `from`, Infinity when there is none. At the end of a period that is
   * its closing when `atClose`, else the next opening.
   */
  later(from: number, durationMs: number, atClose: boolean): number {
    let line = this.covering(from);
    let worked = line.workedBefore(from) + durationMs;
    while (worked >= line.total) {
      const longer = this.#store.later(line);
      if (longer === line) {
        if (atClose && worked === line.total) break;
        return Number.POSITIVE_INFINITY;
      }
      line = this.#line = longer;
      worked = line.workedBefore(from) + durationMs;
    }
    return line.instantOf(worked, atClose);
  }

  /** Mirrors `later`: at the beginning of a period that is its opening, or the closing before it when `atClose`. */
  earlier(to: number, durationMs: number, atClose: boolean): number {
    let line = this.covering(to);
    let worked = line.workedBefore(to) - durationMs;
    while (worked <= line.before) {
      const longer = this.#store.earlier(line);
      if (longer === line) {
        if (worked > 0 || (worked === 0 && !atClose && line.total > 0)) break;
        return Number.NEGATIVE_INFINITY;
      }
      line = this.#line = longer;
      worked = line.workedBefore(to) - durationMs;
    }
    return line.instantOf(worked, atClose);
  }

  /** Whether the date `day`, around `at`, has working time of its own. */
  works(day: number, at: number): boolean {
    return this.covering(at).works(day);
  }

  /** The date so many working days after the date `day` of `from`, before it when negative. */
  workingDate(day: number, days: number, from: number): number {
    for (let line = this.covering(from); ; ) {
      const date = line.workingDate(day, days);
      if (date !== undefined) return date;
      const longer = days > 0 ? this.#store.later(line) : this.#store.earlier(line);
      if (longer === line) throw new NoWorkingTimeError(from, days > 0 ? 'after' : 'before');
      line = this.#line = longer;
    }
  }

  covering(at: number): Timeline {
    const line = this.#line;
    return line !== undefined && at >= line.from && at <= line.to ? line : this.#cover(at);
  }

  #cover(at: number): Timeline {
    const line = this.#store.covering(at);
    this.#line = line;
    return line;
  }
}

/** @throws {NoWorkingTimeError} when the search ended at no instant. */
export function found(at: number, from: number): number {
  if (Math.abs(at) === Number.POSITIVE_INFINITY) {
    throw new NoWorkingTimeError(from, at > 0 ? 'after' : 'before');
  }
  return at;
}
