export {
  MagnitudeError,
  MissingValueError,
  OutOfRangeError,
  RankingError,
  UnknownCategoryError,
  WeightError,
} from './errors.ts';
export { type CheapestOptions, cheapestCounterfactual } from './explanations/cheapest.ts';
export type {
  Aim,
  Contest,
  Contestant,
  ContestedCriterion,
  ContestedTieBreak,
  WhenTied,
} from './explanations/contest.ts';
export { type Change, type Counterfactual, counterfactual } from './explanations/counterfactual.ts';
export { type Advantage, type WhyAbove, type WhyAboveOptions, whyAbove } from './explanations/why-above.ts';
export type { Text } from './messages.ts';
export { DISTILLATION_THRESHOLD, type DistillationThreshold } from './methods/distillation.ts';
export { type Electre1, type Electre1Options, electre1, type Veto } from './methods/electre1.ts';
export { type Electre3, electre3, type Thresholds } from './methods/electre3.ts';
export { type LiveRanking, type LiveRankingOptions, liveRanking } from './methods/live-ranking.ts';
export type { PreferenceFunction } from './methods/preference-function.ts';
export { type Promethee, promethee, prometheePartialOrder } from './methods/promethee.ts';
export { type Bounds, type Spotis, spotis } from './methods/spotis.ts';
export { type Metric, type Topsis, type TopsisOptions, topsis } from './methods/topsis.ts';
export { type Vikor, type VikorOptions, vikor } from './methods/vikor.ts';
export { type WeightedProduct, weightedProduct } from './methods/weighted-product.ts';
export { type WeightedSum, type WeightedSumOptions, weightedSum } from './methods/weighted-sum.ts';
export { kendallTauB, spearman, wsCoefficient } from './ranks/agreement.ts';
export { denseRanks, fractionalRanks } from './ranks/conventions.ts';
export { type PartialOrder, partialOrder, type Relation } from './ranks/partial-order.ts';
export { type Ranking, type RankOptions, rankScores, type TieBreak } from './ranks/rank-scores.ts';
export { type Top, topK } from './ranks/top-k.ts';
export { type RankBounds, rankBounds, type ScoreBounds, scoreBounds } from './robustness/bounds.ts';
export { type Dominance, dominance } from './robustness/dominance.ts';
export { leaveOneOut, type Pair, type Withdrawal } from './robustness/leave-one-out.ts';
export type { Norm } from './robustness/nearest-weights.ts';
export { type Estimate, type RankIndices, rankIndices } from './robustness/rank-indices.ts';
export { type Smaa, type SmaaOptions, smaa } from './robustness/smaa.ts';
export {
  type SmallestChange,
  type SmallestChangeOptions,
  smallestChange,
} from './robustness/smallest-change.ts';
export type { UncertainValues } from './robustness/uncertain-values.ts';
export type { WeightSpace } from './robustness/weight-space.ts';
export { type StabilityInterval, type StabilityOf, weightStability } from './robustness/weight-stability.ts';
export type { Goal } from './table/goal.ts';
export type { Normalization } from './table/normalize-column.ts';
export { type Direction, type PerformanceTable, performanceTable } from './table/performance-table.ts';
export { compileCategory, compileValue, isInRange } from './values/compile-value.ts';
export { valueBounds } from './values/value-bounds.ts';
export type {
  CategoricalValueFunction,
  NumericValueFunction,
  OutOfRange,
  PiecewiseLinear,
  Sigmoid,
  Step,
  Target,
  ValueFunction,
} from './values/value-function.ts';
export { valueRange } from './values/value-range.ts';
export {
  type AhpHierarchy,
  type AhpHierarchyOptions,
  type AhpNode,
  type AhpNodeResult,
  ahpHierarchy,
} from './weights/ahp-hierarchy.ts';
export { type Correlation, type CriticWeights, criticWeights } from './weights/critic.ts';
export { type DiagnosticWeights, type EntropyWeights, entropyWeights } from './weights/entropy.ts';
export { normalizeWeights, WEIGHT_SUM_TOLERANCE } from './weights/given.ts';
export { type Inconsistency, inconsistency } from './weights/inconsistency.ts';
export {
  ahpPriorities,
  type Comparisons,
  type Priorities,
  type PriorityOptions,
} from './weights/pairwise.ts';
export { RANDOM_INDICES, type RandomIndex } from './weights/random-index.ts';
export { rankOrderCentroid } from './weights/rank-order-centroid.ts';
export { swingWeights } from './weights/swing.ts';
