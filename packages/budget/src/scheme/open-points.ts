import type { LocalizedText } from '@insedia/domain';
import { percent } from '../money/format.ts';
import { ratio } from '../money/ratio.ts';
import type { Policies, PolicyName } from './policies.ts';
import { reallocationWords, termsWords } from './reading-words.ts';

/** A question that schemes leave open, and the readings to compare. */
export interface OpenPoint<V> {
  /** Its number among the points of the 2021 programme. */
  readonly point: string;
  readonly title: LocalizedText;
  /** Where a policy is a quantity, examples. */
  readonly readings: readonly V[];
  /** A reading in a few words; any value of the policy will do. */
  readonly words: (value: V) => LocalizedText;
}

/** Every open point and its readings. `OPEN_POINTS.rounding.point` is `U16`. */
export const OPEN_POINTS: { readonly [N in PolicyName]: OpenPoint<Policies[N]['value']> } = {
  advanceBase: named(
    'U1',
    ['base dell’anticipo', 'base of the advance'],
    [
      ['funderShare', 'la quota del finanziatore', 'the funder’s share'],
      ['totalPlan', 'il valore complessivo del piano', 'the whole plan'],
    ],
  ),
  progressTranche: named(
    'U2',
    ['quota di avanzamento', 'progress payment'],
    [
      ['cumulativeLessPaid', 'dovuto fino a quel punto, meno il pagato', 'due by then, less what was paid'],
      ['additive', 'maturato nel periodo, oltre all’anticipo', 'due since, on top of the advance'],
      [
        'onRemainder',
        'la stessa frazione della quota meno l’anticipo',
        'the fraction, of the share less the advance',
      ],
    ],
  ),
  progressMeasure: named(
    'U3',
    ['misura dell’avanzamento', 'measure of progress'],
    [
      ['spend', 'la sola spesa', 'spend alone'],
      ['activities', 'le sole attività', 'activities alone'],
      ['min', 'la minore fra spesa e attività', 'the lesser of spend and activities'],
      ['average', 'la media di spesa e attività', 'the average of spend and activities'],
    ],
  ),
  reductionRule: named(
    'U4',
    ['riduzione proporzionale', 'proportional reduction'],
    [
      ['constantRate', 'quota × spesa di tutti / piano', 'share × spend of all / plan'],
      ['ringFenced', 'la spesa propria, fino alla quota', 'own spend, up to the share'],
      ['lineByLine', 'la spesa propria, tetto per tetto', 'own spend, ceiling by ceiling'],
      ['funderFirst', 'quota meno tutta la spesa mancante', 'share less all that was not spent'],
      [
        'constantRateCapped',
        'quota × spesa di tutti / piano, non oltre la spesa propria',
        'share × spend of all / plan, up to own spend',
      ],
    ],
  ),
  comparator: named(
    'U5',
    ['termine di confronto', 'what spend is compared with'],
    [
      ['reportedVsBudgeted', 'spesa rendicontata e preventivata', 'reported and budgeted spend'],
      ['costsVsAllocation', 'costi a consuntivo e stanziamento', 'final costs and allocation'],
    ],
  ),
  cofinancingRouting: named(
    'U6',
    ['rendiconto del cofinanziamento', 'reporting of the co-financing'],
    [
      ['separate', 'a parte; se manca, non noto', 'of its own; without it, unknown'],
      ['withinReport', 'in quello del beneficiario', 'within the beneficiary’s'],
      ['ignored', 'non considerato', 'not counted'],
    ],
  ),
  eligibleNature: named(
    'U7',
    ['spese di terzi o interne', 'third-party or internal costs'],
    [
      ['thirdPartyOnly', 'solo acquisti da terzi', 'third parties alone'],
      ['thirdPartyAndInternal', 'terzi e costi interni', 'third parties and internal costs'],
    ],
  ),
  vat: named(
    'U8',
    ['IVA', 'VAT'],
    [
      ['unlessRecoverable', 'ammessa se non recuperabile', 'counts unless recoverable'],
      ['never', 'mai ammessa', 'never counts'],
    ],
  ),
  lineAmounts: {
    ...named(
      'U9',
      ['importi delle linee 1, 2, 3', 'amounts of lines 1, 2, 3'],
      [
        ['123', '', ''],
        ['132', '', ''],
        ['213', '', ''],
        ['231', '', ''],
        ['312', '', ''],
        ['321', '', ''],
      ],
    ),
    words: (order) => ({
      it: `nell’ordine ${[...order].map((place) => `${place}°`).join(', ')} del testo`,
      en: `number ${[...order].join(', ')} of the text`,
    }),
  },
  cofinancingLine: named(
    'U10',
    ['linea del cofinanziamento', 'line of the co-financing'],
    [
      ['own', 'una propria', 'its own'],
      ['1', 'sotto la linea 1', 'under line 1'],
      ['3', 'sotto la linea 3', 'under line 3'],
    ],
  ),
  reallocation: {
    point: 'U11',
    title: { it: 'variazioni fra le voci', en: 'reallocation between lines' },
    readings: [
      { allowed: true, threshold: null, cofinancing: false, betweenCeilings: true },
      { allowed: true, threshold: ratio(1n, 10n), cofinancing: false, betweenCeilings: true },
      { allowed: false, threshold: null, cofinancing: false, betweenCeilings: false },
    ],
    words: reallocationWords,
  },
  effectOnPast: named(
    'U12',
    ['effetto delle variazioni', 'effect of a reallocation'],
    [
      ['fromItsDate', 'dalla data dell’accordo', 'from the date of the agreement'],
      ['fromTheStart', 'dall’inizio', 'from the start'],
    ],
  ),
  costDate: named(
    'U13',
    ['data della spesa', 'date of a cost'],
    [
      ['incurred', 'competenza, con fattura', 'when incurred, with an invoice'],
      ['invoiced', 'fattura', 'when invoiced'],
      ['paid', 'pagamento', 'when paid'],
    ],
  ),
  lateFinalReport: named(
    'U14',
    ['rendicontazione finale tardiva', 'late final report'],
    [
      ['flagged', 'segnalata', 'flagged'],
      ['rejected', 'respinta', 'rejected'],
    ],
  ),
  reportDate: named(
    'U15',
    ['data della relazione', 'date of a report'],
    [
      ['asOf', 'quella a cui si riferisce', 'the one it is as of'],
      ['delivery', 'quella di consegna', 'that of its delivery'],
    ],
  ),
  rounding: named(
    'U16',
    ['arrotondamento', 'rounding'],
    [
      ['halfUp', 'al centesimo più vicino, il mezzo in su', 'to the nearest cent, halves up'],
      ['floor', 'al centesimo inferiore', 'down to the cent'],
      ['halfEven', 'al centesimo più vicino, il mezzo al pari', 'to the nearest cent, halves to even'],
    ],
  ),
  balance: named(
    'U17',
    ['calcolo del saldo', 'how the balance is computed'],
    [
      ['byDifference', 'dovuto meno pagato', 'due less paid'],
      ['ownPercentage', 'percentuale arrotondata da sola', 'a percentage rounded on its own'],
    ],
  ),
  interimCeiling: {
    point: 'U18',
    title: { it: 'tetto prima del saldo', en: 'ceiling before the balance' },
    readings: [null, ratio(9n, 10n), ratio(17n, 20n)],
    words: (ceiling) =>
      ceiling === null
        ? { it: 'nessuno', en: 'none' }
        : { it: `${percent(ceiling)} della quota`, en: `${percent(ceiling)} of the share` },
  },
  recovery: named(
    'U19',
    ['recupero e residui', 'recovery and release'],
    [
      ['cash', 'solo recupero', 'cash back alone'],
      ['release', 'solo residui', 'release alone'],
      ['both', 'recupero e residui', 'cash back and release'],
    ],
  ),
  recoveryTerms: {
    point: 'U20',
    title: { it: 'termini del recupero', en: 'terms of a recovery' },
    readings: [{ yearlyInterest: null, termDays: null, offset: null }],
    words: termsWords,
  },
  overspend: named(
    'U21',
    ['spesa oltre il previsto', 'spend above the plan'],
    [
      ['cappedByCeiling', 'entro ogni tetto', 'within each ceiling'],
      ['cappedByShare', 'entro la quota', 'within the share'],
    ],
  ),
  advanceTrigger: named(
    'U22',
    ['condizione dell’anticipo', 'what the advance waits for'],
    [
      ['onApproval', 'l’approvazione', 'approval'],
      ['onRequest', 'la richiesta', 'a request'],
      ['againstGuarantee', 'una garanzia', 'a guarantee'],
    ],
  ),
};

/** The names of all open points, U1 to U22. */
export const POLICY_NAMES: readonly PolicyName[] = [
  'advanceBase',
  'progressTranche',
  'progressMeasure',
  'reductionRule',
  'comparator',
  'cofinancingRouting',
  'eligibleNature',
  'vat',
  'lineAmounts',
  'cofinancingLine',
  'reallocation',
  'effectOnPast',
  'costDate',
  'lateFinalReport',
  'reportDate',
  'rounding',
  'balance',
  'interimCeiling',
  'recovery',
  'recoveryTerms',
  'overspend',
  'advanceTrigger',
];

/** A point whose readings go by names. */
function named<const V extends string>(
  point: string,
  [it, en]: readonly [it: string, en: string],
  readings: readonly (readonly [value: V, it: string, en: string])[],
): OpenPoint<V> {
  const words = new Map(readings.map(([value, italian, english]) => [value, { it: italian, en: english }]));
  return {
    point,
    title: { it, en },
    readings: readings.map(([value]) => value),
    words: (value) => words.get(value) ?? { it: value, en: value },
  };
}
