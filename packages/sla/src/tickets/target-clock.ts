import { Cycle, type CycleOutcome } from './cycle.ts';
import type { TicketEvent } from './event.ts';
import { durationFor, type FullTarget, names, type TicketPolicy } from './target.ts';
import type { Step } from './timeline.ts';

/** A target's clock after the steps of a ticket. */
export interface TargetClock {
  /** Key of the calendar now in force. */
  readonly calendar: string;
  readonly cycle: Cycle | undefined;
  /** Cycles that a restart set aside, oldest first. */
  readonly previous: readonly CycleOutcome[];
  /** Position of the step that met the target first; a target that waits for this one starts there. */
  readonly firstMet: number | undefined;
  /** Ids of the events that met it. */
  readonly metBy: ReadonlySet<string>;
}

/**
 * Runs a target's clock over the steps.
 *
 * @param after the step with which the target it waits for was met, where it waits for one
 */
export function runClock(
  target: FullTarget,
  calendars: TicketPolicy['calendars'],
  steps: readonly Step[],
  after: number | undefined,
): TargetClock {
  const run = new Run(target, calendars);
  for (const [position, step] of steps.entries()) {
    run.take(step, position, position === after);
  }
  return run;
}

class Run implements TargetClock {
  calendar: string;
  cycle: Cycle | undefined;
  firstMet: number | undefined;
  readonly previous: CycleOutcome[] = [];
  readonly metBy: Set<string> = new Set();
  readonly #target: FullTarget;
  readonly #calendars: TicketPolicy['calendars'];
  #priority: string | undefined;
  #early: TicketEvent | undefined;
  #endedByResolution = false;

  constructor(target: FullTarget, calendars: TicketPolicy['calendars']) {
    this.#target = target;
    this.#calendars = calendars;
    this.calendar = target.calendar;
  }

  take({ event, paused }: Step, position: number, startsHere: boolean): void {
    this.#changeTerms(event);
    const { starts } = this.#target;
    const starting = startsHere || (typeof starts === 'string' && starts === event.kind);
    if (starting && !this.cycle) this.#start(event, position);
    else this.#work(event, position);
    const { cycle } = this;
    cycle?.run(!cycle.ended && !(paused && this.#target.pausable), event.at);
  }

  #start({ at }: TicketEvent, position: number): void {
    this.cycle = new Cycle(at, this.#terms());
    if (this.#early && this.#target.onEarlyEnd === 'meets') this.#meet(this.#early, position);
  }

  #work(event: TicketEvent, position: number): void {
    const { cycle } = this;
    const ends = names(this.#target.ends, event.kind);
    if (!cycle) {
      if (ends) this.#early ??= event;
    } else if (event.kind === 'reopened') this.#reopen(cycle, event.at);
    else if (ends && !cycle.ended) this.#meet(event, position);
    else if (isResolution(event) && !cycle.ended && this.#target.onResolve === 'stop') {
      cycle.stoppedAt = event.at;
      this.#endedByResolution = true;
    }
  }

  #meet(event: TicketEvent, position: number): void {
    if (!this.cycle) return;
    this.cycle.metAt = event.at;
    this.#endedByResolution = isResolution(event);
    this.firstMet ??= position;
    this.metBy.add(event.id);
  }

  #reopen(cycle: Cycle, at: number): void {
    if (!this.#endedByResolution) return;
    const { onReopen } = this.#target;
    if (onReopen === 'keep-met' && cycle.metAt !== undefined) return;
    this.#endedByResolution = false;
    if (onReopen === 'restart') this.#restart(cycle, at);
    else cycle.reopen();
  }

  #restart(cycle: Cycle, at: number): void {
    if (!cycle.ended) {
      cycle.stoppedAt = at;
      cycle.run(false, at);
    }
    this.previous.push(cycle.outcome(at));
    this.cycle = new Cycle(at, this.#terms());
  }

  #changeTerms(event: TicketEvent): void {
    const { id, onCalendarChange, onPriorityChange } = this.#target;
    if (event.kind === 'calendar-changed' && event.targets?.includes(id) !== false) {
      this.calendar = event.calendar;
      const { calendar } = this.#terms();
      this.#running?.change({ calendar }, event.at, onCalendarChange === 'recompute-all');
    } else if (event.kind === 'opened') this.#priority = event.priority;
    else if (event.kind === 'priority-changed') {
      this.#priority = event.priority;
      const { durationMs } = this.#terms();
      const cycle = this.#running;
      if (!cycle || cycle.terms.durationMs === durationMs) return;
      if (onPriorityChange === 'restart') this.#restart(cycle, event.at);
      else cycle.change({ durationMs }, event.at, onPriorityChange === 'from-start');
    }
  }

  /** The cycle that other terms apply to: one that is met or stopped has been judged on those it had. */
  get #running(): Cycle | undefined {
    return this.cycle?.ended === false ? this.cycle : undefined;
  }

  #terms(): Cycle['terms'] {
    const calendar = this.#calendars[this.calendar];
    if (!calendar) throw new TypeError(`no calendar ${this.calendar}`);
    return { calendar, durationMs: durationFor(this.#target, this.#priority) };
  }
}

function isResolution({ kind }: TicketEvent): boolean {
  return kind === 'resolved' || kind === 'closed';
}
