import type { WorkingTime } from '../calendar/working-time.ts';
import { after, type Leg, reached, usedBy } from './clock.ts';

/** The terms a clock runs on. */
export interface Terms {
  readonly calendar: WorkingTime;
  readonly durationMs: number;
}

/** How one run of a clock came out. Instants are epoch milliseconds, durations working milliseconds. */
export interface CycleOutcome {
  readonly startedAt: number;
  /** The deadline; `undefined` while a pause keeps it open. What happens at this very instant is in time. */
  readonly dueAt: number | undefined;
  /** The first event that met the target. */
  readonly metAt: number | undefined;
  /** When the clock was ended unmet: by a resolution, or by a new cycle. */
  readonly stoppedAt: number | undefined;
  /** The deadline, where it passed with the target unmet. */
  readonly breachedAt: number | undefined;
  readonly durationMs: number;
  readonly usedMs: number;
}

/** One run of a target's clock, as events build it up. */
export class Cycle {
  readonly startedAt: number;
  terms: Terms;
  metAt: number | undefined;
  stoppedAt: number | undefined;
  legs: Leg[] = [];

  constructor(startedAt: number, terms: Terms) {
    this.startedAt = startedAt;
    this.terms = terms;
  }

  get ended(): boolean {
    return this.metAt !== undefined || this.stoppedAt !== undefined;
  }

  /** Lets the clock run from an instant, or stops it there. */
  run(running: boolean, at: number): void {
    const last = this.legs.at(-1);
    const runs = last !== undefined && last.to === undefined;
    if (running && !runs) {
      this.legs.push({ from: at, to: undefined, endedBy: undefined, ...this.terms });
    } else if (!running && runs) this.#close(last, at, this.ended ? 'end' : 'pause');
    else if (this.ended && last === undefined)
      this.legs.push({ from: at, to: at, endedBy: 'end', ...this.terms });
  }

  /** Puts other terms in force at an instant, for what follows or for the whole cycle. */
  change(terms: Partial<Terms>, at: number, whole: boolean): void {
    this.terms = { ...this.terms, ...terms };
    if (whole) this.legs = this.legs.map((leg) => ({ ...leg, ...terms }));
    else {
      const last = this.legs.at(-1);
      if (!last || last.to !== undefined) return;
      this.#close(last, at, 'terms');
      this.run(true, at);
    }
  }

  /** Takes back the end that a resolution gave the clock. */
  reopen(): void {
    this.metAt = undefined;
    this.stoppedAt = undefined;
    this.legs = this.legs.map((leg) => (leg.endedBy === 'end' ? { ...leg, endedBy: 'terms' } : leg));
  }

  outcome(now: number): CycleOutcome {
    const { legs, metAt, startedAt, stoppedAt, terms } = this;
    const end = metAt ?? stoppedAt ?? now;
    const usedMs = usedBy(legs, end);
    const dueAt = reached(legs, 1) ?? (this.ended ? this.dueIfResumed(end) : undefined);
    return {
      startedAt,
      dueAt,
      metAt,
      stoppedAt,
      breachedAt: dueAt !== undefined && end > dueAt ? dueAt : undefined,
      durationMs: terms.durationMs,
      usedMs,
    };
  }

  /** Instants at which fractions of the duration were used up, as far as they have come by `now`. */
  warnings(fractions: readonly number[], now: number): { readonly fraction: number; readonly at: number }[] {
    const end = this.metAt ?? this.stoppedAt ?? now;
    return fractions.flatMap((fraction) => {
      const at = reached(this.legs, fraction);
      return at !== undefined && at <= end ? [{ fraction, at }] : [];
    });
  }

  /** The deadline if the clock ran on from an instant. */
  dueIfResumed(at: number): number {
    const { calendar, durationMs } = this.terms;
    return after(calendar, at, durationMs - usedBy(this.legs, at));
  }

  #close(leg: Leg, to: number, endedBy: Leg['endedBy']): void {
    this.legs = [...this.legs.slice(0, -1), { ...leg, to, endedBy }];
  }
}
