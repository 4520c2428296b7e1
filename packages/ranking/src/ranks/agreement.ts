import { at, f64 } from '../at.ts';
import { requireLength } from '../check.ts';
import { fractionalRanks } from './conventions.ts';

/**
 * Kendall's τ-b of two rankings of the same alternatives, −1 to 1: pairs ordered alike minus pairs ordered
 * otherwise, over the geometric mean of the pairs each does not tie (Kendall 1945, Biometrika 33(3), 239–251).
 * NaN when one of them ties all. Time grows with the square of the alternatives.
 *
 * @throws {RankingError} when the lengths differ.
 *
 * @example
 * kendallTauB([1, 2, 3], [1, 3, 2]); // 0.333
 */
export function kendallTauB(first: ArrayLike<number>, second: ArrayLike<number>): number {
  requireLength('second', second, first.length);
  let [net, untiedFirst, untiedSecond] = [0, 0, 0];
  for (let a = 0; a < first.length; a++) {
    for (let b = 0; b < a; b++) {
      const x = Math.sign(at(first, a) - at(first, b));
      const y = Math.sign(at(second, a) - at(second, b));
      net += x * y;
      untiedFirst += x * x;
      untiedSecond += y * y;
    }
  }
  return net / Math.sqrt(untiedFirst * untiedSecond);
}

/**
 * Spearman's correlation of two competition rankings of the same alternatives, −1 to 1: Pearson's, of the
 * fractional ranks (Spearman 1904, American Journal of Psychology 15(1), 72–101). NaN when one ties all.
 *
 * @throws {RankingError} when the lengths differ.
 *
 * @example
 * spearman([1, 2, 3], [1, 3, 2]); // 0.5
 */
export function spearman(first: ArrayLike<number>, second: ArrayLike<number>): number {
  return pearson(fractionalRanks(first), fractionalRanks(second));
}

/**
 * The WS coefficient: how far `other` agrees with `reference`, differences near the top of the reference
 * weighing most: `1 − Σ 2^−x |x − y| / max(|x − 1|, |x − n|)` (Sałabun & Urbaniak 2020, ICCS 2020, LNCS 12138,
 * 632–645). Not symmetric; 1 for two alternatives or fewer that agree.
 *
 * @throws {RankingError} when the lengths differ.
 *
 * @example
 * wsCoefficient([1, 2, 3], [1, 3, 2]); // 0.6875
 */
export function wsCoefficient(reference: ArrayLike<number>, other: ArrayLike<number>): number {
  requireLength('other', other, reference.length);
  const [xs, ys] = [fractionalRanks(reference), fractionalRanks(other)];
  return xs.reduce((left, x, i) => {
    const difference = Math.abs(x - f64(ys, i));
    return difference === 0 ? left : left - (2 ** -x * difference) / Math.max(x - 1, xs.length - x);
  }, 1);
}

/** Pearson's correlation of two columns, −1 to 1; NaN when one has no spread. */
export function pearson(first: ArrayLike<number>, second: ArrayLike<number>): number {
  requireLength('second', second, first.length);
  const [xs, ys] = [centred(first), centred(second)];
  const scale = Math.sqrt(product(xs, xs) * product(ys, ys));
  return scale > 0 ? Math.max(-1, Math.min(1, product(xs, ys) / scale)) : Number.NaN;
}

/** The column less its mean; zeros when it has no spread, whatever the rounding of the mean. */
function centred(values: ArrayLike<number>): Float64Array {
  const column = Float64Array.from(values);
  const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
  return column.every((x) => x === column[0]) ? column.fill(0) : column.map((x) => x - mean);
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * f64(b, i), 0);
}
