import { DAY_MS, LAST_INSTANT, MINUTE_MS, parseDate } from './dates.ts';
import type { CalendarDefinition } from './definition.ts';
import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';
import type { CalendarPolicies } from './policies.ts';
import { requireDuration } from './require.ts';
import type { OpenPeriod, WorkingCalendar } from './working-calendar.ts';
import { addWorkingDays, isWithin, landed } from './working-days.ts';
import { found, type WorkingLine } from './working-line.ts';
import type { WorkingTime } from './working-time.ts';

/** A calendar that counts the time that passes. */
export class ElapsedCalendar implements WorkingCalendar {
  readonly timeZone: string;
  readonly definition: CalendarDefinition;
  readonly policies: CalendarPolicies;
  readonly cut: WorkingTime['cut'];
  readonly #line: WorkingLine;
  readonly #staysAtEdge: boolean;
  readonly #refusesOutside: boolean;
  readonly #cutMs: number;

  constructor(definition: CalendarDefinition, policies: CalendarPolicies, line: WorkingLine) {
    this.timeZone = definition.timeZone;
    this.definition = definition;
    this.policies = policies;
    this.#line = line;
    this.#staysAtEdge = policies.atClose === 'close';
    this.#refusesOutside = policies.outsideHours === 'throw';
    this.#cutMs = policies.truncate === 'minute' ? MINUTE_MS : 0;
    this.cut =
      this.#cutMs === 0
        ? undefined
        : {
            toMs: this.#cutMs,
            exact: new ElapsedCalendar(definition, { ...policies, truncate: 'none' }, line),
          };
  }

  isOpen(at: number): boolean {
    return this.#line.isOpen(at);
  }

  nextOpen(at: number): number {
    return this.#line.nextOpen(at);
  }

  previousClose(at: number): number {
    return this.#line.previousClose(at);
  }

  add(from: number, durationMs: number): number {
    requireDuration(durationMs);
    if (this.#refusesOutside) this.#requireWithin('from', from, false);
    if (durationMs === 0) return this.#whole(landed(this.#line, this.policies, from, false));
    return this.#whole(found(this.#line.later(from, durationMs, this.#staysAtEdge), from));
  }

  subtract(to: number, durationMs: number): number {
    requireDuration(durationMs);
    if (this.#refusesOutside) this.#requireWithin('to', to, true);
    if (durationMs === 0) return this.#whole(landed(this.#line, this.policies, to, true));
    return this.#whole(found(this.#line.earlier(to, durationMs, !this.#staysAtEdge), to));
  }

  between(from: number, to: number): number {
    return to < from ? this.#reversed(from, to) : this.#whole(this.#line.between(from, to));
  }

  addDays(from: number, days: number): number {
    return this.#whole(addWorkingDays(this.#line, this.policies, from, days));
  }

  isWorkingDay(date: string): boolean {
    const day = parseDate(date);
    if (day === undefined) throw new CalendarError('date', date, messages.date);
    return this.#line.works(day, this.#line.zone.instantOf(day * DAY_MS));
  }

  *periods(from: number, to: number = LAST_INSTANT): Generator<OpenPeriod, void, undefined> {
    let at = from;
    while (at < to) {
      const open = this.#line.later(at, 0, false);
      if (open >= to) return;
      const line = this.#line.covering(open);
      const close = line.closeOf(line.opens.floor(open));
      yield { open, close: Math.min(close, to) };
      at = close;
    }
  }

  #reversed(from: number, to: number): number {
    if (this.policies.reversed === 'throw') throw new CalendarError('to', to, messages.ordered);
    const ms = this.between(to, from);
    return this.policies.reversed === 'negative' && ms > 0 ? -ms : 0;
  }

  #requireWithin(path: string, at: number, backwards: boolean): void {
    if (!isWithin(this.#line, at, backwards)) throw new CalendarError(path, at, messages.withinHours);
  }

  #whole(ms: number): number {
    return this.#cutMs === 0 ? ms : Math.floor(ms / this.#cutMs) * this.#cutMs;
  }
}
