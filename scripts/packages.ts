import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT: string = fileURLToPath(new URL('..', import.meta.url));

/** The entries that a package in a folder exports: what they are imported as, and what their files are called. */
export function entriesOf(folder: string): { specifier: string; file: string }[] {
  const { exports, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.keys(exports)
    .filter((entry) => !entry.endsWith('.json'))
    .map((entry) => ({ specifier: name + entry.slice(1), file: entry === '.' ? 'index' : entry.slice(2) }));
}

/** Packs every package into a folder as a release does; the names of the tarballs. */
export function pack(into: string): string[] {
  mkdirSync(into);
  run('pnpm', ['--filter', './packages/*', 'pack', '--pack-destination', into], ROOT);
  return readdirSync(into);
}

/**
 * Runs a command that must succeed; what it printed.
 *
 * @throws {Error} with what it said, if it does not end with 0
 */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  return stdout;
}
