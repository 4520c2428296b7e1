import { formatCents } from '@insedia/budget';
import type { Cell } from '@insedia/scoring';
import type { CellStyle, CellValue } from 'hucre/xlsx';

/** A sheet as it was read: cells by row, dates as the wall time they show, `2021-12-06T15:30:00` or `2021-12-06`. */
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
  const { dateSystem, sheets } = await readXlsx(bytes, {
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    readStyles: true,
  });
  const dayZero = dateSystem === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31);
  return sheets.map(({ cells, name, rows }) => ({
    name,
    rows: rows.map((row, i) => row.map((value, j) => cellOf(value, cells?.get(`${i},${j}`), dayZero))),
  }));
}

/**
 * The visible sheets of an OpenDocument workbook. The library is loaded only when one is at hand.
 *
 * @throws {Error} of the library's own if the bytes are none
 */
export async function readOpenDocument(bytes: Uint8Array): Promise<ReadSheet[]> {
  const { readOds } = await import('hucre/ods');
  const { sheets } = await readOds(bytes);
  return sheets
    .filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
    .map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(openCellOf)) }));
}

/** A date without a time is one at midnight here. */
function openCellOf(value: CellValue | undefined): Cell {
  if (!(value instanceof Date)) return value ?? null;
  const wall = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  return wall.endsWith('T00:00:00') ? wall.slice(0, 10) : wall;
}

/**
 * Excel keeps days as a fraction, which is a little off: a date is what it shows to the second. One at midnight whose
 * format shows no hours has no time, and a fraction of a day, a duration, or whatever shows no day has no date:
 * nobody wrote one. A formula that was saved without its value is told by its text.
 */
function cellOf(value: CellValue | undefined, cell: SourceCell | undefined, dayZero: number): Cell {
  if (value === null && cell?.formula !== undefined) return `=${cell.formula}`;
  if (!(value instanceof Date)) return value ?? null;
  const instant = Math.round(value.getTime() / 1000) * 1000;
  const wall = new Date(instant).toISOString().slice(0, 19);
  const clock = wall.slice(11).replace(/:00$/, '');
  const format = (cell?.style?.numFmt ?? '').replaceAll(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, '');
  const showsTime = format === '' || /[hs]/i.test(format);
  const showsDay = format === '' || /[dy]/i.test(format);
  if (/\[h+\]/i.test(format)) return `${Math.floor((instant - dayZero) / HOUR_MS)}${clock.slice(2)}`;
  if (instant < dayZero + 24 * HOUR_MS || (showsTime && !showsDay)) return clock;
  return clock === '00:00' && !showsTime ? wall.slice(0, 10) : wall;
}

const HOUR_MS = 3_600_000;

/** What a cell holds beside its value. */
interface SourceCell {
  readonly formula?: string | undefined;
  readonly style?: CellStyle | undefined;
}

/** What a column of a written sheet holds. */
export type ColumnKind = 'text' | 'number' | 'hours' | 'share' | 'instant' | 'day' | 'money';

/** What a cell of a written sheet holds. */
export type WrittenCell = string | number | bigint | null;

export interface WrittenColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /**
   * Texts, numbers, cents as bigint, days as `YYYY-MM-DD`, and instants as `YYYY-MM-DDTHH:MM:SS` of the wall clock,
   * with an offset after it or without.
   */
  readonly rows: readonly (readonly WrittenCell[])[];
}

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  number: '0',
  hours: '0.00',
  share: '0.0%',
  instant: 'dd/mm/yyyy hh:mm',
  day: 'dd/mm/yyyy',
  money: '#,##0.00',
};

/**
 * The bytes of an XLSX workbook: headings frozen, filters on, wide pages with the title above. Texts are written as texts, whatever they
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
      cells: new Map<string, StyledCell>([
        ...columns.map(
          ({ title: value }, j) => [`0,${j}`, { value, type: 'string' as const, style: HEADING }] as const,
        ),
        ...exactInstants(columns, rows),
      ]),
      rowDefs: heights(columns, rows),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length + 1}` },
      pageSetup: {
        paperSize: 'a4' as const,
        orientation: 'landscape' as const,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
      headerFooter: { oddHeader: `&L${title.replaceAll('&', '&&')}`, oddFooter: '&L&A&R&P / &N' },
    })),
  });
}

const HEADING: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true },
  alignment: { wrapText: true, vertical: 'top' },
};

const LINE_POINTS = 15;

/** Heights of the rows whose texts take several lines: not every program finds them by itself. */
function heights(
  columns: readonly WrittenColumn[],
  rows: WrittenSheet['rows'],
): Map<number, { readonly height: number }> {
  const all = [columns.map(({ title }) => title), ...rows];
  return new Map(
    all.flatMap((row, i) => {
      const lines = row.map((value, j) => linesOf(value, columns[j]?.width ?? 1, i === 0));
      const most = Math.max(1, ...lines);
      return most > 1 ? [[i, { height: most * LINE_POINTS }] as const] : [];
    }),
  );
}

/** Words seldom fill a line, and bold ones are wider. */
function linesOf(value: WrittenCell, width: number, bold: boolean): number {
  if (typeof value !== 'string' || value.length * (bold ? 1.2 : 1) <= width) return 1;
  return Math.ceil((value.length * (bold ? 1.3 : 1.1)) / width);
}

function styleOf(kind: ColumnKind): CellStyle {
  const isTime = kind === 'instant' || kind === 'day';
  const centred = isTime ? { horizontal: 'center' as const } : {};
  return { numFmt: FORMATS[kind], alignment: { vertical: 'top', wrapText: kind === 'text', ...centred } };
}

interface StyledCell {
  readonly value: CellValue;
  readonly type: 'string' | 'date';
  readonly style: CellStyle;
}

const WALL_LENGTH = 'YYYY-MM-DDTHH:MM:SS'.length;

/** The cells of instants that minutes alone would not tell: their formats show seconds, and the offset. */
function exactInstants(
  columns: readonly WrittenColumn[],
  rows: WrittenSheet['rows'],
): (readonly [place: string, cell: StyledCell])[] {
  return rows.flatMap((row, i) =>
    row.flatMap((value, j) => {
      if (columns[j]?.kind !== 'instant' || typeof value !== 'string') return [];
      const offset = /[+-]\d\d:\d\d$/.exec(value)?.[0] ?? '';
      const seconds = value.slice(0, WALL_LENGTH).endsWith(':00') ? '' : ':ss';
      if (offset === '' && seconds === '') return [];
      const numFmt = `${FORMATS.instant}${seconds}${offset === '' ? '' : `"${offset}"`}`;
      const style = { ...styleOf('instant'), numFmt };
      return [[`${i + 1},${j}`, { value: written(value, 'instant'), type: 'date' as const, style }] as const];
    }),
  );
}

/** What a cell holds at most: Excel says that a file with more is damaged. */
const MOST_CHARACTERS = 32_767;

/** Below this many cents the double nearest to an amount is written with just its decimals. */
const MOST_CENTS = 10n ** 15n;

function written(value: WrittenCell, kind: ColumnKind | undefined): CellValue {
  if (typeof value === 'bigint') {
    return value > -MOST_CENTS && value < MOST_CENTS ? Number(value) / 100 : formatCents(value);
  }
  if (typeof value !== 'string') return value;
  if (kind === 'day' && value !== '') return new Date(`${value}T00:00:00Z`);
  if (kind === 'instant') return new Date(`${value.slice(0, WALL_LENGTH)}Z`);
  return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value;
}
