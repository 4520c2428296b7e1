import type { NumberWriter } from './numbers.ts';

/**
 * A share as a percentage, 0 and 100 only where it is just that: of ten thousand draws, one that differs shows.
 *
 * @example
 * shareText(0.99995, 0, new NumberWriter('en')); // '>99'
 */
export function shareText(share: number, decimals: number, numbers: NumberWriter): string {
  const step = 10 ** -decimals;
  const percent = 100 * share;
  if (share > 0 && percent < step) return `<${numbers.fixed(step, decimals)}`;
  if (share < 1 && percent > 100 - step) return `>${numbers.fixed(100 - step, decimals)}`;
  return share === 0 || share === 1 ? numbers.fixed(percent, 0) : numbers.fixed(percent, decimals);
}
