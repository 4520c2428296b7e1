import { cutAs, type WorkingTime } from '../calendar/working-time.ts';

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

/** Working milliseconds that the legs have used by `until`; where the calendar cuts amounts, the sum is cut, not each. */
export function usedBy(legs: readonly Leg[], until: number): number {
  const used = legs.reduce((sum, leg) => sum + usedInLeg(leg, until), 0);
  const last = legs.at(-1);
  return last === undefined ? used : cutAs(last.calendar, used);
}

function usedInLeg({ calendar, from, to = Infinity }: Leg, until: number): number {
  const end = Math.min(to, until);
  return end > from ? exact(calendar).between(from, end) : 0;
}

/**
 * The instant at which the legs have used a fraction of the duration; `undefined` if they pause before, so that it
 * is not known yet. The last leg is taken to run on. A pause that begins at that very instant comes too late to
 * move it; other terms at that very instant come in time, and those that leave nothing are due when they come.
 */
export function reached(legs: readonly Leg[], fraction: number): number | undefined {
  let used = 0;
  for (const { calendar, durationMs, endedBy, from, to } of legs) {
    const instant = after(calendar, from, Math.ceil(durationMs * fraction) - used);
    if (to === undefined || endedBy === 'end') return instant;
    if (endedBy === 'pause' ? instant <= to : instant < to) return instant;
    used += exact(calendar).between(from, to);
  }
  return undefined;
}

/** When so much working time has passed since an instant: at once when there is none left. */
export function after(calendar: WorkingTime, from: number, leftMs: number): number {
  return leftMs > 0 ? cutAs(calendar, exact(calendar).add(from, leftMs)) : from;
}

function exact(calendar: WorkingTime): WorkingTime {
  return calendar.cut?.exact ?? calendar;
}
