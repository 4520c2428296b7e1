/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { callJsonSchema } from '../src/schema.ts';
import { DOCUMENT } from './fixtures.ts';

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
          distances: { properties: { metric: { default: 'sphere' } } },
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

describe('a strict validator', () => {
  const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(callJsonSchema());

  test('accepts the schema and a call', () => {
    expect(validate(DOCUMENT), JSON.stringify(validate.errors)).toBe(true);
  });

  test('refuses an unknown entry', () => {
    expect(validate({ ...DOCUMENT, weigths: [] })).toBe(false);
  });
});
