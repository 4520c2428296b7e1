import type { LocalizedText } from './localized.ts';

declare const brand: unique symbol;

/**
 * ISTAT code of a municipality: six digits, of which the first three are the province's. A string, since the
 * zero in front is part of it.
 */
export type IstatCode = string & { readonly [brand]: 'IstatCode' };

/** Why a text is not an ISTAT code, and the code that was probably meant, where one can be told. */
export interface IstatProblem {
  readonly message: LocalizedText;
  readonly repair?: string;
}

/**
 * Whether a text has the form of an ISTAT code. It does not tell whether the municipality exists.
 *
 * @example
 * isIstatCode('015146'); // true
 */
export function isIstatCode(text: unknown): text is IstatCode {
  return typeof text === 'string' && /^\d{6}$/.test(text);
}

/**
 * The text as an ISTAT code, or the reason why it is none. A code that a spreadsheet has shortened is never
 * repaired silently: the repair is only suggested. Numbers, which spreadsheets and JSON hand over, are taken for
 * their digits, and refused.
 *
 * @example
 * parseIstatCode('015146'); // '015146'
 * parseIstatCode('15146');  // { message, repair: '015146' }
 */
export function parseIstatCode(text: string | number): IstatCode | IstatProblem {
  if (isIstatCode(text)) return text;
  const digits = String(text);
  if (/^\d{4,5}$/.test(digits)) {
    return {
      repair: digits.padStart(6, '0'),
      message: {
        it: `codice ISTAT di ${digits.length} cifre invece di 6: un foglio di calcolo toglie gli zeri iniziali`,
        en: `ISTAT code of ${digits.length} digits instead of 6: a spreadsheet drops the leading zeros`,
      },
    };
  }
  if (/^\d{6}$/.test(digits)) {
    return {
      repair: digits,
      message: {
        it: 'un codice ISTAT è un testo, non un numero: gli zeri iniziali ne fanno parte',
        en: 'an ISTAT code is a text, not a number: leading zeros are part of it',
      },
    };
  }
  return {
    message: {
      it: 'un codice ISTAT di comune ha sei cifre, per esempio 015146',
      en: "a municipality's ISTAT code has six digits, for example 015146",
    },
  };
}

/**
 * The three digits of the province in a municipality's code.
 *
 * @example
 * const milan = parseIstatCode('015146');
 * if (typeof milan === 'string') provinceCode(milan); // '015'
 */
export function provinceCode(code: IstatCode): string {
  return code.slice(0, 3);
}
