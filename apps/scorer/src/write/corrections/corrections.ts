import { basename, extname } from 'node:path';
import type { Language } from '@insedia/domain';
import { type CellError, cellOf, type Rejection, type Row } from '@insedia/scoring';
import { readBytes, STANDARD_INPUT } from '../../read/file.ts';
import { mapPath } from '../../read/maps/map.ts';
import type { TableSource } from '../../read/table.ts';
import type { Run } from '../../run.ts';
import { annotateWorkbook, type Mark } from '../../spreadsheet/annotate-workbook.ts';
import { type WrittenSheet, writeWorkbook } from '../../spreadsheet/write-workbook.ts';
import { tamed } from '../../text/plain.ts';
import { commentOn, faultSheet } from './faults.ts';

/**
 * For each file with rejected rows a workbook to send back to whoever wrote it: the file itself where it is XLSX, else
 * its rows, with each faulty cell marked and commented, and a sheet that lists every fault.
 *
 * @returns bytes by the name of the file
 */
export async function corrections(
  { applications, assessment }: Run,
  language: Language,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const { headings, rows } = applications.table;
  for (const source of applications.sources) {
    const rejected = assessment.rejected.filter(({ at }) => at.file === source.path);
    if (rejected.length === 0) continue;
    const copy = source.sheet
      ? workbookCopy(source, source.sheet)
      : await tableCopy(
          headings,
          rows.filter(({ at }) => at.file === source.path),
          rejected,
          language,
        );
    const marks = marksOf(rejected, copy, language);
    const faults = faultSheet(rejected, headings.length, language);
    files.set(
      nameFor(source.path, language, files),
      await annotateWorkbook(copy.bytes, copy.sheet, marks, faults),
    );
  }
  return files;
}

/** A workbook, and where in it the cells of the applications are. */
interface Copy {
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly rowOf: (at: Rejection['at']) => number;
  readonly columnOf: (heading: string) => number;
}

function workbookCopy({ path }: TableSource, { headings, name }: NonNullable<TableSource['sheet']>): Copy {
  return {
    bytes: readBytes(path),
    sheet: name,
    rowOf: ({ line = 1 }) => line - 1,
    columnOf: (heading) => headings.indexOf(heading),
  };
}

/** Beyond this many rows a workbook holds those with faults alone. */
const MOST_ROWS = 10_000;

async function tableCopy(
  headings: readonly string[],
  rows: readonly Row[],
  rejected: readonly Rejection[],
  language: Language,
): Promise<Copy> {
  const faulty = new Set(rejected.map(({ at }) => at));
  const kept = rows.length > MOST_ROWS ? rows.filter(({ at }) => faulty.has(at)) : rows;
  const places = new Map(kept.map(({ at }, i) => [at, i + 1]));
  const columns = new Map(headings.map((heading, j) => [heading, j]));
  const sheet: WrittenSheet = {
    name: language === 'it' ? 'Domande' : 'Applications',
    columns: headings.map((title) => ({
      title,
      kind: 'text',
      width: Math.min(40, Math.max(12, title.length + 2)),
    })),
    rows: kept.map((row) =>
      headings.map((heading) => {
        const cell = cellOf(row, heading);
        return typeof cell === 'boolean' ? String(cell) : cell;
      }),
    ),
  };
  return {
    bytes: await writeWorkbook([sheet], sheet.name, new Date(0)),
    sheet: sheet.name,
    rowOf: (at) => places.get(at) ?? 0,
    columnOf: (heading) => columns.get(heading) ?? -1,
  };
}

/** One mark a cell, with all that is wrong with it; faults of a whole row are marked on its first cell. */
function marksOf(rejected: readonly Rejection[], { columnOf, rowOf }: Copy, language: Language): Mark[] {
  return rejected.flatMap(({ at, errors }) => {
    const byColumn = new Map<number, CellError[]>();
    for (const error of errors) {
      for (const column of columnsOf(error, columnOf)) {
        byColumn.set(column, [...(byColumn.get(column) ?? []), error]);
      }
    }
    return [...byColumn].map(([column, found]) => ({
      row: rowOf(at),
      column,
      comment: found.map((error) => commentOn(error, language)).join('\n\n'),
    }));
  });
}

/** A fault of two columns names both; one of none, or of a column that is not there, is shown on the first. */
function columnsOf({ column }: CellError, columnOf: Copy['columnOf']): readonly number[] {
  const found = [column, ...column.split(', ')].map(columnOf).filter((place) => place >= 0);
  return found.length === 0 ? [0] : [...new Set(found)];
}

const PREFIX = { it: 'da-correggere', en: 'to-mend' };

/** A name that tells which file it is a copy of, and is not taken. */
function nameFor(path: string, language: Language, taken: ReadonlyMap<string, unknown>): string {
  const file = mapPath(path).path;
  const stem = path === STANDARD_INPUT ? 'stdin' : basename(file, extname(file));
  const plainStem = tamed(stem)
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')
    .slice(0, 80);
  const start = `${PREFIX[language]}-${plainStem}`;
  let name = `${start}.xlsx`;
  for (let i = 2; taken.has(name); i += 1) name = `${start}-${i}.xlsx`;
  return name;
}
