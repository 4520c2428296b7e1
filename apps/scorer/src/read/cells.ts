import { type IsoDate, isIsoDate, moneyProblemText, parseCents, type Ratio, ratio } from '@insedia/budget';
import type { Cents, LocalizedText } from '@insedia/domain';
import type { DecimalMark, Row } from '@insedia/scoring';
import { plain, shortened } from '../text/plain.ts';
import { type Columns, headingOf } from './columns.ts';
import { cellText, type RowFault, readingFaults } from './row-fault.ts';

/** What a cell should have held, and how to mend it. */
export interface Want {
  readonly expected: LocalizedText;
  readonly mend: LocalizedText;
}

/** A row of a table, cell by cell. What cannot be read is noted among the faults and comes back as nothing. */
export class Cells<F extends string> {
  readonly faults: RowFault[];
  readonly row: Row;
  readonly #columns: Columns<F>;
  readonly #decimal: DecimalMark | undefined;

  /** @param decimal the decimal mark, where the user states it */
  constructor(row: Row, columns: Columns<F>, decimal?: DecimalMark) {
    this.row = row;
    this.#columns = columns;
    this.#decimal = decimal;
    this.faults = readingFaults(row, columns.headings.size + columns.ignored.length);
  }

  /** What a cell says; empty if it is, or is not there. */
  text(field: F): string {
    return cellText(this.row, this.#columns.headings.get(field));
  }

  /** What a cell says, which must say something. */
  filled(field: F, expected: LocalizedText): string | undefined {
    const text = this.text(field);
    if (text !== '') return text;
    this.fault(field, { expected, mend: FILL });
    return undefined;
  }

  /** An amount; nothing if the cell is empty. */
  cents(field: F): Cents | undefined {
    const value = this.#value(field);
    const text = this.text(field);
    if (text === '') return undefined;
    const read = typeof value === 'number' ? centsOfNumber(value) : parseCents(grouped(text, this.#decimal));
    if (typeof read === 'bigint') return read;
    this.fault(field, { expected: AMOUNT, mend: moneyProblemText(read.problem) });
    return undefined;
  }

  /** An amount, which must be there. */
  neededCents(field: F): Cents | undefined {
    if (this.text(field) === '') this.fault(field, { expected: AMOUNT, mend: FILL });
    return this.cents(field);
  }

  /** A date; nothing if the cell is empty. */
  date(field: F): IsoDate | undefined {
    const value = this.#value(field);
    const text = this.text(field);
    if (text === '') return undefined;
    const date = typeof value === 'number' ? undefined : dateIn(text);
    if (date !== undefined) return date;
    this.fault(field, { expected: DATE, mend: typeof value === 'number' ? NO_SERIAL : WHOLE_DATE });
    return undefined;
  }

  /** A date, which must be there. */
  neededDate(field: F): IsoDate | undefined {
    if (this.text(field) === '') this.fault(field, { expected: DATE, mend: FILL });
    return this.date(field);
  }

  /** A part of one, such as `60 %`, `0,6` or `3/5`, which must be there. */
  fraction(field: F): Ratio | undefined {
    const read = fractionIn(this.text(field));
    if (!read) this.fault(field, { expected: FRACTION, mend: AS_PERCENTAGE });
    return read;
  }

  /** Yes or no; nothing if the cell is empty. */
  truth(field: F): boolean | undefined {
    const text = plain(this.text(field));
    if (text === '') return undefined;
    const found = TRUTHS.get(text);
    if (found === undefined) this.fault(field, { expected: TRUTH, mend: ONE_OF_THESE });
    return found;
  }

  fault(field: F, { expected, mend }: Want): void {
    const column = headingOf(this.#columns, field);
    this.faults.push({ at: this.row.at, column, value: shortened(this.text(field)), expected, mend });
  }

  #value(field: F): unknown {
    const heading = this.#columns.headings.get(field);
    return heading === undefined ? undefined : this.row.cells[heading];
  }
}

/**
 * The cents of a number as a workbook keeps it: a binary fraction of which fifteen digits count, as the program that
 * wrote it shows. One with more than two decimals is no amount.
 */
function centsOfNumber(value: number): ReturnType<typeof parseCents> {
  const text = String(Number(value.toPrecision(15)));
  const read = parseCents(text);
  const isTooFine = typeof read !== 'bigint' && /^-?\d+\.\d{3,}$/.test(text);
  return isTooFine ? { ...read, problem: 'tooManyDecimals' } : read;
}

/** A text that may be thousands or three decimals, with its cents, where the decimal mark is stated. */
function grouped(text: string, decimal: DecimalMark | undefined): string {
  if (decimal === undefined) return text;
  const mark = decimal === ',' ? '.' : ',';
  return new RegExp(`^\\D*\\d{1,3}\\${mark}\\d{3}$`).test(text) ? `${text}${decimal}00` : text;
}

/** A date as Italians or as ISO write it; a time after it is left out. */
export function dateIn(text: string): IsoDate | undefined {
  const bare = text.replace(/[T ]\d{2}:\d{2}(?::\d{2})?$/, '');
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(bare) ?? [];
  const iso = year === '' ? bare : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** Whether a text is a date only if its month comes first, as Americans write it. */
export function isMonthFirst(text: string): boolean {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return dateIn(text) === undefined && dateIn(`${second}/${first}/${year}`) !== undefined;
}

/** A number from 0 to 1, as a percentage, a decimal number or a fraction. */
export function fractionIn(text: string): Ratio | undefined {
  const [, of = '', over = ''] = /^(\d+)\s*\/\s*([1-9]\d*)$/.exec(text) ?? [];
  if (of !== '') return within(ratio(BigInt(of), BigInt(over)));
  const [, whole = '', decimals = '', percent = ''] = /^(\d+)(?:[.,](\d{1,15}))?\s*(%)?$/.exec(text) ?? [];
  if (whole === '') return undefined;
  const unit = 10n ** BigInt(decimals.length);
  return within(ratio(BigInt(whole + decimals), percent === '' ? unit : 100n * unit));
}

function within(part: Ratio): Ratio | undefined {
  return part.of <= part.over ? part : undefined;
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ...['si', 'yes', 'true', 'vero', 'x', '1'].map((word) => [word, true] as const),
  ...['no', 'false', 'falso', '0'].map((word) => [word, false] as const),
]);

const AMOUNT: LocalizedText = {
  it: 'un importo in euro come 1.234,56',
  en: 'an amount in euro such as 1,234.56',
};
const DATE: LocalizedText = { it: 'una data come 31/12/2021', en: 'a date such as 31/12/2021 or 2021-12-31' };
const FRACTION: LocalizedText = { it: 'una parte da 0 a 1', en: 'a part from 0 to 1' };
const TRUTH: LocalizedText = { it: 'sì o no', en: 'yes or no' };
const FILL: LocalizedText = { it: 'riempire la cella', en: 'fill in the cell' };
const ONE_OF_THESE: LocalizedText = { it: 'scrivere uno dei due', en: 'write one of them' };
const WHOLE_DATE: LocalizedText = {
  it: 'scrivere giorno, mese e anno a quattro cifre di un giorno che esiste',
  en: 'write day, month and four digits of the year, of a day that exists',
};
const NO_SERIAL: LocalizedText = {
  it: 'la cella tiene un numero: darle il formato di data',
  en: 'the cell holds a number: format it as a date',
};
const AS_PERCENTAGE: LocalizedText = { it: 'scrivere 60 %, 0,6 o 3/5', en: 'write 60 %, 0.6 or 3/5' };
