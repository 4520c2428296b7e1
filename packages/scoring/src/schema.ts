/**
 * The schema that reads a call from a document.
 *
 * @module @insedia/scoring/schema
 */
import { actSchema, citationSchema, fieldSchema, localizedTextSchema } from '@insedia/domain/schema';
import * as z from 'zod';
import type { Call, EligibilityRule, LayerDefinition, Territory, TieBreak } from './call/call.ts';
import { checkCall } from './call/check.ts';
import { conditionSchema } from './call/condition-schema.ts';
import { criterionSchema, minimumSchema } from './call/criterion-schema.ts';
import { describeIssues } from './call/issue.ts';
import { METRICS } from './call/metric.ts';
import { idSchema, instantSchema, policySchema, timeZoneSchema } from './call/policy-schema.ts';
import type { CallProblem } from './call/problem.ts';

export type { CallProblem };

const ruleSchema: z.ZodType<EligibilityRule> = z
  .strictObject({
    id: idSchema.describe('Unique among the rules.'),
    title: localizedTextSchema,
    when: conditionSchema.optional().describe('The rule speaks only of applications that meet this.'),
    require: conditionSchema.describe('What an application must meet.'),
    citation: citationSchema,
    missing: policySchema(
      z.enum(['reject', 'ineligible']),
      'reject',
      'A field the rule needs is empty: reject sends the application back, ineligible counts it as not proved.',
    ),
  })
  .meta({ id: 'EligibilityRule', description: 'A condition every application must meet, with its clause.' });

const tieBreakSchema: z.ZodType<TieBreak> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('criterion').describe('Points of a criterion decide.'),
    criterion: z.string().describe('Id of the criterion.'),
    prefer: z.literal('higher'),
  }),
  z.strictObject({
    kind: z.literal('attribute').describe('A field decides; empty comes last.'),
    field: z.string().describe('Name of a number or date field.'),
    prefer: z.enum(['higher', 'lower']),
  }),
]);

const territorySchema: z.ZodType<Territory> = z
  .strictObject({
    title: localizedTextSchema,
    extent: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .describe('[west, south, east, north] in degrees, to recognise swapped coordinates.'),
    layer: z.string().min(1).describe('Layer of the municipalities: areas, or points for their seats.'),
    code: z.string().min(1).describe('Property of that layer with the code of the municipality.'),
    field: z.string().min(1).default('municipality').describe('Field of the application with the same code.'),
    withinM: z
      .number()
      .nonnegative()
      .describe('How far from its municipality’s area, or seat, a site may lie, metres.'),
    citation: citationSchema.optional(),
  })
  .describe('Where sites may lie. Outside is ineligible; away from its own municipality is rejected.');

const layerSchema: z.ZodType<LayerDefinition> = z.strictObject({
  title: localizedTextSchema,
  file: z.string().min(1).describe('GeoJSON file, relative to this one.'),
  where: conditionSchema.optional().describe('Only features whose properties meet this are used.'),
  name: z.string().min(1).optional().describe('The property that holds what a feature is called.'),
  source: z
    .strictObject({
      name: z.string().min(1),
      licence: z.string().min(1),
      attribution: z.string().min(1).describe('The words the licence asks to be printed.'),
      date: z.string().optional(),
      url: z.url().optional(),
    })
    .describe('Where the data come from, as the report prints it.'),
});

const windowSchema = z
  .strictObject({
    opens: instantSchema.describe('First instant that counts, with its offset: 2021-06-01T09:00+02:00.'),
    closes: instantSchema.describe('Last instant that counts, with its offset.'),
    citation: citationSchema.optional(),
  })
  .describe('When applications may be sent in; both ends belong to it.');

const formSchema = z
  .strictObject({
    base: z
      .enum(['site', 'minimal'])
      .default('site')
      .describe('site: the standard form; minimal: id, name, lon and lat only.'),
    required: z.array(z.string()).default([]).describe('Further fields that must not be empty.'),
    fields: z
      .array(fieldSchema)
      .default([])
      .describe('Further fields; one with the name of a base field replaces it.'),
  })
  .prefault({})
  .describe('The columns of the applications.');

/**
 * A call for interest as a YAML or JSON document. Defaults are filled in and marked as assumed.
 *
 * @example
 * callSchema.safeParse({}).success; // false
 */
