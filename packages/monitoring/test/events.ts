import type { EventOf, MonitoringEvent, Place, Recorded } from '../src/index.ts';

let count = 0;

/** What every event says, recorded the day it happened unless told. */
export function on(day: string, more: Partial<Recorded> = {}): Recorded {
  count += 1;
  return {
    id: `E${String(count).padStart(6, '0')}`,
    on: day,
    recordedOn: day,
    by: 'A. Rossi',
    source: 'test',
    ...more,
  };
}

export function stage(
  day: string,
  company: string,
  to: Place,
  more: Partial<EventOf<'stage-changed'>> = {},
): EventOf<'stage-changed'> {
  return { ...on(day), kind: 'stage-changed', company, to, ...more };
}

export function assistance(day: string, company: string, more: Partial<Recorded> = {}): MonitoringEvent {
  return { ...on(day, more), kind: 'assistance-given', company };
}

export function withdrawal(day: string, withdraws: string, more: Partial<Recorded> = {}): MonitoringEvent {
  return { ...on(day, more), kind: 'withdrawn', withdraws, reason: 'entered by mistake' };
}
