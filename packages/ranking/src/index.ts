export { compileCategory, compileValue, isInRange } from './compile-value.ts';
export {
  MagnitudeError,
  MissingValueError,
  OutOfRangeError,
  RankingError,
  UnknownCategoryError,
  WeightError,
} from './errors.ts';
export type { Text } from './messages.ts';
export { type Direction, type PerformanceTable, performanceTable } from './performance-table.ts';
export { type Ranking, type RankOptions, rankScores, type TieBreak } from './rank-scores.ts';
export type {
  CategoricalValueFunction,
  NumericValueFunction,
  OutOfRange,
  PiecewiseLinear,
  Sigmoid,
  Step,
  Target,
  ValueFunction,
} from './value-function.ts';
export { valueRange } from './value-range.ts';
export { type WeightedSum, type WeightedSumOptions, weightedSum } from './weighted-sum.ts';
export { normalizeWeights, WEIGHT_SUM_TOLERANCE } from './weights.ts';
