import type { Cents, Language } from '@insedia/domain';
import { magnitude } from './magnitude.ts';
import type { Ratio } from './ratio.ts';

/**
 * An amount with its two decimals: `plain`, for files, `662696.10`; `it`, `662.696,10`; `en`, `662,696.10`.
 * {@link parseCents} reads each of them back.
 *
 * @example
 * formatCents(66269610n, 'it'); // '662.696,10'
 */
export function formatCents(cents: Cents, form: 'plain' | Language = 'plain'): string {
  const digits = magnitude(cents).toString().padStart(3, '0');
  const euro = digits.slice(0, -2);
  const [thousands, decimals] = SEPARATORS[form];
  const grouped = thousands === '' ? euro : euro.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${cents < 0n ? '-' : ''}${grouped}${decimals}${digits.slice(-2)}`;
}

/**
 * The same with the sign of the euro before it, as Italian acts write it.
 *
 * @example
 * formatEuro(66269610n, 'it'); // '€ 662.696,10'
 */
export function formatEuro(cents: Cents, form: Language): string {
  return `€ ${formatCents(cents, form)}`;
}

/** A fraction as a percentage where it is a whole one, or as it is: `30 %`, `1/3`. */
export function percent({ of, over }: Ratio): string {
  return (of * 100n) % over === 0n ? `${(of * 100n) / over} %` : `${of}/${over}`;
}

const SEPARATORS = { plain: ['', '.'], it: ['.', ','], en: [',', '.'] } as const;
