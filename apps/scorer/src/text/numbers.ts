import type { Language } from '@insedia/domain';

/** The marks with which a language writes numbers. */
interface Marks {
  readonly decimal: string;
  readonly group: string;
}

const MARKS: Readonly<Record<Language, Marks>> = {
  it: { decimal: ',', group: '.' },
  en: { decimal: '.', group: ',' },
};

/** Enough for any distance and share; the exact numbers are in the files written beside the report. */
const SIGNIFICANT_DIGITS = 6;

const MAX_DECIMALS = 20;

/** Writes numbers as a language does, the same on every machine. */
export class NumberWriter {
  readonly #marks: Marks;

  constructor(language: Language) {
    this.#marks = MARKS[language];
  }

  /**
   * With this many decimals, points between thousands and a true minus sign.
   *
   * @example
   * new NumberWriter('it').fixed(-1234.5, 2); // −1.234,50
   */
  fixed(number: number, decimals: number): string {
    const [whole = '', fraction] = Math.abs(number).toFixed(decimals).split('.');
    const size =
      whole.replace(/\B(?=(\d{3})+$)/g, this.#marks.group) +
      (fraction === undefined ? '' : this.#marks.decimal + fraction);
    return number < 0 && /[1-9]/.test(size) ? `−${size}` : size;
  }

  /** As {@link fixed}, a plus before what is above zero: for differences. */
  signed(number: number, decimals: number): string {
    return (number > 0 ? '+' : '') + this.fixed(number, decimals);
  }

  /** Every decimal the number was given with, and no more. */
  exact(number: number): string {
    return this.fixed(number, decimalsOf(number));
  }

  /** A measured number to six significant digits, whole digits never cut. */
  measured(number: number): string {
    if (number === 0 || !Number.isFinite(number)) return this.exact(number);
    const decimals = SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(Math.abs(number)));
    return this.exact(Number(number.toFixed(Math.min(Math.max(decimals, 0), MAX_DECIMALS))));
  }
}

/** How many decimals a number was given with. */
export function decimalsOf(number: number): number {
  const [mantissa = '', exponent = '0'] = String(Math.abs(number)).split('e');
  const written = (mantissa.split('.')[1] ?? '').length - Number(exponent);
  return Math.min(Math.max(written, 0), MAX_DECIMALS);
}
