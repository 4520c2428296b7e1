import type { Service } from '@insedia/domain/programme';
import { byDay } from '../agenda/order.ts';
import type { IsoDate } from '../dates.ts';
import type { MonitoringEvent } from '../events/event.ts';

/** What a service was used for. */
export interface ServiceUse {
  readonly service: Service;
  readonly uses: number;
  /** Different companies or municipalities that used it. */
  readonly users: number;
  readonly lastOn: IsoDate | undefined;
  /** The ids of the events that tell so, in the order they happened. */
  readonly evidence: readonly string[];
}

/**
 * How far each service of a programme was used: the facts of its kind that name it.
 *
 * @param events what is known on the day: `log.known(asOf)`
 *
 * @example
 * const [helpDesk] = servicesOf(ATTRACT_2021.services, monitor.log.known('2021-12-31'));
 * helpDesk && [helpDesk.service.id, helpDesk.uses]; // [ 'help-desk-municipalities', 444 ]
 */
export function servicesOf(
  services: readonly Service[],
  events: readonly MonitoringEvent[],
): readonly ServiceUse[] {
  return services.map((service) => {
    const own = events
      .filter((event) => event.kind === service.fact && 'item' in event && event.item === service.id)
      .toSorted(byDay);
    return {
      service,
      uses: own.length,
      users: new Set(own.flatMap(userOf)).size,
      lastOn: own.at(-1)?.on,
      evidence: own.map(({ id }) => id),
    };
  });
}

function userOf(event: MonitoringEvent): readonly string[] {
  if ('company' in event && event.company !== undefined) return [event.company];
  return 'municipality' in event && event.municipality !== undefined ? [event.municipality] : [];
}
