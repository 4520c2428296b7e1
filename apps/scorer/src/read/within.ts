import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Whether a path is a folder, or lies below it. */
export function isWithin(folder: string, path: string): boolean {
  const inside = relative(resolve(folder), resolve(path));
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
