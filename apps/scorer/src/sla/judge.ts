import type { LocalizedText } from '@insedia/domain';
import type { RowLocation } from '@insedia/scoring';
import {
  type AttractPolicy,
  type Outcome,
  outcomesOf,
  remarkText,
  type TicketEvent,
  type TicketEventKind,
  type TicketStatus,
  ticketStatus,
} from '@insedia/sla';
import type { RowFault } from '../read/row-fault.ts';
import { type EventColumns, eventHeading } from './event-columns.ts';
import type { EventRow, Opening } from './read-events.ts';

/** A row whose event changes nothing. */
export interface IdleRow {
  readonly at: RowLocation;
  readonly ticket: string;
  readonly kind: TicketEventKind;
  readonly reason: LocalizedText;
}

/** How a ticket came out, and what became of its rows. */
export interface JudgedTicket {
  readonly ticket: string;
  readonly opened: boolean;
  /** Targets whose clock has not started. */
  readonly waiting: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly faults: readonly RowFault[];
  readonly idle: readonly IdleRow[];
}

/**
 * Judges a ticket by its rows, as they stood at an instant. Rows that contradict each other are refused, all of them;
 * the order of the rows and repetitions do not matter.
 */
export function judge(
  ticket: string,
  rows: readonly EventRow[],
  asOf: number,
  { calendars, targets }: AttractPolicy,
  columns: EventColumns,
): JudgedTicket {
  const seen = rows.filter(({ event }) => event.at <= asOf);
  const events = seen.map(({ event }) => event);
  const opening = firstOpening(events, ticketStatus({ targets: [], calendars }, events, asOf));
  const status = ticketStatus(
    { targets: opening?.service ? targets[opening.service] : [], calendars },
    events,
    asOf,
  );
  const opened = status.openedAt !== undefined;
  const rowOf = new Map<TicketEvent, EventRow>(seen.map((row) => [row.event, row]));
  const later = rows.filter(({ event }) => event.at > asOf).map((row): IdleRow => idleRow(row, AFTER_AS_OF));
  const remarks = status.withoutEffect.flatMap(({ event, reason }) => {
    const row = rowOf.get(event);
    const text = !opened && reason === 'before-opening' ? NEVER_OPENED : remarkText(reason);
    return row ? [idleRow(row, text)] : [];
  });
  const faults = status.refused.flatMap(({ event }): RowFault[] => {
    const row = rowOf.get(event);
    return row ? [contradiction(row, columns)] : [];
  });
  const outcomes = outcomesOf(ticket, status, ({ desk = '' }) => ({
    desk,
    municipality: opening?.municipality ?? '',
  }));
  const waiting = status.targets.filter(({ state }) => state === 'not-started').map(({ target }) => target);
  return { ticket, opened, waiting, outcomes, faults, idle: [...later, ...remarks] };
}

/** What opens a ticket: of several openings, the earliest that none contradicts; at one instant, that of the lowest id. */
function firstOpening(events: readonly EventRow['event'][], { refused }: TicketStatus): Opening | undefined {
  const contradicted = new Set(refused.map(({ event }) => event));
  return events
    .filter((event): event is Opening => event.kind === 'opened' && !contradicted.has(event))
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id)))[0];
}

/** Why an event that another of the same id contradicts is refused. */
function contradiction({ at, event, idStated, ticket }: EventRow, columns: EventColumns): RowFault {
  return idStated
    ? { at, column: eventHeading(columns, 'event'), value: event.id, ...ID_OF_ITS_OWN }
    : { at, column: eventHeading(columns, 'ticket'), value: ticket, ...ONE_OPENING };
}

/** The rows of each ticket. */
export function byTicket(rows: readonly EventRow[]): ReadonlyMap<string, EventRow[]> {
  const tickets = new Map<string, EventRow[]>();
  for (const row of rows) {
    const list = tickets.get(row.ticket);
    if (list) list.push(row);
    else tickets.set(row.ticket, [row]);
  }
  return tickets;
}

function idleRow({ at, event, ticket }: EventRow, reason: LocalizedText): IdleRow {
  return { at, ticket, kind: event.kind, reason };
}

const AFTER_AS_OF: LocalizedText = {
  it: 'successivo all’istante a cui si guarda',
  en: 'after the instant looked at',
};

const NEVER_OPENED: LocalizedText = {
  it: 'la richiesta non risulta mai aperta: la riga di apertura manca o è respinta',
  en: 'the ticket was never opened: the row that opens it is missing or refused',
};

const ID_OF_ITS_OWN: Pick<RowFault, 'expected' | 'mend'> = {
  expected: {
    it: 'un codice proprio: un altro evento della richiesta lo ha, con altro contenuto, e nessuno dei due è usato',
    en: 'an id of its own: another event of the ticket has it, with other content, and neither is used',
  },
  mend: { it: 'dare a ciascun evento il suo codice', en: 'give each event its own id' },
};

/** Of events without ids only openings can contradict each other: see `ownId`. */
const ONE_OPENING: Pick<RowFault, 'expected' | 'mend'> = {
  expected: {
    it: 'una sola apertura: un’altra riga apre la richiesta nello stesso istante, con altro servizio, comune, ufficio, addetto o priorità, e nessuna delle due è usata',
    en: 'one opening: another row opens the ticket at the same instant, with another service, municipality, desk, person or priority, and neither is used',
  },
  mend: {
    it: 'tenere la riga giusta, o dare a due richieste due codici',
    en: 'keep the row that is right, or give two tickets two ids',
  },
};
