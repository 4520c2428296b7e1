import { BudgetError } from '../errors.ts';
import { magnitude } from './magnitude.ts';

/**
 * An exact fraction: amounts stay one until the single rounding that makes them cents. `over` is above zero; the
 * two have no common factor only if they came from {@link ratio}.
 */
export interface Ratio {
  readonly of: bigint;
  readonly over: bigint;
}

/**
 * The fraction in lowest terms.
 *
 * @throws {BudgetError} if `over` is zero
 *
 * @example
 * ratio(30n, 100n); // { of: 3n, over: 10n }
 */
export function ratio(of: bigint, over = 1n): Ratio {
  if (over === 0n)
    throw new BudgetError('ratio.over', over, { en: 'other than zero', it: 'diverso da zero' });
  const divisor = gcd(magnitude(of), magnitude(over)) * (over < 0n ? -1n : 1n);
  return { of: of / divisor, over: over / divisor };
}

/** The product of two fractions, exact. */
export function multiply(a: Ratio, b: Ratio): Ratio {
  return ratio(a.of * b.of, a.over * b.over);
}

/** The sum of two fractions, exact. */
export function add(a: Ratio, b: Ratio): Ratio {
  return ratio(a.of * b.over + b.of * a.over, a.over * b.over);
}

/** The difference of two fractions, exact. */
export function subtract(a: Ratio, b: Ratio): Ratio {
  return add(a, { of: -b.of, over: b.over });
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Ratio, b: Ratio): bigint {
  return a.of * b.over - b.of * a.over;
}

/** The smaller of two fractions. */
export function smaller(a: Ratio, b: Ratio): Ratio {
  return compare(a, b) <= 0n ? a : b;
}

/** The larger of two fractions. */
export function larger(a: Ratio, b: Ratio): Ratio {
  return compare(a, b) >= 0n ? a : b;
}

export const ZERO: Ratio = { of: 0n, over: 1n };

function gcd(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}
