import { extname } from 'node:path';
import type { LocalizedText } from '@insedia/domain';
import type { Cell, Row, Table } from '@insedia/scoring';
import { InputError, UsageError } from '../failure.ts';
import { type ReadSheet, readOpenDocument, readWorkbook } from '../spreadsheet/read-workbook.ts';
import { unpacksBeyond } from '../spreadsheet/unpacked-size.ts';
import { plain, tamed } from '../text/plain.ts';
import { readCsv } from './csv.ts';
import { readBytes, readInput, recordOf, type SourceFile } from './file.ts';

/** A file with tables: the sheets of a workbook, or the one table of a CSV file. */
export interface Book {
  readonly file: SourceFile;
  /** Those with more than one row. */
  readonly sheets: readonly ReadSheet[] | undefined;
  /** Those with one row alone. */
  readonly unfilled: readonly ReadSheet[];
  readonly table: Table | undefined;
}

/** A table of a file, and the sheets that were not read. */
export interface SheetTable {
  readonly table: Table;
  readonly sha256: string;
  /** The file, with the sheet and the line of its headings where it has sheets, and the other sheets there are. */
  readonly place: LocalizedText;
  /** The sheet that was read, where the file has sheets. */
  readonly sheet?: string | undefined;
  /** The texts of its row of headings, a column each. */
  readonly titles?: readonly string[] | undefined;
  readonly passedOver: readonly string[];
}

/** Whether a row of cells is the headings of the table that is looked for. */
export type Heads = (cells: readonly string[]) => boolean;

/** Extensions of the workbooks that are read. */
export const WORKBOOK_FORMATS: readonly string[] = ['.xlsx', '.ods'];

/**
 * Opens a CSV file, or a workbook of Excel or LibreOffice.
 *
 * @param extension tells the format, with its point; that of the path unless it has none
 * @throws {InputError} if the file cannot be read
 */
export async function openBook(path: string, extension = extname(path).toLowerCase()): Promise<Book> {
  if (WORKBOOK_FORMATS.includes(extension)) {
    const bytes = readBytes(path);
    const read = await sheetsOf(path, extension, bytes);
    return {
      file: recordOf(path, bytes),
      sheets: read.filter(({ rows }) => rows.filter(filled).length > 1),
      unfilled: read.filter(({ rows }) => rows.filter(filled).length === 1),
      table: undefined,
    };
  }
  if (['.csv', '.tsv', '.txt'].includes(extension)) {
    const file = readInput(path);
    return { file, sheets: undefined, unfilled: [], table: readCsv(file) };
  }
  throw new InputError({
    it: `${path}: formato «${extension}» non letto (si leggono .csv, .tsv, .txt, .xlsx e .ods); da Excel salvare come .xlsx o CSV UTF-8`,
    en: `${path}: the format “${extension}” is not read (.csv, .tsv, .txt, .xlsx and .ods are); from Excel save as .xlsx or CSV UTF-8`,
  });
}

/**
 * The table of a file; of the sheets of a workbook the one that is named, else the first with the headings, else the
 * first that has any rows.
 *
 * @param entry what a row is, such as `un evento`
 * @throws {InputError} if there is no such sheet, or it holds no rows
 */
export function tableIn(book: Book, heads: Heads, entry: LocalizedText, sheet?: string): SheetTable {
  const { file, sheets, table } = book;
  const { path, sha256 } = file;
  if (table) {
    if (sheet === undefined) return { table, sha256, place: { it: path, en: path }, passedOver: [] };
    throw new UsageError({
      it: `--sheet «${sheet}»: ${path} non ha fogli; togliere l’opzione`,
      en: `--sheet “${sheet}”: ${path} has no sheets; leave the option out`,
    });
  }
  const headed = sheet === undefined ? sheetWith(book, heads) : undefined;
  const blank = book.unfilled.find(({ rows }) => headingLine(rows, heads) !== undefined);
  if (sheet === undefined && !headed && blank) {
    throw new InputError({
      it: `${path}: il foglio «${blank.name}» ha le intestazioni e nessuna riga; compilarlo, una riga per ogni ${entry.it}`,
      en: `${path}: the sheet “${blank.name}” has headings and no rows; fill it in, a row for each ${entry.en}`,
    });
  }
  const chosen = sheet === undefined ? (headed ?? sheets?.[0]) : named(book, sheet);
  if (chosen) return fromSheet(book, chosen, heads);
  throw new InputError({
    it: `${path}: nessun foglio ha intestazioni e righe; serve una riga di intestazioni e una riga per ogni ${entry.it}`,
    en: `${path}: no sheet has headings and rows; it takes a row of headings and a row for each ${entry.en}`,
  });
}

