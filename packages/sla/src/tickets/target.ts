import { messages } from '../calendar/messages.ts';
import type { WorkingTime } from '../calendar/working-time.ts';
import { checkEntries, checkTarget } from './check-target.ts';
import { TicketError } from './error.ts';
import type { TicketEventKind } from './event.ts';

/** What a target's clock does when the ticket is reopened after the resolution that met or stopped it. */
export type ReopenPolicy =
  /** A met target stays met. */
  | 'keep-met'
  /** It is no longer met: the clock goes on with the time it had used; between resolution and reopening none is. */
  | 'resume'
  /** A new clock begins at the reopening; the one before is kept in `previous`. */
  | 'restart';

/** What a new priority does to the clock of a target whose duration depends on it. */
export type PriorityPolicy =
  /** The new duration holds from the target's start, as if it had always been so: it may already be overrun. */
  | 'from-start'
  /** The past stands; the time used so far counts against the new duration from the change on. */
  | 'keep-used'
  /** A new clock begins at the change; the one before is kept in `previous`. */
  | 'restart';

/** What new working hours do to a running clock. */
export type CalendarChangePolicy =
  /** All of the target's time is counted again on the new hours. */
  | 'recompute-all'
  /** What is used on the old hours is kept, the rest counts on the new. */
  | 'keep-used';

/**
 * Something promised within a time: a first reply, a follow-up, a resolution. A plain value; its policies have
 * defaults, {@link TARGET_DEFAULTS}.
 */
export interface Target {
  readonly id: string;
  /** The event that starts the clock, or the completion of another target. */
  readonly starts:
    | 'opened'
    | 'replied'
    | 'followed-up'
    | 'resolved'
    | 'reopened'
    | { readonly after: string };
  /** The events that meet the target, any of them. */
  readonly ends: readonly ('replied' | 'followed-up' | 'resolved' | 'closed')[];
  /** Working milliseconds on the target's calendar. */
  readonly durationMs: number;
  /** Working milliseconds for tickets of these priorities; `durationMs` for any other. */
  readonly durationMsByPriority?: Readonly<Record<string, number>> | undefined;
  /** Key of the policy's calendar that its time is counted on. */
  readonly calendar: string;
  /** Fractions of the duration at which to warn, above 0 and at most 1. */
  readonly warnAt?: readonly number[] | undefined;
  /** Whether waiting for the requester stops the clock. */
  readonly pausable?: boolean | undefined;
  readonly onReopen?: ReopenPolicy | undefined;
  readonly onPriorityChange?: PriorityPolicy | undefined;
  readonly onCalendarChange?: CalendarChangePolicy | undefined;
  /** What a resolution or closure does to the clock when it is none of `ends`: nothing, or end it unmet. */
  readonly onResolve?: 'run' | 'stop' | undefined;
  /** What an ending before the start does, such as a telephone call before the first e-mail. */
  readonly onEarlyEnd?: 'meets' | 'ignored' | undefined;
}

/** A target with every policy named. */
export type FullTarget = { readonly [K in keyof Target]-?: Exclude<Target[K], undefined> };

/** The policies of a target that names none. Help-desk systems differ in each of them: these are our assumptions. */
export const TARGET_DEFAULTS: Omit<FullTarget, 'id' | 'starts' | 'ends' | 'durationMs' | 'calendar'> = {
  durationMsByPriority: {},
  warnAt: [],
  pausable: true,
  onReopen: 'keep-met',
  onPriorityChange: 'from-start',
  onCalendarChange: 'keep-used',
  onResolve: 'run',
  onEarlyEnd: 'meets',
};

/** The targets of a kind of ticket, and the calendars they are counted on. */
export interface TicketPolicy {
  readonly targets: readonly Target[];
  readonly calendars: Readonly<Record<string, WorkingTime>>;
}

/**
 * The targets with every policy named.
 *
 * @throws {TicketError} if an id is there twice, a calendar or a target named by another is not, a chain of targets
 * returns to itself, a number is out of its range, or an entry or a choice is not offered
 */
export function fullTargets({ targets, calendars }: TicketPolicy): ReadonlyMap<string, FullTarget> {
  const full = new Map<string, FullTarget>();
  for (const target of targets) {
    if (full.has(target.id)) throw new TicketError('targets', target.id, messages.idsOnce);
    checkEntries(target);
    full.set(target.id, withDefaults(target));
  }
  for (const target of full.values()) checkTarget(target, full, calendars);
  return full;
}

function withDefaults(target: Target): FullTarget {
  const or = TARGET_DEFAULTS;
  return {
    ...target,
    durationMsByPriority: target.durationMsByPriority ?? or.durationMsByPriority,
    warnAt: target.warnAt ?? or.warnAt,
    pausable: target.pausable ?? or.pausable,
    onReopen: target.onReopen ?? or.onReopen,
    onPriorityChange: target.onPriorityChange ?? or.onPriorityChange,
    onCalendarChange: target.onCalendarChange ?? or.onCalendarChange,
    onResolve: target.onResolve ?? or.onResolve,
    onEarlyEnd: target.onEarlyEnd ?? or.onEarlyEnd,
  };
}

/** Milliseconds that a target allows a ticket of a priority. */
export function durationFor(target: FullTarget, priority: string | undefined): number {
  const { durationMs, durationMsByPriority } = target;
  if (priority === undefined || !Object.hasOwn(durationMsByPriority, priority)) return durationMs;
  return durationMsByPriority[priority] ?? durationMs;
}

/** Whether a target's `starts` or `ends` names a kind of event. */
export function names(kinds: readonly TicketEventKind[], kind: TicketEventKind): boolean {
  return kinds.includes(kind);
}
