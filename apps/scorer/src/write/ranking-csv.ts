import type { Language } from '@insedia/domain';
import type { Assessment } from '@insedia/scoring';
import { stringify } from 'csv-stringify/sync';
import { rankingTable } from './ranking-rows.ts';

const BOM = '\ufeff';

/**
 * The ranking as CSV, one row for each application read: in Italian as Italian Excel opens it (semicolons,
 * decimal commas), in English with commas and decimal points.
 */
export function rankingCsv(assessment: Assessment, language: Language): string {
  const { headings, rows } = rankingTable(assessment, language);
  const mark = language === 'it' ? ',' : '.';
  const lines = rows.map(({ cells }) => cells.map((cell) => cellText(cell, mark)));
  return BOM + stringify([headings.map(inert), ...lines], { delimiter: language === 'it' ? ';' : ',' });
}

function cellText(cell: string | number | null, mark: string): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? decimal(cell).replace('.', mark) : inert(cell);
}

/** At most nine decimals, which a spreadsheet shows as they are. */
function decimal(number: number): string {
  return String(Number(number.toFixed(9)));
}

/** A text that a spreadsheet could take for a formula, made a text again. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
