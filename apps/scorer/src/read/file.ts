import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InputError } from '../failure.ts';
import { exportHint } from './export-hint.ts';

/** What the manifest records of a file that was read. */
export interface SourceFile {
  /** The path as the user gave it. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Of a text. `mixed`: some lines are UTF-8 and others windows-1252, as when files of two systems are joined. */
  readonly encoding?: Encoding | undefined;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252' | 'mixed';

/** A text file as it was read. */
export interface InputFile extends SourceFile {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Reads a text file: UTF-16 with a byte-order mark, else line by line UTF-8 or, where a line is none, windows-1252,
 * as Excel writes it. One odd line is thus read by itself and changes no other.
 *
 * @throws {InputError} if the file cannot be read, or is no text
 */
export function readInput(path: string): InputFile {
  const buffer = readBytes(path);
  const { encoding, text } = decode(buffer);
  checkText(path, buffer, encoding);
  return { ...recordOf(path, buffer), text, encoding };
}

/** What the manifest records of a file with these bytes. */
export function recordOf(path: string, content: Buffer): SourceFile {
  return { path, sha256: hashOf(content), bytes: content.length };
}

/** The SHA-256 of a content, of a text in UTF-8. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The path that stands for the standard input. */
export const STANDARD_INPUT = '-';

/** What came by the standard input, which can be read but once. */
let standardInput: Buffer | undefined;

/**
 * The bytes of a file, or of the standard input.
 *
 * @throws {InputError} if it cannot be read
 */
export function readBytes(path: string): Buffer {
  try {
    if (path !== STANDARD_INPUT) return readFileSync(path);
    standardInput ??= readFileSync(process.stdin.fd);
    return standardInput;
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

function decode(buffer: Buffer): Pick<InputFile, 'encoding' | 'text'> {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) {
    return { encoding: 'utf-16le', text: new TextDecoder('utf-16le').decode(buffer) };
  }
  const whole = asUtf8(buffer);
  if (whole !== undefined) return { encoding: 'utf-8', text: whole.replace(/^\ufeff/, '') };
  const lines = linesOf(buffer).map((bytes) => ({ text: asUtf8(bytes), bytes }));
  const accented = lines.some(({ text }) => text !== undefined && /\P{ASCII}/u.test(text));
  const windows = new TextDecoder('windows-1252');
  return {
    encoding: accented ? 'mixed' : 'windows-1252',
    text: lines.map(({ text, bytes }) => text ?? windows.decode(bytes)).join('\n'),
  };
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function linesOf(buffer: Buffer): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = buffer.indexOf(10); end >= 0; end = buffer.indexOf(10, start)) {
    lines.push(buffer.subarray(start, end));
    start = end + 1;
  }
  return [...lines, buffer.subarray(start)];
}
