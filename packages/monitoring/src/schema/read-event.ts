import type { MonitoringEvent } from '../events/event.ts';
import { eventSchema } from './event-schema.ts';
import { type FieldFault, faultsOf } from './field-fault.ts';

/** What a value came to: an event, or everything that is wrong with it. */
export type EventReading = { readonly event: MonitoringEvent } | { readonly faults: readonly FieldFault[] };

/**
 * Reads an event from the fields of an object, for readers of formats of their own; cents are strings of digits.
 *
 * @example
 * const read = readEvent({ kind: 'newsletter-sent', id: 'E-1' });
 * if ('faults' in read) read.faults.map(({ field }) => field); // ['on', 'recordedOn', 'by', 'source', 'item']
 */
export function readEvent(value: unknown): EventReading {
  const { data, error } = eventSchema.safeParse(value);
  return data ? { event: data } : { faults: faultsOf(value, error?.issues ?? []) };
}
