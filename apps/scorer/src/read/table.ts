import { extname } from 'node:path';
import type { DecimalMark, Table } from '@insedia/scoring';
import { InputError } from '../failure.ts';
import { readCsv } from './csv.ts';
import { exportHint } from './export-hint.ts';
import { type InputFile, readInput } from './file.ts';
import { readGeoJson } from './geojson-rows.ts';

/** A table of applications and the file it came from. */
export interface TableFile {
  readonly file: InputFile;
  readonly table: Table;
}

const READERS: Readonly<Record<string, (file: InputFile) => Table>> = {
  '.csv': readCsv,
  '.tsv': readCsv,
  '.txt': readCsv,
  '.geojson': readGeoJson,
  '.json': readGeoJson,
};

/**
 * Reads applications from a file whose name tells the format.
 *
 * @param decimalMark the decimal mark, where the user states it
 * @throws {InputError} if the format is unknown or the file unreadable
 */
export function readTable(path: string, decimalMark?: DecimalMark): TableFile {
  const extension = extname(path).toLowerCase();
  const reader = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined;
  if (!reader) {
    const known = Object.keys(READERS).join(', ');
    const hint = exportHint(path);
    throw new InputError({
      it: `${path}: formato «${extension}» non letto (si leggono ${known}); ${hint.it}`,
      en: `${path}: the format “${extension}” is not read (${known} are); ${hint.en}`,
    });
  }
  const file = readInput(path);
  const table = reader(file);
  return { file, table: decimalMark === undefined ? table : { ...table, decimalMark } };
}
