/**
 * A scheme paid wholly on the final report (*a rendiconto*): no advance, no progress payment, the same part of every
 * euro spent, fractions of a cent left to the beneficiary. An example of the form: its policies are `assumed`.
 */
import type { Citation } from '@insedia/domain';
import type { Policies, Policy } from '../scheme/policies.ts';
import type { Scheme } from '../scheme/scheme.ts';

const ACT = 'final-report-scheme';
const CITATION: Citation = { act: ACT, article: 'payment on the final report', status: 'assumed' };

function policy<V>(value: V): Policy<V> {
  return { value, source: { act: ACT }, status: 'assumed' };
}

const POLICIES: Policies = {
  advanceBase: policy('funderShare'),
  progressTranche: policy('cumulativeLessPaid'),
  progressMeasure: policy('spend'),
  reductionRule: policy('constantRate'),
  comparator: policy('reportedVsBudgeted'),
  cofinancingRouting: policy('withinReport'),
  eligibleNature: policy('thirdPartyAndInternal'),
  vat: policy('unlessRecoverable'),
  lineAmounts: policy('123'),
  cofinancingLine: policy('own'),
  reallocation: policy({ allowed: false, threshold: null, cofinancing: false, betweenCeilings: false }),
  effectOnPast: policy('fromItsDate'),
  costDate: policy('paid'),
  lateFinalReport: policy('rejected'),
  reportDate: policy('asOf'),
  rounding: policy('floor'),
  balance: policy('byDifference'),
  interimCeiling: policy(null),
  recovery: policy('release'),
  recoveryTerms: policy({ yearlyInterest: null, termDays: null, offset: null }),
  overspend: policy('cappedByCeiling'),
  advanceTrigger: policy('onRequest'),
};

/**
 * A scheme that pays nothing before the final report, and nothing after its deadline.
 *
 * @example
 * const terms = { funder: 'bank', from: '2021-01-01', to: '2021-12-31', reportBy: '2022-02-28' };
 * const { advance, progress, balance } = finalReportScheme(terms);
 * [advance, progress, balance.asOf]; // [null, [], '2021-12-31']
 */
export function finalReportScheme(terms: {
  readonly funder: string;
  readonly from: string;
  readonly to: string;
  readonly reportBy: string;
}): Scheme {
  const { from, funder, reportBy, to } = terms;
  return {
    id: 'final-report',
    title: { it: 'Contributo a rendiconto', en: 'Grant paid on the final report' },
    funder,
    approvedOn: from,
    window: { from, to, citation: CITATION },
    advance: null,
    progress: [],
    balance: {
      id: 'balance',
      title: { it: 'contributo', en: 'grant' },
      asOf: to,
      reportBy,
      citation: CITATION,
    },
    policies: POLICIES,
  };
}
