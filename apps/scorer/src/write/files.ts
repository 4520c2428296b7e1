import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { LocalizedText } from '@insedia/domain';
import { InputError } from '../failure.ts';

/**
 * Writes files into a folder, made if need be. All are written aside first and take their names only when every
 * one is complete, the last of the map last, so that no file is ever half there.
 *
 * @throws {InputError} if the folder cannot be written
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  makeFolder(folder);
  const aside = [...files].map(([name, content]) => ({
    target: join(folder, name),
    temporary: join(folder, `.${name}.${process.pid}.tmp`),
    content,
  }));
  for (const { target } of aside) {
    if (existsSync(target) && statSync(target).isDirectory()) throw unwritable(folder, 'EISDIR');
  }
  try {
    for (const { temporary, content } of aside) writeFileSync(temporary, content, { flush: true });
    for (const { temporary, target } of aside) renameSync(temporary, target);
  } catch (error) {
    for (const { temporary } of aside) rmSync(temporary, { force: true });
    throw unwritable(folder, error);
  }
}

/**
 * Refuses to write over what was read.
 *
 * @param names files to be written into the folder
 * @param inputs paths of the files that were read
 * @throws {InputError} naming every input that would be replaced
 */
export function keepInputs(folder: string, names: Iterable<string>, inputs: readonly string[]): void {
  const read = new Set(inputs.map((path) => realpathSync.native(path)));
  const replaced = [...names]
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path) && read.has(realpathSync.native(path)));
  if (replaced.length === 0) return;
  throw new InputError(
    ...replaced.map((path) => ({
      it: `${path}: è un file di ingresso e verrebbe sovrascritto; indicare un’altra cartella con --out`,
      en: `${path}: is an input and would be overwritten; name another folder with --out`,
    })),
  );
}

/**
 * Refuses to write over files that are there, unless forced to.
 *
 * @throws {InputError} naming every file that would be replaced
 */
export function keepExisting(paths: readonly string[], force: boolean): void {
  const there = force ? [] : paths.filter((path) => existsSync(path));
  if (there.length === 0) return;
  throw new InputError(
    ...there.map((path) => ({
      it: `${path} esiste già; usare --force per sovrascrivere`,
      en: `${path} exists; use --force to overwrite`,
    })),
  );
}

/**
 * Makes the missing folders one by one: where one cannot be, in /proc for instance, a recursive call may never end.
 *
 * @throws {InputError} if that cannot be
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  let existing = resolve(folder);
  for (; !existsSync(existing); existing = dirname(existing)) missing.unshift(existing);
  if (!statSync(existing).isDirectory()) {
    throw unusable(folder, {
      it: `${existing} è un file, non una cartella`,
      en: `${existing} is a file, not a folder`,
    });
  }
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
    for (const path of missing) mkdirSync(path);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

function unwritable(folder: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return unusable(folder, REASONS[code] ?? { it: code, en: code });
}

const REASONS: Readonly<Record<string, LocalizedText>> = {
  EACCES: { it: 'manca il permesso', en: 'permission is missing' },
  EPERM: { it: 'manca il permesso', en: 'permission is missing' },
  ENOENT: { it: 'qui non si possono creare cartelle', en: 'no folder can be made here' },
  ENOSPC: { it: 'il disco è pieno', en: 'the disk is full' },
  EROFS: { it: 'il disco è di sola lettura', en: 'the disk is read-only' },
  EBUSY: { it: 'un file è aperto in un altro programma', en: 'a file is open in another program' },
  EISDIR: {
    it: 'una cartella ha il nome di un file da scrivere',
    en: 'a folder has the name of a file to be written',
  },
};

function unusable(folder: string, why: LocalizedText): InputError {
  return new InputError({
    it: `${folder}: non si può scrivere: ${why.it}; indicare un’altra cartella`,
    en: `${folder}: cannot be written: ${why.en}; name another folder`,
  });
}