/** The table under these headings, if the file has one. */
export function tableUnder(book: Book, heads: Heads): SheetTable | undefined {
  const { file, table } = book;
  const { path, sha256 } = file;
  if (table)
    return heads(table.headings)
      ? { table, sha256, place: { it: path, en: path }, passedOver: [] }
      : undefined;
  const sheet = sheetWith(book, heads);
  return sheet && fromSheet(book, sheet, heads);
}

function sheetWith({ sheets }: Book, heads: Heads): ReadSheet | undefined {
  return sheets?.find(({ rows }) => headingLine(rows, heads) !== undefined);
}

function fromSheet({ file, sheets = [] }: Book, chosen: ReadSheet, heads: Heads): SheetTable {
  const { path, sha256 } = file;
  const { name, rows } = chosen;
  const top = headingLine(rows, heads) ?? rows.findIndex(filled);
  const passedOver = sheets.filter((sheet) => sheet !== chosen).map((sheet) => sheet.name);
  const others = passedOver.join(', ');
  return {
    table: tableOf(path, chosen, top),
    sha256,
    place: {
      it: `${path}, foglio «${name}», riga ${top + 1}${others && ` (altri fogli, da scegliere con --sheet: ${others})`}`,
      en: `${path}, sheet “${name}”, row ${top + 1}${others && ` (other sheets, for --sheet to choose: ${others})`}`,
    },
    sheet: name,
    titles: (rows[top] ?? []).map(headingText),
    passedOver,
  };
}

function named({ file, sheets = [] }: Book, wanted: string): ReadSheet {
  const { path } = file;
  const sheet = sheets.find(({ name }) => plain(name) === plain(wanted));
  if (sheet) return sheet;
  const names = sheets.map(({ name }) => name).join(', ');
  throw new UsageError({
    it: `--sheet «${wanted}»: ${path} non ha un foglio con righe di questo nome; ci sono: ${names}`,
    en: `--sheet “${wanted}”: ${path} has no sheet with rows of this name; there are: ${names}`,
  });
}

/** Titles stand above headings, seldom in more rows than these. */
const MOST_TITLE_ROWS = 20;

/** Which row heads the columns that are looked for. */
function headingLine(rows: ReadSheet['rows'], heads: Heads): number | undefined {
  const found = rows.slice(0, MOST_TITLE_ROWS).findIndex((row) => heads(row.map(headingText)));
  return found < 0 ? undefined : found;
}

function headingText(cell: Cell): string {
  return tamed(String(cell ?? ''));
}

/** As much as a workbook may take unpacked, in MiB, unless the environment says otherwise. */
const MOST_MIB = 1024;
const MIB = 2 ** 20;

async function sheetsOf(path: string, extension: string, bytes: Uint8Array): Promise<ReadSheet[]> {
  const stated = Number(process.env.INSEDIA_MAX_UNPACKED_MIB);
  const most = stated > 0 ? stated : MOST_MIB;
  if (unpacksBeyond(bytes, most * MIB)) {
    throw new InputError({
      it: `${path}: aperta occuperebbe più di ${most} MiB, come nessuna tabella di domande o di eventi; se è davvero così grande, alzare il limite con la variabile d’ambiente INSEDIA_MAX_UNPACKED_MIB`,
      en: `${path}: would take more than ${most} MiB when opened, as no table of applications or events does; if it really is so large, raise the limit by the environment variable INSEDIA_MAX_UNPACKED_MIB`,
    });
  }
  try {
    return await (extension === '.ods' ? readOpenDocument(bytes) : readWorkbook(bytes));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const program = extension === '.ods' ? 'LibreOffice' : 'Excel';
    throw new InputError({
      it: `${path}: non è una cartella di lavoro ${extension} che si possa aprire (${why}); se è protetta, togliere la password; se no, salvarla di nuovo da ${program}`,
      en: `${path}: is no ${extension} workbook that can be opened (${why}); if it is protected, remove the password; else save it again from ${program}`,
    });
  }
}

function tableOf(path: string, { name, rows }: ReadSheet, top: number): Table {
  const titles = (rows[top] ?? []).map(headingText);
  const headings = titles.filter((title) => title !== '');
  const twice = headings.find((heading, i) => headings.indexOf(heading) < i);
  if (twice !== undefined) {
    throw new InputError({
      it: `${path}, foglio ${name}: intestazione ripetuta: «${twice}»; dare a ogni colonna un nome proprio`,
      en: `${path}, sheet ${name}: a heading that appears twice: “${twice}”; give each column a name of its own`,
    });
  }
  const found = rows.flatMap((row, i): Row[] => {
    if (i <= top || !filled(row)) return [];
    const cells = titles.flatMap((title, j) => (title === '' ? [] : [[title, row[j] ?? null] as const]));
    return [{ at: { file: path, sheet: name, line: i + 1, record: i }, cells: Object.fromEntries(cells) }];
  });
  return { headings, rows: found };
}

function filled(row: readonly Cell[]): boolean {
  return row.some((cell) => cell !== null && String(cell).trim() !== '');
}
