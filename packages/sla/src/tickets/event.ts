/** What every event says. */
export interface EventBase {
  /** Unique within the ticket: the same id with the same content is a duplicate, with other content a conflict. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Something that happened to a ticket. Instants are epoch milliseconds; ids are the caller's. */
export type TicketEvent =
  | (EventBase & {
      readonly kind: 'opened';
      readonly priority?: string | undefined;
      readonly desk?: string | undefined;
      readonly person?: string | undefined;
    })
  | (EventBase & { readonly kind: 'replied' | 'followed-up' | 'resolved' | 'closed' | 'reopened' })
  | (EventBase & {
      /** Waiting for the requester, and no longer waiting. */
      readonly kind: 'paused' | 'resumed';
      /** Tells pauses that overlap apart, each of which must be resumed by its own name; one nameless pause else. */
      readonly pause?: string | undefined;
    })
  | (EventBase & {
      readonly kind: 'reassigned';
      readonly desk?: string | undefined;
      readonly person?: string | undefined;
    })
  | (EventBase & { readonly kind: 'priority-changed'; readonly priority: string })
  | (EventBase & {
      readonly kind: 'calendar-changed';
      readonly calendar: string;
      /** Ids of the targets counted on it from now on; all when absent. */
      readonly targets?: readonly string[] | undefined;
    });

/** The kinds of events. */
export type TicketEventKind = TicketEvent['kind'];

/**
 * The order of events at one instant: the ticket opens, its terms change, work is done, it is resolved, closed,
 * reopened; pauses and resumptions come last, first whichever of them changes something. Events of one kind go by
 * their ids, compared by code unit.
 */
export const ORDER_AT_ONE_INSTANT: readonly TicketEventKind[] = [
  'opened',
  'calendar-changed',
  'priority-changed',
  'reassigned',
  'replied',
  'followed-up',
  'resolved',
  'closed',
  'reopened',
  'resumed',
  'paused',
];

/** Compares events by instant, then by {@link ORDER_AT_ONE_INSTANT}, then by id. */
export function compareEvents(a: TicketEvent, b: TicketEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  const rank = ORDER_AT_ONE_INSTANT.indexOf(a.kind) - ORDER_AT_ONE_INSTANT.indexOf(b.kind);
  if (rank !== 0) return rank;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The content of an event as one text, the same for equal events whatever the order of their keys. */
export function contentOf(event: TicketEvent): string {
  const entries = Object.entries(event).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
