/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { callJsonSchema } from '../src/schema.ts';

const published: unknown = JSON.parse(readFileSync(new URL('../call.schema.json', import.meta.url), 'utf8'));

test('the published JSON Schema is the one the code makes (run the script `schemas`)', () => {
  expect(published).toEqual(callJsonSchema());
});

test('the published JSON Schema states the defaults of the policies', () => {
  expect(published).toMatchObject({
    $defs: {
      Call: {
        properties: {
          timeZone: { default: 'Europe/Rome' },
          duplicates: { default: 'keep-first' },
          score: { properties: { outOf: { default: 100 }, decimals: { default: 4 } } },
          ties: { properties: { tolerance: { default: 0 } } },
        },
      },
    },
  });
});

test('the published JSON Schema knows no default where the call must choose', () => {
  expect(published).toMatchObject({
    $defs: { Criterion: { required: expect.arrayContaining(['missing', 'weight', 'value', 'measure']) } },
  });
});
