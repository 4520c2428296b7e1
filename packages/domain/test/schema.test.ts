import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type { IstatCode, Site } from '../src/index.ts';
import {
  actSchema,
  applicationSchema,
  citationSchema,
  fieldSchema,
  istatCodeSchema,
  jsonSchemas,
  localizedTextSchema,
  municipalitySchema,
  positionSchema,
  siteSchema,
} from '../src/schema.ts';

const TITLE = { it: 'Superficie', en: 'Area' };
const ACT = { id: 'dgr-xi-4715-2021', title: { it: 'Delibera', en: 'Resolution' }, date: '2021-05-17' };
const MILAN = {
  istat: '015146',
  name: 'Milano',
  province: 'MI',
  position: [9.19, 45.46],
  population: 1_371_850,
};
const SITE = {
  id: 'A1',
  name: 'Ex acciaieria',
  municipality: '015209',
  position: [9.25, 45.53],
  kind: 'brownfield',
};
const APPLICATION = {
  id: 'A1',
  site: SITE,
  applicant: 'Comune di Sesto San Giovanni',
  submittedAt: 1_630_915_200_000,
};
const CITATION = { act: ACT.id, article: '3', line: '279-281', quote: 'entro 30 giorni', status: 'cited' };
const FIELD = { name: 'areaM2', type: 'number', title: TITLE, unit: 'm²', minimum: 0, aliases: ['mq'] };

