import type { LocalizedText } from '@insedia/domain';
import type { DecimalMark, Table } from '@insedia/scoring';
import { type CoordinateSystem, systemText } from '../crs/systems.ts';
import { InputError } from '../failure.ts';
import { readCsv } from './csv.ts';
import { exportHint } from './export-hint.ts';
import { readInput, type SourceFile } from './file.ts';
import { rowsOfMap } from './map-rows.ts';
import { formatOf } from './maps/map.ts';
import { MAP_FORMATS, readMap } from './maps/read-map.ts';
import { openBook, tableIn, WORKBOOK_FORMATS } from './sheets.ts';

/** A table of applications and the files it came from, the one that was asked for first. */
export interface TableFile {
  readonly files: readonly [SourceFile, ...SourceFile[]];
  /** Where in the file it was read, or in which coordinates. */
  readonly note?: LocalizedText | undefined;
  /** The coordinate system of a map file. */
  readonly system?: CoordinateSystem | undefined;
  readonly table: Table;
}

/** What the user says of a file of applications. */
export interface TableOptions {
  readonly decimalMark?: DecimalMark | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** The coordinate system of a map file, whatever it says, such as `EPSG:3003`. */
  readonly crs?: string | undefined;
}

const TEXT_FORMATS = ['.csv', '.tsv', '.txt'];

/**
 * Reads applications from a file whose name tells the format.
 *
 * @param isHeading whether a row of cells is the headings, for sheets with titles above them
 * @throws {InputError} if the format is unknown or the file unreadable
 */
export async function readTable(
  path: string,
  { crs, decimalMark, sheet }: TableOptions,
  isHeading: (cells: readonly string[]) => boolean,
): Promise<TableFile> {
  const read = await readAny(path, sheet, crs, isHeading);
  return decimalMark === undefined ? read : { ...read, table: { ...read.table, decimalMark } };
}

async function readAny(
  path: string,
  sheet: string | undefined,
  crs: string | undefined,
  isHeading: (cells: readonly string[]) => boolean,
): Promise<TableFile> {
  const format = formatOf(path);
  if (MAP_FORMATS.includes(format)) {
    const map = await readMap(path, crs);
    const note = {
      it: `${path}: coordinate in ${systemText(map.system)}`,
      en: `${path}: coordinates in ${systemText(map.system)}`,
    };
    return { files: map.files, note, system: map.system, table: rowsOfMap(path, map) };
  }
  if (WORKBOOK_FORMATS.includes(format)) {
    const book = await openBook(path);
    const found = tableIn(book, isHeading, APPLICATION, sheet);
    return { files: [book.file], note: found.place, table: found.table };
  }
  if (TEXT_FORMATS.includes(format)) {
    const file = readInput(path);
    return { files: [file], table: readCsv(file) };
  }
  const known = [...TEXT_FORMATS, ...WORKBOOK_FORMATS, ...MAP_FORMATS].join(', ');
  const hint = exportHint(path);
  throw new InputError({
    it: `${path}: formato «${format}» non letto (si leggono ${known}); ${hint.it}`,
    en: `${path}: the format “${format}” is not read (${known} are); ${hint.en}`,
  });
}

const APPLICATION = { it: 'domanda', en: 'application' };
