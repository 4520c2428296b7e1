import type { Cell } from '@insedia/scoring';
import type { CellStyle, CellValue } from 'hucre/xlsx';

/** A sheet as it was read: cells by row, dates as the wall time they show, `2021-12-06T15:30:00`. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The visible sheets of an XLSX workbook. The library is loaded only when a workbook is at hand.
 *
 * @throws {Error} of the library's own if the bytes are no workbook, or one with a password
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellOf)) }));
}

/** Excel keeps days as a fraction, which is a little off: a date is what it shows to the second. */
function cellOf(value: CellValue | undefined): Cell {
  if (value instanceof Date) {
    return new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  }
  return value ?? null;
}

/** What a column of a written sheet holds. */
export type ColumnKind = 'text' | 'number' | 'hours' | 'share' | 'instant';

export interface WrittenColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /** Texts, numbers, and instants as `YYYY-MM-DDTHH:MM:SS` of the wall clock. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  number: '0',
  hours: '0.00',
  share: '0.0%',
  instant: 'dd/mm/yyyy hh:mm',
};

/**
 * The bytes of an XLSX workbook: headings frozen, filters on, wide pages. Texts are written as texts, whatever they
 * begin with, and there is no formula. The same sheets and instant give the same bytes.
 *
 * @param at instant noted in the file as that of its making
 */
export async function writeWorkbook(
  sheets: readonly WrittenSheet[],
  title: string,
  at: Date,
): Promise<Uint8Array> {
  const { colToLetter, writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    properties: { title, creator: 'insedia', created: at, modified: at },
    sheets: sheets.map(({ columns, name, rows }) => ({
      name,
      columns: columns.map(({ kind, width }) => ({ width, style: styleOf(kind) })),
      rows: [
        columns.map(({ title: heading }) => heading),
        ...rows.map((row) => row.map((value, j) => written(value, columns[j]?.kind))),
      ],
      cells: new Map(
        columns.map(({ title: value }, j) => [`0,${j}`, { value, type: 'string' as const, style: HEADING }]),
      ),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length + 1}` },
      pageSetup: {
        paperSize: 'a4' as const,
        orientation: 'landscape' as const,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
    })),
  });
}

const HEADING: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };

function styleOf(kind: ColumnKind): CellStyle {
  return { numFmt: FORMATS[kind], alignment: { vertical: 'top', wrapText: kind === 'text' } };
}

function written(value: string | number | null, kind: ColumnKind | undefined): CellValue {
  return kind === 'instant' && typeof value === 'string' && value !== '' ? new Date(`${value}Z`) : value;
}
