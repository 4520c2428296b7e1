import type { LocalizedText } from '@insedia/domain';
import { InputError } from '../failure.ts';
import { plain, shortened } from './plain.ts';

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

/** The heading of each field in Italian and English, and others it goes under. */
const HEADINGS: Readonly<Record<EventField, readonly string[]>> = {
  ticket: ['richiesta', 'ticket', 'pratica', 'codice richiesta', 'id richiesta', 'ticket id'],
  kind: ['tipo', 'kind', 'tipo evento', 'event kind', 'azione', 'type'],
  at: ['istante', 'at', 'data e ora', 'data ora', 'quando', 'instant', 'when', 'date and time', 'timestamp'],
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
};

const REQUIRED: readonly EventField[] = ['ticket', 'kind', 'at'];

/** Which heading of a file holds which field. */
export interface EventColumns {
  readonly headings: ReadonlyMap<EventField, string>;
  /** Headings that hold none. */
  readonly ignored: readonly string[];
}

/**
 * Finds the fields among the headings of a file; letter case, accents and punctuation do not matter. An instant may
 * stand in one column, or its date in one and its time in another.
 *
 * @param place the file, and the sheet where it has sheets
 * @throws {InputError} if a field that is needed has no heading, or one has two
 */
export function eventColumns(place: LocalizedText, headings: readonly string[]): EventColumns {
  const found = new Map<EventField, string>();
  const ignored: string[] = [];
  for (const heading of headings) {
    const field = fieldOf(heading);
    const other = field && found.get(field);
    if (other !== undefined) throw twoHeadings(place, other, heading);
    if (field) found.set(field, heading);
    else ignored.push(heading);
  }
  const missing = missingIn(found);
  if (missing.length > 0) {
    throw new InputError(...missing.map((field) => noHeading(place, field, headings)));
  }
  for (const field of found.has('at') ? (['date', 'time'] as const) : []) {
    const heading = found.get(field);
    if (heading !== undefined) ignored.push(heading);
    found.delete(field);
  }
  return { headings: found, ignored };
}

/** Whether a row of cells names every field that events need. */
export function headsEvents(cells: readonly string[]): boolean {
  const found = new Map(cells.flatMap((cell) => [[fieldOf(cell), cell] as const]));
  return missingIn(found).length === 0;
}

/** The names of every column, the Italian and the English one first, in the order of a file that has them all. */
export function columnNames(): readonly (readonly [field: EventField, names: readonly string[]])[] {
  return FIELDS.map((field) => [field, HEADINGS[field]]);
}

function missingIn(found: ReadonlyMap<EventField | undefined, string>): EventField[] {
  return REQUIRED.filter((field) => !found.has(field) && !(field === 'at' && found.has('date')));
}

/** The heading of a field, or what it is called where a file has none for it. */
export function headingOf({ headings }: EventColumns, field: EventField): string {
  const [date, time] = [headings.get('date'), headings.get('time')];
  if (field === 'at' && date !== undefined) return time === undefined ? date : `${date} + ${time}`;
  return headings.get(field) ?? HEADINGS[field][0] ?? field;
}

function fieldOf(heading: string): EventField | undefined {
  const wanted = plain(heading);
  for (const field of FIELDS) {
    if (HEADINGS[field].some((name) => plain(name) === wanted)) return field;
  }
  return undefined;
}

const FIELDS: readonly EventField[] = [
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
];

function twoHeadings({ it, en }: LocalizedText, one: string, other: string): InputError {
  return new InputError({
    it: `${it}: «${one}» e «${other}» dicono la stessa cosa; tenere una sola delle due colonne`,
    en: `${en}: “${one}” and “${other}” say the same; keep one of the two columns`,
  });
}

function noHeading({ it, en }: LocalizedText, field: EventField, headings: readonly string[]): LocalizedText {
  const names = HEADINGS[field];
  const there = headings.map(shortened).join(', ');
  const apart =
    field === 'at'
      ? { it: ', o due colonne, «data» e «ora»', en: ', or two columns, “date” and “time”' }
      : { it: '', en: '' };
  return {
    it: `${it}: manca la colonna «${names[0]}» (le intestazioni lette sono: ${there}); intestarla così, o ${names.slice(1, 4).join(', ')}${apart.it}`,
    en: `${en}: there is no column “${names[1]}” (the headings read are: ${there}); head it so, or ${names.slice(2, 5).join(', ')}${apart.en}`,
  };
}
