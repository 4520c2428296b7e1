import type { CalendarDefinition, CalendarPolicies } from '@insedia/sla';
import { Temporal } from 'temporal-polyfill';
import { existsIn, TemporalOracle } from './temporal-oracle.ts';

/**
 * Working time counted on what clocks show: the walk of the other oracle on a clock that never changes, and Temporal
 * to find when the clocks of the zone show what it says.
 */
export class WallClockOracle {
  readonly #zone: string;
  readonly #wall: TemporalOracle;

  constructor(definition: CalendarDefinition) {
    this.#zone = definition.timeZone;
    const pauses = (definition.pauses ?? []).map(
      ([from, to]) => [this.#shown(from), this.#shown(to)] as const,
    );
    this.#wall = new TemporalOracle(
      { ...definition, timeZone: 'UTC', pauses: pauses.filter(([from, to]) => from < to) },
      existsIn(definition.timeZone),
    );
  }

  isOpen(at: number): boolean {
    return this.#wall.isOpen(this.#shown(at));
  }

  /** Whether there is working time at an instant, or counting back right before it, on the clock. */
  isWithin(at: number, back: boolean): boolean {
    return this.#wall.isWithin(this.#shown(at), back);
  }

  add(from: number, durationMs: number, carries: boolean): number | undefined {
    const due = this.#wall.add(this.#shown(from), durationMs, carries);
    return due === undefined ? undefined : this.#firstShowing(due, from);
  }

  subtract(to: number, durationMs: number, carries: boolean): number | undefined {
    const begin = this.#wall.subtract(this.#shown(to), durationMs, carries);
    return begin === undefined ? undefined : this.#lastShowing(begin, to);
  }

  between(from: number, to: number): number {
    const [start, end] = [this.#shown(from), this.#shown(to)];
    return start < end ? this.#wall.between(start, end) : 0;
  }

  nextOpen(at: number): number | undefined {
    for (const [from, to] of this.#stretchesAfter(at)) {
      const offset = this.#shown(from) - from;
      const open = this.#wall.nextOpen(from + offset);
      if (open === undefined) return undefined;
      if (open - offset < to) return open - offset;
    }
    return undefined;
  }

  previousClose(at: number): number | undefined {
    for (const [from, to] of this.#stretchesBefore(at)) {
      const offset = this.#shown(from) - from;
      const close = this.#wall.previousClose(to + offset);
      if (close === undefined) return undefined;
      if (close - offset > from) return close - offset;
    }
    return undefined;
  }

  addDays(from: number, days: number, policies: CalendarPolicies): number | 'refused' | undefined {
    const wall = this.#wall.addDays(this.#shown(from), days, policies);
    if (typeof wall !== 'number') return wall;
    if (wall === this.#shown(from)) return from;
    return Temporal.Instant.fromEpochMilliseconds(wall)
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime()
      .toZonedDateTime(this.#zone).epochMilliseconds;
  }

  #shown(at: number): number {
    return this.#zoned(at).toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds;
  }

  #zoned(at: number): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.#zone);
  }

  #firstShowing(wall: number, at: number): number {
    for (const [from, to] of this.#stretchesAfter(at)) {
      const shown = Math.max(from, wall - (this.#shown(from) - from));
      if (shown < to) return shown;
    }
    throw new Error('the clocks never show it');
  }

  #lastShowing(wall: number, at: number): number {
    for (const [from, to] of this.#stretchesBefore(at)) {
      const offset = this.#shown(from) - from;
      if (from + offset <= wall) return Math.min(to, wall - offset);
    }
    throw new Error('the clocks never showed it');
  }

  *#stretchesAfter(at: number): Generator<readonly [from: number, to: number]> {
    for (let from = at; ; ) {
      const to =
        this.#zoned(from).getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
      yield [from, to];
      if (to === Number.POSITIVE_INFINITY) return;
      from = to;
    }
  }

  /** The last millisecond before the end is in the stretch. */
  *#stretchesBefore(at: number): Generator<readonly [from: number, to: number]> {
    for (let to = at; ; ) {
      const from = this.#zoned(to).getTimeZoneTransition('previous')?.epochMilliseconds ?? -1e14;
      yield [from, to];
      if (from === -1e14) return;
      to = from;
    }
  }
}
