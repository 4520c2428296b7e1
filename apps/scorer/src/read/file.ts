import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InputError } from '../failure.ts';

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
 * @throws {InputError} if the file cannot be read
 */
export function readInput(path: string): InputFile {
  const buffer = readBytes(path);
  const encoding = encodingOf(buffer);
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

function encodingOf(buffer: Buffer): InputFile['encoding'] {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
