/**
 * What a plan pays: eligible expenditure, tranches, recovery, reallocations, the ledger.
 *
 * @module @insedia/budget
 */
export type { AssessedItem } from './documents/assess.ts';
export { assess } from './documents/assess.ts';
export { type DocumentItem, type ExpenditureDocument, grossOf, type Supplier } from './documents/document.ts';
export { type Exclusion, type ExclusionReason, exclusionText } from './documents/reason.ts';
export { BudgetError } from './errors.ts';
export { type IsoDate, isIsoDate } from './iso-date.ts';
export type { Command, CommandProblem, CommandRefusal } from './ledger/command.ts';
export { type LedgerFile, type LineFault, readLedger, writeLedger } from './ledger/json-lines.ts';
export { type Balances, Ledger, replay } from './ledger/ledger.ts';
export {
  ACCOUNTS,
  type Entry,
  type Movement,
  type MovementKind,
  type MovementProblem,
  type MovementRefusal,
  movement,
  reversal,
} from './ledger/movement.ts';
export { openProcedure, type Procedure, perform } from './ledger/procedure.ts';
export { ALLOCATION_MODES, type Allocation, type AllocationMode, allocate } from './money/allocate.ts';
export { formatCents, formatEuro } from './money/format.ts';
export { type MoneyFault, type MoneyProblem, moneyProblemText, parseCents } from './money/parse.ts';
export { type Ratio, ratio } from './money/ratio.ts';
export { ROUNDINGS, type Rounding, round } from './money/round.ts';
export {
  ceilingsOf,
  type FundingSource,
  lineOf,
  type Plan,
  type PlanLine,
  type PlannedAmount,
  type PlanUse,
  shareOf,
  titleOf,
  totalOf,
  type VatRegime,
} from './plan/plan.ts';
export {
  type Move,
  type Reallocation,
  type ReallocationProblem,
  type ReallocationRefusal,
  reallocate,
  reverseOf,
} from './plan/reallocation.ts';
export { type PlanVersion, type PlanVersions, planVersions, versionAt } from './plan/versions.ts';
export { attract2021Plan, CHAMBER, REGION } from './presets/attract-2021-plan.ts';
export { ATTRACT_2021_POLICIES } from './presets/attract-2021-policies.ts';
export { attract2021Scheme } from './presets/attract-2021-scheme.ts';
export { DECREE_2021 } from './presets/decree.ts';
export { euGrantScheme } from './presets/eu-grant.ts';
export { finalReportScheme } from './presets/final-report.ts';
export { OPEN_POINTS, type OpenPoint, POLICY_NAMES } from './scheme/open-points.ts';
export {
  type AdvanceBase,
  type AdvanceTrigger,
  type BalanceRule,
  type CofinancingLine,
  type CofinancingRouting,
  type Comparator,
  type CostDate,
  citationOf,
  type EffectOnPast,
  type EligibleNature,
  type LateFinalReport,
  type LineAmounts,
  type Overspend,
  type Policies,
  type Policy,
  type PolicyName,
  type ProgressMeasure,
  type ProgressTranche,
  type ReallocationRule,
  type RecoveryRule,
  type RecoveryTerms,
  type ReductionRule,
  type ReportDate,
  type VatPolicy,
  withReading,
} from './scheme/policies.ts';
export type { AdvanceTerms, BalanceTerms, ProgressTerms, Scheme } from './scheme/scheme.ts';
export { type LineTotals, totalsByLine } from './settlement/by-line.ts';
export { comparePolicies, type ReadingRow, readingText, writeComparison } from './settlement/compare.ts';
export { type Decision, type DecisionDifference, decide, differenceFrom } from './settlement/decision.ts';
export { type Explanation, faultsOf, writeExplanation } from './settlement/explanation.ts';
export { FIGURES, type Figures, figuresOf } from './settlement/figures.ts';
export type { Flag } from './settlement/flags.ts';
export type { ActivityProgress, Payment, Report, SettlementInput } from './settlement/input.ts';
export { centsOf, type Known, type Missing, type Outcome, type Unknown } from './settlement/outcome.ts';
export { entitlement, type Settlement, settle, tranche } from './settlement/settle.ts';
export type { TrancheResult } from './settlement/tranches.ts';
