import type { Cents, LocalizedText } from '@insedia/domain';
import { BudgetError } from '../errors.ts';
import { messages, moneyMessages } from '../messages.ts';

/** Why a text is not an amount. */
export type MoneyProblem =
  | 'empty'
  | 'malformed'
  | 'notANumber'
  | 'exponent'
  | 'negativeZero'
  | 'ambiguous'
  | 'tooManyDecimals'
  | 'mixedSeparators';

/** A text that is not an amount, as data. */
export interface MoneyFault {
  readonly problem: MoneyProblem;
  readonly got: string;
  readonly text: LocalizedText;
}

/**
 * Euro and cents as people, spreadsheets and files write them: `662696.10`, `662.696,10`, `662,696.10`,
 * `€ 662.696,10`, `662.696,10 €`, `-5`, `1.234.567`. A comma and a point may both separate decimals, which are one or
 * two, and thousands, which are all there or all absent. What could be two amounts is refused: `1.234` is a thousand
 * and more in Italian, one and a bit in English.
 *
 * @throws {BudgetError} if it is given something else than a text, such as a number
 *
 * @example
 * parseCents('€ 662.696,10'); // 66269610n
 * parseCents('1.234'); // { problem: 'ambiguous', got: '1.234', text: { … } }
 */
export function parseCents(text: string): Cents | MoneyFault {
  if (typeof text !== 'string') throw new BudgetError('text', text, messages.aText);
  const { minus, digits } = unwrapped(text);
  const problem = problemOf(digits);
  if (problem) return fault(problem, text);
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
  const cents = BigInt(whole.replaceAll(/[.,]/g, '') + decimals.padEnd(2, '0'));
  if (minus && cents === 0n) return fault('negativeZero', text);
  return minus ? -cents : cents;
}

/** Whole euro with or without thousands, and up to two decimals after the other separator. */
const AMOUNT =
  /^(?:(?:0|[1-9]\d*)(?:[.,]\d{1,2})?|[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d{1,2})?|(?:,\d{3})+(?:\.\d{1,2})?))$/;
const MAYBE_THOUSANDS = /^[1-9]\d{0,2}[.,]\d{3}$/;

function problemOf(digits: string): MoneyProblem | undefined {
  if (digits === '') return 'empty';
  if (/^(?:nan|[+-]?inf(?:inity)?)$/i.test(digits)) return 'notANumber';
  if (/^[\d.,]+e[+-]?\d+$/i.test(digits)) return 'exponent';
  if (MAYBE_THOUSANDS.test(digits)) return 'ambiguous';
  if (AMOUNT.test(digits)) return undefined;
  if (/^\d+[.,]\d{3,}$/.test(digits) || /^[1-9]\d{0,2}(?:(?:\.\d{3})+,|(?:,\d{3})+\.)\d{3,}$/.test(digits)) {
    return 'tooManyDecimals';
  }
  return /^\d+[.,][\d.,]*[.,]\d+$/.test(digits) ? 'mixedSeparators' : 'malformed';
}

/** Without blanks around, a sign of the euro on one side, and a minus on either side of it. */
function unwrapped(text: string): { readonly minus: boolean; readonly digits: string } {
  const bare = text.trim();
  const [, outer, before, inner, digits = '', after] =
    /^([-−])?(€|EUR)?\s*([-−])?(.*?)\s*(€|EUR)?$/s.exec(bare) ?? [];
  const twice = (outer && inner) || (before && after);
  return twice ? { minus: false, digits: bare } : { minus: Boolean(outer ?? inner), digits };
}

/**
 * What is wrong with a text that is not an amount, and how to mend it, in words.
 *
 * @example
 * moneyProblemText('ambiguous').it; // 'può essere migliaia o tre decimali: scrivere anche i centesimi'
 */
export function moneyProblemText(problem: MoneyProblem): LocalizedText {
  return moneyMessages[problem];
}

function fault(problem: MoneyProblem, got: string): MoneyFault {
  return { problem, got, text: messages.about(JSON.stringify(got), moneyMessages[problem]) };
}
