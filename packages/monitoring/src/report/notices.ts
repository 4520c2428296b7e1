import { byDay } from '../agenda/order.ts';
import { dayOf, type IsoDate } from '../dates.ts';
import type { MonitoringEvent } from '../events/event.ts';

/** A problem that was notified, and how long that took. */
export interface Notice {
  readonly event: string;
  readonly item: string | undefined;
  readonly note: string | undefined;
  readonly arisenOn: IsoDate;
  readonly notifiedOn: IsoDate;
  /** From the one to the other. «Immediatamente» (d.g.r. XI/4715, l. 348): no number is stated. */
  readonly days: number;
}

/**
 * The problems notified to the Region, in the order they were.
 *
 * @param events what is known on the day: `log.known(asOf)`
 *
 * @example
 * noticesOf(monitor.log.known('2021-12-31')).length; // 4
 */
export function noticesOf(events: readonly MonitoringEvent[]): readonly Notice[] {
  return events.toSorted(byDay).flatMap((event): Notice[] => {
    if (event.kind !== 'problem-notified') return [];
    const { arisenOn, id, item, note, on } = event;
    return [{ event: id, item, note, arisenOn, notifiedOn: on, days: dayOf(on) - dayOf(arisenOn) }];
  });
}
