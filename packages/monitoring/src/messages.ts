import type { LocalizedText } from '@insedia/domain';
import type { Place } from './events/event.ts';
import type { EventProblem } from './events/refusal.ts';
import type { MoveProblem } from './pipeline/judge.ts';

/** Why an event is not taken in, and how to mend it. */
export const eventMessages: { readonly [problem in EventProblem]: LocalizedText } = {
  idWithOtherContent: {
    it: 'codice già usato da un evento con altro contenuto: per correggerlo serve un evento nuovo con «replaces»',
    en: 'its id is taken by an event of other content: to correct that one, send a new event with “replaces”',
  },
  badDate: {
    it: '«on» e «recordedOn» devono essere date esistenti AAAA-MM-GG',
    en: '“on” and “recordedOn” must be dates YYYY-MM-DD that exist',
  },
  recordedBefore: {
    it: 'registrato prima che accadesse: «recordedOn» non può precedere «on»',
    en: 'recorded before it happened: “recordedOn” may not be before “on”',
  },
  correctsItself: {
    it: 'corregge sé stesso, da solo o attraverso altri eventi',
    en: 'corrects itself, by itself or over other events',
  },
};

/** Why a change of stage does not count, and how to mend it. */
export const moveMessages: { readonly [problem in MoveProblem]: LocalizedText } = {
  alreadyThere: { it: 'è già in questa fase', en: 'is in that stage already' },
  noEntry: {
    it: 'non si può cominciare da questa fase: manca il passaggio nella fase che la precede',
    en: 'cannot begin in that stage: the change to the stage before it is missing',
  },
  notNext: { it: 'non è una fase che può seguire', en: 'is not a stage that may follow' },
  reopensElsewhere: {
    it: 'si riapre nella fase in cui era stata chiusa',
    en: 'is reopened in the stage in which it was closed',
  },
};

/** What a field of an event may be wanted to hold. */
export type Wanted =
  | 'date'
  | 'country'
  | 'cents'
  | 'istat'
  | 'notBefore'
  | 'notAfterAsOf'
  | 'text'
  | 'integer'
  | 'notNegative'
  | 'positive'
  | 'object'
  | 'nothing';

export const wantedMessages: { readonly [wanted in Wanted]: LocalizedText } = {
  date: { it: 'una data esistente AAAA-MM-GG', en: 'a date YYYY-MM-DD that exists' },
  country: {
    it: 'due lettere maiuscole (ISO 3166-1), per esempio DE',
    en: 'two capitals (ISO 3166-1), such as DE',
  },
  cents: {
    it: 'centesimi di euro come testo di sole cifre, per esempio "1500000000"',
    en: 'cents of euro as a text of digits alone, such as "1500000000"',
  },
  istat: {
    it: 'il codice ISTAT del comune come testo di sei cifre, per esempio "015146"',
    en: 'the ISTAT code of the municipality as a text of six digits, such as "015146"',
  },
  notBefore: {
    it: 'una data non anteriore a quella del fatto («on»): si registra ciò che è già accaduto',
    en: 'a date not before that of the fact (“on”): what is recorded has happened',
  },
  notAfterAsOf: { it: 'una data non posteriore a «asOf»', en: 'a date not after “asOf”' },
  text: { it: 'un testo non vuoto', en: 'a text that is not empty' },
  integer: { it: 'un numero intero', en: 'a whole number' },
  notNegative: { it: 'un numero intero, zero o più', en: 'a whole number, zero or more' },
  positive: { it: 'un numero intero maggiore di zero', en: 'a whole number above zero' },
  object: { it: 'un oggetto JSON', en: 'a JSON object' },
  nothing: { it: 'nessun campo con questo nome: toglierlo', en: 'no field of that name: leave it out' },
};

export const messages = {
  notJson: { it: 'un oggetto JSON su una riga', en: 'a JSON object on one line' },
  line: (line: number, path: string, got: string, { en, it }: LocalizedText): LocalizedText => ({
    it: `riga ${line}${path && `, ${path}`}: ricevuto ${got}, atteso ${it}`,
    en: `line ${line}${path && `, ${path}`}: got ${got}, wanted ${en}`,
  }),
  torn: (line: number): LocalizedText => ({
    it: `la riga ${line} è interrotta`,
    en: `line ${line} is cut off`,
  }),
  about: (id: string, { en, it }: LocalizedText): LocalizedText => ({
    it: `${id}: ${it}`,
    en: `${id}: ${en}`,
  }),
  move: (id: string, from: Place | undefined, to: Place, { en, it }: LocalizedText): LocalizedText => ({
    it: `${id}: da ${from ?? 'fuori'} a ${to}: ${it}`,
    en: `${id}: from ${from ?? 'outside'} to ${to}: ${en}`,
  }),
  misuse: (path: string, got: string, wanted: LocalizedText): LocalizedText => ({
    it: `${path}: ricevuto ${got}, atteso ${wanted.it}`,
    en: `${path}: got ${got}, wanted ${wanted.en}`,
  }),
  oneOf: (names: readonly string[]): LocalizedText => ({
    it: `uno fra ${names.join(', ')}`,
    en: `one of ${names.join(', ')}`,
  }),
  window: {
    it: 'una finestra che non finisce prima di cominciare',
    en: 'a window that does not end before it begins',
  },
};
