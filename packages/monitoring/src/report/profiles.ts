import type { Origin } from '@insedia/domain/programme';
import { byDay } from '../agenda/order.ts';
import type { MonitoringEvent } from '../events/event.ts';

/** What is known of a company, each part as last told. */
export interface Profile {
  readonly name?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly sector?: string | undefined;
  readonly origin?: Origin | undefined;
}

/** What events tell of companies, by their id. */
export function profilesOf(events: readonly MonitoringEvent[]): ReadonlyMap<string, Profile> {
  const profiles = new Map<string, Profile>();
  for (const event of events.filter(tellsOfCompany).toSorted(byDay)) {
    const known = profiles.get(event.company);
    const { name, origin } = event.kind === 'company-registered' ? event : {};
    profiles.set(event.company, {
      name: name ?? known?.name,
      country: event.country ?? known?.country,
      sector: event.sector ?? known?.sector,
      origin: origin ?? known?.origin,
    });
  }
  return profiles;
}

type Telling = Extract<MonitoringEvent, { kind: 'company-registered' | 'company-profiled' }>;

function tellsOfCompany(event: MonitoringEvent): event is Telling {
  return event.kind === 'company-registered' || event.kind === 'company-profiled';
}
