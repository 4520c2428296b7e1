import { f64, u32 } from '../at.ts';
import { requireLength, requireNonNegative, requireOneOf } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import type { Direction } from '../table/performance-table.ts';
import { roundHalfUp } from './half-up.ts';
import { stableOrder } from './stable-order.ts';

/** What decides between alternatives whose scores tie: one value an alternative; NaN sorts last. */
export interface TieBreak {
  readonly values: ArrayLike<number>;
  readonly direction: Direction;
}

/** How scores become ranks. */
export interface RankOptions {
  /** Whether the highest score is best. Default `'max'`. */
  readonly direction?: Direction;
  /** Width of the grid on which scores tie, in the unit of the score. Default 0: equal doubles only. */
  readonly tolerance?: number;
  /** Applied in turn to what is still tied; none by default. Each compares exact values, with no grid. */
  readonly tieBreaks?: readonly TieBreak[];
}

/** A competition ranking. */
export interface Ranking {
  /** Indices of the alternatives, best first; those still tied come in the order they were given. */
  readonly order: Uint32Array;
  /** `ranks[i]` is 1 plus the number of alternatives strictly better than `i`: 1, 2, 2, 4. */
  readonly ranks: Uint32Array;
  /** `tied[i]` is 1 when `i` shares its rank (*ex aequo*), else 0. */
  readonly tied: Uint8Array;
}

const DIRECTIONS: readonly Direction[] = ['max', 'min'];

/**
 * Standard competition ranking ("1224"): alternatives that tie share the better rank, and the ranks
 * behind them are skipped.
 *
 * `tolerance` is a grid, not a distance: two scores tie when they round to the same multiple of it, halves
 * away from zero. "Differing by less than t" is not transitive, and chaining such pairs would let a third
 * alternative decide whether two others tie. On a grid the verdict on two alternatives depends on those two
 * alone, so withdrawing one never reorders the others. The price: two scores nearer than `tolerance` may
 * still fall on either side of a half.
 *
 * @throws {RankingError} when a score is NaN, the tolerance is negative or not finite, or too fine for a
 * score, or a tie-break has another length.
 *
 * @example
 * const { order, ranks } = rankScores([71.2, 80, 71.2, 64]);
 * // order: [1, 0, 2, 3]; ranks: [2, 1, 2, 4]
 */
export function rankScores(scores: ArrayLike<number>, options: RankOptions = {}): Ranking {
  const { direction = 'max', tolerance = 0, tieBreaks = [] } = options;
  requireNonNegative('tolerance', tolerance);
  requireOneOf('direction', direction, DIRECTIONS);
  for (const [k, tieBreak] of tieBreaks.entries()) {
    requireLength(`tieBreaks[${k}].values`, tieBreak.values, scores.length);
    requireOneOf(`tieBreaks[${k}].direction`, tieBreak.direction, DIRECTIONS);
  }
  const keys = [
    ascendingFromBest(gridded(scores, tolerance), direction),
    ...tieBreaks.map((tieBreak) => ascendingFromBest(tieBreak.values, tieBreak.direction)),
  ];
  const asGiven = new Uint32Array(scores.length).map((_, i) => i);
  const order = keys.reduceRight<Uint32Array>((soFar, key) => stableOrder(key, soFar), asGiven);
  return { order, ...sharedRanks(order, keys) };
}

/** The scores, each replaced by the number of its grid cell unless the tolerance is 0. */
function gridded(scores: ArrayLike<number>, tolerance: number): Float64Array {
  const cells = Float64Array.from(scores);
  for (let i = 0; i < cells.length; i++) {
    const score = f64(cells, i);
    if (Number.isNaN(score)) throw new RankingError(messages.notAScore(i));
    if (tolerance === 0) continue;
    const cell = roundHalfUp(score / tolerance);
    if (Number.isFinite(score) && !Number.isFinite(cell)) {
      throw new RankingError(messages.toleranceTooFine(i, score, tolerance));
    }
    cells[i] = cell;
  }
  return cells;
}

/** Keys of which the lowest is best. */
function ascendingFromBest(values: ArrayLike<number>, direction: Direction): Float64Array {
  const keys = Float64Array.from(values);
  if (direction === 'max') for (let i = 0; i < keys.length; i++) keys[i] = -f64(keys, i);
  return keys;
}

/** Walks the order from the best, sharing a rank while every key stays the same. */
function sharedRanks(order: Uint32Array, keys: readonly Float64Array[]): Pick<Ranking, 'ranks' | 'tied'> {
  const ranks = new Uint32Array(order.length);
  const tied = new Uint8Array(order.length);
  let before = -1;
  let rank = 1;
  for (let place = 0; place < order.length; place++) {
    const index = u32(order, place);
    if (before >= 0 && isTied(keys, before, index)) {
      tied[before] = 1;
      tied[index] = 1;
    } else rank = place + 1;
    ranks[index] = rank;
    before = index;
  }
  return { ranks, tied };
}

/** Whether two alternatives have the same keys; -0 is 0, and one missing value is like another. */
function isTied(keys: readonly Float64Array[], a: number, b: number): boolean {
  for (const key of keys) {
    const [x, y] = [f64(key, a), f64(key, b)];
    if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return false;
  }
  return true;
}
