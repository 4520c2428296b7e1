import { DAY_MS, LAST_INSTANT, parseDate } from './dates.ts';
import type { CalendarDefinition } from './definition.ts';
import { CalendarError, NoWorkingTimeError } from './errors.ts';
import { messages } from './messages.ts';
import type { CalendarPolicies } from './policies.ts';
import type { Timeline } from './timeline.ts';
import type { TimelineStore } from './timeline-store.ts';
import type { OpenPeriod, WorkingCalendar } from './working-calendar.ts';

const MINUTE_MS = 60_000;

/** A calendar that counts the time that passes. */
export class ElapsedCalendar implements WorkingCalendar {
  readonly timeZone: string;
  readonly definition: CalendarDefinition;
  readonly policies: CalendarPolicies;
  readonly #store: TimelineStore;
  readonly #staysAtEdge: boolean;
  readonly #wholeMinutes: boolean;
  #line: Timeline | undefined;

  constructor(definition: CalendarDefinition, policies: CalendarPolicies, store: TimelineStore) {
    this.timeZone = definition.timeZone;
    this.definition = definition;
    this.policies = policies;
    this.#store = store;
    this.#staysAtEdge = policies.atClose === 'close';
    this.#wholeMinutes = policies.truncate === 'minute';
  }

  isOpen(at: number): boolean {
    const line = this.#covering(at);
    const i = line.opens.floor(at);
    return at < line.closeOf(i);
  }

  nextOpen(at: number): number {
    return this.#found(this.#later(at, 0, false), at);
  }

  previousClose(at: number): number {
    return this.#found(this.#earlier(at, 0, true), at);
  }

  add(from: number, durationMs: number): number {
    requireDuration(durationMs);
    return this.#cut(this.#found(this.#later(from, durationMs, this.#staysAtEdge && durationMs > 0), from));
  }

  subtract(to: number, durationMs: number): number {
    requireDuration(durationMs);
    return this.#cut(this.#found(this.#earlier(to, durationMs, !this.#staysAtEdge || durationMs === 0), to));
  }

  between(from: number, to: number): number {
    if (to < from) return this.#reversed(from, to);
    this.#covering(from);
    const line = this.#covering(to);
    return this.#cut(line.workedBefore(to) - line.workedBefore(from));
  }

  addDays(from: number, days: number): number {
    if (!Number.isSafeInteger(days)) throw new CalendarError('days', days, messages.wholeDays);
    if (days === 0) return this.#cut(this.nextOpen(from));
    const line = this.#covering(from);
    const { zone } = this.#store;
    const wall = zone.wallOf(from);
    const day = Math.floor(wall / DAY_MS);
    const landed = zone.instantOf(wall + (this.#workingDate(line, from, day, days) - day) * DAY_MS);
    return this.#cut(days > 0 ? this.#snapLater(landed) : this.#snapEarlier(landed));
  }

  isWorkingDay(date: string): boolean {
    const day = parseDate(date);
    if (day === undefined) throw new CalendarError('date', date, messages.date);
    return this.#covering(this.#store.zone.instantOf(day * DAY_MS)).works(day);
  }

  *periods(from: number, to: number = LAST_INSTANT): Generator<OpenPeriod, void, undefined> {
    let at = from;
    while (at < to) {
      const open = this.#later(at, 0, false);
      if (open >= to) return;
      const line = this.#covering(open);
      const close = line.closeOf(line.opens.floor(open));
      yield { open, close: Math.min(close, to) };
      at = close;
    }
  }

  /**
   * The instant with `durationMs` worked since `from`, Infinity when there is none. At the end of a period that is
   * its closing when `atClose`, else the next opening.
   */
  #later(from: number, durationMs: number, atClose: boolean): number {
    let line = this.#covering(from);
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

  /** Mirrors `#later`: at the beginning of a period that is its opening, or the closing before it when `atClose`. */
  #earlier(to: number, durationMs: number, atClose: boolean): number {
    let line = this.#covering(to);
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

  /** `at` when it is working time or a closing that the policy lets stand, else the next opening. */
  #snapLater(at: number): number {
    if (this.#staysAtEdge && this.#earlier(at, 0, true) === at) return at;
    return this.nextOpen(at);
  }

  #snapEarlier(at: number): number {
    if (this.#staysAtEdge && this.isOpen(at)) return at;
    return this.previousClose(at);
  }

  #reversed(from: number, to: number): number {
    if (this.policies.reversed === 'throw') throw new CalendarError('to', to, messages.ordered);
    const ms = this.between(to, from);
    return this.policies.reversed === 'negative' && ms > 0 ? -ms : 0;
  }

  #workingDate(known: Timeline, from: number, day: number, days: number): number {
    for (let line = known; ; ) {
      const date = line.workingDate(day, days);
      if (date !== undefined) return date;
      const longer = days > 0 ? this.#store.later(line) : this.#store.earlier(line);
      if (longer === line) throw new NoWorkingTimeError(from, days > 0 ? 'after' : 'before');
      line = this.#line = longer;
    }
  }

  #found(at: number, from: number): number {
    if (Math.abs(at) === Number.POSITIVE_INFINITY)
      throw new NoWorkingTimeError(from, at > 0 ? 'after' : 'before');
    return at;
  }

  #cut(ms: number): number {
    return this.#wholeMinutes ? Math.floor(ms / MINUTE_MS) * MINUTE_MS : ms;
  }

  #covering(at: number): Timeline {
    const line = this.#line;
    return line !== undefined && at >= line.from && at <= line.to ? line : this.#cover(at);
  }

  #cover(at: number): Timeline {
    const line = this.#store.covering(at);
    this.#line = line;
    return line;
  }
}

function requireDuration(durationMs: number): void {
  if (!(durationMs >= 0 && durationMs < Number.POSITIVE_INFINITY)) {
    throw new CalendarError('durationMs', durationMs, messages.duration);
  }
}
