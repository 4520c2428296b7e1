/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assessment } from './call-in-memory.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the example of the README is the one that is run here', () => {
  expect(read('../README.md')).toContain(`\`\`\`ts\n${read('./call-in-memory.ts')}\`\`\``);
});

test('the example of the README ends as it says', () => {
  const { ranked, ineligible, rejected } = assessment;
  expect(ranked.map(({ application: { id }, score: { points } }) => [id, points])).toEqual([
    ['A', 80],
    ['B', 70],
  ]);
  expect(ineligible.map(({ application: { id }, reasons }) => [id, reasons[0]?.citation?.article])).toEqual([
    ['C', 'art. 3'],
  ]);
  expect(rejected.map(({ id, at, errors }) => [id, at.line, errors[0]?.code])).toEqual([
    ['D', 5, 'not-a-number'],
  ]);
});
