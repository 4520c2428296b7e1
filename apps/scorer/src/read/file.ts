import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InputError } from '../failure.ts';
import { exportHint } from './export-hint.ts';

/** A file as it was read, with what the manifest records of it. */
export interface InputFile {
  /** The path as the user gave it. */
  readonly path: string;
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Reads a text file: UTF-8, else UTF-16 with a byte-order mark, else windows-1252, as Excel writes it.
 *
 * @throws {InputError} if the file cannot be read, or is no text
 */
export function readInput(path: string): InputFile {
  const buffer = readBytes(path);
  const encoding = encodingOf(buffer);
  checkText(path, buffer, encoding);
  return {
    path,
    text: new TextDecoder(encoding).decode(buffer),
    encoding,
    sha256: createHash('sha256').update(buffer).digest('hex'),
    bytes: buffer.length,
  };
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const [it, en] = REASONS[code] ?? [`non si può leggere (${code})`, `cannot be read (${code})`];
    throw new InputError({ it: `${path}: ${it}`, en: `${path}: ${en}` });
  }
}

const REASONS: Readonly<Record<string, readonly [it: string, en: string]>> = {
  ENOENT: ['il file non esiste; controllare il percorso', 'no such file; check the path'],
  EISDIR: ['è una cartella, non un file', 'is a folder, not a file'],
  EACCES: ['manca il permesso di lettura', 'permission to read it is missing'],
};

/** How workbooks begin: as a zip archive, or as the compound file of Excel before 2007. */
const WORKBOOKS = ['504b0304', 'd0cf11e0'];

function checkText(path: string, buffer: Buffer, encoding: InputFile['encoding']): void {
  const hint = exportHint(path);
  if (WORKBOOKS.includes(buffer.toString('hex', 0, 4))) {
    throw new InputError({
      it: `${path}: è una cartella di lavoro di Excel o un archivio, qualunque sia il nome; ${hint.it}`,
      en: `${path}: is an Excel workbook or an archive, whatever its name says; ${hint.en}`,
    });
  }
  if (encoding !== 'utf-16le' && buffer.includes(0)) {
    throw new InputError({
      it: `${path}: non è un testo: contiene byte nulli; ${hint.it}`,
      en: `${path}: is not a text: it holds null bytes; ${hint.en}`,
    });
  }
}

function encodingOf(buffer: Buffer): InputFile['encoding'] {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
