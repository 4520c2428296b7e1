import { type ColumnSet, type Columns, headingOf } from '../read/columns.ts';

/** What a column of an events file holds. */
export type EventField =
  | 'ticket'
  | 'kind'
  | 'at'
  | 'date'
  | 'time'
  | 'service'
  | 'event'
  | 'desk'
  | 'person'
  | 'municipality'
  | 'priority'
  | 'pause'
  | 'fictional';

/** Which heading of a file holds which field. */
export type EventColumns = Columns<EventField>;

/** The columns of a table of events. An instant may stand in one column, or its date in one and its time in another. */
export const EVENT_COLUMNS: ColumnSet<EventField> = {
  headings: {
    ticket: ['richiesta', 'ticket', 'pratica', 'codice richiesta', 'id richiesta', 'ticket id'],
    kind: ['tipo', 'kind', 'tipo evento', 'event kind', 'azione', 'type'],
    at: [
      'istante',
      'at',
      'data e ora',
      'data ora',
      'quando',
      'instant',
      'when',
      'date and time',
      'timestamp',
    ],
    date: ['data', 'date', 'giorno', 'day'],
    time: ['ora', 'time', 'orario', 'hour'],
    service: ['servizio', 'service', 'help desk'],
    event: ['evento', 'event', 'codice evento', 'id evento', 'event id'],
    desk: ['ufficio', 'desk', 'sportello', 'office'],
    person: ['addetto', 'person', 'operatore', 'incaricato', 'assignee'],
    municipality: ['comune', 'municipality'],
    priority: ['priorità', 'priority'],
    pause: ['sospensione', 'pause'],
    fictional: ['inventato', 'fictional'],
  },
  fields: [
    'ticket',
    'kind',
    'at',
    'date',
    'time',
    'service',
    'municipality',
    'desk',
    'person',
    'event',
    'priority',
    'pause',
    'fictional',
  ],
  required: ['ticket', 'kind', 'at'],
  instead: {
    of: 'at',
    by: ['date', 'time'],
    hint: { it: ', o due colonne, «data» e «ora»', en: ', or two columns, “date” and “time”' },
  },
};

/** The heading of a field, that of the date and of the time together where they stand apart. */
export function eventHeading(columns: EventColumns, field: EventField): string {
  const [date, time] = [columns.headings.get('date'), columns.headings.get('time')];
  if (field === 'at' && date !== undefined) return time === undefined ? date : `${date} + ${time}`;
  return headingOf(columns, field);
}
