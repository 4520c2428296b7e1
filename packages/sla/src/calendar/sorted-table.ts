import { f64, i32 } from '../at.ts';

/**
 * Ascending numbers, with slots of equal width over them that say where each begins, so that finding a number's
 * place costs the same however many there are.
 */
export class SortedTable {
  readonly values: Float64Array;
  /** Index of the last value at or before each slot's start. */
  readonly #slots: Int32Array;
  readonly #first: number;
  readonly #slotsPerUnit: number;

  /** @param end at or after the last value; the largest number that will be looked for. */
  constructor(values: Float64Array, end: number) {
    this.values = values;
    this.#first = f64(values, 0);
    // A power of two: the place of a number among the slots is then exact.
    this.#slotsPerUnit = 2 ** -Math.floor(Math.log2(Math.max(1, (end - this.#first) / values.length)));
    const slots = new Int32Array(Math.floor((end - this.#first) * this.#slotsPerUnit) + 2);
    let i = 0;
    for (let slot = 0; slot < slots.length; slot++) {
      const start = this.#first + slot / this.#slotsPerUnit;
      while (i + 1 < values.length && f64(values, i + 1) <= start) i++;
      slots[slot] = i;
    }
    this.#slots = slots;
  }

  /** Index of the last value that is not above `x`, for `x` from the first value to the table's end. */
  floor(x: number): number {
    const slot = ((x - this.#first) * this.#slotsPerUnit) | 0;
    let low = i32(this.#slots, slot);
    let high = i32(this.#slots, slot + 1);
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (f64(this.values, middle) <= x) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
