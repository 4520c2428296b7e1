import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { exportsOf, importOf, PACKAGES } from './names.ts';
import { programOf } from './program.ts';
import { pathOf, typeFaults, writePrograms } from './programs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = [
  join(ROOT, 'README.md'),
  ...readdirSync(PACKAGES).map((name) => join(PACKAGES, name, 'README.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules') && !path.startsWith('site'))
    .map((path) => join(ROOT, 'docs', path)),
];

interface Block {
  readonly name: string;
  readonly text: string;
  /** Comments that stand under code, from the first column: what it prints. */
  readonly prints: readonly string[];
}

const blocks = PAGES.flatMap((path): Block[] =>
  [...readFileSync(path, 'utf8').matchAll(/^```ts\n(.*?)^```/gms)].map(([, text = ''], i) => ({
    name: `${relative(ROOT, path).replaceAll('/', '.').replace(/\.md$/, '')}.${i + 1}`,
    text,
    prints: [...text.matchAll(/(?<=[^\s/].*\n(?:\/\/.*\n)*)^\/\/ (.*)/gm)].map(([, line = '']) => line),
  })),
);

beforeAll(() => {
  writePrograms(
    'markdown',
    new Map(
      blocks.map(({ name, text }) => [
        name,
        programOf(text, (used) => importOf(used, { package: name.split('.')[1] ?? '' })),
      ]),
    ),
  );
});

afterEach(() => vi.restoreAllMocks());

test.each(blocks)('the example $name prints and gives what it says', async ({ name, prints }) => {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    printed.push(...format(...values).split('\n'));
  });
  await import(pathOf('markdown', name));
  expect(printed.map((line) => line.trimEnd())).toEqual(prints);
});

test('the examples of the pages are well typed', () => {
  expect(
    typeFaults(
      'markdown',
      blocks.map(({ name }) => name),
    ),
  ).toEqual([]);
});

test.each(readdirSync(PACKAGES))('the README of %s names every value that it exports', (name) => {
  const readme = readFileSync(join(PACKAGES, name, 'README.md'), 'utf8');
  const values = exportsOf(name).filter(({ isType }) => !isType);
  expect(values.map((exported) => exported.name).filter((value) => !readme.includes(`\`${value}`))).toEqual(
    [],
  );
});

test('the files and folders that pages name are there', () => {
  const named = PAGES.flatMap((page) =>
    Array.from(
      readFileSync(page, 'utf8').matchAll(/`((?:apps|docs|examples|packages|scripts)\/[\w./-]+)`/g),
      ([, path = '']) => path,
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !path.includes('/dist/') && !existsSync(join(ROOT, path)))).toEqual([]);
});
