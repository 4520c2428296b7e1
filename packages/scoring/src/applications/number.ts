import { type Cell, cellOf, type DecimalMark, type Row, type Table } from './application.ts';

/** How numbers are written, and how that is known. */
export interface NumberFormat {
  readonly mark: DecimalMark;
  /** `stated` by the user, `shown` by a number that has no other reading, or `assumed`. */
  readonly basis: 'stated' | 'shown' | 'assumed';
}

/** A finite number, or why the text is none: it is no number, or one with two readings; and what to write instead. */
export type NumberReading =
  | number
  | { readonly problem: 'malformed' | 'ambiguous'; readonly repair?: string };

/** Groups of three digits set apart by a space, plain or unbreakable. */
const SPACED = /^[+-]?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/;

/**
 * How the numbers of a table are written, for the report: the stated mark, else the one that most numbers show
 * which can be read in one way only (`45,46`, `1.234,5`), else the likely one. Rows are read by {@link rowFormat}.
 *
 * @param names headings of the numeric columns
 */
export function numberFormat(table: Table, names: readonly string[]): NumberFormat {
  if (table.decimalMark) return { mark: table.decimalMark, basis: 'stated' };
  const marks = table.rows.flatMap((row) => shownMarks(row, names));
  const commas = marks.filter((mark) => mark === ',').length;
  if (commas * 2 === marks.length) return { mark: table.likelyDecimalMark ?? '.', basis: 'assumed' };
  return { mark: commas * 2 > marks.length ? ',' : '.', basis: 'shown' };
}

/**
 * How the numbers of one row are written: the stated mark, else the one that the row itself shows without
 * contradiction, else the likely one. No other row has a say, so that an application is read the same whoever
 * else applies.
 *
 * @param names headings of the numeric columns
 */
export function rowFormat(table: Table, row: Row, names: readonly string[]): NumberFormat {
  if (table.decimalMark) return { mark: table.decimalMark, basis: 'stated' };
  const [mark, other] = new Set(shownMarks(row, names));
  if (mark === undefined || other !== undefined)
    return { mark: table.likelyDecimalMark ?? '.', basis: 'assumed' };
  return { mark, basis: 'shown' };
}

function shownMarks(row: Row, names: readonly string[]): DecimalMark[] {
  return names.flatMap((name) => shownMark(cellOf(row, name)) ?? []);
}

function shownMark(cell: Cell): DecimalMark | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = compacted(cell);
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return ',';
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return '.';
  const single = /^[+-]?(\d+)([.,])(\d+)$/.exec(text);
  if (!single || isGroup(single[1], single[3])) return undefined;
  return single[2] === ',' ? ',' : '.';
}

function compacted(text: string): string {
  const trimmed = text.trim();
  return SPACED.test(trimmed) ? trimmed.replace(/\s/g, '') : trimmed;
}

/** Whether `12.500` may as well be twelve thousand five hundred. */
function isGroup(whole = '', fraction = ''): boolean {
  return fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0');
}

/**
 * Reads a number in a given notation. `12.500`, which may be twelve and a half or twelve thousand five hundred,
 * is refused unless the notation is stated, or shown and points group in it. Degrees are never grouped, so that
 * they have one reading only.
 *
 * @example
 * readNumber('12.500', { mark: ',', basis: 'shown' }, false); // 12500
 * readNumber('12.500', { mark: '.', basis: 'shown' }, false); // { problem: 'ambiguous', repair: '12500 | 12.5' }
 */
export function readNumber(text: string, format: NumberFormat, degrees: boolean): NumberReading {
  const compact = compacted(text);
  const number = parse(compact, format, degrees);
  if (number === 'ambiguous') return { problem: 'ambiguous', repair: bothReadings(compact, format.mark) };
  if (number !== undefined) return number;
  const repair = inNotation(compact, format.mark, degrees);
  return { problem: 'malformed', ...(repair === undefined ? {} : { repair }) };
}

function parse(
  compact: string,
  { mark, basis }: NumberFormat,
  degrees: boolean,
): number | 'ambiguous' | undefined {
  const [decimal, grouped] = mark === ',' ? COMMA : POINT;
  const plain = decimal.exec(compact);
  if (plain) {
    const [, whole, fraction] = plain;
    if (fraction !== undefined && isGroup(whole, fraction) && !degrees && basis !== 'stated')
      return 'ambiguous';
    return finite(compact.replace(',', '.'));
  }
  if (degrees || !grouped.test(compact)) return undefined;
  if (basis === 'assumed' && !compact.includes(mark) && ONE_GROUP.test(compact)) return 'ambiguous';
  return finite(compact.replaceAll(mark === ',' ? '.' : ',', '').replace(',', '.'));
}

const COMMA = [/^[+-]?(\d+)(?:,(\d+))?$/, /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/] as const;
const POINT = [/^[+-]?(\d+)(?:\.(\d+))?$/, /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/] as const;
const ONE_GROUP = /^[+-]?\d{1,3}[.,]\d{3}$/;

function finite(digits: string): number | undefined {
  const number = Number(digits);
  return Number.isFinite(number) ? number : undefined;
}

/** `12.500` as `12500` and as `12,5`: the two numbers that may have been meant. */
function bothReadings(compact: string, mark: DecimalMark): string {
  const large = compact.replace(/[.,]/, '');
  return `${large} | ${written(Number(compact.replace(',', '.')), mark)}`;
}

/** The number that a text most likely means, written in the table's notation. */
function inNotation(compact: string, mark: DecimalMark, degrees: boolean): string | undefined {
  const bare = compact.replace(/^[€$]\s*|\s*(?:€|euro|mq|m²|m2|%|°)\.?$/gi, '');
  const marks: readonly DecimalMark[] = mark === ',' ? [',', '.'] : ['.', ','];
  for (const other of marks) {
    const number = parse(bare, { mark: other, basis: 'stated' }, degrees);
    if (typeof number === 'number') return written(number, mark);
  }
  const scientific = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(compact)
    ? Number(compact.replace(',', '.'))
    : Number.NaN;
  return Number.isFinite(scientific) ? written(scientific, mark) : undefined;
}

/** A number with the decimal mark of a row. */
export function written(number: number, mark: DecimalMark): string {
  return String(number).replace('.', mark);
}

/** Below this, a double tells every cent: fifteen decimal digits survive the way to a double and back. */
const EURO_LIMIT = 1e13;

/**
 * Euro as integer cents; `undefined` for more than two decimals, or for an amount of 10¹³ or more.
 *
 * @example
 * cents(662696.1); // 66269610n
 */
export function cents(euro: number): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(euro));
  if (!match || Math.abs(euro) >= EURO_LIMIT) return undefined;
  const [, sign, whole = '0', fraction = ''] = match;
  const amount = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return sign === '-' ? -amount : amount;
}
