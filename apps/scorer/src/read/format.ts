import { readBytes, STANDARD_INPUT } from './file.ts';
import { formatOf } from './maps/map.ts';

/** The extension that tells the format of a file: its own, or that of what the standard input begins with. */
export function formatFor(path: string): string {
  return path === STANDARD_INPUT ? formatIn(readBytes(path)) : formatOf(path);
}

/** How files begin that are no text. */
const BEGINNINGS: readonly (readonly [beginning: string, format: string])[] = [
  ['SQLite format 3', '.gpkg'],
  ['PAR1', '.parquet'],
  ['fgb', '.fgb'],
];

const ZIP = 'PK\u0003\u0004';

/** Where an OpenDocument file says what it is. */
const MIMETYPE = 'mimetypeapplication/vnd.oasis';

function formatIn(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 128);
  if (start.startsWith(ZIP)) return start.includes(MIMETYPE) ? '.ods' : '.xlsx';
  const known = BEGINNINGS.find(([beginning]) => start.startsWith(beginning));
  if (known) return known[1];
  return /^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(start) ? '.geojson' : '.csv';
}
