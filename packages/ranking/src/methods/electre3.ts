import { f64, rowOf, u32 } from '../at.ts';
import { requireFinite, requireLength, requireNonNegative } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { type PartialOrder, partialOrder } from '../ranks/partial-order.ts';
import { type Goal, orient } from '../table/goal.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { requireWeights } from '../weights/given.ts';
import { DISTILLATION_THRESHOLD, type DistillationThreshold, distil } from './distillation.ts';

/** Thresholds of one criterion, in its unit: 0 ≤ indifference ≤ preference ≤ veto. */
export interface Thresholds {
  /** `q`: the largest disadvantage that is none. */
  readonly indifference: number;
  /** `p`: the smallest disadvantage that counts in full. */
  readonly preference: number;
  /** `v`: the disadvantage that no advantage elsewhere makes up for. None when absent. */
  readonly veto?: number | undefined;
}

/** How credible it is that one alternative outranks another, and the order distilled from it. */
export interface Electre3 {
  /** Best first: the mean of the two positions, which respects `order`. */
  readonly direction: 'min';
  /** The mean of the positions in the two distillations: a complete order that respects the partial one. */
  readonly scores: Float64Array;
  /** `concordance[a][b]`, 0 to 1: how far the criteria agree that a is at least as good as b. */
  readonly concordance: readonly Float64Array[];
  /** `credibility[a][b]`, 0 to 1: the same, after what discordant criteria take away. */
  readonly credibility: readonly Float64Array[];
  /** Positions from the best, 1, 2, 2, 3, found by taking out the best again and again. */
  readonly descending: Uint32Array;
  /** Positions from the best, found by taking out the worst again and again. */
  readonly ascending: Uint32Array;
  /** The final partial preorder: what both distillations agree on. */
  readonly order: PartialOrder;
}

/**
 * ELECTRE III, a cross-check: the credibility of "a is at least as good as b" from concordance and vetoes, and a
 * partial preorder from a descending and an ascending distillation (Roy 1978, Cahiers du CERO 20(1), 3–24; Roy &
 * Bouyssou 1993, Aide multicritère à la décision, chapter 6). Concordance on a criterion falls from 1 at a
 * disadvantage of `q` to 0 at `p`, discordance `d` rises from 0 at `p` to 1 at `v`, and
 * `credibility = c × Π (1 − d) / (1 − c)` over the criteria with `d > c`. Withdrawing an alternative can reorder
 * the others. Time grows with the cube of the alternatives at worst, memory with their square.
 *
 * @param thresholds - one a criterion.
 * @param cut - `s(λ) = intercept + slope λ`, how much less credible still counts as alike; 0 or above for every λ
 * from 0 to 1. Default 0.3 − 0.15 λ.
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so.
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when goals or thresholds are unusable, or a performance is infinite.
 *
 * @example
 * const sites = performanceTable(['A', 'B', 'C'], ['access', 'area'], [
 *   Float64Array.of(9, 8, 1),
 *   Float64Array.of(5, 6, 1),
 * ]);
 * const alike = { indifference: 1, preference: 2, veto: 6 };
 * electre3(sites, [0.6, 0.4], ['max', 'max'], [alike, alike]).descending; // [1, 1, 2]
 */
export function electre3(
  table: PerformanceTable,
  weights: readonly number[],
  goals: readonly Goal[],
  thresholds: readonly Thresholds[],
  cut: DistillationThreshold = DISTILLATION_THRESHOLD,
): Electre3 {
  requireWeights(weights, table.criteria.length);
  requireLength('thresholds', thresholds, table.criteria.length);
  thresholds.forEach(requireUsable);
  requireNonNegative('intercept', cut.intercept);
  requireNonNegative('intercept + slope', cut.intercept + cut.slope);
  const columns = orient(table, goals);
  const size = table.alternatives.length;
  const fill = (value: (a: number, b: number) => number): Float64Array[] =>
    table.alternatives.map((_, a) => new Float64Array(size).map((__, b) => value(a, b)));
  const disadvantage = (j: number, a: number, b: number): number =>
    f64(rowOf(columns, j), b) - f64(rowOf(columns, j), a);

  const concordance = fill((a, b) =>
    Math.min(
      1,
      weights.reduce(
        (sum, w, j) => sum + w * partialConcordance(disadvantage(j, a, b), rowOf(thresholds, j)),
        0,
      ),
    ),
  );
  const credibility = fill((a, b) => {
    const agreement = f64(rowOf(concordance, a), b);
    return thresholds.reduce((credible, some, j) => {
      const opposition = partialDiscordance(disadvantage(j, a, b), some);
      return opposition > agreement ? (credible * (1 - opposition)) / (1 - agreement) : credible;
    }, agreement);
  });
  const descending = distil(credibility, 'descending', cut);
  const ascending = distil(credibility, 'ascending', cut);
  return {
    direction: 'min',
    scores: Float64Array.from(descending, (position, i) => (position + u32(ascending, i)) / 2),
    concordance,
    credibility,
    descending,
    ascending,
    order: partialOrder(descending, ascending),
  };
}

/** `c_j`: 1 up to the indifference threshold, 0 from the preference threshold on. */
export function partialConcordance(
  disadvantage: number,
  { indifference: q, preference: p }: Thresholds,
): number {
  if (disadvantage <= q) return 1;
  return disadvantage >= p ? 0 : (p - disadvantage) / (p - q);
}

/** `d_j`: 0 up to the preference threshold, 1 from the veto on. */
export function partialDiscordance(
  disadvantage: number,
  { preference: p, veto: v = Infinity }: Thresholds,
): number {
  if (disadvantage <= p || v === Infinity) return 0;
  return disadvantage >= v ? 1 : (disadvantage - p) / (v - p);
}

function requireUsable({ indifference, preference, veto = preference }: Thresholds, j: number): void {
  const path = ['thresholds', j];
  requireNonNegative(`thresholds[${j}].indifference`, indifference);
  requireFinite(`thresholds[${j}].preference`, preference, path);
  if (preference < indifference) {
    throw new RankingError(messages.notAtLeast('preference', 'indifference', indifference, preference), path);
  }
  if (!(veto >= preference)) {
    throw new RankingError(messages.notAtLeast('veto', 'preference', preference, veto), path);
  }
}
