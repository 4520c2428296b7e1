import { type LocalizedText, parseInstant } from '@insedia/domain';
import type { Row, RowLocation, Table } from '@insedia/scoring';
import type { AttractService, TicketEvent } from '@insedia/sla';
import { instantProblem } from '../text/instant-problems.ts';
import { type EventColumns, type EventField, headingOf, plain } from './event-columns.ts';
import { EVENT_KINDS, EXPECTED_KINDS, EXPECTED_SERVICES, SERVICE_NAMES } from './event-words.ts';

/** What is wrong with a cell of an events file. */
export interface RowFault {
  readonly at: RowLocation;
  readonly column: string;
  readonly value: string;
  readonly expected: LocalizedText;
  readonly mend: LocalizedText;
}

/** An event and the row it came from. */
export interface EventRow {
  readonly at: RowLocation;
  readonly ticket: string;
  readonly event: TicketEvent;
  /** Read where a ticket is opened. */
  readonly service: AttractService | undefined;
  readonly municipality: string;
}

/** What a row came to. */
export type RowReading = EventRow | readonly RowFault[];

/** Reads a row of an events file: an event, or every fault of the row. */
export function readEvent(row: Row, columns: EventColumns, timeZone: string): RowReading {
  const faults: RowFault[] = (row.errors ?? []).map(({ column, message, repair, value }) => ({
    at: row.at,
    column,
    value: String(value ?? ''),
    expected: message,
    mend: repair,
  }));
  const text = (field: EventField): string => cellText(row, columns.headings.get(field));
  const fault = (field: EventField, expected: LocalizedText, mend: LocalizedText): void => {
    faults.push({ at: row.at, column: headingOf(columns, field), value: text(field), expected, mend });
  };
  const ticket = text('ticket');
  if (ticket === '') fault('ticket', TICKET, FILL);
  const kind = EVENT_KINDS.get(plain(text('kind')));
  if (!kind) fault('kind', EXPECTED_KINDS, ONE_OF_THESE);
  const at = instantIn(row, columns, timeZone);
  if (typeof at !== 'number') fault('at', at.expected, at.mend);
  const service = SERVICE_NAMES.get(plain(text('service')));
  if (kind === 'opened' && !service) fault('service', EXPECTED_SERVICES, ONE_OF_THESE);
  if (kind === 'priority-changed' && text('priority') === '') fault('priority', PRIORITY, FILL);
  if (kind === 'reassigned' && text('desk') === '' && text('person') === '') fault('desk', DESK, FILL);
  if (faults.length > 0 || !kind || typeof at !== 'number') return faults;
  const stated = (field: EventField): string | undefined => (text(field) === '' ? undefined : text(field));
  const details = {
    desk: stated('desk'),
    person: stated('person'),
    priority: stated('priority'),
    pause: stated('pause'),
  };
  const id = stated('event') ?? JSON.stringify([kind, at, details]);
  const event = eventOf(kind, { id, at }, details);
  return { at: row.at, ticket, event, service, municipality: text('municipality') };
}

interface Details {
  readonly desk: string | undefined;
  readonly person: string | undefined;
  readonly priority: string | undefined;
  readonly pause: string | undefined;
}

/** Of the details, only what the kind of event takes: a spreadsheet repeats the others on every row. */
function eventOf(
  kind: Exclude<TicketEvent['kind'], 'calendar-changed'>,
  base: Pick<TicketEvent, 'id' | 'at'>,
  { desk, pause, person, priority = '' }: Details,
): TicketEvent {
  switch (kind) {
    case 'opened':
      return { ...base, kind, desk, person, priority: priority === '' ? undefined : priority };
    case 'reassigned':
      return { ...base, kind, desk, person };
    case 'priority-changed':
      return { ...base, kind, priority };
    case 'paused':
    case 'resumed':
      return { ...base, kind, pause };
    default:
      return { ...base, kind };
  }
}

function instantIn(
  row: Row,
  columns: EventColumns,
  timeZone: string,
): number | ReturnType<typeof instantProblem> {
  const heading = columns.headings.get('at');
  const cell = heading === undefined ? null : row.cells[heading];
  if (typeof cell === 'number') return { ...instantProblem('malformed'), mend: FORMAT_AS_DATE };
  const instant = parseInstant(cellText(row, heading), timeZone);
  return typeof instant === 'number' ? instant : instantProblem(instant);
}

/** The text of a cell, without what surrounds it. */
function cellText(row: Row, heading: string | undefined): string {
  const cell = heading === undefined || !Object.hasOwn(row.cells, heading) ? null : row.cells[heading];
  return String(cell ?? '').trim();
}

/** Whether any row says that its events are invented. */
export function isFictional({ rows }: Table, columns: EventColumns): boolean {
  const heading = columns.headings.get('fictional');
  return rows.some((row) => ['si', 'yes', 'true', 'vero', 'x', '1'].includes(plain(cellText(row, heading))));
}

const TICKET: LocalizedText = { it: 'il codice della richiesta', en: 'the id of the ticket' };
const PRIORITY: LocalizedText = { it: 'la nuova priorità', en: 'the new priority' };
const DESK: LocalizedText = { it: 'il nuovo ufficio o addetto', en: 'the new desk or person' };
const FILL: LocalizedText = { it: 'riempire la cella', en: 'fill in the cell' };
const ONE_OF_THESE: LocalizedText = { it: 'scriverne uno', en: 'write one of them' };
const FORMAT_AS_DATE: LocalizedText = {
  it: 'è un numero: dare alla cella il formato data e ora, o scrivere 18/04/2017 14:30',
  en: 'it is a number: format the cell as date and time, or write 18/04/2017 14:30',
};
