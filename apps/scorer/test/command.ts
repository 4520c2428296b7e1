import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';

/** The built command. */
export const CLI: string = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a folder, as a shell would; the language is English unless the words say otherwise. */
export function insedia(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
  input: string | Buffer = '',
): Ended {
  if (!existsSync(CLI)) throw new Error('apps/scorer is not built: run `npm test`, which builds first');
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH ?? '', LANG: 'C', ...environment },
  });
  return { code: status, stdout, stderr };
}

/** A folder of its own for a test, with files in it, gone when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'insedia-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A folder with the call that `init` makes. */
export function started(language = 'en'): string {
  const folder = folderWith();
  expect(insedia(folder, ['init', 'demo', '--lang', language]).code).toBe(0);
  return folder;
}

/** Replaces texts in a file of a folder, each of which must be there. */
export function edit(
  folder: string,
  name: string,
  replacements: readonly (readonly [from: string, to: string])[],
): void {
  const path = join(folder, name);
  const edited = replacements.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
      return text.replace(from, to);
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, edited);
}
