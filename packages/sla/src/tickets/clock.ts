import type { WorkingTime } from '../calendar/working-time.ts';

/** A stretch of time in which a clock runs on one calendar against one duration. */
export interface Leg {
  readonly from: number;
  /** Absent while it runs. */
  readonly to: number | undefined;
  /** What ended it: a pause, other terms, or the end of the clock. */
  readonly endedBy: 'pause' | 'terms' | 'end' | undefined;
  readonly calendar: WorkingTime;
  readonly durationMs: number;
}

/** Working milliseconds that the legs have used by `until`. */
export function usedBy(legs: readonly Leg[], until: number): number {
  return legs.reduce((used, leg) => used + usedInLeg(leg, until), 0);
}

function usedInLeg({ calendar, from, to = Infinity }: Leg, until: number): number {
  const end = Math.min(to, until);
  return end > from ? calendar.between(from, end) : 0;
}

/**
 * The instant at which the legs have used a fraction of the duration; `undefined` if they pause before, so that it
 * is not known yet. The last leg is taken to run on. A pause that begins at that very instant comes too late to
 * move it; other terms at that very instant come in time.
 */
export function reached(legs: readonly Leg[], fraction: number): number | undefined {
  let used = 0;
  for (const { calendar, durationMs, endedBy, from, to } of legs) {
    const instant = calendar.add(from, Math.max(Math.ceil(durationMs * fraction) - used, 0));
    if (to === undefined || endedBy === 'end') return instant;
    if (endedBy === 'pause' ? instant <= to : instant < to) return instant;
    used += calendar.between(from, to);
  }
  return undefined;
}
