import type { LocalizedText } from '@insedia/domain';
import type { Row, RowLocation, Table } from '@insedia/scoring';
import type { AttractService, TicketEvent } from '@insedia/sla';
import { cellText, type RowFault, readingFaults, saysYes } from '../read/row-fault.ts';
import { type InstantFault, instantProblem } from '../text/instant-problems.ts';
import { plain, shortened } from '../text/plain.ts';
import { type EventColumns, type EventField, eventHeading } from './event-columns.ts';
import { EVENT_KINDS, EXPECTED_KINDS, EXPECTED_SERVICES, SERVICE_NAMES } from './event-words.ts';
import { readInstant } from './instant.ts';

/** A ticket opened as a row says, with what the row adds: rows of one id that differ in it contradict each other. */
export interface Opening extends Extract<TicketEvent, { kind: 'opened' }> {
  readonly service: AttractService | undefined;
  readonly municipality: string | undefined;
}

/** An event and the row it came from. */
export interface EventRow {
  readonly at: RowLocation;
  readonly ticket: string;
  readonly event: Opening | Exclude<TicketEvent, { kind: 'opened' }>;
  /** Whether the id of the event is the file's own. */
  readonly idStated: boolean;
}

/** What a row came to. */
export type RowReading = EventRow | readonly RowFault[];

/** Reads a row of an events file: an event, or every fault of the row. */
export function readEvent(row: Row, columns: EventColumns, timeZone: string): RowReading {
  const text = (field: EventField): string => cellText(row, columns.headings.get(field));
  const faults = readingFaults(row, columns.headings.size + columns.ignored.length);
  const fault = (field: EventField, { expected, mend }: Pick<RowFault, 'expected' | 'mend'>): void => {
    const value = shortened(field === 'at' ? shownInstant(row, columns) : text(field));
    faults.push({ at: row.at, column: eventHeading(columns, field), value, expected, mend });
  };
  const ticket = text('ticket');
  if (ticket === '') fault('ticket', { expected: TICKET, mend: FILL });
  const kind = EVENT_KINDS.get(plain(text('kind')));
  if (!kind) fault('kind', { expected: EXPECTED_KINDS, mend: ONE_OF_THESE });
  const at = instantIn(row, columns, timeZone);
  if (typeof at !== 'number') fault('at', at);
  const service = SERVICE_NAMES.get(plain(text('service')));
  if (kind === 'opened' && !service) {
    fault('service', { expected: EXPECTED_SERVICES, mend: ONE_OF_THESE });
  }
  if (kind === 'priority-changed' && text('priority') === '') {
    fault('priority', { expected: PRIORITY, mend: FILL });
  }
  if (kind === 'reassigned' && text('desk') === '' && text('person') === '') {
    fault('desk', { expected: DESK, mend: FILL });
  }
  if (faults.length > 0 || !kind || typeof at !== 'number') return faults;
  const stated = (field: EventField): string | undefined => (text(field) === '' ? undefined : text(field));
  const event = eventOf(kind, at, {
    service,
    municipality: stated('municipality'),
    desk: stated('desk'),
    person: stated('person'),
    priority: stated('priority'),
    pause: stated('pause'),
  });
  const id = stated('event');
  return {
    at: row.at,
    ticket,
    event: { ...event, id: id ?? ownId(event) },
    idStated: id !== undefined,
  };
}

/** Rows without an id are one event where they say the same; a ticket opens once at an instant, whatever they say. */
function ownId(event: EventRow['event']): string {
  return JSON.stringify(event.kind === 'opened' ? [event.kind, event.at] : event);
}

type Details = Pick<Opening, 'service' | 'municipality' | 'desk' | 'person' | 'priority'> & {
  readonly pause: string | undefined;
};

/** Of the details, only what the kind of event takes: a spreadsheet repeats the others on every row. */
function eventOf(
  kind: Exclude<TicketEvent['kind'], 'calendar-changed'>,
  at: number,
  { desk, municipality, pause, person, priority, service }: Details,
): EventRow['event'] {
  const base = { id: '', at };
  switch (kind) {
    case 'opened':
      return { ...base, kind, service, municipality, desk, person, priority };
    case 'reassigned':
      return { ...base, kind, desk, person };
    case 'priority-changed':
      return { ...base, kind, priority: priority ?? '' };
    case 'paused':
    case 'resumed':
      return { ...base, kind, pause };
    default:
      return { ...base, kind };
  }
}

function instantIn(row: Row, columns: EventColumns, timeZone: string): number | InstantFault {
  const heading = columns.headings.get('at') ?? columns.headings.get('date');
  const cell = heading === undefined ? null : row.cells[heading];
  return typeof cell === 'number'
    ? instantProblem('serial-number')
    : readInstant(instantText(row, columns), timeZone);
}

/** The cell of the instant, or those of its date and its time joined. */
function instantText(row: Row, { headings }: EventColumns): string {
  const at = headings.get('at');
  if (at !== undefined) return cellText(row, at);
  const date = cellText(row, headings.get('date'));
  const time = cellText(row, headings.get('time'));
  return time === '' ? date : `${date.replace(/T00:00:00$/, '')} ${time.replaceAll('.', ':')}`.trim();
}

/** As the cells show it: a workbook keeps dates in a form of its own. */
function shownInstant(row: Row, columns: EventColumns): string {
  const text = instantText(row, columns);
  return row.at.sheet === undefined
    ? text
    : text.replace(/^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?/, (_, year, month, day, time = '') =>
        `${day}/${month}/${year} ${time}`.trim(),
      );
}

/** Whether any row says that its events are invented. */
export function isFictional({ rows }: Table, columns: EventColumns): boolean {
  const heading = columns.headings.get('fictional');
  return rows.some((row) => saysYes(cellText(row, heading)));
}

const TICKET: LocalizedText = { it: 'il codice della richiesta', en: 'the id of the ticket' };
const PRIORITY: LocalizedText = { it: 'la nuova priorità', en: 'the new priority' };
const DESK: LocalizedText = { it: 'il nuovo ufficio o addetto', en: 'the new desk or person' };
const FILL: LocalizedText = { it: 'riempire la cella', en: 'fill in the cell' };
const ONE_OF_THESE: LocalizedText = { it: 'scriverne uno', en: 'write one of them' };
