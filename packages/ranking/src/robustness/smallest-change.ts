import { weightedSum } from '../methods/weighted-sum.ts';
import { rankScores } from '../ranks/rank-scores.ts';
import type { PerformanceTable } from '../table/performance-table.ts';

/** The nearest weights at which another alternative catches up with the winner. */
export interface SmallestChange {
  /** `Σ |w' − w|`, 0 to 2; Infinity when no weights make another alternative catch up. */
  readonly distance: number;
  /** The weights there, summing to 1; the given ones when there are none. */
  readonly weights: readonly number[];
  /** Index of the alternative that catches up first; -1 when there is none. */
  readonly rival: number;
}

/**
 * The smallest change of weights, added up over the criteria (L1), at which the winner of a weighted sum is caught
 * up with; the weights stay 0 or above and sum to 1. Exact: for each rival, weight moves from the criteria where
 * the winner leads most to the one where it leads least, which is the best use of every unit moved. 0 when the
 * first place is tied.
 *
 * @param values - values, larger better on every criterion.
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so.
 * @throws {MissingValueError} when a value is NaN.
 *
 * @example
 * const values = performanceTable(['A', 'B'], ['access', 'area'], [
 *   Float64Array.of(1, 0),
 *   Float64Array.of(0, 1),
 * ]);
 * smallestChange(values, [0.6, 0.4]); // { distance: 0.2, weights: [0.5, 0.5], rival: 1 }
 */
export function smallestChange(values: PerformanceTable, weights: readonly number[]): SmallestChange {
  const { order } = rankScores(weightedSum(values, weights).scores);
  const [winner, ...rivals] = order;
  const none: SmallestChange = { distance: Infinity, weights, rival: -1 };
  return rivals.reduce((nearest, rival) => {
    const leads = values.columns.map((column) => (column[winner ?? 0] ?? 0) - (column[rival] ?? 0));
    const found = catchUp(leads, weights);
    return found.distance < nearest.distance ? { ...found, rival } : nearest;
  }, none);
}

function catchUp(leads: readonly number[], weights: readonly number[]): Omit<SmallestChange, 'rival'> {
  let lead = leads.reduce((sum, difference, j) => sum + difference * (weights[j] ?? 0), 0);
  const lowest = Math.min(...leads);
  const receiver = leads.indexOf(lowest);
  const moved = [...weights];
  let distance = 0;
  for (const j of [...leads.keys()].toSorted((a, b) => (leads[b] ?? 0) - (leads[a] ?? 0))) {
    const gain = (leads[j] ?? 0) - lowest;
    if (lead <= 0 || gain <= 0) break;
    const amount = Math.min(moved[j] ?? 0, lead / gain);
    moved[j] = (moved[j] ?? 0) - amount;
    moved[receiver] = (moved[receiver] ?? 0) + amount;
    distance += 2 * amount;
    lead -= amount * gain;
  }
  // What rounding leaves is no lead; a lead on every criterion is.
  const caughtUp = lead <= 1e-12 * Math.max(...leads.map(Math.abs));
  return caughtUp ? { distance, weights: moved } : { distance: Infinity, weights };
}
