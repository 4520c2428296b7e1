import type { LocalizedText } from '@insedia/domain';
import { type CellError, cellOf, type Row, type RowLocation } from '@insedia/scoring';
import { plain, shortened, tamed } from '../text/plain.ts';

/** What is wrong with a cell of a table. */
export interface RowFault {
  readonly at: RowLocation;
  readonly column: string;
  readonly value: string;
  readonly expected: LocalizedText;
  readonly mend: LocalizedText;
}

/** The text of a cell on one line; empty where there is no such column. */
export function cellText(row: Row, heading: string | undefined): string {
  return tamed(String((heading === undefined ? null : cellOf(row, heading)) ?? ''));
}

/**
 * The faults that the reader of the file found in a row.
 *
 * @param headings how many columns the table has
 */
export function readingFaults(row: Row, headings: number): RowFault[] {
  return (row.errors ?? []).map((error) => readingFault(row, error, headings));
}

function readingFault(
  row: Row,
  { code, column, message, repair, value }: CellError,
  headings: number,
): RowFault {
  const written = shortened(String(value ?? ''));
  const expected = code === 'wrong-cell-count' ? cellCount(headings, written) : message;
  return {
    at: row.at,
    column,
    value: written,
    expected,
    mend: repair,
  };
}

function cellCount(headings: number, found: string): LocalizedText {
  return {
    it: `una riga di ${headings} celle, quante le intestazioni: ne ha ${found}`,
    en: `a row of ${headings} cells, one a heading: it has ${found}`,
  };
}

/** Whether a cell says yes, in Italian or English. */
export function saysYes(text: string): boolean {
  return YES.has(plain(text));
}

const YES: ReadonlySet<string> = new Set(['si', 'yes', 'true', 'vero', 'x', '1']);
