import { extname } from 'node:path';
import type { MonitoringEvent } from '@insedia/monitoring';
import { type LineFault, readEvents } from '@insedia/monitoring/schema';
import type { Cell, DecimalMark, Row } from '@insedia/scoring';
import { InputError, UsageError } from '../failure.ts';
import { columnsIn, headingsOf } from '../read/columns.ts';
import { readInput } from '../read/file.ts';
import type { RowFault } from '../read/row-fault.ts';
import { openBook, tableIn, WORKBOOK_FORMATS } from '../read/sheets.ts';
import { shortened } from '../text/plain.ts';
import { EVENT_COLUMNS } from './event-columns.ts';
import { readEventRow } from './read-events.ts';

/** What the user says of a file of events. */
export interface LogOptions {
  readonly sheet?: string | undefined;
  readonly decimal?: DecimalMark | undefined;
}

/** A file of events. Rows = events + rows refused. */
export interface LogFile {
  readonly path: string;
  readonly sha256: string;
  readonly sheet: string | undefined;
  readonly events: readonly MonitoringEvent[];
  /** Rows, or lines, that hold something. */
  readonly rows: number;
  /** Rows that are no event. */
  readonly refused: number;
  /** Everything that is wrong with those rows, row by row. */
  readonly faults: readonly RowFault[];
  readonly ignoredColumns: readonly string[];
  /** Sheets that were not read. */
  readonly passedOver: readonly string[];
}

const LINES = ['.jsonl', '.ndjson', '.json'];
const TEXTS = ['.csv', '.tsv', '.txt'];

/**
 * Reads events: JSON Lines as `@insedia/monitoring` writes them, or a table, CSV or a workbook.
 *
 * @throws {InputError} if the file cannot be used
 */
export async function readLog(path: string, options: LogOptions = {}): Promise<LogFile> {
  const format = extname(path).toLowerCase();
  if (LINES.includes(format)) return readLines(path, options);
  if ([...TEXTS, ...WORKBOOK_FORMATS].includes(format)) return readRows(path, options);
  const known = [...WORKBOOK_FORMATS, ...TEXTS, ...LINES].join(', ');
  throw new InputError({
    it: `${path}: formato «${format}» non letto (si leggono ${known}); da Excel salvare come .xlsx o CSV UTF-8`,
    en: `${path}: the format “${format}” is not read (${known} are); from Excel save as .xlsx or CSV UTF-8`,
  });
}

function readLines(path: string, { sheet }: LogOptions): LogFile {
  if (sheet !== undefined) {
    throw new UsageError({
      it: `--sheet «${sheet}»: ${path} non ha fogli; togliere l’opzione`,
      en: `--sheet “${sheet}”: ${path} has no sheets; leave the option out`,
    });
  }
  const { sha256, text } = readInput(path);
  if (/^\s*\[/.test(text)) {
    throw new InputError({
      it: `${path}: è una lista JSON; serve un oggetto per riga, senza parentesi quadre e virgole fra l’uno e l’altro`,
      en: `${path}: is a JSON list; it takes an object a line, without brackets around and commas between them`,
    });
  }
  const { events, faults, torn } = readEvents(text.replaceAll('\r\n', '\n'));
  const refused = [...faults, ...(torn ? [torn] : [])];
  return {
    path,
    sha256,
    sheet: undefined,
    events,
    rows: events.length + refused.length,
    refused: refused.length,
    faults: refused.flatMap((fault) => rowFaults(path, fault)),
    ignoredColumns: [],
    passedOver: [],
  };
}

function rowFaults(file: string, { fields, got, line }: LineFault): readonly RowFault[] {
  const at = { file, line, record: line };
  if (fields.length === 0) {
    const mend = { it: 'completare o togliere la riga', en: 'complete the line, or remove it' };
    return [{ at, column: '', value: shortened(got), expected: WHOLE_LINE, mend }];
  }
  return fields.map(({ field, got: value, wanted }) => ({
    at,
    column: field,
    value: shortened(value),
    expected: wanted,
    mend: MEND,
  }));
}

async function readRows(path: string, { decimal, sheet }: LogOptions): Promise<LogFile> {
  const file = tableIn(await openBook(path), headingsOf(EVENT_COLUMNS), EVENT, sheet);
  const columns = columnsIn(EVENT_COLUMNS, file.place, file.table.headings);
  const rows = file.sheet === undefined ? file.table.rows.map(bared) : file.table.rows;
  const readings = rows.map((row) => readEventRow(row, columns, decimal));
  const refused = readings.flatMap((reading) => ('faults' in reading ? [reading.faults] : []));
  return {
    path,
    sha256: file.sha256,
    sheet: file.sheet,
    events: readings.flatMap((reading) => ('event' in reading ? [reading.event] : [])),
    rows: readings.length,
    refused: refused.length,
    faults: refused.flat(),
    ignoredColumns: columns.ignored,
    passedOver: file.passedOver,
  };
}

/** A row of a CSV file without what keeps a spreadsheet from taking a text for a number or a formula. */
function bared(row: Row): Row {
  const cells = Object.entries(row.cells).map(([heading, cell]) => [heading, bare(cell)] as const);
  return { ...row, cells: Object.fromEntries(cells) };
}

/** `="015146"` says 015146, and `'=x` says =x. */
function bare(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell.replace(/^'(?='*[=+\-@])/, '');
}

const EVENT = { it: 'evento', en: 'event' };
const WHOLE_LINE = { it: 'un oggetto JSON su una riga intera', en: 'a JSON object on a whole line' };
const MEND = { it: 'correggere il campo', en: 'correct the field' };
