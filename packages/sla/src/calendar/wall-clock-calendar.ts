import type { CalendarDefinition } from './definition.ts';
import type { ElapsedCalendar } from './elapsed-calendar.ts';
import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';
import type { CalendarPolicies } from './policies.ts';
import type { OpenPeriod, WorkingCalendar } from './working-calendar.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

/**
 * A calendar that counts what clocks show: every day has 24 hours, and the hour that autumn repeats counts once.
 * Instants are turned into wall time, counted on a clock that never changes, and turned back.
 */
export class WallClockCalendar implements WorkingCalendar {
  readonly timeZone: string;
  readonly definition: CalendarDefinition;
  readonly policies: CalendarPolicies;
  readonly #zone: ZoneOffsets;
  readonly #wall: ElapsedCalendar;

  /** @param wall the same hours on a clock that never changes. */
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
  }

  isOpen(at: number): boolean {
    return this.#wall.isOpen(this.#zone.wallOf(at));
  }

  nextOpen(at: number): number {
    return this.#moved(at, this.#wall.nextOpen(this.#zone.wallOf(at)));
  }

  previousClose(at: number): number {
    return this.#moved(at, this.#wall.previousClose(this.#zone.wallOf(at)));
  }

  add(from: number, durationMs: number): number {
    return this.#moved(from, this.#wall.add(this.#zone.wallOf(from), durationMs));
  }

  subtract(to: number, durationMs: number): number {
    return this.#moved(to, this.#wall.subtract(this.#zone.wallOf(to), durationMs));
  }

  between(from: number, to: number): number {
    if (to < from) {
      if (this.policies.reversed === 'throw') throw new CalendarError('to', to, messages.ordered);
      return this.policies.reversed === 'negative' ? 0 - this.between(to, from) : 0;
    }
    const [start, end] = [this.#zone.wallOf(from), this.#zone.wallOf(to)];
    return start < end ? this.#wall.between(start, end) : 0;
  }

  addDays(from: number, days: number): number {
    return this.#moved(from, this.#wall.addDays(this.#zone.wallOf(from), days));
  }

  isWorkingDay(date: string): boolean {
    return this.#wall.isWorkingDay(date);
  }

  *periods(from: number, to?: number): Generator<OpenPeriod, void, undefined> {
    const end = to === undefined ? undefined : this.#zone.wallOf(to);
    for (const { open, close } of this.#wall.periods(this.#zone.wallOf(from), end)) {
      yield { open: this.#zone.instantOf(open), close: this.#zone.instantOf(close) };
    }
  }

  /** An instant that did not move keeps its place in an hour shown twice. */
  #moved(at: number, wall: number): number {
    return wall === this.#zone.wallOf(at) ? at : this.#zone.instantOf(wall);
  }
}