describe('the schemas', () => {
  test.each([
    ['localized text', localizedTextSchema, TITLE],
    ['ISTAT code', istatCodeSchema, '015146'],
    ['position', positionSchema, [9.19, 45.46]],
    ['act', actSchema, ACT],
    ['citation', citationSchema, CITATION],
    ['field', fieldSchema, FIELD],
    ['municipality', municipalitySchema, MILAN],
    ['site', siteSchema, SITE],
    ['application', applicationSchema, APPLICATION],
  ] as const)('give a good %s back as it came', (_, schema, good) => {
    expect(schema.parse(good)).toEqual(good);
  });

  test.each([
    ['a text in one language', localizedTextSchema, { it: 'Area' }, ['en']],
    ['an empty text', localizedTextSchema, { it: '', en: 'Area' }, ['it']],
    ['a shortened ISTAT code', istatCodeSchema, '15146', []],
    ['an ISTAT code kept as a number', istatCodeSchema, 151_460, []],
    ['a latitude beyond the pole', positionSchema, [9.19, 95.46], [1]],
    ['a position with a height', positionSchema, [9.19, 45.46, 120], []],
    ['31 June', actSchema, { ...ACT, date: '2021-06-31' }, ['date']],
    ['an address that is none', actSchema, { ...ACT, url: 'bollettino' }, ['url']],
    ['a citation of unknown standing', citationSchema, { ...CITATION, status: 'sure' }, ['status']],
    ['a property that is misspelt', citationSchema, { ...CITATION, artcle: '3' }, []],
    ['a field with a space in its name', fieldSchema, { ...FIELD, name: 'area m2' }, ['name']],
    ['a field of unknown type', fieldSchema, { ...FIELD, type: 'float' }, ['type']],
    [
      'a category without a label',
      fieldSchema,
      { ...FIELD, categories: [{ value: 'a' }] },
      ['categories', 0, 'label'],
    ],
    ['a province in small letters', municipalitySchema, { ...MILAN, province: 'mi' }, ['province']],
    ['half a resident', municipalitySchema, { ...MILAN, population: 0.5 }, ['population']],
    ['a price that is a number', siteSchema, { ...SITE, priceCents: 100 }, ['priceCents']],
    ['a site out of the vocabulary', siteSchema, { ...SITE, kind: 'castle' }, ['kind']],
    [
      'a fault inside the site',
      applicationSchema,
      { ...APPLICATION, site: { ...SITE, areaM2: -1 } },
      ['site', 'areaM2'],
    ],
  ] as const)('refuse %s, and say once where it is', (_, schema, bad, path) => {
    expect(schema.safeParse(bad).error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  test('read a price of any size to the cent', () => {
    const { priceCents } = siteSchema.parse({ ...SITE, priceCents: '900719925474099301' });
    expect(priceCents).toBe(900_719_925_474_099_301n);
  });

  test('give the types of the package, not wider ones', () => {
    expectTypeOf<z.output<typeof siteSchema>>().toEqualTypeOf<Site>();
    expectTypeOf<z.output<typeof istatCodeSchema>>().toEqualTypeOf<IstatCode>();
  });
});

const KEYWORDS = new Set(
  (
    '$schema $ref $defs description type enum pattern format properties required additionalProperties prefixItems ' +
    'items minItems maxItems minLength maxLength minimum maximum'
  ).split(' '),
);
const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function children(value: unknown): readonly unknown[] {
  return isNode(value) ? Object.values(value) : [];
}

/** What breaks the meta-schema of draft 2020-12 in a schema, or points nowhere. */
function faults(schema: unknown, root: Node): string[] {
  if (typeof schema === 'boolean') return [];
  if (!isNode(schema)) return [`no schema: ${JSON.stringify(schema)}`];
  const found = Object.keys(schema)
    .filter((keyword) => !KEYWORDS.has(keyword))
    .map((keyword) => `unknown keyword ${keyword}`);
  const { $ref, type, pattern, required = [], enum: values, properties, $defs, prefixItems = [] } = schema;
  const name = typeof $ref === 'string' ? /^#\/\$defs\/(\w+)$/.exec($ref)?.[1] : undefined;
  if ($ref !== undefined && !(isNode(root.$defs) && name !== undefined && name in root.$defs)) {
    found.push(`$ref leads nowhere: ${JSON.stringify($ref)}`);
  }
  if (type !== undefined && !TYPES.includes(String(type))) found.push(`unknown type ${String(type)}`);
  if (pattern !== undefined && new RegExp(String(pattern), 'u').test('\n'))
    found.push(`loose pattern ${String(pattern)}`);
  if (values !== undefined && !(Array.isArray(values) && new Set(values).size === values.length)) {
    found.push(`enum with repeated values ${JSON.stringify(values)}`);
  }
  const known = isNode(properties) ? Object.keys(properties) : [];
  if (!Array.isArray(required) || !required.every((key) => known.includes(String(key)))) {
    found.push(`required of unknown properties ${JSON.stringify(required)}`);
  }
  const parts = Array.isArray(prefixItems) ? prefixItems : [prefixItems];
  const inner = [...children(properties), ...children($defs), ...parts, schema.items ?? true];
  return [...found, ...inner.flatMap((part) => faults(part, root))];
}

describe('jsonSchemas', () => {
  const schemas = jsonSchemas();

  test('has one for each thing that is kept in files', () => {
    expect(Object.keys(schemas)).toEqual(['Act', 'Application', 'Citation', 'Field', 'Municipality', 'Site']);
  });

  test.each(Object.entries(schemas))('%s is a schema of draft 2020-12 that stands alone', (name, schema) => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $ref: `#/$defs/${name}`,
      $defs: { [name]: { type: 'object', additionalProperties: false, description: expect.any(String) } },
    });
    expect(isNode(schema) && faults(schema, schema)).toEqual([]);
  });

  test('an application refers to a site by its id, and a site to its code and position', () => {
    expect(schemas.Application).toHaveProperty(
      ['$defs', 'Application', 'properties', 'site', '$ref'],
      '#/$defs/Site',
    );
    expect(schemas.Application).toHaveProperty(
      ['$defs', 'Site', 'properties', 'municipality', '$ref'],
      '#/$defs/IstatCode',
    );
    expect(schemas.Site).toHaveProperty(
      ['$defs', 'Site', 'properties', 'position', '$ref'],
      '#/$defs/Position',
    );
    expect(schemas.Site).toHaveProperty(['$defs', 'IstatCode', 'pattern'], '^\\d{6}$');
  });

  test('the structural check finds what it looks for', () => {
    const bad = {
      $ref: '#/$defs/Gone',
      type: 'text',
      colour: 1,
      required: ['x'],
      enum: ['a', 'a'],
      items: 3,
    };
    expect(faults(bad, bad)).toHaveLength(6);
  });
});
