import { f64, u32 } from '../at.ts';

const CELLS = 2 ** 16 - 1;
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/** Indices of places along a Hilbert curve over the map, so that what is close in the order is near. */
export function hilbertOrder(lons: Float64Array, lats: Float64Array): Uint32Array {
  const keys = new Uint32Array(lons.length);
  for (let i = 0; i < keys.length; i++) {
    keys[i] = hilbertKey((f64(lons, i) + 180) * (CELLS / 360), (f64(lats, i) + 90) * (CELLS / 180));
  }
  return orderOf(keys);
}

/**
 * How far along a Hilbert curve a cell of a grid of 2^16 by 2^16 lies. The 16 levels are worked out together
 * by parallel prefix, as in "2D Hilbert curves in O(1)" of threadlocalmutex.com (public domain).
 */
function hilbertKey(x: number, y: number): number {
  let a = x ^ y;
  let b = 0xffff ^ a;
  let c = 0xffff ^ (x | y);
  let d = x & (y ^ 0xffff);
  let turn = a | (b >> 1);
  let flip = (a >> 1) ^ a;
  let high = c ^ (c >> 1) ^ (b & (d >> 1));
  let low = d ^ (a & (c >> 1)) ^ (d >> 1);
  for (let span = 2; span <= 8; span *= 2) {
    a = turn;
    b = flip;
    c = high;
    d = low;
    turn = (a & (a >> span)) ^ (b & (b >> span));
    flip = (a & (b >> span)) ^ (b & ((a ^ b) >> span));
    high = c ^ (a & (c >> span)) ^ (b & (d >> span));
    low = d ^ (b & (c >> span)) ^ ((a ^ b) & (d >> span));
  }
  a = high ^ (high >> 1);
  b = low ^ (low >> 1);
  const even = x ^ y;
  return ((spread(b | (0xffff ^ (even | a))) << 1) | spread(even)) >>> 0;
}

/** The 16 bits of a number, each moved to twice its place. */
function spread(bits: number): number {
  let spaced = (bits | (bits << 8)) & 0x00ff00ff;
  spaced = (spaced | (spaced << 4)) & 0x0f0f0f0f;
  spaced = (spaced | (spaced << 2)) & 0x33333333;
  return (spaced | (spaced << 1)) & 0x55555555;
}

/** Indices in ascending order of their keys: a radix sort of three digits, stable. The keys are spent. */
function orderOf(keys: Uint32Array): Uint32Array {
  let order: Uint32Array = new Uint32Array(keys.length);
  let spareOrder: Uint32Array = new Uint32Array(keys.length);
  let sorted = keys;
  let spareKeys: Uint32Array = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const slots = firstSlots(sorted, shift);
    for (let i = 0; i < keys.length; i++) {
      const key = u32(sorted, i);
      const digit = (key >>> shift) & (DIGITS - 1);
      const slot = u32(slots, digit);
      slots[digit] = slot + 1;
      spareOrder[slot] = u32(order, i);
      spareKeys[slot] = key;
    }
    [order, spareOrder] = [spareOrder, order];
    [sorted, spareKeys] = [spareKeys, sorted];
  }
  return order;
}

/** Where the keys of each digit go: how many keys have a smaller one. */
function firstSlots(keys: Uint32Array, shift: number): Uint32Array {
  const slots = new Uint32Array(DIGITS + 1);
  for (let i = 0; i < keys.length; i++) {
    const next = ((u32(keys, i) >>> shift) & (DIGITS - 1)) + 1;
    slots[next] = u32(slots, next) + 1;
  }
  for (let digit = 1; digit < DIGITS; digit++) slots[digit] = u32(slots, digit) + u32(slots, digit - 1);
  return slots;
}
