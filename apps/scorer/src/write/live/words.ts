import type { Language } from '@insedia/domain';

/** What the sheets of a workbook with live formulas say. */
export interface LiveWords {
  readonly ranking: string;
  readonly weights: string;
  readonly workings: string;
  readonly place: string;
  readonly rank: string;
  readonly officialRank: string;
  readonly id: string;
  readonly name: string;
  readonly score: string;
  readonly points: string;
  readonly value: string;
  readonly criterion: string;
  readonly weight: string;
  readonly official: string;
  readonly sum: string;
  readonly sound: string;
  readonly unsound: string;
  readonly admitted: string;
  readonly order: string;
  readonly row: string;
  readonly compared: string;
  readonly tieBreak: string;
}

export const LIVE_WORDS: Readonly<Record<Language, LiveWords>> = {
  it: {
    ranking: 'Graduatoria',
    weights: 'Pesi',
    workings: 'Calcolo',
    place: 'n.',
    rank: 'posizione',
    officialRank: 'posizione ufficiale',
    id: 'codice',
    name: 'denominazione',
    score: 'punteggio',
    points: 'punti',
    value: 'valore',
    criterion: 'criterio',
    weight: 'peso (da cambiare)',
    official: 'peso ufficiale',
    sum: 'somma',
    sound: 'I pesi sommano al 100 %.',
    unsound: 'ATTENZIONE: i pesi non sommano al 100 %: punteggi e ordine non valgono.',
    admitted: 'oltre i minimi',
    order: 'ordine',
    row: 'riga del calcolo',
    compared: 'punteggio confrontato',
    tieBreak: 'spareggio',
  },
  en: {
    ranking: 'Ranking',
    weights: 'Weights',
    workings: 'Workings',
    place: 'no.',
    rank: 'rank',
    officialRank: 'official rank',
    id: 'id',
    name: 'name',
    score: 'score',
    points: 'points',
    value: 'value',
    criterion: 'criterion',
    weight: 'weight (to change)',
    official: 'official weight',
    sum: 'sum',
    sound: 'The weights sum to 100%.',
    unsound: 'MIND: the weights do not sum to 100%: scores and order do not hold.',
    admitted: 'above the minimums',
    order: 'order',
    row: 'row of the workings',
    compared: 'score compared',
    tieBreak: 'tie-break',
  },
};
