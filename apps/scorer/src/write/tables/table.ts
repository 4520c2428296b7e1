import { formatCents } from '@insedia/budget';
import type { Language } from '@insedia/domain';
import type { ColumnKind, WrittenColumn } from '../../spreadsheet/write-workbook.ts';
import { dateText } from '../../text/dates.ts';
import { NumberWriter } from '../../text/numbers.ts';

/** A table that a document, a Markdown text and a workbook show alike. */
export interface ReportTable {
  /** Of its sheet, at most 31 characters. */
  readonly name: string;
  readonly title: string;
  /** A document keeps it folded away: it is drawn too, or is for those who check. */
  readonly folded?: boolean | undefined;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Said where there is no row. */
  readonly none: string;
}

/** A column of a table. */
export interface ReportColumn extends WrittenColumn {
  /** Texts that are figures, and stand to the right as numbers do. */
  readonly figures?: boolean | undefined;
}

/** Texts, numbers, cents as bigint, days as `YYYY-MM-DD`; nothing as `null`. */
export type TableCell = string | number | bigint | null | Badge | Meter;

/** A word that says how something stands. */
export interface Badge {
  readonly badge: Tone;
  readonly text: string;
}

/** How good it is. */
export type Tone = 'good' | 'fair' | 'bad' | 'quiet';

/** A share as a bar, with how much of it is to be expected by now. */
export interface Meter {
  /** Of the whole, from 0; above 1 where there is more than asked for. */
  readonly meter: number;
  /** From 0 to 1; none where nothing is expected yet. */
  readonly expected?: number | undefined;
}

/** A cell as the language writes it. */
export function cellText(cell: TableCell, kind: ColumnKind, language: Language): string {
  if (cell === null) return '–';
  if (typeof cell === 'bigint') return formatCents(cell, language);
  const numbers = new NumberWriter(language);
  if (typeof cell === 'number') {
    if (kind === 'share') return percentText(cell, language);
    return kind === 'decimal' || kind === 'hours' ? numbers.fixed(cell, 1) : numbers.exact(cell);
  }
  if (typeof cell === 'string') return kind === 'day' ? dateText(cell, language) : cell;
  return 'badge' in cell ? cell.text : percentText(cell.meter, language);
}

/** Whether a column holds figures, which stand to the right. */
export function isFigure({ figures = false, kind }: ReportColumn): boolean {
  return figures || ['number', 'decimal', 'hours', 'share', 'money'].includes(kind);
}

/** A share in whole per cent, rounded down: all is only what is all. */
export function percentText(share: number, language: Language): string {
  return `${new NumberWriter(language).fixed(Math.floor(share * 100 + 1e-9), 0)}%`;
}

/** The table without the columns in which no cell holds anything. */
export function withoutEmptyColumns(table: ReportTable): ReportTable {
  const kept = table.columns.map((_, j) => table.rows.some((row) => (row[j] ?? null) !== null));
  return {
    ...table,
    columns: table.columns.filter((_, j) => kept[j]),
    rows: table.rows.map((row) => row.filter((_, j) => kept[j])),
  };
}
