import type { LocalizedText } from '@insedia/domain';
import { type DecimalMark, plainHeading, type Table } from '@insedia/scoring';
import { type CoordinateSystem, systemText } from '../crs/systems.ts';
import { InputError } from '../failure.ts';
import { type ColumnMap, mappedFields } from './column-map.ts';
import { readCsv } from './csv.ts';
import { exportHint } from './export-hint.ts';
import { readInput, type SourceFile } from './file.ts';
import { formatFor } from './format.ts';
import { joined } from './join-tables.ts';
import { rowsOfMap } from './map-rows.ts';
import { MAP_FORMATS, readMap } from './maps/read-map.ts';
import { pathsOf } from './paths.ts';
import { type Heads, openBook, tableIn, WORKBOOK_FORMATS } from './sheets.ts';

/** A file of applications as it was read, with those beside it. */
export interface TableSource {
  /** As its rows name it. */
  readonly path: string;
  /** The one that was asked for first. */
  readonly files: readonly [SourceFile, ...SourceFile[]];
  /** How many applications it holds. */
  readonly records: number;
  /** Where in the file they were read, or in which coordinates. */
  readonly note?: LocalizedText | undefined;
  /** The sheet of an XLSX workbook that they were read from, with the texts of its row of headings. */
  readonly sheet?: { readonly name: string; readonly headings: readonly string[] } | undefined;
  /** The coordinate system of a map file. */
  readonly system?: CoordinateSystem | undefined;
}

/** The applications of one file or several. */
export interface TableFile {
  readonly sources: readonly [TableSource, ...TableSource[]];
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
 * Reads applications from a file whose name tells the format, from the standard input (`-`), or from every file that
 * a pattern finds.
 *
 * @param namedField the field of the form that a heading names
 * @param map what the user says that columns hold
 * @throws {InputError} if a format is unknown, a file unreadable, or several files have other columns
 */
export async function readTable(
  path: string,
  { crs, decimalMark, sheet }: TableOptions,
  namedField: (heading: string) => string | undefined,
  map?: ColumnMap,
): Promise<TableFile> {
  const said = new Map([...(map?.fields ?? [])].map(([heading, field]) => [plainHeading(heading), field]));
  const fieldOf = (heading: string): string | undefined => {
    const field = said.get(plainHeading(heading));
    return field === undefined ? namedField(heading) : (field ?? undefined);
  };
  // Cells that name two fields of the form make a row of headings.
  const isHeading: Heads = (cells) => new Set(cells.flatMap((cell) => fieldOf(cell) ?? [])).size >= 2;
  const [first, ...others] = await pathsOf(path);
  const read: [ReadFile, ...ReadFile[]] = [await readOne(first, sheet, crs, isHeading)];
  for (const other of others) read.push(await readOne(other, sheet, crs, isHeading));
  const table = joined(read, fieldOf);
  const [{ source }, ...rest] = read;
  return {
    sources: [source, ...rest.map((one) => one.source)],
    table: {
      ...table,
      ...(decimalMark === undefined ? {} : { decimalMark }),
      ...(map ? { fields: mappedFields(map, table.headings) } : {}),
    },
  };
}

interface ReadFile {
  readonly source: TableSource;
  readonly table: Table;
}

async function readOne(
  path: string,
  sheet: string | undefined,
  crs: string | undefined,
  isHeading: Heads,
): Promise<ReadFile> {
  const format = formatFor(path);
  if (MAP_FORMATS.includes(format)) {
    const map = await readMap(path, crs, format);
    const note = {
      it: `${path}: coordinate in ${systemText(map.system)}`,
      en: `${path}: coordinates in ${systemText(map.system)}`,
    };
    const table = rowsOfMap(path, map);
    return {
      source: { path, files: map.files, records: table.rows.length, note, system: map.system },
      table,
    };
  }
  if (WORKBOOK_FORMATS.includes(format)) {
    const book = await openBook(path, format);
    const { place: note, sheet: name, table, titles } = tableIn(book, isHeading, APPLICATION, sheet);
    const read = format === '.xlsx' && name !== undefined && titles ? { name, headings: titles } : undefined;
    return { source: { path, files: [book.file], records: table.rows.length, note, sheet: read }, table };
  }
  if (TEXT_FORMATS.includes(format)) {
    const file = readInput(path);
    const table = readCsv(file);
    return { source: { path, files: [file], records: table.rows.length }, table };
  }
  const known = [...TEXT_FORMATS, ...WORKBOOK_FORMATS, ...MAP_FORMATS].join(', ');
  const hint = exportHint(path);
  throw new InputError({
    it: `${path}: formato «${format}» non letto (si leggono ${known}); ${hint.it}`,
    en: `${path}: the format “${format}” is not read (${known} are); ${hint.en}`,
  });
}

const APPLICATION = { it: 'domanda', en: 'application' };
