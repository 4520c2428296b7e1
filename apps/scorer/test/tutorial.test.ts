import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CLI, edit, folderWith } from './command.ts';

const TUTORIAL = fileURLToPath(new URL('../../../docs/it/primo-bando.md', import.meta.url));
const NPM = 'npm run -s insedia -- ';

/** What a reader does, block by block: `console` a command and what it prints, `sh` a copy, `diff` a change to a file. */
function blocks(): { kind: string; file: string; text: string }[] {
  const text = readFileSync(TUTORIAL, 'utf8');
  return [...text.matchAll(/^```(\w+) ?([^\n]*)\n(.*?)^```$/gms)].map(
    ([, kind = '', file = '', lines = '']) => ({
      kind,
      file,
      text: lines.trimEnd(),
    }),
  );
}

/** Runs a command as npm does from the tutorial; what a terminal would show, both streams in the order of their lines. */
function shown(folder: string, command: string): string {
  const { status, stdout } = spawnSync(`"${process.execPath}" "${CLI}" ${command} 2>&1`, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', LANG: 'C', npm_lifecycle_event: 'insedia:run' },
    shell: true,
  });
  expect(status, stdout).toBeLessThanOrEqual(1);
  return stdout.trimEnd();
}

function change(folder: string, file: string, text: string): void {
  const lines = (sign: string): string[] =>
    text
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1));
  const [[old], [added = '']] = [lines('-'), lines('+')];
  if (old !== undefined) edit(folder, file, [[old, added]]);
  else writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8').trimEnd()}\n${added}\n`);
}

test('the steps of the Italian tutorial print what it says', () => {
  const folder = folderWith();
  let commands = 0;
  for (const { kind, file, text } of blocks()) {
    if (kind === 'diff') {
      change(folder, file, text);
    } else if (kind === 'sh') {
      const [cp, from = '', to = ''] = text.split(' ');
      expect(cp).toBe('cp');
      copyFileSync(join(folder, from), join(folder, to));
    } else {
      expect(kind).toBe('console');
      const [command = '', ...printed] = text.split('\n');
      expect(command.startsWith(`$ ${NPM}`)).toBe(true);
      expect(shown(folder, command.slice(NPM.length + 2))).toBe(printed.join('\n'));
      commands += 1;
    }
  }
  expect(commands).toBeGreaterThan(5);
});
