import type { Cents } from '@insedia/domain';
import { magnitude } from './magnitude.ts';
import type { Ratio } from './ratio.ts';

/**
 * How a fraction of a cent becomes cents: `halfUp`, to the nearest, a half away from zero; `floor`, down; `halfEven`,
 * to the nearest, a half to the even cent.
 */
export type Rounding = 'halfUp' | 'floor' | 'halfEven';

/** Every {@link Rounding}. */
export const ROUNDINGS: readonly Rounding[] = ['halfUp', 'floor', 'halfEven'];

/**
 * The one place where a fraction becomes cents.
 *
 * @example
 * round(ratio(1005n, 10n), 'halfUp'); // 101n
 * round(ratio(1005n, 10n), 'halfEven'); // 100n
 */
export function round({ of, over }: Ratio, mode: Rounding): Cents {
  if (of % over === 0n) return of / over;
  const down = of < 0n ? of / over - 1n : of / over;
  if (mode === 'floor') return down;
  const twice = 2n * (of - down * over);
  if (twice !== over) return twice < over ? down : down + 1n;
  const up = mode === 'halfUp' ? magnitude(down) < magnitude(down + 1n) : down % 2n !== 0n;
  return up ? down + 1n : down;
}
