/**
 * A call, applications and layers in; an assessment out, and what it can bear.
 *
 * @module @insedia/scoring
 */
export {
  type Application,
  type Cell,
  type CellError,
  type CellErrorCode,
  cellOf,
  type DecimalMark,
  type Rejection,
  type Row,
  type RowLocation,
  type Table,
} from './applications/application.ts';
export { type ColumnMatch, fieldFinder, TableError } from './applications/columns.ts';
export type { NumberFormat } from './applications/number.ts';
export { type ReadApplications, readApplications } from './applications/read.ts';
export { tableOf } from './applications/table-of.ts';
export { assess, assessMeasured } from './assessment/assess.ts';
export type {
  Assessment,
  CriterionResult,
  Ineligible,
  Ranked,
  Reason,
  Score,
} from './assessment/assessment.ts';
export { type Difference, differences, type Outcome, outcomeOf, sharingRank } from './assessment/explain.ts';
export { type CriterionColumns, type ScoreColumns, scoreSites } from './assessment/score.ts';
export { type Screened, screen } from './assessment/screen.ts';
export type {
  Call,
  Criterion,
  CriterionValue,
  EligibilityRule,
  Form,
  LayerDefinition,
  LayerSource,
  Measure,
  Minimum,
  MissingPolicy,
  Policy,
  SubmissionWindow,
  Territory,
  TieBreak,
} from './call/call.ts';
export { CallError, checkCall } from './call/check.ts';
export { closest } from './call/closest.ts';
export {
  type Condition,
  type Constant,
  fieldsOf,
  meets,
  type Truth,
  toNumber,
  type Value,
  type Values,
  valueIn,
} from './call/condition.ts';
export { formFields, usedFields } from './call/form.ts';
export { METRICS, type Metric } from './call/metric.ts';
export { plain as plainHeading } from './call/plain.ts';
export { type PolicyStatement, policies } from './call/policies.ts';
export type { CallProblem } from './call/problem.ts';
export {
  aimsOf,
  type Need,
  type Needs,
  type NeedsAim,
  type NeedsOf,
  needsOf,
} from './counterfactual/needs.ts';
export {
  type Column,
  type Columns,
  columnOf,
  joinColumns,
  type Measurement,
  measurementAt,
} from './measures/column.ts';
export type { Features } from './measures/features.ts';
export { buildLayers, type IndexedParts, type Layer, LayerError, type Layers } from './measures/layer.ts';
export { measureSites } from './measures/measures.ts';
export { fromShared, type SharedLayer, sharedCriteria, shareLayers } from './measures/shared-layers.ts';
export type { Places } from './measures/survey.ts';
export { type Acceptability, standardError } from './robustness/acceptability.ts';
export {
  type Agreement,
  type CrossCheck,
  crossCheck,
  type MethodRanking,
} from './robustness/cross-check.ts';
export type { CrossCheckChoices, CrossCheckOptions } from './robustness/cross-check-choices.ts';
export type { MethodId } from './robustness/methods.ts';
export { type Ahead, comparePair, type PairComparison } from './robustness/pair.ts';
export {
  type CriterionStability,
  type OpenRanks,
  type Pareto,
  type Sensitivity,
  sensitivity,
} from './robustness/sensitivity.ts';
export type { SensitivityChoices, SensitivityOptions } from './robustness/sensitivity-choices.ts';
export { valueTable, weightsOf } from './robustness/value-table.ts';
export type { DrawnWeights } from './robustness/weight-draws.ts';
export type { Withdrawals } from './robustness/withdrawals.ts';
