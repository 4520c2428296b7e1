import type { Cents } from '@insedia/domain';

/** The smaller of two amounts. */
export function least(a: Cents, b: Cents): Cents {
  return a < b ? a : b;
}

/** The larger of two amounts. */
export function greatest(a: Cents, b: Cents): Cents {
  return a > b ? a : b;
}
