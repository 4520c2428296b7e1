import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';

const folder = new URL('../', import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'run-all.ts');

afterEach(() => vi.restoreAllMocks());

test.each(examples)('%s prints what it says it prints', async (name) => {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => {
    printed.push(words.join(' '));
  });
  await import(new URL(name, folder).href);

  const [, promised = ''] = readFileSync(new URL(name, folder), 'utf8').split('// prints:\n');
  const lines = promised.trim().split('\n');
  expect(printed.map((line) => line.trimEnd())).toEqual(lines.map((line) => line.replace(/^\/\/ /, '')));
});

test.each(examples)('%s is one idea, in fewer than sixty lines', (name) => {
  const [code = ''] = readFileSync(new URL(name, folder), 'utf8').split('// prints:\n');
  expect(code.trimEnd().split('\n').length).toBeLessThan(60);
});
