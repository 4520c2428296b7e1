export {
  MagnitudeError,
  MissingValueError,
  OutOfRangeError,
  RankingError,
  UnknownCategoryError,
  WeightError,
} from './errors.ts';
export type { Text } from './messages.ts';
export { type WeightedSum, type WeightedSumOptions, weightedSum } from './methods/weighted-sum.ts';
export { type Ranking, type RankOptions, rankScores, type TieBreak } from './ranks/rank-scores.ts';
export { type Direction, type PerformanceTable, performanceTable } from './table/performance-table.ts';
export { compileCategory, compileValue, isInRange } from './values/compile-value.ts';
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
export { normalizeWeights, WEIGHT_SUM_TOLERANCE } from './weights/given.ts';
