import { at, f64 } from '../at.ts';
import { requireLength } from '../check.ts';
import { type PartialOrder, partialOrder } from '../ranks/partial-order.ts';
import { rankScores } from '../ranks/rank-scores.ts';
import { type Goal, orient } from '../table/goal.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { requireWeights } from '../weights/given.ts';
import { compilePreference, type PreferenceFunction } from './preference-function.ts';

/** Outranking flows, the net one highest best. */
export interface Promethee {
  readonly direction: 'max';
  /** The net flow `φ = φ⁺ − φ⁻`, −1 to 1: PROMETHEE II. It sums to 0 over the alternatives. */
  readonly scores: Float64Array;
  /** `φ⁺`, the mean preference of an alternative over the others: its strength. */
  readonly plus: Float64Array;
  /** `φ⁻`, the mean preference of the others over it: its weakness. */
  readonly minus: Float64Array;
}

/** Flows, of order 1, that share a cell of this grid count as equal. */
const ROUNDING = 1e-9;

/**
 * PROMETHEE, a cross-check: `π(a, b)` is the weighted preference of a over b on each criterion, `φ⁺(a)` the mean
 * of `π(a, ·)` and `φ⁻(a)` of `π(·, a)` over the other alternatives, `φ = φ⁺ − φ⁻` (Brans & Vincke 1985,
 * Management Science 31(6), 647–656). Flows are means over the alternatives, so that withdrawing one can
 * reorder the others. Time grows with the square of their number.
 *
 * @param preferences - one function a criterion, thresholds in its unit.
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so.
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when goals or preference functions are unusable, or a performance is infinite.
 *
 * @example
 * const sites = performanceTable(['A', 'B'], ['access', 'area'], [
 *   Float64Array.of(4, 3),
 *   Float64Array.of(3, 5),
 * ]);
 * promethee(sites, [0.7, 0.3], ['max', 'max'], [{ kind: 'usual' }, { kind: 'usual' }]).scores; // [0.4, -0.4]
 */
export function promethee(
  table: PerformanceTable,
  weights: readonly number[],
  goals: readonly Goal[],
  preferences: readonly PreferenceFunction[],
): Promethee {
  requireWeights(weights, table.criteria.length);
  requireLength('preferences', preferences, table.criteria.length);
  const size = table.alternatives.length;
  const plus = new Float64Array(size);
  const minus = new Float64Array(size);
  for (const [j, column] of orient(table, goals).entries()) {
    const fn = preferences[j];
    if (fn !== undefined) addFlows(column, compilePreference(fn), at(weights, j), plus, minus);
  }
  for (const flow of [plus, minus]) flow.set(flow.map((sum) => (size > 1 ? sum / (size - 1) : 0)));
  return { direction: 'max', scores: plus.map((flow, i) => flow - f64(minus, i)), plus, minus };
}

/** Adds what one criterion gives to the flows, before they are divided by the number of others. */
function addFlows(
  column: Float64Array,
  preference: (difference: number) => number,
  weight: number,
  plus: Float64Array,
  minus: Float64Array,
): void {
  for (let a = 0; a < column.length; a++) {
    for (let b = 0; b < a; b++) {
      const difference = f64(column, a) - f64(column, b);
      if (difference === 0) continue;
      const [winner, loser] = difference > 0 ? [a, b] : [b, a];
      const strength = weight * preference(Math.abs(difference));
      plus[winner] = f64(plus, winner) + strength;
      minus[loser] = f64(minus, loser) + strength;
    }
  }
}

/**
 * PROMETHEE I: a is better than b when neither flow says otherwise; when the flows disagree the two are
 * incomparable. Flows are compared on a grid of 1e-9.
 *
 * @example
 * const sites = performanceTable(['A', 'B'], ['access'], [Float64Array.of(4, 3)]);
 * const flows = promethee(sites, [1], ['max'], [{ kind: 'usual' }]);
 * prometheePartialOrder(flows).relation(0, 1); // 'better'
 */
export function prometheePartialOrder({ plus, minus }: Pick<Promethee, 'plus' | 'minus'>): PartialOrder {
  return partialOrder(
    rankScores(plus, { tolerance: ROUNDING }).ranks,
    rankScores(minus, { direction: 'min', tolerance: ROUNDING }).ranks,
  );
}
