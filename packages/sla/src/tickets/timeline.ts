import { isInstant } from '../calendar/dates.ts';
import { compareEvents, contentOf, ORDER_AT_ONE_INSTANT, type TicketEvent } from './event.ts';
import type { NoEffect, Refusal, Remark } from './remark.ts';
import type { FullTarget, TicketPolicy } from './target.ts';

/** An event that changes something, and how the ticket stands after it. */
export interface Step {
  readonly event: TicketEvent;
  /** Whether the ticket then waits for the requester. */
  readonly paused: boolean;
}

/** Who is in charge from an instant on. */
export interface Assignment {
  readonly from: number;
  readonly desk: string | undefined;
  readonly person: string | undefined;
}

/** What becomes of a ticket, whatever its targets. */
export interface Timeline {
  readonly steps: readonly Step[];
  readonly assignments: readonly Assignment[];
  readonly state: 'not-opened' | 'open' | 'paused' | 'resolved' | 'closed';
  readonly priority: string | undefined;
  readonly withoutEffect: readonly Remark<NoEffect>[];
  readonly refused: readonly Remark<Refusal>[];
}

/** The events up to `now` in their order, each as a step or with the reason why it is none. */
export function timelineOf(
  events: readonly TicketEvent[],
  now: number,
  calendars: TicketPolicy['calendars'],
  targets: ReadonlyMap<string, FullTarget>,
): Timeline {
  const { sound, duplicates, refused } = sorted(events, now, calendars, targets);
  const ticket = new Ticket();
  const queue = [...sound];
  for (let event = queue.shift(); event; event = queue.shift()) {
    const other = event.kind === 'resumed' || event.kind === 'paused' ? better(ticket, event, queue) : event;
    ticket.take(other);
  }
  const withoutEffect = [
    ...duplicates.map((event) => ({ event, reason: 'duplicate' as const })),
    ...ticket.withoutEffect,
  ];
  const { assignments, priority, state, steps } = ticket;
  return { steps, assignments, state, priority, withoutEffect, refused };
}

interface Sorted {
  readonly sound: TicketEvent[];
  readonly duplicates: TicketEvent[];
  readonly refused: Remark<Refusal>[];
}

function sorted(
  events: readonly TicketEvent[],
  now: number,
  calendars: TicketPolicy['calendars'],
  targets: ReadonlyMap<string, FullTarget>,
): Sorted {
  const byId = new Map<string, TicketEvent[]>();
  const result: Sorted = { sound: [], duplicates: [], refused: [] };
  for (const event of events) {
    if (!isInstant(event.at)) result.refused.push({ event, reason: 'no-instant' });
    else if (!ORDER_AT_ONE_INSTANT.includes(event.kind)) {
      result.refused.push({ event, reason: 'unknown-kind' });
    } else if (event.at <= now) byId.set(event.id, [...(byId.get(event.id) ?? []), event]);
  }
  for (const same of byId.values()) {
    const [event] = same;
    if (!event) continue;
    const reason = same.some((other) => contentOf(other) !== contentOf(event))
      ? 'conflicting-id'
      : unknownName(event, calendars, targets);
    if (reason) result.refused.push(...same.map((refused) => ({ event: refused, reason })));
    else {
      result.sound.push(event);
      result.duplicates.push(...same.slice(1));
    }
  }
  result.sound.sort(compareEvents);
  result.duplicates.sort(compareEvents);
  result.refused.sort((a, b) => compareRefused(a.event, b.event));
  return result;
}

/** In the order of events, those without an instant last. */
function compareRefused(a: TicketEvent, b: TicketEvent): number {
  const order = Number(isInstant(b.at)) - Number(isInstant(a.at));
  if (order !== 0) return order;
  const events = isInstant(a.at) ? compareEvents(a, b) : 0;
  if (events !== 0) return events;
  return contentOf(a) < contentOf(b) ? -1 : 1;
}

