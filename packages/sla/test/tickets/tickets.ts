import { fc } from '@fast-check/vitest';
import type { WorkingTime } from '../../src/calendar/working-time.ts';
import type { TicketEvent } from '../../src/tickets/event.ts';
import { type TargetStatus, type TicketStatus, ticketStatus } from '../../src/tickets/status.ts';
import type { Target, TicketPolicy } from '../../src/tickets/target.ts';
import { ALWAYS, MORNINGS, OFFICE, WORKING_DAYS } from '../plain-hours.ts';

export const HOUR = 3_600_000;
const CALENDARS: Record<'always' | 'office' | 'mornings' | 'days', WorkingTime> = {
  always: ALWAYS,
  office: OFFICE,
  mornings: MORNINGS,
  days: WORKING_DAYS,
};

/** An instant of December 2021, which began on a Wednesday; 6, 13 and 20 are Mondays. UTC. */
export function december(day: number, hour = 0, minute = 0): number {
  return Date.UTC(2021, 11, day, hour, minute);
}

/** A first reply due within 8 hours of the office, with what a test changes. */
export function reply(changes: Partial<Target> = {}): Target {
  return {
    id: 'reply',
    starts: 'opened',
    ends: ['replied'],
    durationMs: 8 * HOUR,
    calendar: 'office',
    ...changes,
  };
}

export function policyOf(...targets: Target[]): TicketPolicy {
  return { targets, calendars: CALENDARS };
}

type Loose = TicketEvent extends infer E ? (E extends TicketEvent ? Omit<E, 'id'> : never) : never;

/** Events with ids by their position. */
export function events(...list: readonly Loose[]): TicketEvent[] {
  return list.map((event, i) => ({ ...event, id: `e${i + 1}` }));
}

/** The only target of a ticket, and the ticket. */
export function judged(
  target: Target,
  list: readonly TicketEvent[],
  now: number,
): TargetStatus & { readonly ticket: TicketStatus } {
  const ticket = ticketStatus(policyOf(target), list, now);
  const [status] = ticket.targets;
  if (!status) throw new Error('no status');
  return { ...status, ticket };
}

/** Ids of the events without effect, and why. */
export function reasonsOf({ ticket }: ReturnType<typeof judged>): (readonly [string, string])[] {
  return ticket.withoutEffect.map(({ event, reason }) => [event.id, reason] as const);
}

const START = december(6);

/** Instants of three weeks, most on whole hours, so that events fall together and on boundaries. */
export const anInstant: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 21 * 24 }).map((hours) => START + hours * HOUR),
  fc.integer({ min: 0, max: 21 * 24 * HOUR }).map((ms) => START + ms),
);

const anyKind: fc.Arbitrary<Loose> = anInstant.chain((at) =>
  fc.oneof(
    fc.constantFrom<Loose>(
      { kind: 'opened', at, priority: 'low' },
      { kind: 'replied', at },
      { kind: 'followed-up', at },
      { kind: 'resolved', at },
      { kind: 'closed', at },
      { kind: 'reopened', at },
    ),
    fc.constantFrom<Loose>(
      { kind: 'paused', at },
      { kind: 'resumed', at },
      { kind: 'paused', at, pause: 'b' },
      { kind: 'resumed', at, pause: 'b' },
    ),
    fc.constantFrom<Loose>(
      { kind: 'reassigned', at, desk: 'Lecco' },
      { kind: 'priority-changed', at, priority: 'high' },
      { kind: 'priority-changed', at, priority: 'low' },
      { kind: 'calendar-changed', at, calendar: 'mornings' },
      { kind: 'calendar-changed', at, calendar: 'office', targets: ['reply'] },
    ),
  ),
);

/** Histories of a ticket, as likely as not absurd. */
export const aHistory: fc.Arbitrary<TicketEvent[]> = fc
  .tuple(fc.array(anyKind, { maxLength: 12 }), fc.constantFrom(START, START + 30 * HOUR))
  .map(([list, at]) => events({ kind: 'opened', at, desk: 'Milano' }, ...list));

/** Policies that differ in every choice. */
export const aPolicy: fc.Arbitrary<TicketPolicy> = fc
  .record({
    calendar: fc.constantFrom('always', 'office', 'days'),
    durationMs: fc.constantFrom(4 * HOUR, 16 * HOUR, 48 * HOUR),
    pausable: fc.boolean(),
    onReopen: fc.constantFrom('keep-met', 'resume', 'restart'),
    onPriorityChange: fc.constantFrom('from-start', 'keep-used', 'restart'),
    onCalendarChange: fc.constantFrom('recompute-all', 'keep-used'),
    onResolve: fc.constantFrom('run', 'stop'),
    onEarlyEnd: fc.constantFrom('meets', 'ignored'),
  })
  .map((choices): TicketPolicy => {
    const common = { ...choices, durationMsByPriority: { high: 4 * HOUR }, warnAt: [0.5, 0.8] };
    return policyOf(
      { ...common, id: 'reply', starts: 'opened', ends: ['replied'] },
      { ...common, id: 'follow-up', starts: { after: 'reply' }, ends: ['followed-up'] },
      { ...common, id: 'resolution', starts: 'opened', ends: ['resolved', 'closed'] },
    );
  });
