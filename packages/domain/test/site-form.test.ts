import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import {
  type Application,
  CORE_FIELDS,
  type Field,
  isIstatCode,
  OWNERSHIPS,
  PLANNING_STATES,
  REMEDIATION_STATES,
  SITE_FIELDS,
  SITE_KINDS,
  SITE_STATUSES,
  SITE_USES,
  type Site,
} from '../src/index.ts';
import { applicationSchema, jsonSchemas } from '../src/schema.ts';

/** The columns an application needs: one a property, two for the position. The compiler keeps the list complete. */
type Column = Exclude<keyof Site | keyof Application, 'position' | 'site'> | 'lon' | 'lat';
const COLUMNS: Readonly<Record<Column, true>> = {
  id: true,
  name: true,
  lon: true,
  lat: true,
  municipality: true,
  applicant: true,
  submittedAt: true,
  kind: true,
  areaM2: true,
  builtM2: true,
  use: true,
  ownership: true,
  status: true,
  priceCents: true,
  planning: true,
  remediation: true,
  permittingDays: true,
  chargesReductionPct: true,
  electricity: true,
  gas: true,
  water: true,
  sewerage: true,
  broadband: true,
};

const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  kind: SITE_KINDS,
  use: SITE_USES,
  ownership: OWNERSHIPS,
  status: SITE_STATUSES,
  planning: PLANNING_STATES,
  remediation: REMEDIATION_STATES,
};

/** A text as a heading is compared: letter case, accents, spaces and punctuation do not count. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

type Json = string | number | boolean;

const istat = fc.stringMatching(/^\d{6}$/);

/** Values that a field takes, written as in JSON. */
function accepted({ type, minimum, maximum, categories = [] }: Field): fc.Arbitrary<Json> {
  const bounds = { min: minimum ?? -1e12, max: maximum ?? 1e12 };
  switch (type) {
    case 'string':
      return fc.string({ minLength: 1 });
    case 'number':
      return fc.double({ ...bounds, noNaN: true });
    case 'integer':
      return fc.integer({ min: bounds.min, max: Math.min(bounds.max, 2 ** 31 - 1) });
    case 'money':
      return fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String);
    case 'boolean':
      return fc.boolean();
    case 'category':
      return fc.constantFrom(...categories.map(({ value }) => value));
    case 'date-time':
      return fc.integer({ min: -8.64e15 / 1000, max: 8.64e15 / 1000 });
    case 'istat':
      return istat;
  }
}

/** Values that a field refuses: of another type, out of its range, or none of its categories. */
function refused({ type, minimum, maximum, categories = [] }: Field): Json[] {
  const beyond = [
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
  ];
  switch (type) {
    case 'string':
      return ['', 7, true];
    case 'number':
      return [...beyond, '7', true, Number.NaN, Infinity];
    case 'integer':
      return [...beyond, 0.5, '7', true];
    case 'money':
      return ['-1', '0.5', '1e3', '', 7];
    case 'boolean':
      return ['sì', 1, 0];
    case 'category':
      return ['', 'other', ...categories.map(({ label }) => label.it), 0];
    case 'date-time':
      return ['2021-09-06T10:00:00+02:00', 0.5];
    case 'istat':
      return ['15146', 15146, 'F205', ''];
  }
}

const COMPLETE = Object.freeze({
  id: 'A1',
  name: 'Ex acciaieria',
  municipality: '015209',
  lon: 9.25,
  lat: 45.53,
  kind: 'brownfield',
});

/** An application in JSON, from the answers to the form. */
function toApplication(answers: Readonly<Record<string, Json>>): unknown {
  const { lon, lat, applicant, submittedAt, ...site } = answers;
  return {
    id: answers.id,
    site: { ...site, position: [lon, lat] },
    ...(applicant === undefined ? {} : { applicant }),
    ...(submittedAt === undefined ? {} : { submittedAt }),
  };
}

/** The names in the JSON Schema of a type. */
function propertiesOf(type: 'Site' | 'Application'): string[] {
  const properties = z.record(z.string(), z.unknown()).default({});
  const { $defs } = z
    .object({ $defs: z.record(z.string(), z.object({ properties })) })
    .parse(jsonSchemas().Application);
  return Object.keys($defs[type]?.properties ?? {});
}

const field = fc.constantFrom(...SITE_FIELDS);
const answer = field.chain((asked) => accepted(asked).map((value) => ({ name: asked.name, value })));

