import type { PolicyStatement } from '../call/policies.ts';
import { choice, type Pair, withNumber } from './statement.ts';

/** What a sensitivity analysis has to be told: no call says it. */
export interface SensitivityOptions {
  /** How many first places count as the winners, such as those that can be funded. Default 10. */
  readonly top?: number | undefined;
  /** By how much of itself each weight may be off: 0.2, the default, is ± 20 %. Above 0, at most 1. */
  readonly spread?: number | undefined;
  /** How many weights are drawn. Default 10,000: a standard error of half a percentage point at most. */
  readonly samples?: number | undefined;
  /** Of the drawing, an integer. Default 1. */
  readonly seed?: number | undefined;
  /** Of how many first places every rank is counted. Default 15. */
  readonly places?: number | undefined;
  /** With more places than this, no weights are drawn and no dominance is looked for. Default 5000. */
  readonly upTo?: number | undefined;
}

/** The options, none left out. */
export type SensitivityChoices = { readonly [K in keyof SensitivityOptions]-?: number };

/**
 * The options, each left out at its default.
 *
 * @throws {RangeError} if one is out of its range
 */
export function sensitivityChoices({
  top = 10,
  spread = 0.2,
  samples = 10_000,
  seed = 1,
  places = 15,
  upTo = 5000,
}: SensitivityOptions): SensitivityChoices {
  for (const [name, number] of Object.entries({ top, samples, places, upTo })) {
    if (!(Number.isInteger(number) && number >= 1)) {
      throw new RangeError(`${name}: an integer from 1 on expected, got ${number}`);
    }
  }
  if (!Number.isInteger(seed)) throw new RangeError(`seed: an integer expected, got ${seed}`);
  if (!(spread > 0 && spread <= 1))
    throw new RangeError(`spread: above 0 and at most 1 expected, got ${spread}`);
  return { top, spread, samples, seed, places, upTo };
}

const BASIS: readonly [title: Pair, value: Pair] = [
  ['Che cosa si mette alla prova', 'What is put to the test'],
  [
    'la somma pesata dei valori del bando senza arrotondamenti né spareggi; i dati assenti al peggio',
    'the weighted sum of the values of the call, without rounding and tie-breaks; missing data at their worst',
  ],
];

const ONE_AT_A_TIME: readonly [title: Pair, value: Pair] = [
  ['Intervalli di stabilità', 'Stability intervals'],
  [
    'si muove un peso alla volta, gli altri restano fra loro in proporzione; agli estremi compare una parità',
    'one weight moves at a time, the others keep their proportions; at the ends a tie appears',
  ],
];

/** Every choice of a sensitivity analysis in words. */
export function sensitivityStatements(options: SensitivityOptions): PolicyStatement[] {
  const { top, spread, samples, seed, upTo } = sensitivityChoices(options);
  const chosen = (id: keyof SensitivityOptions, title: Pair, value: Pair): PolicyStatement =>
    choice(`sensitivity.${id}`, title, value, options[id] !== undefined);
  const percent = Number((100 * spread).toFixed(6));
  return [
    choice('sensitivity.basis', ...BASIS, false),
    choice('sensitivity.oneAtATime', ...ONE_AT_A_TIME, false),
    chosen(
      'top',
      ['Quante domande sono «le prime»', 'How many applications are “the first”'],
      withNumber(top),
    ),
    chosen(
      'spread',
      ['Pesi vicini a quelli del bando', 'Weights near those of the call'],
      [
        `ogni peso estratto in modo uniforme fra ± ${withNumber(percent)[0]} % del suo, poi tutti riportati a somma 1`,
        `every weight drawn uniformly within ± ${withNumber(percent)[1]} % of its own, then all brought back to a sum of 1`,
      ],
    ),
    choice(
      'sensitivity.any',
      ['Pesi qualsiasi', 'Any weights'],
      [
        'tutti i pesi possibili, da 0 in su e a somma 1, con uguale probabilità',
        'all possible weights, 0 or above and summing to 1, equally likely',
      ],
      false,
    ),
    chosen('samples', ['Estrazioni di pesi', 'Draws of weights'], withNumber(samples)),
    chosen('seed', ['Seme delle estrazioni', 'Seed of the draws'], withNumber(seed)),
    chosen(
      'upTo',
      ['Limite delle estrazioni', 'Limit of the draws'],
      [
        `con più di ${upTo} domande in graduatoria non si estraggono pesi e non si cercano dominanze`,
        `with more than ${upTo} ranked applications no weights are drawn and no dominance is looked for`,
      ],
    ),
  ];
}
