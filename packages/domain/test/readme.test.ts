/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import * as root from '../src/index.ts';
import * as programme from '../src/programme.ts';
import * as schema from '../src/schema.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the example of the README prints what the README says', () => {
  const example = /```ts\n(.*?)```/s.exec(README)?.[1] ?? '';
  const modules = {
    '@insedia/domain': root,
    '@insedia/domain/programme': programme,
    '@insedia/domain/schema': schema,
  };
  const body = example.replaceAll(/^import (\{.*\}) from ('.*');$/gm, 'const $1 = modules[$2];');
  const printed: string[] = [];
  const log = (...values: unknown[]): number => printed.push(format(...values));
  compileFunction(body, ['modules', 'console'])(modules, { log });

  /** What is said to be printed follows a statement; a remark opens a paragraph. */
  const promised = [...example.matchAll(/(?<=;\n(?:\/\/ .*\n)*)\/\/ (.*)/g)].map(([, line]) => line);
  expect(printed.length).toBeGreaterThan(0);
  expect(printed).toEqual(promised);
});

test('the README names every export that is a value', () => {
  const missing = [root, programme, schema]
    .flatMap((module) => Object.keys(module))
    .filter((name) => !README.includes(`\`${name}`));
  expect(missing).toEqual([]);
});