function unknownName(
  event: TicketEvent,
  calendars: TicketPolicy['calendars'],
  targets: ReadonlyMap<string, FullTarget>,
): Refusal | undefined {
  if (event.kind !== 'calendar-changed') return undefined;
  if (!Object.hasOwn(calendars, event.calendar)) return 'unknown-calendar';
  return event.targets?.every((id) => targets.has(id)) === false ? 'unknown-target' : undefined;
}

type Pausing = Extract<TicketEvent, { kind: 'paused' | 'resumed' }>;

/** Of the pauses and resumptions at one instant, the first that changes something; taken out of the queue. */
function better(ticket: Ticket, event: Pausing, queue: TicketEvent[]): TicketEvent {
  if (ticket.changes(event)) return event;
  const at = queue.findIndex(
    (next) =>
      next.at === event.at && (next.kind === 'paused' || next.kind === 'resumed') && ticket.changes(next),
  );
  const [other] = at < 0 ? [] : queue.splice(at, 1, event);
  if (!other) return event;
  queue.sort(compareEvents);
  return other;
}

/** A ticket as its events build it up. */
class Ticket {
  readonly steps: Step[] = [];
  readonly assignments: Assignment[] = [];
  readonly withoutEffect: Remark<NoEffect>[] = [];
  priority: string | undefined;
  readonly #pauses = new Set<string>();
  #state: 'not-opened' | 'open' | 'resolved' | 'closed' = 'not-opened';

  get state(): Timeline['state'] {
    return this.#state === 'open' && this.#pauses.size > 0 ? 'paused' : this.#state;
  }

  changes({ kind, pause = '' }: Pausing): boolean {
    return this.#pauses.has(pause) === (kind === 'resumed');
  }

  take(event: TicketEvent): void {
    const reason = this.#apply(event);
    if (reason) this.withoutEffect.push({ event, reason });
    else this.steps.push({ event, paused: this.#pauses.size > 0 });
  }

  #apply(event: TicketEvent): NoEffect | undefined {
    if (event.kind === 'opened') return this.#open(event);
    if (this.#state === 'not-opened') return 'before-opening';
    switch (event.kind) {
      case 'paused':
      case 'resumed':
        return this.#pause(event);
      case 'resolved':
      case 'closed':
        return this.#end(event.kind);
      case 'reopened':
        if (this.#state === 'open') return 'not-resolved';
        this.#state = 'open';
        return undefined;
      case 'reassigned':
        return this.#assign(event);
      case 'priority-changed':
        if (event.priority === this.priority) return 'no-change';
        this.priority = event.priority;
        return undefined;
      case 'replied':
      case 'followed-up':
      case 'calendar-changed':
        return undefined;
    }
  }

  #open({ at, desk, person, priority }: Extract<TicketEvent, { kind: 'opened' }>): NoEffect | undefined {
    if (this.#state !== 'not-opened') return 'already-open';
    this.#state = 'open';
    this.priority = priority;
    this.assignments.push({ from: at, desk, person });
    return undefined;
  }

  #pause(event: Pausing): NoEffect | undefined {
    const { kind, pause = '' } = event;
    if (!this.changes(event)) return kind === 'paused' ? 'already-paused' : 'not-paused';
    if (kind === 'resumed') this.#pauses.delete(pause);
    else if (this.#state === 'open') this.#pauses.add(pause);
    else return 'paused-while-resolved';
    return undefined;
  }

  /** A resolution ends every pause: there is nothing left to wait for. */
  #end(kind: 'resolved' | 'closed'): NoEffect | undefined {
    if (this.#state === 'closed' || this.#state === kind) return 'already-resolved';
    this.#state = kind;
    this.#pauses.clear();
    return undefined;
  }

  /** What a reassignment does not name stays as it was. */
  #assign({ at, desk, person }: Extract<TicketEvent, { kind: 'reassigned' }>): NoEffect | undefined {
    const last = this.assignments.at(-1);
    const next = { from: at, desk: desk ?? last?.desk, person: person ?? last?.person };
    if (next.desk === last?.desk && next.person === last?.person) return 'no-change';
    this.assignments.push(next);
    return undefined;
  }
}
