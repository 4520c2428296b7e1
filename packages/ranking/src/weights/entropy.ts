import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { requireComplete } from '../table/goal.ts';
import { normalizeColumn } from '../table/normalize-column.ts';
import type { PerformanceTable } from '../table/performance-table.ts';

/** Weights read off the alternatives: they tell how a table discriminates, and settle nothing. */
export interface DiagnosticWeights {
  /** Such weights depend on who applied, so that they have no place in an official score. */
  readonly use: 'diagnostic';
  /** One a criterion, summing to 1. */
  readonly weights: number[];
}

/** Entropy weights, with the entropies they come from. */
export interface EntropyWeights extends DiagnosticWeights {
  /** `E`, 0 to 1: 1 when all alternatives perform alike. */
  readonly entropy: number[];
}

/**
 * Shannon entropy weights, a diagnostic: with `p` a column over its sum and `m` alternatives,
 * `E = −Σ p ln p / ln m` and `w = (1 − E) / Σ (1 − E)` (Zeleny 1982, Multiple Criteria Decision Making,
 * chapter 7). A cost counts as a benefit does; a criterion without spread weighs 0.
 *
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when a performance is negative or infinite, there are fewer than two alternatives, or
 * no criterion tells them apart.
 *
 * @example
 * const sites = performanceTable(['A', 'B'], ['access', 'area'], [
 *   Float64Array.of(1, 1),
 *   Float64Array.of(1, 3),
 * ]);
 * entropyWeights(sites).weights; // [0, 1]
 */
export function entropyWeights(table: PerformanceTable): EntropyWeights {
  requireComplete(table);
  const size = table.alternatives.length;
  if (size < 2) throw new RankingError(messages.tooFew('alternatives', 2, size));
  const entropy = table.columns.map((column, j) => {
    for (const [i, x] of column.entries()) {
      if (x < 0) throw new RankingError(messages.negative(`columns[${j}][${i}]`, x), ['columns', j, i]);
    }
    if (column.every((x) => x === column[0])) return 1;
    const sum = normalizeColumn(column, 'sum').reduce(
      (total, p) => (p > 0 ? total + p * Math.log(p) : total),
      0,
    );
    return Math.min(1, -sum / Math.log(size));
  });
  return { use: 'diagnostic', weights: sharesOf(entropy.map((e) => 1 - e)), entropy };
}

/** The amounts over their sum. */
export function sharesOf(amounts: readonly number[]): number[] {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (!(sum > 0)) throw new RankingError(messages.noSpread());
  return amounts.map((amount) => amount / sum);
}
