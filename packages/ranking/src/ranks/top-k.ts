import { f64, u32 } from '../at.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';

/** The first places of a ranking, highest score best. */
export interface Top {
  /** Indices of the alternatives, best first; those that tie come in the order they were given. */
  readonly order: Uint32Array;
  /** `ranks[p]` is the competition rank of `order[p]`. */
  readonly ranks: Uint32Array;
  /** How many alternatives score as much as the last one listed and are left out: 0 when the cut is clear. */
  readonly tiedOut: number;
}

/**
 * The first `k` alternatives, without sorting the rest: one pass keeps the best so far in a heap (Knuth, The Art of
 * Computer Programming, volume 3, section 5.2.3). Same order and ranks as `rankScores` gives without tolerance.
 *
 * @param k - an integer from 1 on; of fewer alternatives all are listed.
 * @throws {RankingError} when `k` is not so, or a score is NaN.
 *
 * @example
 * topK([71.2, 80, 71.2, 64], 2); // { order: [1, 0], ranks: [1, 2], tiedOut: 1 }
 */
export function topK(scores: ArrayLike<number>, k: number): Top {
  const column = scores instanceof Float64Array ? scores : Float64Array.from(scores);
  return topSelector(column.length, k)(column);
}

/**
 * `topK` of so many scores, again and again: what it returns is the same object every time, overwritten, and
 * nothing is allocated.
 */
export function topSelector(size: number, k: number): (scores: Float64Array) => Top {
  if (!Number.isInteger(k) || k < 1) {
    throw new RankingError(messages.notWithin('k', 1, Number.MAX_SAFE_INTEGER, k), ['k']);
  }
  const places = Math.min(size, k);
  const order = new Uint32Array(places);
  const ranks = new Uint32Array(places);
  const top = { order, ranks, tiedOut: 0 };
  return (scores) => {
    select(scores, order);
    for (let end = places - 1; end > 0; end--) {
      const last = u32(order, end);
      order[end] = u32(order, 0);
      sink(scores, order, last, end);
    }
    for (let p = 0; p < places; p++) {
      const isTied = p > 0 && f64(scores, u32(order, p)) === f64(scores, u32(order, p - 1));
      ranks[p] = isTied ? u32(ranks, p - 1) : p + 1;
    }
    top.tiedOut = places < size ? countAtLeast(scores, f64(scores, u32(order, places - 1))) - places : 0;
    return top;
  };
}

/** Fills a heap with the best, the worst of them on top. Whoever comes later must score more to come in. */
function select(scores: Float64Array, heap: Uint32Array): void {
  const places = heap.length;
  if (places === 0) return;
  for (let i = 0; i < places; i++) {
    requireNumber(scores, i);
    heap[i] = i;
  }
  for (let place = (places >> 1) - 1; place >= 0; place--)
    sink(scores, heap, u32(heap, place), places, place);
  let worst = f64(scores, u32(heap, 0));
  for (let i = places; i < scores.length; i++) {
    if (f64(scores, i) <= worst) continue;
    requireNumber(scores, i);
    sink(scores, heap, i, places);
    worst = f64(scores, u32(heap, 0));
  }
}

/** Puts an index in at `place`, and lets it sink below whatever is worse among the first `length` of the heap. */
function sink(
  scores: Float64Array,
  heap: Uint32Array,
  index: number,
  length: number,
  place: number = 0,
): void {
  let at = place;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= length) break;
    if (child + 1 < length && isWorse(scores, u32(heap, child + 1), u32(heap, child))) child++;
    if (!isWorse(scores, u32(heap, child), index)) break;
    heap[at] = u32(heap, child);
    at = child;
  }
  heap[at] = index;
}

function isWorse(scores: Float64Array, a: number, b: number): boolean {
  const [x, y] = [f64(scores, a), f64(scores, b)];
  return x < y || (x === y && a > b);
}

function countAtLeast(scores: Float64Array, least: number): number {
  let count = 0;
  for (let i = 0; i < scores.length; i++) if (f64(scores, i) >= least) count++;
  return count;
}

function requireNumber(scores: Float64Array, i: number): void {
  if (Number.isNaN(f64(scores, i))) throw new RankingError(messages.notAScore(i));
}
