import type { LocalizedText } from '@insedia/domain';
import { InputError } from '../failure.ts';

/** What a column of an events file holds. */
export type EventField =
  | 'ticket'
  | 'kind'
  | 'at'
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
 * Finds the fields among the headings of a file; letter case, accents and punctuation do not matter.
 *
 * @throws {InputError} if a field that is needed has no heading, or one has two
 */
export function eventColumns(path: string, headings: readonly string[]): EventColumns {
  const found = new Map<EventField, string>();
  const ignored: string[] = [];
  for (const heading of headings) {
    const field = fieldOf(heading);
    const other = field && found.get(field);
    if (other !== undefined) throw twoHeadings(path, other, heading);
    if (field) found.set(field, heading);
    else ignored.push(heading);
  }
  const missing = REQUIRED.filter((field) => !found.has(field));
  if (missing.length > 0) {
    throw new InputError(...missing.map((field) => noHeading(path, field, headings)));
  }
  return { headings: found, ignored };
}

/** What a field is called where a file has no heading for it. */
export function headingOf({ headings }: EventColumns, field: EventField): string {
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
  ...REQUIRED,
  'service',
  'event',
  'desk',
  'person',
  'municipality',
  'priority',
  'pause',
  'fictional',
];

/** Lower case, without accents, words parted by single spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

function twoHeadings(path: string, one: string, other: string): InputError {
  return new InputError({
    it: `${path}: «${one}» e «${other}» dicono la stessa cosa; tenere una sola delle due colonne`,
    en: `${path}: “${one}” and “${other}” say the same; keep one of the two columns`,
  });
}

function noHeading(path: string, field: EventField, headings: readonly string[]): LocalizedText {
  const names = HEADINGS[field];
  const there = headings.join(', ');
  return {
    it: `${path}: manca la colonna «${names[0]}» (ci sono: ${there}); intestarla così, o ${names.slice(1, 4).join(', ')}`,
    en: `${path}: there is no column “${names[1]}” (there are: ${there}); head it so, or ${names.slice(2, 5).join(', ')}`,
  };
}
