import type { Language, LocalizedText } from '@insedia/domain';
import { EVENT_COLUMNS, type EventField } from '../sla/event-columns.ts';
import { EXPECTED_KINDS } from '../sla/event-words.ts';
import { table } from './terminal.ts';

/** What each column of an events file holds. */
const MEANINGS: Readonly<Record<EventField, LocalizedText>> = {
  ticket: { it: 'codice della richiesta', en: 'id of the ticket' },
  kind: EXPECTED_KINDS,
  at: {
    it: 'data e ora di Roma: 18/04/2017 14:30, 2017-04-18T14:30, o una cella con data e ora',
    en: 'date and time in Rome: 18/04/2017 14:30, 2017-04-18T14:30, or a cell with date and time',
  },
  date: { it: 'in luogo di «istante»: la data', en: 'in place of “at”: the date' },
  time: { it: 'accanto a «data»: l’ora', en: 'beside “date”: the time' },
  service: {
    it: 'comuni o investitori, nella riga di apertura',
    en: 'municipalities or investors, in the row that opens',
  },
  municipality: { it: 'nella riga di apertura', en: 'in the row that opens' },
  desk: { it: 'nelle righe di apertura e riassegnazione', en: 'in the rows that open and reassign' },
  person: { it: 'nelle righe di apertura e riassegnazione', en: 'in the rows that open and reassign' },
  event: {
    it: 'codice dell’evento; senza, le righe uguali sono un evento solo',
    en: 'id of the event; without it, rows of the same content are one event',
  },
  priority: {
    it: 'la priorità, e nelle righe «priorità» la nuova',
    en: 'the priority, the new one where it changes',
  },
  pause: { it: 'nome della sospensione, se più d’una insieme', en: 'name of a pause, where several overlap' },
  fictional: { it: '«sì» se gli eventi sono inventati', en: '“yes” if the events are invented' },
};

/** A line for each column: its name in the language, and what it holds. */
export function columnLines(language: Language): string[] {
  const head = language === 'it' ? ['colonna', 'che cosa contiene'] : ['column', 'what it holds'];
  const rows = EVENT_COLUMNS.fields.map((field) => [
    EVENT_COLUMNS.headings[field][language === 'it' ? 0 : 1] ?? field,
    MEANINGS[field][language],
  ]);
  return table(head, rows, [false, false], Infinity).map((line) => `  ${line}`);
}
