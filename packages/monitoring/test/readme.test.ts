import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { compileFunction } from 'node:vm';
import * as programme from '@insedia/domain/programme';
import { expect, test } from 'vitest';
import * as root from '../src/index.ts';
import * as schema from '../src/schema.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const EXAMPLES = [...README.matchAll(/```ts\n(.*?)```/gs)].map(([, example = '']) => example);

test.each(EXAMPLES)('example %$ of the README prints what the README says', (example) => {
  const modules = { '@insedia/monitoring': root, '@insedia/domain/programme': programme };
  const body = example.replaceAll(/^import (\{[^}]*\}) from ('.*');$/gm, 'const $1 = modules[$2];');
  const printed: string[] = [];
  const log = (...values: unknown[]): number => printed.push(...format(...values).split('\n'));
  compileFunction(body, ['modules', 'console'])(modules, { log });

  const promised = [...example.matchAll(/^\/\/ (.*)/gm)].map(([, line]) => line);
  expect(printed.length).toBeGreaterThan(0);
  expect(printed.map((line) => line.trimEnd())).toEqual(promised);
});

test('the README names every export that is a value', () => {
  const exported = [...Object.keys(root), ...Object.keys(schema)];
  expect(exported.filter((name) => !README.includes(`\`${name}`))).toEqual([]);
});
