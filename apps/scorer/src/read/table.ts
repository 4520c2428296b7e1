import { extname } from 'node:path';
import type { DecimalMark, Table } from '@insedia/scoring';
import { InputError } from '../failure.ts';
import { readCsv } from './csv.ts';
import { type InputFile, readInput } from './file.ts';
import { readGeoJson } from './geojson.ts';

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
    throw new InputError({
      it: `${path}: formato «${extension}» non letto (si leggono ${known}); da Excel salvare come «CSV UTF-8»`,
      en: `${path}: the format “${extension}” is not read (${known} are); from Excel save as “CSV UTF-8”`,
    });
  }
  const file = readInput(path);
  const table = reader(file);
  return { file, table: decimalMark === undefined ? table : { ...table, decimalMark } };
}
