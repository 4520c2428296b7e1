import { at } from '../at.ts';
import { requireOneOf } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { pearson } from '../ranks/agreement.ts';
import { fractionalRanks } from '../ranks/conventions.ts';
import { rankScores } from '../ranks/rank-scores.ts';
import { type Goal, orient } from '../table/goal.ts';
import { normalizeColumn } from '../table/normalize-column.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { type DiagnosticWeights, sharesOf } from './entropy.ts';

/** How CRITIC measures that two criteria agree. */
export type Correlation = 'pearson' | 'spearman';

/** CRITIC weights, with what they are made of. */
export interface CriticWeights extends DiagnosticWeights {
  /** `σ`, the standard deviation of each criterion on a scale from its worst, 0, to its best, 1. */
  readonly deviations: number[];
  /** `correlations[j][k]`, costs and targets turned so that larger is better; NaN for a column without spread. */
  readonly correlations: readonly (readonly number[])[];
}

/** Correlations, at most 1, nearer than this are equal. */
const ROUNDING = 1e-12;

const CORRELATIONS: readonly Correlation[] = ['pearson', 'spearman'];

/**
 * CRITIC weights, a diagnostic: `C_j = σ_j Σ_k (1 − r_jk)` on columns scaled from worst to best, `w = C / Σ C`
 * (Diakoulaki, Mavrotas & Papayannakis 1995, Computers & Operations Research 22(7), 763–770). Costs are turned
 * first: a cost that moves with a benefit conflicts with it. A criterion without spread weighs 0, and is left out
 * of the sums of the others.
 *
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when goals are unknown, there are fewer than two alternatives, or the weights are
 * undefined: no criterion has spread, or all of those that do agree in full.
 *
 * @example
 * const sites = performanceTable(['A', 'B', 'C'], ['access', 'price'], [
 *   Float64Array.of(1, 2, 3),
 *   Float64Array.of(10, 30, 20),
 * ]);
 * criticWeights(sites, ['max', 'min']).weights; // [0.5, 0.5]
 */
export function criticWeights(
  table: PerformanceTable,
  goals: readonly Goal[],
  correlation: Correlation = 'pearson',
): CriticWeights {
  requireOneOf('correlation', correlation, CORRELATIONS);
  const size = table.alternatives.length;
  if (size < 2) throw new RankingError(messages.tooFew('alternatives', 2, size));
  const columns = orient(table, goals).map((column) => normalizeColumn(column, 'minmax'));
  const compared =
    correlation === 'pearson' ? columns : columns.map((column) => fractionalRanks(rankScores(column).ranks));
  const deviations = columns.map(standardDeviation);
  const correlations = compared.map((a) => compared.map((b) => pearson(a, b)));
  const information = deviations.map((deviation, j) => {
    return deviation * at(correlations, j).reduce((sum, r) => sum + conflict(r), 0);
  });
  return { use: 'diagnostic', weights: sharesOf(information), deviations, correlations };
}

function standardDeviation(column: Float64Array): number {
  const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
  return Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / column.length);
}

/** `1 − r`; nothing with a column without spread, and nothing where only rounding keeps `r` from 1. */
function conflict(r: number): number {
  return 1 - r > ROUNDING ? 1 - r : 0;
}
