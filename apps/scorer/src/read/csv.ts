import type { CellError, Row, Table } from '@insedia/scoring';
import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../failure.ts';
import type { InputFile } from './file.ts';

const DELIMITERS = [';', ',', '\t', '|'];

/** What a CSV file turned out to be. */
export interface CsvTable extends Table {
  readonly delimiter: string;
}

/**
 * Reads a CSV file with a heading row; the delimiter is the one that a line `sep=;` before the headings names, else
 * the one the headings hold most of. A row with more or fewer cells than headings is kept, with the fault noted and
 * without the cells it lacks.
 *
 * @throws {InputError} if it has no headings, no rows, a heading twice, or a quotation mark that is never closed or
 * swallows whole rows
 */
export function readCsv(file: InputFile): CsvTable {
  const text = withLineFeeds(file.text);
  const named = SEPARATOR_LINE.exec(text);
  const delimiter = named?.[1] ?? delimiterOf(text);
  const [first, ...others] = parseRecords(file.path, named ? text.slice(named[0].length) : text, delimiter);
  const headings = (first?.cells ?? []).map((heading) => heading.trim());
  while (headings.at(-1) === '') headings.pop();
  checkHeadings(`${file.path}:${first?.line ?? 1}`, headings);
  checkSwallowed(file.path, others, delimiter, headings.length);
  if (others.length === 0) {
    throw new InputError({
      it: `${file.path}: c’è la riga delle intestazioni e nessun’altra`,
      en: `${file.path}: there are headings and no rows`,
    });
  }
  const rows = others.map(({ cells, line }, i): Row => {
    const error = countError(cells, headings.length);
    return {
      at: { file: file.path, line, record: i + 1 },
      cells: Object.fromEntries(
        headings.slice(0, cells.length).map((heading, j) => [heading, cells[j] ?? null]),
      ),
      ...(error ? { errors: [error] } : {}),
    };
  });
  return { headings, rows, delimiter, likelyDecimalMark: delimiter === ';' ? ',' : '.' };
}

/** What Excel writes before the headings to name the delimiter; its line break is left to be counted. */
const SEPARATOR_LINE = /^"?sep=([^"\n])"?(?=\n)/i;

/** Lines end in a line feed, whatever system wrote them: the parser would count a break of two characters twice. */
function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

interface CsvRecord {
  readonly cells: readonly string[];
  /** First line of the record, from 1. */
  readonly line: number;
}

function parseRecords(path: string, text: string, delimiter: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells, { lines }) => {
        if (cells.some((cell) => cell.trim() !== '')) records.push({ cells, line });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError({
      it: `${path}:${line}: virgolette aperte e mai chiuse da questa riga in poi; chiuderle o toglierle`,
      en: `${path}:${line}: a quotation mark opened from this line on is never closed; close it or remove it`,
    });
  }
  return records;
}

/**
 * A quotation mark that is opened by mistake and closed in a later row makes one cell of whole rows. A line within a
 * cell that holds half as many delimiters as a row is taken for such a row.
 */
function checkSwallowed(
  path: string,
  records: readonly CsvRecord[],
  delimiter: string,
  headings: number,
): void {
  const many = Math.max(2, Math.ceil((headings - 1) / 2));
  for (const { cells, line } of records) {
    const swallowed = cells.find((cell) =>
      cell.split('\n').some((part, i) => i > 0 && part.split(delimiter).length > many),
    );
    if (swallowed === undefined) continue;
    const last = line + cells.join('').split('\n').length - 1;
    throw new InputError({
      it: `${path}:${line}: virgolette aperte in questa riga inghiottono le righe fino alla ${last}; chiuderle o toglierle`,
      en: `${path}:${line}: a quotation mark opened in this line swallows the lines up to ${last}; close it or remove it`,
    });
  }
}

function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/\n|$/)).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function checkHeadings(place: string, headings: readonly string[]): void {
  if (headings.length === 0) {
    throw new InputError({
      it: `${place}: il file è vuoto; serve una riga di intestazioni e una riga per ogni voce`,
      en: `${place}: the file is empty; it takes a row of headings and a row for each entry`,
    });
  }
  const twice = headings.filter((heading, i) => headings.indexOf(heading) < i);
  if (twice.length === 0) return;
  const list = twice.map((heading) => `«${heading}»`).join(', ');
  throw new InputError({
    it: `${place}: intestazioni ripetute: ${list}; dare a ogni colonna un nome proprio`,
    en: `${place}: headings that appear twice: ${list}; give each column a name of its own`,
  });
}

function countError(cells: readonly string[], expected: number): CellError | undefined {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (filled <= expected && cells.length >= expected) return undefined;
  return {
    code: 'wrong-cell-count',
    column: '',
    value: cells.length,
    message: {
      it: `la riga ha ${cells.length} celle e le intestazioni sono ${expected}`,
      en: `the row has ${cells.length} cells for ${expected} headings`,
    },
    repair: {
      it: 'mettere fra virgolette i testi che contengono il separatore, o completare la riga',
      en: 'put texts that hold the delimiter between quotation marks, or complete the row',
    },
  };
}
