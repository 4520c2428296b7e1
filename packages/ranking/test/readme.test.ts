/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import * as ranking from '../src/index.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const EXAMPLES = [...README.matchAll(/```ts\n(.*?)```/gs)].map(([, example = '']) => example);

test.each(EXAMPLES)('example %$ of the README prints what the README says', (example) => {
  const body = example
    .replaceAll(/^ *type \w+,\n/gm, '')
    .replaceAll(/^import (\{[^}]*\}) from '@insedia\/ranking';$/gm, 'const $1 = ranking;')
    .replaceAll(/^(const \w+): \w+ =/gm, '$1 =');
  const printed: string[] = [];
  const log = (...values: unknown[]): number => printed.push(format(...values));
  compileFunction(body, ['ranking', 'console'])(ranking, { log });
  const promised = [...example.matchAll(/^\/\/ (.*)/gm)].map(([, line]) => line);
  expect(printed.length).toBeGreaterThan(0);
  expect(printed).toEqual(promised);
});

test('the README names every export that is a value', () => {
  expect(Object.keys(ranking).filter((name) => !README.includes(`\`${name}`))).toEqual([]);
});
