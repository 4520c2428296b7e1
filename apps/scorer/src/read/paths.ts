import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../failure.ts';
import { STANDARD_INPUT } from './file.ts';
import { mapPath } from './maps/map.ts';

/**
 * The files that a path names: itself, or those that a pattern such as `forms/*.xlsx` finds, in the order of their
 * names. A file whose own name reads like a pattern is that file. The library is loaded only for what is no file.
 *
 * @throws {InputError} if a pattern finds none
 */
export async function pathsOf(text: string): Promise<readonly [string, ...string[]]> {
  const { path } = mapPath(text);
  if (text === STANDARD_INPUT || existsSync(path)) return [text];
  const { globSync, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(path)) return [text];
  const layer = text.slice(path.length);
  const [first, ...others] = globSync(path.replaceAll('\\', '/'), { expandDirectories: false })
    .filter((found) => !isLockFile(found))
    .toSorted()
    .map((found) => `${found}${layer}`);
  if (first !== undefined) return [first, ...others];
  throw new InputError({
    it: `${text}: nessun file corrisponde; controllare la cartella ${dirname(path)} e le virgolette attorno al modello`,
    en: `${text}: no file matches; check the folder ${dirname(path)} and the quotation marks around the pattern`,
  });
}

/** What Excel and LibreOffice keep beside a file that is open. */
function isLockFile(path: string): boolean {
  return /(?:^|\/)(?:~\$|\.~lock\.)[^/]*$/.test(path);
}
