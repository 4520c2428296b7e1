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
