import { isInstant } from '../calendar/dates.ts';
import { messages } from '../calendar/messages.ts';
import type { CycleOutcome } from './cycle.ts';
import { TicketError } from './error.ts';
import { compareEvents, type TicketEvent } from './event.ts';
import type { NoEffect, Refusal, Remark } from './remark.ts';
import { durationFor, type FullTarget, fullTargets, type TicketPolicy } from './target.ts';
import { runClock, type TargetClock } from './target-clock.ts';
import { type Assignment, type Timeline, timelineOf } from './timeline.ts';

/**
 * How a target stands: `running` and `paused` within its time, `breached` and `breached-paused` past it and still
 * unmet, `met` in time, `met-late`, or `stopped` by a resolution that did not meet it.
 */
export type TargetState =
  | 'not-started'
  | 'running'
  | 'paused'
  | 'met'
  | 'met-late'
  | 'breached'
  | 'breached-paused'
  | 'stopped';

/** A target of a ticket at an instant. Instants are epoch milliseconds, durations working milliseconds. */
export interface TargetStatus extends Omit<CycleOutcome, 'startedAt'> {
  readonly target: string;
  readonly state: TargetState;
  readonly startedAt: number | undefined;
  /** While a pause keeps the deadline open: where it would be if the pause ended now. */
  readonly dueIfResumed: number | undefined;
  /** When the pauses that hold its clock now began. */
  readonly pausedSince: number | undefined;
  /** What is left of the duration; negative by what was used beyond it. Closed hours use none, past a deadline too. */
  readonly leftMs: number;
  /** The warnings that have come, in the order of their fractions. */
  readonly warnings: readonly { readonly fraction: number; readonly at: number }[];
  /** Key of the calendar in force. */
  readonly calendar: string;
  /** In charge when the target was breached, else when it was met or stopped, else now. */
  readonly desk: string | undefined;
  readonly person: string | undefined;
  /** Cycles that a restart set aside, oldest first. */
  readonly previous: readonly CycleOutcome[];
}

/** A ticket at an instant. */
export interface TicketStatus {
  readonly state: Timeline['state'];
  readonly openedAt: number | undefined;
  readonly priority: string | undefined;
  readonly assignments: readonly Assignment[];
  /** One for each target of the policy, in its order. */
  readonly targets: readonly TargetStatus[];
  /** Events up to now that change nothing, each with the reason. */
  readonly withoutEffect: readonly Remark<NoEffect>[];
  /** Events that cannot be used, each with the reason. */
  readonly refused: readonly Remark<Refusal>[];
}

/**
 * How a ticket stands at `now`: a pure function of its events. Neither their order nor duplicates matter, and events
 * after `now` are not seen. An event exactly at a deadline is in time.
 *
 * @param now epoch milliseconds
 * @throws {TicketError} if the policy contradicts itself or `now` is no instant
 * @throws {NoWorkingTimeError} if a calendar has not enough working time left for a target, so that nothing is due
 *
 * @example
 * const status = ticketStatus(
 *   {
 *     calendars: { office },
 *     targets: [{ id: 'reply', starts: 'opened', ends: ['replied'], durationMs: 8 * 3_600_000, calendar: 'office' }],
 *   },
 *   [{ id: '1', kind: 'opened', at: Date.UTC(2021, 11, 6, 14, 30) }],
 *   Date.UTC(2021, 11, 6, 15),
 * );
 * status.targets[0]?.state; // 'running'
 */
export function ticketStatus(
  policy: TicketPolicy,
  events: readonly TicketEvent[],
  now: number,
): TicketStatus {
  if (!isInstant(now)) throw new TicketError('now', now, messages.instant);
  const targets = fullTargets(policy);
  const timeline = timelineOf(events, now, policy.calendars, targets);
  const clocks = new Map<string, TargetClock>();
  for (const target of targets.values()) clockOf(target, targets, policy, timeline, clocks);
  const { assignments, priority, refused, state, steps } = timeline;
  const metBy = new Set([...clocks.values()].flatMap((clock) => [...clock.metBy]));
  const idle = steps
    .filter(({ event }) => (event.kind === 'replied' || event.kind === 'followed-up') && !metBy.has(event.id))
    .filter(({ event }) => ![...targets.values()].some(({ starts }) => starts === event.kind))
    .map(({ event }) => ({ event, reason: 'meets-nothing' as const }));
  return {
    state,
    openedAt: assignments[0]?.from,
    priority,
    assignments,
    targets: [...targets.values()].map((target) => statusOf(target, clocks.get(target.id), timeline, now)),
    withoutEffect: [...timeline.withoutEffect, ...idle].toSorted((a, b) => compareEvents(a.event, b.event)),
    refused,
  };
}

/** The clock of a target, that of the target it waits for run before it. */
function clockOf(
  target: FullTarget,
  targets: ReadonlyMap<string, FullTarget>,
  policy: TicketPolicy,
  timeline: Timeline,
  clocks: Map<string, TargetClock>,
): TargetClock {
  const known = clocks.get(target.id);
  if (known) return known;
  const before = typeof target.starts === 'object' ? targets.get(target.starts.after) : undefined;
  const after = before && clockOf(before, targets, policy, timeline, clocks).firstMet;
  const clock = runClock(target, policy.calendars, timeline.steps, after);
  clocks.set(target.id, clock);
  return clock;
}

function statusOf(
  target: FullTarget,
  clock: TargetClock | undefined,
  { assignments, priority, state: ticket, steps }: Timeline,
  now: number,
): TargetStatus {
  const cycle = clock?.cycle;
  const outcome = cycle?.outcome(now);
  const paused = target.pausable && ticket === 'paused' && cycle?.ended === false;
  const decidedAt = outcome?.breachedAt ?? outcome?.metAt ?? outcome?.stoppedAt ?? now;
  const inCharge = assignments.findLast(({ from }) => from <= decidedAt);
  const durationMs = outcome?.durationMs ?? durationFor(target, priority);
  return {
    target: target.id,
    state: outcome ? stateOf(outcome, paused) : 'not-started',
    startedAt: outcome?.startedAt,
    dueAt: outcome?.dueAt,
    dueIfResumed: paused && outcome && outcome.dueAt === undefined ? cycle?.dueIfResumed(now) : undefined,
    pausedSince: paused ? pausedSince(steps) : undefined,
    metAt: outcome?.metAt,
    stoppedAt: outcome?.stoppedAt,
    breachedAt: outcome?.breachedAt,
    durationMs,
    usedMs: outcome?.usedMs ?? 0,
    leftMs: durationMs - (outcome?.usedMs ?? 0),
    warnings: cycle?.warnings(target.warnAt, now) ?? [],
    calendar: clock?.calendar ?? target.calendar,
    desk: inCharge?.desk,
    person: inCharge?.person,
    previous: clock?.previous ?? [],
  };
}

/** When the present pause began; one that follows another at once is the same. */
function pausedSince(steps: Timeline['steps']): number | undefined {
  const free = steps.findLastIndex(({ event, paused }, i) => !paused && event.at !== steps[i + 1]?.event.at);
  return steps[free + 1]?.event.at;
}

function stateOf({ breachedAt, metAt, stoppedAt }: CycleOutcome, paused: boolean): TargetState {
  if (metAt !== undefined) return breachedAt === undefined ? 'met' : 'met-late';
  if (stoppedAt !== undefined) return 'stopped';
  if (breachedAt !== undefined) return paused ? 'breached-paused' : 'breached';
  return paused ? 'paused' : 'running';
}
