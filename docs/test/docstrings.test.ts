import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { importOf, PACKAGES } from './names.ts';
import { programOf } from './program.ts';
import { pathOf, typeFaults, writePrograms } from './programs.ts';

/** The examples in the doc comments of the packages, as programs by the name of file they stand in. */
const programs = new Map(readdirSync(PACKAGES).flatMap(programsOf));

function programsOf(name: string): [string, string][] {
  const folder = join(PACKAGES, name, 'src');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return paths.toSorted().flatMap((path) => {
    const source = join(folder, path);
    const comments = readFileSync(source, 'utf8').match(/\/\*\*.*?\*\//gs) ?? [];
    return comments
      .flatMap((comment) => /@example\n(.*)\*\//s.exec(comment)?.[1] ?? [])
      .map((text, i): [string, string] => [
        `${name}.${path.replaceAll('/', '.').replace(/\.ts$/, '')}${i > 0 ? `.${i + 1}` : ''}`,
        programOf(text.replaceAll(/^ *\* ?/gm, '').trim(), (used) =>
          importOf(used, { package: name, source }),
        ),
      ]);
  });
}

beforeAll(() => writePrograms('docstrings', programs));

test.each([...programs.keys()])('the example of %s gives what it says', async (name) => {
  await import(pathOf('docstrings', name));
});

test('the examples of the doc comments are well typed', () => {
  expect(typeFaults('docstrings', programs.keys())).toEqual([]);
});
