import type { Language } from '@insedia/domain';
import { stringify } from 'csv-stringify/sync';

const BOM = '\ufeff';

/** A cell of a table: numbers stay numbers, `null` is an empty one. */
export type TableCell = string | number | null;

/** A table to be written. */
export interface CsvTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * A table as CSV: in Italian as Italian Excel opens it (semicolons, decimal commas, codes that begin with zero as
 * formulas, which keep it), in English with commas and decimal points.
 */
export function csv({ headings, rows }: CsvTable, language: Language): string {
  const lines = rows.map((cells) => cells.map((cell) => cellText(cell, language)));
  return BOM + stringify([headings.map(inert), ...lines], { delimiter: language === 'it' ? ';' : ',' });
}

function cellText(cell: TableCell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimal(cell).replace('.', language === 'it' ? ',' : '.');
  return language === 'it' && /^0\d+$/.test(cell) ? `="${cell}"` : inert(cell);
}

/** At most nine decimals, which a spreadsheet shows as they are. */
function decimal(number: number): string {
  return String(Number(number.toFixed(9)));
}

/** A text that a spreadsheet could take for a formula, made a text again. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
