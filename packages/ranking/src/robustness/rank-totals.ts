import { f64, u32 } from '../at.ts';

/** Buckets for each alternative: with evenly spread totals most hold one or none. */
const BUCKETS_EACH = 2;

/**
 * A function that gives competition ranks, the highest total first, of so many totals, and allocates nothing:
 * totals are dropped in buckets by size, and sorted within each by insertion. Equal totals, and no others, share a
 * rank. Time grows with the alternatives unless nearly all totals lie on top of each other.
 */
export function totalsRanker(size: number): (totals: Float64Array, ranks: Uint32Array) => void {
  const count = Math.max(1, BUCKETS_EACH * size);
  const starts = new Uint32Array(count + 1);
  const bucketOf = new Uint32Array(size);
  const order = new Uint32Array(size);
  return (totals, ranks) => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = 0; i < size; i++) {
      const total = f64(totals, i);
      if (total < low) low = total;
      if (total > high) high = total;
    }
    const perUnit = (count - 1) / (high - low);
    const scale = Number.isFinite(perUnit) ? perUnit : 0;
    starts.fill(0);
    for (let i = 0; i < size; i++) {
      const bucket = scale > 0 ? Math.floor((high - f64(totals, i)) * scale) : 0;
      bucketOf[i] = bucket;
      starts[bucket + 1] = u32(starts, bucket + 1) + 1;
    }
    for (let b = 0; b < count; b++) starts[b + 1] = u32(starts, b + 1) + u32(starts, b);
    for (let i = size - 1; i >= 0; i--) {
      const bucket = u32(bucketOf, i) + 1;
      const seat = u32(starts, bucket) - 1;
      starts[bucket] = seat;
      order[seat] = i;
    }
    sortNearlySorted(totals, order);
    shareRanks(totals, order, ranks);
  };
}

/** By insertion: nobody is farther from its place than its bucket is wide. */
function sortNearlySorted(totals: Float64Array, order: Uint32Array): void {
  for (let place = 1; place < order.length; place++) {
    const index = u32(order, place);
    const total = f64(totals, index);
    let at = place;
    for (; at > 0 && f64(totals, u32(order, at - 1)) < total; at--) order[at] = u32(order, at - 1);
    order[at] = index;
  }
}

function shareRanks(totals: Float64Array, order: Uint32Array, ranks: Uint32Array): void {
  let [rank, before] = [1, Number.NaN];
  for (let place = 0; place < order.length; place++) {
    const index = u32(order, place);
    const total = f64(totals, index);
    if (total !== before) rank = place + 1;
    ranks[index] = rank;
    before = total;
  }
}
