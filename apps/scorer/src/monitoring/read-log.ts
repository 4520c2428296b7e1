import { extname } from 'node:path';
import type { MonitoringEvent } from '@insedia/monitoring';
import { type LineFault, readEvents } from '@insedia/monitoring/schema';
import type { DecimalMark } from '@insedia/scoring';
import { columnsIn, headingsOf } from '../read/columns.ts';
import { readInput } from '../read/file.ts';
import type { RowFault } from '../read/row-fault.ts';
import { openBook, tableIn } from '../read/sheets.ts';
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

/**
 * Reads events: JSON Lines as `@insedia/monitoring` writes them, or a table, CSV or a workbook.
 *
 * @throws {InputError} if the file cannot be used
 */
export function readLog(path: string, options: LogOptions = {}): Promise<LogFile> {
  return LINES.includes(extname(path).toLowerCase())
    ? Promise.resolve(readLines(path))
    : readRows(path, options);
}

function readLines(path: string): LogFile {
  const { sha256, text } = readInput(path);
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
  const readings = file.table.rows.map((row) => readEventRow(row, columns, decimal));
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

const EVENT = { it: 'evento', en: 'event' };
const WHOLE_LINE = { it: 'un oggetto JSON su una riga intera', en: 'a JSON object on a whole line' };
const MEND = { it: 'correggere il campo', en: 'correct the field' };
