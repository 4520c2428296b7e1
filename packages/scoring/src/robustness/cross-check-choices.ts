import type { PolicyStatement } from '../call/policies.ts';
import { choice, type Pair, withNumber } from './statement.ts';

/** What the methods of a cross-check have to be told: no call says it. Values run from 0 to 1. */
export interface CrossCheckOptions {
  /** Weighted product: a lower value counts as this one, since a product with 0 is 0. Above 0; default 0.01. */
  readonly leastValue?: number | undefined;
  /** VIKOR: weight of the group against the largest regret, 0 to 1. Default 0.5. */
  readonly v?: number | undefined;
  /** PROMETHEE, ELECTRE: the largest difference of value that is none. Default 0.05. */
  readonly indifference?: number | undefined;
  /** PROMETHEE, ELECTRE: the smallest difference of value that counts in full. Default 0.2. */
  readonly preference?: number | undefined;
  /** ELECTRE: the disadvantage of value that no advantage elsewhere makes up for; Infinity, the default, is none. */
  readonly veto?: number | undefined;
  /** PROMETHEE and ELECTRE compare all pairs, and so rank only this many first places. Default 300. */
  readonly pairwiseUpTo?: number | undefined;
  /** How many first places are withdrawn, one at a time, to see whether others change places. Default 40. */
  readonly withdrawAmong?: number | undefined;
  /**
   * Fewer are withdrawn from a method whose rankings would take more steps than this in all: of `n` alternatives
   * ELECTRE takes `n³`, PROMETHEE `n²`, the others `n log₂ n`. One is tried in any case. Default 40,000,000.
   */
  readonly withdrawSteps?: number | undefined;
}

/** The options, none left out. */
export type CrossCheckChoices = { readonly [K in keyof CrossCheckOptions]-?: number };

/** The options, each left out at its default. */
export function crossCheckChoices({
  leastValue = 0.01,
  v = 0.5,
  indifference = 0.05,
  preference = 0.2,
  veto = Infinity,
  pairwiseUpTo = 300,
  withdrawAmong = 40,
  withdrawSteps = 40_000_000,
}: CrossCheckOptions): CrossCheckChoices {
  return { leastValue, v, indifference, preference, veto, pairwiseUpTo, withdrawAmong, withdrawSteps };
}

const SCALE: readonly [title: Pair, value: Pair] = [
  ['Che cosa confrontano i metodi', 'What the methods compare'],
  [
    'i valori da 0 a 1 che il bando dà alle misure, con i pesi del bando; i dati assenti al peggio',
    'the values from 0 to 1 that the call gives to the measures, with the weights of the call; missing data at their worst',
  ],
];

const REFERENCE: readonly [title: Pair, value: Pair] = [
  ['SPOTIS: estremi di riferimento', 'SPOTIS: reference bounds'],
  [
    'il valore più basso e il più alto che la funzione del bando può dare; dove sono 0 e 1 per tutti i criteri, l’ordine è quello della somma pesata senza arrotondamenti né spareggi',
    'the lowest and the highest value that the function of the call can give; where they are 0 and 1 on every criterion, the order is that of the weighted sum without rounding and tie-breaks',
  ],
];

/** Every choice of a cross-check in words. */
export function crossCheckStatements(options: CrossCheckOptions): PolicyStatement[] {
  const { leastValue, v, indifference, preference, veto, pairwiseUpTo, withdrawAmong, withdrawSteps } =
    crossCheckChoices(options);
  const chosen = (id: keyof CrossCheckOptions, title: Pair, value: Pair): PolicyStatement =>
    choice(`crossCheck.${id}`, title, value, options[id] !== undefined);
  return [
    choice('crossCheck.scale', ...SCALE, false),
    chosen(
      'leastValue',
      ['Prodotto pesato: valore minimo', 'Weighted product: least value'],
      withNumber(leastValue, ['un valore più basso conta', 'a lower value counts as']),
    ),
    chosen('v', ['VIKOR: peso dell’insieme (v)', 'VIKOR: weight of the whole (v)'], withNumber(v)),
    chosen(
      'indifference',
      ['PROMETHEE ed ELECTRE: soglia di indifferenza', 'PROMETHEE and ELECTRE: indifference threshold'],
      withNumber(indifference, ['differenza di valore fino a', 'difference of value up to']),
    ),
    chosen(
      'preference',
      ['PROMETHEE ed ELECTRE: soglia di preferenza', 'PROMETHEE and ELECTRE: preference threshold'],
      withNumber(preference, ['differenza di valore da', 'difference of value from']),
    ),
    chosen(
      'veto',
      ['ELECTRE III: veto', 'ELECTRE III: veto'],
      veto === Infinity
        ? ['nessuno', 'none']
        : withNumber(veto, ['svantaggio di valore da', 'disadvantage of value from']),
    ),
    choice('crossCheck.reference', ...REFERENCE, false),
    chosen(
      'pairwiseUpTo',
      ['Metodi che confrontano ogni coppia', 'Methods that compare every pair'],
      [
        `PROMETHEE ed ELECTRE ordinano al più le prime ${pairwiseUpTo} domande, fra loro`,
        `PROMETHEE and ELECTRE rank the first ${pairwiseUpTo} applications at most, among themselves`,
      ],
    ),
    chosen(
      'withdrawAmong',
      ['Prova dei ritiri', 'Trial of withdrawals'],
      [
        `si ritira una alla volta ciascuna delle prime ${withdrawAmong} domande, si riordinano con lo stesso metodo tutte le altre che esso ordina, e si guarda se due di loro si scambiano di posto`,
        `each of the first ${withdrawAmong} applications is withdrawn in turn and all others that the method ranks are ranked again by it, to see whether two of them change places`,
      ],
    ),
    chosen(
      'withdrawSteps',
      ['Prova dei ritiri: limite del calcolo', 'Trial of withdrawals: limit of the computation'],
      [
        `un metodo prova meno ritiri, ma almeno uno, se i passi supererebbero ${withdrawSteps}: con n domande un ordinamento ne conta n³ per ELECTRE, n² per PROMETHEE, n log₂ n per gli altri; accanto a ogni metodo sta quanti ne ha provati`,
        `a method tries fewer withdrawals, but one at least, if its steps would exceed ${withdrawSteps}: with n applications one ranking counts n³ for ELECTRE, n² for PROMETHEE, n log₂ n for the others; beside each method stands how many it tried`,
      ],
    ),
  ];
}
