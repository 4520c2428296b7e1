import { f64, rowOf } from '../at.ts';

/** Columns read at a time: their factors stay in registers. */
const AT_ONCE = 6;

/** Alternatives scored at a time: their totals stay in the first cache. */
const BLOCK = 4096;

/**
 * `totals[i] = Σ factors[j] × columns[j][i]`, added one by one in the order of the columns, so that the last digit
 * is that of the plain loop. Allocates nothing.
 *
 * @param columns - finite numbers, as many a column as there are totals.
 */
export function addUp(columns: readonly Float64Array[], factors: Float64Array, totals: Float64Array): void {
  for (let from = 0; from < totals.length; from += BLOCK) {
    const to = Math.min(totals.length, from + BLOCK);
    totals.fill(0, from, to);
    for (let j = 0; j < columns.length; j += AT_ONCE) addSix(columns, factors, j, totals, from, to);
  }
}

/** From column `j` on; past the last one the first is read again with a factor of 0, which adds nothing. */
function addSix(
  columns: readonly Float64Array[],
  factors: Float64Array,
  j: number,
  totals: Float64Array,
  from: number,
  to: number,
): void {
  const [x, y, z] = [rowOf(columns, j), columnAt(columns, j + 1), columnAt(columns, j + 2)];
  const [u, v, w] = [columnAt(columns, j + 3), columnAt(columns, j + 4), columnAt(columns, j + 5)];
  const [a, b, c] = [f64(factors, j), factorAt(factors, j + 1), factorAt(factors, j + 2)];
  const d = factorAt(factors, j + 3);
  const [e, f] = [factorAt(factors, j + 4), factorAt(factors, j + 5)];
  for (let i = from; i < to; i++) {
    totals[i] =
      f64(totals, i) +
      a * f64(x, i) +
      b * f64(y, i) +
      c * f64(z, i) +
      d * f64(u, i) +
      e * f64(v, i) +
      f * f64(w, i);
  }
}

function columnAt(columns: readonly Float64Array[], j: number): Float64Array {
  return rowOf(columns, j < columns.length ? j : 0);
}

function factorAt(factors: Float64Array, j: number): number {
  return j < factors.length ? f64(factors, j) : 0;
}
