import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Cell, Row, Table } from '@insedia/scoring';
import { InputError } from '../failure.ts';
import { type ReadSheet, readWorkbook } from '../spreadsheet.ts';
import { readCsv } from './csv.ts';
import { readBytes, readInput } from './file.ts';

/** A table of events, and sheets that were not read. */
export interface EventsFile {
  readonly table: Table;
  readonly sha256: string;
  /** The sheet that was read, where the file has sheets. */
  readonly sheet?: string | undefined;
  readonly passedOver: readonly string[];
}

/**
 * Reads a table of events from a CSV file, or from the first sheet of an XLSX workbook that has any rows.
 *
 * @throws {InputError} if the file cannot be read or holds no rows
 */
export async function readEvents(path: string): Promise<EventsFile> {
  const extension = extname(path).toLowerCase();
  if (extension === '.xlsx') return fromWorkbook(path);
  if (['.csv', '.tsv', '.txt'].includes(extension)) {
    const file = readInput(path);
    return { table: readCsv(file), sha256: file.sha256, passedOver: [] };
  }
  throw new InputError({
    it: `${path}: formato «${extension}» non letto (si leggono .csv, .tsv, .txt e .xlsx); da Excel salvare come .xlsx o CSV UTF-8`,
    en: `${path}: the format “${extension}” is not read (.csv, .tsv, .txt and .xlsx are); from Excel save as .xlsx or CSV UTF-8`,
  });
}

async function fromWorkbook(path: string): Promise<EventsFile> {
  const bytes = readBytes(path);
  const sheets = (await sheetsOf(path, bytes)).filter(({ rows }) => rows.filter(filled).length > 1);
  const [first, ...others] = sheets;
  if (!first) {
    throw new InputError({
      it: `${path}: nessun foglio ha intestazioni e righe; serve una riga di intestazioni e una riga per ogni evento`,
      en: `${path}: no sheet has headings and rows; it takes a row of headings and a row for each event`,
    });
  }
  return {
    table: tableIn(path, first),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sheet: first.name,
    passedOver: others.map(({ name }) => name),
  };
}

async function sheetsOf(path: string, bytes: Uint8Array): Promise<ReadSheet[]> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError({
      it: `${path}: non è una cartella di lavoro .xlsx che si possa aprire (${why}); se è protetta, togliere la password; se no, salvarla di nuovo da Excel`,
      en: `${path}: is no .xlsx workbook that can be opened (${why}); if it is protected, remove the password; else save it again from Excel`,
    });
  }
}

function tableIn(path: string, { name, rows }: ReadSheet): Table {
  const top = rows.findIndex(filled);
  const titles = (rows[top] ?? []).map((cell) => String(cell ?? '').trim());
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
