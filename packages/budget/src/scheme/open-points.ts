import type { LocalizedText } from '@insedia/domain';
import { ratio } from '../money/ratio.ts';
import { ROUNDINGS } from '../money/round.ts';
import type { Policies, PolicyName } from './policies.ts';

/** A question that schemes leave open, and the readings to compare. */
export interface OpenPoint<V> {
  /** Its number among the points of the 2021 programme. */
  readonly point: string;
  readonly title: LocalizedText;
  /** Where a policy is a quantity, examples. */
  readonly readings: readonly V[];
}

/** Every open point and its readings. `OPEN_POINTS.rounding.point` is `U16`. */
export const OPEN_POINTS: { readonly [N in PolicyName]: OpenPoint<Policies[N]['value']> } = {
  advanceBase: point('U1', ['base dell’anticipo', 'base of the advance'], ['funderShare', 'totalPlan']),
  progressTranche: point(
    'U2',
    ['quota di avanzamento', 'progress payment'],
    ['cumulativeLessPaid', 'additive', 'onRemainder'],
  ),
  progressMeasure: point(
    'U3',
    ['misura dell’avanzamento', 'measure of progress'],
    ['spend', 'activities', 'min', 'average'],
  ),
  reductionRule: point(
    'U4',
    ['riduzione proporzionale', 'proportional reduction'],
    ['constantRate', 'ringFenced', 'lineByLine', 'funderFirst', 'constantRateCapped'],
  ),
  comparator: point(
    'U5',
    ['termine di confronto', 'what spend is compared with'],
    ['reportedVsBudgeted', 'costsVsAllocation'],
  ),
  cofinancingRouting: point(
    'U6',
    ['rendiconto del cofinanziamento', 'reporting of the co-financing'],
    ['separate', 'withinReport', 'ignored'],
  ),
  eligibleNature: point(
    'U7',
    ['spese di terzi o interne', 'third-party or internal costs'],
    ['thirdPartyOnly', 'thirdPartyAndInternal'],
  ),
  vat: point('U8', ['IVA', 'VAT'], ['unlessRecoverable', 'never']),
  lineAmounts: point(
    'U9',
    ['importi delle linee 1, 2, 3', 'amounts of lines 1, 2, 3'],
    ['123', '132', '213', '231', '312', '321'],
  ),
  cofinancingLine: point('U10', ['linea del cofinanziamento', 'line of the co-financing'], ['own', '1', '3']),
  reallocation: point(
    'U11',
    ['variazioni fra le voci', 'reallocation between lines'],
    [
      { allowed: true, threshold: null, cofinancing: false, betweenCeilings: true },
      { allowed: true, threshold: ratio(1n, 10n), cofinancing: false, betweenCeilings: true },
      { allowed: false, threshold: null, cofinancing: false, betweenCeilings: false },
    ],
  ),
  effectOnPast: point(
    'U12',
    ['effetto delle variazioni', 'effect of a reallocation'],
    ['fromItsDate', 'fromTheStart'],
  ),
  costDate: point('U13', ['data della spesa', 'date of a cost'], ['incurred', 'invoiced', 'paid']),
  lateFinalReport: point(
    'U14',
    ['rendicontazione finale tardiva', 'late final report'],
    ['flagged', 'rejected'],
  ),
  reportDate: point('U15', ['data della relazione', 'date of a report'], ['asOf', 'delivery']),
  rounding: point('U16', ['arrotondamento', 'rounding'], ROUNDINGS),
  balance: point(
    'U17',
    ['calcolo del saldo', 'how the balance is computed'],
    ['byDifference', 'ownPercentage'],
  ),
  interimCeiling: point(
    'U18',
    ['tetto prima del saldo', 'ceiling before the balance'],
    [null, ratio(9n, 10n), ratio(17n, 20n)],
  ),
  recovery: point('U19', ['recupero e residui', 'recovery and release'], ['cash', 'release', 'both']),
  recoveryTerms: point(
    'U20',
    ['termini del recupero', 'terms of a recovery'],
    [{ yearlyInterest: null, termDays: null, offset: null }],
  ),
  overspend: point(
    'U21',
    ['spesa oltre il previsto', 'spend above the plan'],
    ['cappedByCeiling', 'cappedByShare'],
  ),
  advanceTrigger: point(
    'U22',
    ['condizione dell’anticipo', 'what the advance waits for'],
    ['onApproval', 'onRequest', 'againstGuarantee'],
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

function point<const V>(
  id: string,
  [it, en]: readonly [it: string, en: string],
  readings: readonly V[],
): OpenPoint<V> {
  return { point: id, title: { it, en }, readings };
}
