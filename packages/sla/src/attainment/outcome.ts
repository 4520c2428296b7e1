import type { TargetStatus, TicketStatus } from '../tickets/status.ts';

/**
 * How a target came out: `met` in time, `late` (met, or given up, after the deadline), `overdue` (past the deadline
 * and still open), `open` (still open and in time), `stopped` (given up before the deadline).
 */
export type Result = 'met' | 'late' | 'overdue' | 'open' | 'stopped';

/** A target of a ticket, as attainment counts it. Instants are epoch milliseconds, durations working milliseconds. */
export interface Outcome {
  readonly ticket: string;
  readonly target: string;
  readonly result: Result;
  readonly openedAt: number;
  /** The deadline; of an open outcome with {@link pausedSince}, where it would be if the pause ended now. */
  readonly dueAt: number;
  readonly metAt: number | undefined;
  /** Since when a pause has kept it waiting; while one does, an open deadline is what it would be if resumed now. */
  readonly pausedSince: number | undefined;
  readonly usedMs: number;
  /** Allowed, so that the excess is `usedMs − durationMs`. */
  readonly durationMs: number;
  /** What it can be grouped by: desk, municipality, period or whatever the caller names. */
  readonly dimensions: Readonly<Record<string, string>>;
}

/**
 * The outcomes of a ticket: one for each target whose clock has started. A target whose clock was restarted counts
 * once, as the first of its cycles that was breached, else as the last.
 *
 * @param dimensions of each target, such as the desk in charge
 *
 * @example
 * const reply = { id: 'reply', starts: 'opened', ends: ['replied'], durationMs: 3_600_000 } as const;
 * const policy = { calendars: { office }, targets: [{ ...reply, calendar: 'office' }] };
 * const opened = { id: '1', kind: 'opened', at: Date.UTC(2021, 11, 6, 8) } as const;
 * const status = ticketStatus(policy, [opened], Date.UTC(2021, 11, 6, 10));
 * const [outcome] = outcomesOf('T-7', status, () => ({ desk: 'Lodi' }));
 * outcome && [outcome.result, outcome.usedMs]; // ['overdue', 7200000]
 */
export function outcomesOf(
  ticket: string,
  status: TicketStatus,
  dimensions: (target: TargetStatus) => Readonly<Record<string, string>>,
): Outcome[] {
  const { openedAt } = status;
  if (openedAt === undefined) return [];
  return status.targets.flatMap((target) => {
    const breached = target.previous.find(({ breachedAt }) => breachedAt !== undefined);
    const dueAt = breached?.dueAt ?? target.dueAt ?? target.dueIfResumed;
    if (dueAt === undefined) return [];
    const { durationMs, metAt, usedMs } = breached ?? target;
    return [
      {
        ticket,
        target: target.target,
        result: breached ? 'late' : resultOf(target),
        openedAt,
        dueAt,
        metAt,
        pausedSince: breached ? undefined : target.pausedSince,
        usedMs,
        durationMs,
        dimensions: dimensions(target),
      },
    ];
  });
}

function resultOf({ breachedAt, metAt, stoppedAt }: TargetStatus): Result {
  if (breachedAt !== undefined) return metAt === undefined && stoppedAt === undefined ? 'overdue' : 'late';
  if (metAt !== undefined) return 'met';
  return stoppedAt === undefined ? 'open' : 'stopped';
}
