import { at, f64, u32 } from '../at.ts';
import { requireLength } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { weightedSum } from '../methods/weighted-sum.ts';
import { rankScores } from '../ranks/rank-scores.ts';
import type { PerformanceTable } from '../table/performance-table.ts';

/** The weights of one criterion, 0 to 1, between which a verdict holds; both ends belong to it. */
export type StabilityInterval = readonly [lowest: number, highest: number];

/** Whose position has to hold: the winner, the set of the first `k`, a chosen pair, or the whole order. */
export type StabilityOf =
  | 'winner'
  | 'order'
  | { readonly top: number }
  | { readonly pair: readonly [a: number, b: number] };

/**
 * Weight stability intervals of a weighted sum, exact: for each criterion, between which weights of it the
 * verdict holds, the other weights keeping their proportions (Mareschal 1988, European Journal of Operational
 * Research 33(1), 54–64). With the weight of criterion k at t, the difference of two scores is linear in t, so
 * that each pair of alternatives bounds t once.
 *
 * Alternatives that tie at the given weights do not bound one another: an interval is where no verdict between
 * two that differ is turned round. At its ends a tie appears. With all the weight on one criterion there is no
 * proportion to keep, and its interval is [1, 1].
 *
 * @param values - values, larger better on every criterion.
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so.
 * @throws {MissingValueError} when a value is NaN.
 * @throws {RankingError} when `of` is none of these, `top` is not from 1 to the number of alternatives, or a pair is not of two of them.
 *
 * @example
 * const values = performanceTable(['A', 'B'], ['access', 'area'], [
 *   Float64Array.of(1, 0),
 *   Float64Array.of(0, 1),
 * ]);
 * weightStability(values, [0.6, 0.4], 'winner'); // [[0.5, 1], [0, 0.5]]
 */
export function weightStability(
  values: PerformanceTable,
  weights: readonly number[],
  of: StabilityOf,
): StabilityInterval[] {
  requireScope(of);
  const { scores } = weightedSum(values, weights);
  const pairs = pairsThatMustHold(scores, of);
  return values.columns.map((column, k): StabilityInterval => {
    const weight = at(weights, k);
    const rest = weights.reduce((sum, w, j) => (j === k ? sum : sum + w), 0);
    if (!(rest > 0)) return [1, 1];
    const others = scores.map((score, i) => (score - weight * f64(column, i)) / rest);
    return pairs.reduce<StabilityInterval>(
      (interval, [a, b]) => {
        const atNone = f64(others, a) - f64(others, b);
        const atAll = f64(column, a) - f64(column, b);
        return narrowed(interval, atNone, atAll, weight);
      },
      [0, 1],
    );
  });
}

/** The types admit nothing else; a program without them may ask for it. */
function requireScope(of: unknown): void {
  if (of === 'winner' || of === 'order') return;
  if (typeof of === 'object' && of !== null && ('top' in of || 'pair' in of)) return;
  const choices = ['winner', 'order', '{ top }', '{ pair }'];
  throw new RankingError(messages.notAChoice('of', String(of), choices), ['of']);
}

/** The part of the interval where a lead, `atNone` at weight 0 and `atAll` at weight 1, stays 0 or above. */
function narrowed(
  [low, high]: StabilityInterval,
  atNone: number,
  atAll: number,
  weight: number,
): StabilityInterval {
  if (atNone >= 0 && atAll >= 0) return [low, high];
  const turn = atNone / (atNone - atAll);
  return atNone < 0
    ? [Math.max(low, Math.min(turn, weight)), high]
    : [low, Math.min(high, Math.max(turn, weight))];
}

/** Pairs of which the first scores more, and must go on doing so. */
function pairsThatMustHold(scores: Float64Array, of: StabilityOf): [a: number, b: number][] {
  const { order } = rankScores(scores);
  const ahead = (a: number, b: number): boolean => f64(scores, a) > f64(scores, b);
  const across = (front: Uint32Array, rest: Uint32Array): [number, number][] =>
    [...front].flatMap((a) => [...rest].flatMap((b): [number, number][] => (ahead(a, b) ? [[a, b]] : [])));
  if (of === 'winner') {
    const best = order.filter((i) => !ahead(u32(order, 0), i));
    return across(best, order.subarray(best.length));
  }
  if (of === 'order') return adjacentPairs(scores, order);
  if ('top' in of) {
    const { top } = of;
    if (!Number.isInteger(top) || top < 1 || top > order.length) {
      throw new RankingError(messages.notWithin('top', 1, order.length, top), ['top']);
    }
    return across(order.subarray(0, top), order.subarray(top));
  }
  requireLength('pair', of.pair, 2);
  const [a, b] = of.pair;
  for (const i of [a, b]) {
    if (scores[i] === undefined) {
      throw new RankingError(messages.notWithin('pair', 0, scores.length - 1, i), ['pair']);
    }
  }
  if (ahead(a, b)) return [[a, b]];
  return ahead(b, a) ? [[b, a]] : [];
}

/** Every pair of one group of ties and the next: if these hold, so does the whole order. */
function adjacentPairs(scores: Float64Array, order: Uint32Array): [a: number, b: number][] {
  const groups: number[][] = [];
  for (const i of order) {
    const last = groups.at(-1);
    if (last !== undefined && scores[at(last, 0)] === scores[i]) last.push(i);
    else groups.push([i]);
  }
  return groups
    .slice(1)
    .flatMap((group, g) => at(groups, g).flatMap((a) => group.map((b): [number, number] => [a, b])));
}
