import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../failure.ts';
import { hashOf } from '../read/file.ts';
import { outputsOf } from '../read/manifest.ts';
import { isWithin } from '../read/within.ts';
import { makeFolder, writeFiles } from './files.ts';

/**
 * Writes the outputs of a run. A folder that holds nothing but an earlier run is replaced as a whole: the new one is
 * made beside it and takes its name when every file is complete, so that a run which is stopped at any moment leaves
 * the old outputs or the new, never some of each. A folder with anything else in it keeps that, and its files are
 * replaced one by one, the manifest last.
 *
 * @throws {InputError} if the folder cannot be written, or a file was changed by hand since a run wrote it
 */
export function writeRun(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  { force }: { readonly force: boolean },
): void {
  const place = placeOf(folder);
  putBack(place);
  const held = existsSync(place.folder) ? heldBy(place.folder) : { changed: [], foreign: false };
  const lost = held.changed.filter((name) => files.has(name) || !held.foreign);
  if (lost.length > 0 && !force) throw changedByHand(folder, lost);
  // Whoever stands in a folder that is replaced would be left standing in the old one.
  const asWhole = !held.foreign && !isWithin(place.folder, process.cwd());
  if (!asWhole || !replaced(place, files)) writeFiles(folder, files);
}

interface Place {
  readonly folder: string;
  /** Where the new folder is made. */
  readonly next: string;
  /** Where the old one waits to be removed. */
  readonly last: string;
}

function placeOf(folder: string): Place {
  const real = existsSync(folder) ? realpathSync.native(folder) : folder;
  const beside = join(dirname(real), `.${basename(real)}`);
  return { folder: real, next: `${beside}.${process.pid}.insedia-new`, last: `${beside}.insedia-old` };
}

/** Clears up after runs that were stopped; one stopped between the two renamings left the old folder aside. */
function putBack({ folder, last }: Place): void {
  for (const path of abandoned(folder)) rmSync(path, { recursive: true, force: true });
  if (!existsSync(last)) return;
  if (existsSync(folder)) rmSync(last, { recursive: true, force: true });
  else renameSync(last, folder);
}

/** New folders beside this one whose makers are gone. */
function abandoned(folder: string): string[] {
  const beside = dirname(folder);
  const start = `.${basename(folder)}.`;
  return (isFolder(beside) ? readdirSync(beside) : [])
    .filter((name) => name.startsWith(start) && /^\d+\.insedia-new$/.test(name.slice(start.length)))
    .filter((name) => !isRunning(Number(name.slice(start.length, -'.insedia-new'.length))))
    .map((name) => join(beside, name));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

interface Held {
  /** Outputs of a run that are not as it wrote them. */
  readonly changed: readonly string[];
  /** Whether there is anything else. */
  readonly foreign: boolean;
}

function heldBy(folder: string): Held {
  if (!isFolder(folder)) return { changed: [], foreign: true };
  const manifest = join(folder, 'manifest.json');
  const recorded = new Map(
    (existsSync(manifest) ? outputsOf(manifest) : []).map(({ file, sha256 }) => [file, sha256]),
  );
  const there = readdirSync(folder);
  const files = there.filter((name) => recorded.has(name));
  const changed = files.filter((name) => {
    const path = join(folder, name);
    return !statSync(path).isFile() || hashOf(readFileSync(path)) !== recorded.get(name);
  });
  const own = files.length + (recorded.size > 0 ? 1 : 0);
  return { changed, foreign: there.length > own };
}

/** Replaces the folder as a whole; whether that could be done, which asks for more of the system than single files. */
function replaced({ folder, last, next }: Place, files: ReadonlyMap<string, string | Uint8Array>): boolean {
  const existed = existsSync(folder);
  try {
    makeFolder(dirname(folder));
    mkdirSync(next);
    for (const [name, content] of files) writeFileSync(join(next, name), content, { flush: true });
    if (existed) {
      chmodSync(next, statSync(folder).mode);
      renameSync(folder, last);
    }
    renameSync(next, folder);
  } catch {
    if (existsSync(next)) rmSync(next, { recursive: true, force: true });
    if (existed && !existsSync(folder)) renameSync(last, folder);
    return false;
  }
  rmSync(last, { recursive: true, force: true });
  return true;
}

function changedByHand(folder: string, names: readonly string[]): InputError {
  return new InputError(
    ...names.map((name) => {
      const path = join(folder, name);
      return {
        it: `${path}: è stato modificato dopo che rank l’ha scritto e andrebbe perduto; salvarlo con un altro nome altrove, indicare un’altra cartella con --out, o usare --force`,
        en: `${path}: was changed after rank wrote it and would be lost; keep it elsewhere under another name, name another folder with --out, or use --force`,
      };
    }),
  );
}
