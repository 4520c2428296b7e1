import type { Citation, Status } from '@insedia/domain';
import type { Ratio } from '../money/ratio.ts';
import type { Rounding } from '../money/round.ts';

/**
 * A choice that a scheme leaves open, or settles: its value, the words it stands on or leaves unsaid, and how far it
 * can be trusted. `cited`: the act says so; `assumed`: the act is silent and this is a reading; `unverified`: to be
 * checked against the act.
 */
export interface Policy<V> {
  readonly value: V;
  readonly source: Omit<Citation, 'status'>;
  readonly status: Exclude<Status, 'stated'>;
}

/** U1. What the share of the advance (*anticipo*) is taken of. */
export type AdvanceBase = 'funderShare' | 'totalPlan';

/**
 * U2. What a progress payment (*quota di avanzamento*) is. `cumulativeLessPaid`: what is due by then, less what was
 * paid; `additive`: what became due since the report before, on top of the advance, within the share; `onRemainder`:
 * the same fraction of what the advance left of the share.
 */
export type ProgressTranche = 'cumulativeLessPaid' | 'additive' | 'onRemainder';

/** U3. What progress is measured by: spend, activities, the lesser of the two, or their average. */
export type ProgressMeasure = 'spend' | 'activities' | 'min' | 'average';

/**
 * U4. What is due for a spend below the plan. With G the funder's share, T the plan, S the spend of all and S₁ that
 * on the funder's money: `constantRate` G·S/T; `ringFenced` min(G, S₁); `lineByLine` the sum of min(ceiling, spend);
 * `funderFirst` G − (T − S); `constantRateCapped` min(G·S/T, S₁, G).
 */
export type ReductionRule =
  | 'constantRate'
  | 'ringFenced'
  | 'lineByLine'
  | 'funderFirst'
  | 'constantRateCapped';

/**
 * U5. Which wording the reduction cites, that of {@link Policies.reductionRule} or, for `costsVsAllocation`, that of
 * {@link Policies.recovery}; the figure is the same.
 */
export type Comparator = 'reportedVsBudgeted' | 'costsVsAllocation';

/**
 * U6. Where the spend on other sources' money comes from: reports of their own (`separate`, a missing one is
 * unknown), the account of the beneficiary (`withinReport`), or nowhere (`ignored`: never spent, though planned).
 */
export type CofinancingRouting = 'separate' | 'withinReport' | 'ignored';

/** U7. Whose documents count against the funder's share: third parties' alone, or internal costs too. */
export type EligibleNature = 'thirdPartyOnly' | 'thirdPartyAndInternal';

/** U8. Whether VAT counts: if declared not recoverable, or never. It never does on an exempt line. */
export type VatPolicy = 'unlessRecoverable' | 'never';

/** U9. Which of the amounts printed for lines 1, 2, 3, in the order of the text, is whose. For reports alone. */
export type LineAmounts = '123' | '132' | '213' | '231' | '312' | '321';

/** U10. Which line reports show the co-financing under. */
export type CofinancingLine = 'own' | '1' | '3';

/** U11. Whether and how the lines of the plan may be changed by a dated agreement. */
export interface ReallocationRule {
  readonly allowed: boolean;
  /** The most that one agreement may move, as a part of the whole plan; none if null. */
  readonly threshold: Ratio | null;
  /** Whether it may move other sources' money. */
  readonly cofinancing: boolean;
  /** Whether ceilings may change, or lines under one ceiling alone. */
  readonly betweenCeilings: boolean;
}

/** U12. Whether a reallocation holds for reports as of dates before it. */
export type EffectOnPast = 'fromItsDate' | 'fromTheStart';

/** U13. Which date places spend in time. An invoice there must be in any case. */
export type CostDate = 'incurred' | 'invoiced' | 'paid';

/** U14. What becomes of a final report (*rendicontazione finale*) after its deadline. */
export type LateFinalReport = 'flagged' | 'rejected';

/** U15. What the date of a report cuts off at: that date, or the day the report was delivered. */
export type ReportDate = 'asOf' | 'delivery';

/** U17. The balance (*saldo*): what is due less what was paid, or a percentage rounded on its own. */
export type BalanceRule = 'byDifference' | 'ownPercentage';

/** U19. What follows from a smaller amount due: cash back, the commitment written off (*residui*), or both. */
export type RecoveryRule = 'cash' | 'release' | 'both';

/** U20. The terms of a recovery (*recupero*); null is not stated. They change no amount here. */
export interface RecoveryTerms {
  readonly yearlyInterest: Ratio | null;
  readonly termDays: number | null;
  readonly offset: boolean | null;
}

/** U21. Spend above the plan never raises the share; whether it makes up for less spent elsewhere. */
export type Overspend = 'cappedByCeiling' | 'cappedByShare';

/** U22. What must have happened for the advance to be due. */
export type AdvanceTrigger = 'onApproval' | 'onRequest' | 'againstGuarantee';

/** Every choice, none optional: what is stored with a decision does not change with later defaults. */
export interface Policies {
  readonly advanceBase: Policy<AdvanceBase>;
  readonly progressTranche: Policy<ProgressTranche>;
  readonly progressMeasure: Policy<ProgressMeasure>;
  readonly reductionRule: Policy<ReductionRule>;
  readonly comparator: Policy<Comparator>;
  readonly cofinancingRouting: Policy<CofinancingRouting>;
  readonly eligibleNature: Policy<EligibleNature>;
  readonly vat: Policy<VatPolicy>;
  readonly lineAmounts: Policy<LineAmounts>;
  readonly cofinancingLine: Policy<CofinancingLine>;
  readonly reallocation: Policy<ReallocationRule>;
  readonly effectOnPast: Policy<EffectOnPast>;
  readonly costDate: Policy<CostDate>;
  readonly lateFinalReport: Policy<LateFinalReport>;
  readonly reportDate: Policy<ReportDate>;
  /** U16. The one rounding to the cent. */
  readonly rounding: Policy<Rounding>;
  readonly balance: Policy<BalanceRule>;
  /** U18. The most that advance and progress payments may reach together, as a part of the share; none if null. */
  readonly interimCeiling: Policy<Ratio | null>;
  readonly recovery: Policy<RecoveryRule>;
  readonly recoveryTerms: Policy<RecoveryTerms>;
  readonly overspend: Policy<Overspend>;
  readonly advanceTrigger: Policy<AdvanceTrigger>;
}

/** The name of an open point. */
export type PolicyName = keyof Policies;

/**
 * The same policies, one with another value: a reading of ours, hence `assumed`.
 *
 * @example
 * const { reductionRule } = withReading(ATTRACT_2021_POLICIES, 'reductionRule', 'lineByLine');
 * [reductionRule.value, reductionRule.status]; // ['lineByLine', 'assumed']
 */
export function withReading<N extends PolicyName>(
  policies: Policies,
  name: N,
  value: Policies[N]['value'],
): Policies {
  return { ...policies, [name]: { ...policies[name], value, status: 'assumed' } };
}

/**
 * A policy as a place to cite.
 *
 * @example
 * citationOf(ATTRACT_2021_POLICIES.advanceBase).line; // '308-309'
 */
export function citationOf({ source, status }: Policy<unknown>): Citation {
  return { ...source, status };
}
