import type { LocalizedText } from '@insedia/domain';
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

export const messages = {
  about: (id: string, { en, it }: LocalizedText): LocalizedText => ({ it: `${id}: ${it}`, en: `${id}: ${en}` }),
  misuse: (path: string, got: string, wanted: LocalizedText): LocalizedText => ({
    it: `${path}: ricevuto ${got}, atteso ${wanted.it}`,
    en: `${path}: got ${got}, wanted ${wanted.en}`,
  }),
  date: { it: 'una data esistente AAAA-MM-GG', en: 'a date YYYY-MM-DD that exists' },
};