describe('the form and the schema of a site', () => {
  test('the form has a field for each property of the types, and no other', () => {
    expect(SITE_FIELDS.map(({ name }) => name)).toEqual(Object.keys(COLUMNS));
  });

  test('the schemas have the properties of the types, and no other', () => {
    const site = propertiesOf('Site').flatMap((name) => (name === 'position' ? ['lon', 'lat'] : name));
    const application = propertiesOf('Application').filter((name) => name !== 'site');
    expect([...new Set([...site, ...application])].toSorted()).toEqual(Object.keys(COLUMNS).toSorted());
  });

  prop.prop([answer], { seed: 2021, numRuns: 1000 })(
    'the schema takes what a field takes',
    ({ name, value }) => {
      const result = applicationSchema.safeParse(toApplication({ ...COMPLETE, [name]: value }));
      expect(result.error?.issues ?? []).toEqual([]);
    },
  );

  test.each(SITE_FIELDS.flatMap((asked) => refused(asked).map((value) => [asked.name, value] as const)))(
    'the schema refuses for %s what the field refuses: %j',
    (name, value) => {
      expect(applicationSchema.safeParse(toApplication({ ...COMPLETE, [name]: value })).success).toBe(false);
    },
  );

  test.each(SITE_FIELDS)('require $name alike', ({ name, required = false }) => {
    const filled = Object.entries(COMPLETE).filter(([key]) => key !== name);
    const result = applicationSchema.safeParse(toApplication(Object.fromEntries(filled)));
    expect(result.success).toBe(!required);
  });

  test('refuses an answer that is on no form', () => {
    expect(applicationSchema.safeParse(toApplication({ ...COMPLETE, colour: 'red' })).success).toBe(false);
  });
});

describe('a field', () => {
  test.each(Object.entries(VOCABULARIES))('of %s lists the vocabulary in its order', (name, vocabulary) => {
    const listed = SITE_FIELDS.find((asked) => asked.name === name)?.categories ?? [];
    expect(listed.map(({ value }) => value)).toEqual(vocabulary);
  });

  test('lists categories exactly when it is a category', () => {
    for (const { name, type, categories } of SITE_FIELDS) {
      expect(categories !== undefined, name).toBe(type === 'category');
      expect(name in VOCABULARIES, name).toBe(type === 'category');
    }
  });

  test('is found by a heading that leads to no other', () => {
    const claims = SITE_FIELDS.flatMap(({ name, title, aliases = [] }) =>
      [...new Set([name, title.it, title.en, ...aliases].map(plain))].map((heading) => ({ heading, name })),
    );
    const first = new Map(claims.toReversed().map(({ heading, name }) => [heading, name]));
    expect(claims.filter(({ heading, name }) => first.get(heading) !== name)).toEqual([]);
    expect(claims.filter(({ heading }) => heading === '')).toEqual([]);
  });

  test('has no alias that says its name or title again', () => {
    for (const { name, title, aliases = [] } of SITE_FIELDS) {
      const headings = new Set([name, title.it, title.en].map(plain));
      expect(new Set([...headings, ...aliases.map(plain)]).size, name).toBe(headings.size + aliases.length);
    }
  });

  test('understands each answer in one way only', () => {
    for (const { name, categories = [] } of SITE_FIELDS) {
      const answers = categories.map(({ value, label }) => new Set([value, label.it, label.en].map(plain)));
      const distinct = new Set(answers.flatMap((set) => [...set]));
      expect(distinct.size, name).toBe(answers.reduce((sum, set) => sum + set.size, 0));
    }
  });

  test.each(SITE_FIELDS.filter(({ unit }) => unit === 'm²' || unit === '€' || unit === '%'))(
    'of $name shows its unit, $unit, in both titles',
    ({ title, unit }) => {
      expect(title.it).toContain(`(${unit})`);
      expect(title.en).toContain(`(${unit})`);
    },
  );
});

test('the core fields open the form of a site, and all of them are required', () => {
  expect(SITE_FIELDS.slice(0, CORE_FIELDS.length)).toEqual(CORE_FIELDS);
  expect(CORE_FIELDS.map(({ name, required }) => [name, required])).toEqual([
    ['id', true],
    ['name', true],
    ['lon', true],
    ['lat', true],
  ]);
});

test('the values of a vocabulary are the type of its property', () => {
  expectTypeOf<Site['kind']>().toEqualTypeOf<(typeof SITE_KINDS)[number]>();
  expectTypeOf<NonNullable<Site['use']>>().toEqualTypeOf<(typeof SITE_USES)[number]>();
  expectTypeOf<Site['municipality']>().not.toEqualTypeOf<string>();
  expect(isIstatCode(COMPLETE.municipality)).toBe(true);
});
