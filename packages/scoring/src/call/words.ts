import type { InstantProblem, LocalizedText } from '@insedia/domain';
import type { Path } from './names.ts';

type Pair = readonly [it: string, en: string];

/** Types of a document's values, in words. */
export const TYPES: Readonly<Record<string, Pair>> = {
  string: ['un testo', 'a text'],
  number: ['un numero', 'a number'],
  int: ['un numero intero', 'a whole number'],
  boolean: ['true o false', 'true or false'],
  array: ['un elenco', 'a list'],
  tuple: ['un elenco', 'a list'],
  object: ['un gruppo di voci', 'a group of entries'],
  record: ['un gruppo di voci', 'a group of entries'],
};

/** Why a text names no instant, in words. */
export const INSTANT_PROBLEMS: Readonly<Record<InstantProblem, Pair>> = {
  malformed: ['data e ora non riconosciute', 'not a date and time'],
  'no-such-day': ['questo giorno non esiste', 'there is no such day'],
  'no-time': ['manca l’ora', 'the time of day is missing'],
  skipped: [
    'ora inesistente: quella notte l’orologio è passato all’ora legale',
    'no such time: the clock went forward that night',
  ],
  ambiguous: [
    'ora che si è ripetuta: quella notte l’orologio è tornato all’ora solare',
    'a time that came twice: the clock went back that night',
  ],
};

const INSTANT: Pair = [
  'serve un istante con il suo scarto dall’ora universale, per esempio 2021-06-01T09:00+02:00',
  'it takes an instant with its offset, such as 2021-06-01T09:00+02:00',
];

const ID: Pair = [
  'serve un nome di lettere, cifre e trattini, che cominci con una lettera o una cifra',
  'it takes a name of letters, digits and hyphens that begins with a letter or digit',
];

/** The forms that texts must have, by the entry that holds them. */
const FORMS: Readonly<Record<string, Pair>> = {
  opens: INSTANT,
  closes: INSTANT,
  id: ID,
  date: ['serve una data come 2021-05-17', 'it takes a date such as 2021-05-17'],
  url: ['serve un indirizzo che cominci con https://', 'it takes an address that begins with https://'],
  timeZone: [
    'serve un fuso orario IANA, per esempio Europe/Rome',
    'it takes an IANA time zone, such as Europe/Rome',
  ],
  name: [
    'serve un nome di lettere, cifre e _ che cominci con una lettera',
    'it takes a name of letters, digits and _ that begins with a letter',
  ],
};

/** The form that the text at a place must have. */
export function formOf(path: Path): Pair {
  if (path.at(-2) === 'layers') return ID;
  const key = path.findLast((step) => typeof step === 'string' && step !== 'value');
  return (typeof key === 'string' ? FORMS[key] : undefined) ?? ['valore non ammesso', 'value not allowed'];
}

/** “One of these”. */
export function listed(values: readonly string[]): LocalizedText {
  if (values.length === 1) return { it: `serve ${values[0]}`, en: `it takes ${values[0]}` };
  return { it: `serve uno fra: ${values.join(', ')}`, en: `it takes one of: ${values.join(', ')}` };
}

/** A value of a document, in words. */
export function shown(value: unknown): LocalizedText {
  if (typeof value === 'string') return { it: `il testo «${value}»`, en: `the text “${value}”` };
  if (value === null) return { it: 'un vuoto', en: 'nothing' };
  const [it, en] = typeof value === 'object' ? (TYPES[Array.isArray(value) ? 'array' : 'object'] ?? []) : [];
  return { it: it ?? String(value), en: en ?? String(value) };
}
