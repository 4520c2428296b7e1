import { LAST_INSTANT, MINUTE_MS } from './dates.ts';
import type { CalendarDefinition } from './definition.ts';
import type { ElapsedCalendar } from './elapsed-calendar.ts';
import { CalendarError, NoWorkingTimeError } from './errors.ts';
import { messages } from './messages.ts';
import type { CalendarPolicies } from './policies.ts';
import { requireInstant } from './require.ts';
import type { OpenPeriod, WorkingCalendar } from './working-calendar.ts';
import { landed } from './working-days.ts';
import type { WorkingTime } from './working-time.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

/**
 * A calendar that counts what clocks show: every day has 24 hours. Instants are turned into wall time and counted on
 * a clock that never changes. A deadline is the first instant, not before the request, at which clocks show the time
 * found or a later one; counting back, the last one that shows it or an earlier one.
 */
export class WallClockCalendar implements WorkingCalendar {
  readonly timeZone: string;
  readonly definition: CalendarDefinition;
  readonly policies: CalendarPolicies;
  readonly cut: WorkingTime['cut'];
  readonly #zone: ZoneOffsets;
  readonly #wall: ElapsedCalendar;
  readonly #cutMs: number;

  /** @param wall the same hours on a clock that never changes, with nothing cut. */
  constructor(
    definition: CalendarDefinition,
    policies: CalendarPolicies,
    zone: ZoneOffsets,
    wall: ElapsedCalendar,
  ) {
    this.timeZone = definition.timeZone;
    this.definition = definition;
    this.policies = policies;
    this.#zone = zone;
    this.#wall = wall;
    this.#cutMs = policies.truncate === 'minute' ? MINUTE_MS : 0;
    this.cut =
      this.#cutMs === 0
        ? undefined
        : {
            toMs: this.#cutMs,
            exact: new WallClockCalendar(definition, { ...policies, truncate: 'none' }, zone, wall),
          };
  }

  isOpen(at: number): boolean {
    return this.#wall.isOpen(this.#wallOf(at));
  }

  nextOpen(at: number): number {
    requireInstant(at, 'instant');
    for (let from = at; ; ) {
      const { offset, to } = this.#zone.stretchOf(from);
      const open = this.#told(at, () => this.#wall.nextOpen(from + offset)) - offset;
      if (open < to) return open;
      from = to;
    }
  }

  previousClose(at: number): number {
    requireInstant(at, 'instant');
    for (let to = at; ; ) {
      const { from, offset } = this.#zone.stretchOf(to - 1);
      const close = this.#told(at, () => this.#wall.previousClose(to + offset)) - offset;
      if (close > from) return close;
      to = from;
    }
  }

  add(from: number, durationMs: number): number {
    const wall = this.#wallOf(from);
    const due = this.#told(from, () => this.#wall.add(wall, durationMs));
    return this.#whole(
      durationMs === 0 ? landed(this, this.policies, from, false) : this.#zone.firstShowing(due, from),
    );
  }

  subtract(to: number, durationMs: number): number {
    const wall = this.#wallOf(to);
    const begin = this.#told(to, () => this.#wall.subtract(wall, durationMs));
    return this.#whole(
      durationMs === 0 ? landed(this, this.policies, to, true) : this.#zone.lastShowing(begin, to),
    );
  }

  between(from: number, to: number): number {
    if (to < from) {
      if (this.policies.reversed === 'throw') throw new CalendarError('to', to, messages.ordered);
      return this.policies.reversed === 'negative' ? 0 - this.between(to, from) : 0;
    }
    const [start, end] = [this.#wallOf(from), this.#wallOf(to)];
    return start < end ? this.#whole(this.#wall.between(start, end)) : 0;
  }

  addDays(from: number, days: number): number {
    const wall = this.#wallOf(from);
    const there = this.#told(from, () => this.#wall.addDays(wall, days));
    return this.#whole(there === wall ? from : this.#zone.instantOf(there));
  }

  isWorkingDay(date: string): boolean {
    return this.#wall.isWorkingDay(date);
  }

  *periods(from: number, to: number = LAST_INSTANT): Generator<OpenPeriod, void, undefined> {
    let last: OpenPeriod | undefined;
    for (let at = from; at < to; ) {
      const { offset, to: end } = this.#zone.stretchOf(at);
      const until = Math.min(end, to);
      for (const period of this.#wall.periods(at + offset, until + offset)) {
        const [open, close] = [period.open - offset, period.close - offset];
        const goesOn = last !== undefined && last.close === at && open === at;
        if (last !== undefined && !goesOn) yield last;
        last = { open: goesOn && last !== undefined ? last.open : open, close };
      }
      at = until;
    }
    if (last !== undefined) yield last;
  }

  #wallOf(at: number): number {
    requireInstant(at, 'instant');
    return this.#zone.wallOf(at);
  }

  /** What the wall's clock refuses is told of the instant that was asked about. */
  #told(at: number, ask: () => number): number {
    try {
      return ask();
    } catch (error) {
      if (error instanceof NoWorkingTimeError) throw new NoWorkingTimeError(at, error.direction);
      if (error instanceof CalendarError && (error.path === 'from' || error.path === 'to')) {
        throw new CalendarError(error.path, at, error.expected);
      }
      throw error;
    }
  }

  #whole(ms: number): number {
    return this.#cutMs === 0 ? ms : Math.floor(ms / this.#cutMs) * this.#cutMs;
  }
}