export const callSchema: z.ZodType<Call> = z
  .strictObject({
    insedia: z.literal(1).describe('Version of this format.'),
    id: idSchema.describe('Identifier of the call.'),
    title: localizedTextSchema,
    description: localizedTextSchema.optional(),
    fictional: z.boolean().default(false).describe('The applications are invented; every output says so.'),
    acts: z.array(actSchema).default([]).describe('The acts that citations refer to by id.'),
    notes: z.array(localizedTextSchema).default([]).describe('Notes the report prints.'),
    timeZone: policySchema(timeZoneSchema, 'Europe/Rome', 'IANA time zone of times without an offset.'),
    window: windowSchema.optional(),
    form: formSchema,
    duplicates: policySchema(
      z.enum(['keep-first', 'reject-all']),
      'keep-first',
      'Which of several readable rows with one id counts: the first, or none.',
    ),
    territory: territorySchema.optional(),
    eligibility: z
      .array(ruleSchema)
      .default([])
      .meta({ description: 'Rules every application must meet.', assumed: [] }),
    layers: z.record(idSchema, layerSchema).default({}).describe('Map layers, by name.'),
    criteria: z.array(criterionSchema).min(1).describe('What is scored; the weights sum to 1.'),
    distances: z
      .strictObject({
        metric: policySchema(
          z.enum(METRICS),
          'sphere',
          'How distances to points are measured: sphere, on that of the mean radius 6 371 008.8 m; wgs84, by the geodesic on the ellipsoid.',
        ),
      })
      .prefault({})
      .describe('What a distance is.'),
    score: z
      .strictObject({
        outOf: policySchema(z.number().positive(), 100, 'Points of the best possible application.'),
        decimals: policySchema(
          z.int().min(0).max(9),
          4,
          'Decimals each contribution is rounded to, half up, before they are added.',
        ),
        minimum: minimumSchema.optional(),
      })
      .prefault({})
      .describe('The scale of the score.'),
    ties: z
      .strictObject({
        tolerance: policySchema(
          z.number().nonnegative(),
          0,
          'Scores are compared after rounding to a multiple of this; 0 compares them as they are.',
        ),
        chain: z.array(tieBreakSchema).default([]).describe('What decides between equal scores, in turn.'),
      })
      .prefault({})
      .describe('What counts as a tie, and what decides it.'),
  })
  .meta({ id: 'Call', title: 'insedia call for interest' });

/**
 * Reads a call from what a YAML or JSON parser returned.
 *
 * @returns the call, or every problem found in it: first of form, and if the form is right, of sense
 *
 * @example
 * const result = parseCall({ insedia: 1 });
 * if ('problems' in result) result.problems[0]; // { path: ['id'], message: { it: …, en: … } }
 */
export function parseCall(document: unknown): { call: Call } | { problems: CallProblem[] } {
  const parsed = callSchema.safeParse(document);
  if (!parsed.success) return { problems: describeIssues(parsed.error.issues, document, jsonSchema()) };
  const problems = checkCall(parsed.data);
  return problems.length > 0 ? { problems } : { call: parsed.data };
}

/** What a policy assumes is left out of a schema that transforms, unless put there by hand. */
function jsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(callSchema, {
    io: 'input',
    override: ({ jsonSchema: made }) => {
      if (!('assumed' in made)) return;
      made.default = made.assumed;
      delete made.assumed;
    },
  });
}

/**
 * JSON Schema (draft 2020-12) of a call document, for editors and other programs; published as
 * `@insedia/scoring/call.schema.json`.
 *
 * @example
 * callJsonSchema().$schema; // 'https://json-schema.org/draft/2020-12/schema'
 */
export function callJsonSchema(): Record<string, unknown> {
  return JSON.parse(JSON.stringify({ $id: 'urn:insedia:call:1', ...jsonSchema() }), (_, value: unknown) =>
    hasTypes(value) ? withAlternatives(value) : value,
  );
}

function hasTypes(value: unknown): value is { type: readonly string[] } {
  return typeof value === 'object' && value !== null && 'type' in value && Array.isArray(value.type);
}

/** A list of types as alternatives, which strict validators ask for. */
function withAlternatives({ type, ...schema }: { type: readonly string[] }): object {
  return { ...schema, anyOf: type.map((one) => ({ type: one })) };
}
