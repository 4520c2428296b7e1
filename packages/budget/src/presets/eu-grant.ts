/**
 * A grant in the manner of the EU's model grant agreements: pre-financing, interim payments on top of it up to 90 %
 * of the grant, a balance. Not read against one agreement: every policy is marked `unverified`.
 */
import type { Citation } from '@insedia/domain';
import { type Ratio, ratio } from '../money/ratio.ts';
import type { Policies, Policy } from '../scheme/policies.ts';
import type { Scheme } from '../scheme/scheme.ts';

const ACT = 'eu-model-grant-agreement';

function article(of: string): Citation {
  return { act: ACT, article: of, status: 'unverified' };
}

function policy<V>(value: V, of: string): Policy<V> {
  return { value, source: { act: ACT, article: of }, status: 'unverified' };
}

const POLICIES: Policies = {
  advanceBase: policy('funderShare', 'payments: pre-financing'),
  progressTranche: policy('additive', 'payments: interim payments do not clear pre-financing'),
  progressMeasure: policy('spend', 'payments: interim payments reimburse eligible costs'),
  reductionRule: policy('constantRate', 'reimbursement rate, up to the maximum grant amount'),
  comparator: policy('reportedVsBudgeted', 'reimbursement rate'),
  cofinancingRouting: policy('withinReport', 'financial statements'),
  eligibleNature: policy('thirdPartyAndInternal', 'eligible costs'),
  vat: policy('unlessRecoverable', 'ineligible costs: deductible VAT'),
  lineAmounts: policy('123', 'estimated budget'),
  cofinancingLine: policy('own', 'estimated budget'),
  reallocation: policy(
    { allowed: true, threshold: null, cofinancing: true, betweenCeilings: true },
    'budget transfers',
  ),
  effectOnPast: policy('fromItsDate', 'amendments'),
  costDate: policy('incurred', 'eligible costs: incurred during the action'),
  lateFinalReport: policy('flagged', 'periodic report'),
  reportDate: policy('asOf', 'reporting periods'),
  rounding: policy('halfUp', 'payments'),
  balance: policy('byDifference', 'payment of the balance'),
  interimCeiling: policy<Ratio | null>(ratio(9n, 10n), 'ceiling of interim payments'),
  recovery: policy('both', 'recoveries'),
  recoveryTerms: policy({ yearlyInterest: null, termDays: null, offset: null }, 'recoveries'),
  overspend: policy('cappedByShare', 'maximum grant amount'),
  advanceTrigger: policy('onApproval', 'pre-financing payment'),
};

/**
 * An EU grant.
 *
 * @param terms the source that pays, the days of the action, the share of the pre-financing and the interim reports
 *
 * @example
 * euGrantScheme({ funder: 'eu', from: '2021-01-01', to: '2023-12-31', reportBy: '2024-02-29',
 *   preFinancing: ratio(2n, 5n), interimReports: ['2022-06-30'] });
 */
export function euGrantScheme(terms: {
  readonly funder: string;
  readonly from: string;
  readonly to: string;
  readonly reportBy: string;
  readonly preFinancing: Ratio;
  readonly interimReports: readonly string[];
}): Scheme {
  const { from, funder, interimReports, preFinancing, reportBy, to } = terms;
  return {
    id: 'eu-grant',
    title: { it: 'Sovvenzione europea', en: 'EU grant' },
    funder,
    approvedOn: from,
    window: { from, to, citation: article('duration of the action') },
    advance: {
      id: 'pre-financing',
      title: { it: 'prefinanziamento', en: 'pre-financing' },
      share: preFinancing,
      citation: article('payments: pre-financing'),
    },
    progress: interimReports.map((asOf, index) => ({
      id: `interim-${index + 1}`,
      title: { it: `pagamento intermedio ${index + 1}`, en: `interim payment ${index + 1}` },
      asOf,
      citation: article('payments: interim payments'),
    })),
    balance: {
      id: 'balance',
      title: { it: 'saldo', en: 'balance' },
      asOf: to,
      reportBy,
      citation: article('payment of the balance'),
    },
    policies: POLICIES,
  };
}
