import { f64, u8, u32 } from '../at.ts';

/** Points looked at in one go; more do not fit the offsets. */
const BLOCK = 64;

const sample = new Float64Array(41);
const offsetsLow = new Uint8Array(BLOCK);
const offsetsHigh = new Uint8Array(BLOCK);

/**
 * Reorders the points `start..end` until each before `middle` is no greater on `axis` than each from it on.
 * Hoare's selection (FIND, 1961) with a sampled pivot: linear on average and on equal points, and the
 * same input always gives the same order.
 *
 * @param vectors three numbers a point, moved along with `order`.
 */
export function splitAt(
  vectors: Float64Array,
  order: Uint32Array,
  axis: number,
  start: number,
  end: number,
  middle: number,
): void {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const pivot = pivotOf(vectors, axis, low, high, middle);
    let i = low;
    let j = high;

    // A block from either side, those on the wrong side noted without a branch and then swapped in pairs
    // (S. Edelkamp and A. Weiss, BlockQuicksort, 2016).
    let lows = 0;
    let highs = 0;
    let firstLow = 0;
    let firstHigh = 0;
    while (j - i >= 2 * BLOCK) {
      if (lows === 0) {
        firstLow = 0;
        for (let k = 0, at = 3 * i + axis; k < BLOCK; k++, at += 3) {
          offsetsLow[lows] = k;
          lows += Number(f64(vectors, at) >= pivot);
        }
      }
      if (highs === 0) {
        firstHigh = 0;
        for (let k = 0, at = 3 * j + axis; k < BLOCK; k++, at -= 3) {
          offsetsHigh[highs] = k;
          highs += Number(f64(vectors, at) <= pivot);
        }
      }
      const pairs = Math.min(lows, highs);
      for (let k = 0; k < pairs; k++) {
        swap(vectors, order, i + u8(offsetsLow, firstLow + k), j - u8(offsetsHigh, firstHigh + k));
      }
      lows -= pairs;
      highs -= pairs;
      firstLow += pairs;
      firstHigh += pairs;
      if (lows === 0) i += BLOCK;
      if (highs === 0) j -= BLOCK;
    }

    while (i <= j) {
      while (f64(vectors, 3 * i + axis) < pivot) i++;
      while (f64(vectors, 3 * j + axis) > pivot) j--;
      if (i <= j) swap(vectors, order, i++, j--);
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}

/**
 * A coordinate near the one a sort would put at `middle`, from a sorted sample of the points; a little beyond it
 * where `middle` lies near an end, so that what is left to search is most likely short.
 */
function pivotOf(vectors: Float64Array, axis: number, low: number, high: number, middle: number): number {
  const last = high - low > 1000 ? 40 : high - low > 100 ? 8 : 2;
  for (let i = 0; i <= last; i++) {
    const value = f64(vectors, 3 * (low + Math.floor(((high - low) * i) / last)) + axis);
    let slot = i;
    for (; slot > 0 && f64(sample, slot - 1) > value; slot--) sample[slot] = f64(sample, slot - 1);
    sample[slot] = value;
  }
  const share = (middle - low) / (high - low);
  const beyond = share < 0.25 ? last / 12 : share > 0.75 ? -last / 12 : 0;
  return f64(sample, Math.round(last * share + beyond));
}

function swap(vectors: Float64Array, order: Uint32Array, i: number, j: number): void {
  const index = u32(order, i);
  order[i] = u32(order, j);
  order[j] = index;
  const x = f64(vectors, 3 * i);
  const y = f64(vectors, 3 * i + 1);
  const z = f64(vectors, 3 * i + 2);
  vectors[3 * i] = f64(vectors, 3 * j);
  vectors[3 * i + 1] = f64(vectors, 3 * j + 1);
  vectors[3 * i + 2] = f64(vectors, 3 * j + 2);
  vectors[3 * j] = x;
  vectors[3 * j + 1] = y;
  vectors[3 * j + 2] = z;
}
