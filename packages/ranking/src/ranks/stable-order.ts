import { f64, u8, u32 } from '../at.ts';

const BYTES = Float64Array.BYTES_PER_ELEMENT;
const BUCKETS = 256;

/** The bits a missing key is given: above those of Infinity. */
const LARGEST = 0x7fff_ffff_ffff_ffffn;

/**
 * The indices of `order` by ascending key; equal keys keep the order they came in, -0 equals 0, NaN comes
 * last. `order` holds every index of `keys` once, and is left as it was.
 *
 * A radix sort from the lowest byte up (Knuth, The Art of Computer Programming, volume 3, 5.2.5). Being
 * stable, it sorts by several keys when applied from the least important to the most.
 */
export function stableOrder(keys: Float64Array, order: Uint32Array): Uint32Array {
  const digits = sortableBytes(keys);
  let from = order.slice();
  let to = new Uint32Array(order.length);
  for (let place = 0; place < BYTES; place++) {
    const digit = digits.subarray(place * keys.length, (place + 1) * keys.length);
    const next = bucketStarts(digit);
    for (let k = 0; k < from.length; k++) {
      const index = u32(from, k);
      const bucket = u8(digit, index);
      const seat = u32(next, bucket);
      to[seat] = index;
      next[bucket] = seat + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Where each bucket begins when the digits are grouped by value. */
function bucketStarts(digit: Uint8Array): Uint32Array {
  const counts = new Uint32Array(BUCKETS);
  for (let i = 0; i < digit.length; i++) {
    const bucket = u8(digit, i);
    counts[bucket] = u32(counts, bucket) + 1;
  }
  let start = 0;
  return counts.map((count) => {
    const here = start;
    start += count;
    return here;
  });
}

/**
 * The keys as bytes that compare as the keys do, all the lowest bytes first. The bits of a positive double
 * already ascend, so only its sign is flipped; those of a negative one descend, so all are.
 */
function sortableBytes(keys: Float64Array): Uint8Array {
  const bytes = new Uint8Array(BYTES * keys.length);
  const key = new Uint8Array(BYTES);
  const view = new DataView(key.buffer);
  for (let i = 0; i < keys.length; i++) {
    const value = f64(keys, i);
    if (Number.isNaN(value)) view.setBigUint64(0, LARGEST, true);
    else view.setFloat64(0, value + 0, true); // -0 + 0 is 0
    const flip = value < 0 ? 0xff : 0;
    for (let place = 0; place < BYTES; place++) {
      const sign = place === BYTES - 1 ? 0x80 : 0;
      bytes[place * keys.length + i] = u8(key, place) ^ (flip | sign);
    }
  }
  return bytes;
}
