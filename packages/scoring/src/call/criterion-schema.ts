import { citationSchema, localizedTextSchema } from '@insedia/domain/schema';
import type { Decay } from '@insedia/spatial-index';
import * as z from 'zod';
import type { Criterion, CriterionValue, Measure, Minimum } from './call.ts';
import { idSchema } from './policy-schema.ts';

const metres = z.number().positive();
const layer = z.string().min(1).describe('Name of a layer of this call.');
const radiusM = metres.describe('Radius around the site, metres; its boundary belongs to it.');
const property = z.string().min(1).describe('Property of the features; a number in every one of them.');

const decaySchema: z.ZodType<Decay> = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('exponential'),
      halfDistanceM: metres.describe('Distance at which a point weighs one half, metres.'),
    }),
    z.strictObject({
      kind: z.literal('gaussian'),
      sigmaM: metres.describe('Standard deviation of the bell, metres.'),
    }),
    z.strictObject({
      kind: z.literal('power'),
      scaleM: metres.describe('Scale, metres: (1 + distance / scale) ^ −exponent.'),
      exponent: z.number().positive().describe('How fast it fades.'),
    }),
  ])
  .describe('How the weight of a point fades with its distance.');

const measureSchema: z.ZodType<Measure> = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('attribute').describe('The value the application states.'),
      field: z.string().min(1).describe('Name of a field of the form; money is read in euro.'),
    }),
    z.strictObject({
      kind: z.literal('nearest').describe('Distance to the nearest, or k-th nearest, feature.'),
      layer,
      k: z.int().positive().default(1).describe('1 is the nearest; above 1 the layer must hold points.'),
      withinM: metres
        .optional()
        .describe('Farthest distance looked at, metres; with nothing that near, the data are missing.'),
    }),
    z.strictObject({
      kind: z.literal('count').describe('How many points lie within the radius.'),
      layer,
      radiusM,
    }),
    z.strictObject({
      kind: z.literal('sum').describe('Sum of a property over the points within the radius.'),
      layer,
      radiusM,
      property,
    }),
    z.strictObject({
      kind: z.literal('decay').describe('The same sum, each point weighing less the farther it is.'),
      layer,
      radiusM,
      property,
      decay: decaySchema,
    }),
    z.strictObject({ kind: z.literal('inside').describe('1 if an area holds the site, else 0.'), layer }),
    z.strictObject({
      kind: z.literal('overlap').describe('Share of the site that areas cover, 0 to 1; a point has 0 or 1.'),
      layer,
    }),
    z.strictObject({
      kind: z.literal('category').describe('A property of the area that holds the site.'),
      layer,
      property: z.string().min(1).describe('Property that holds the category.'),
    }),
  ])
  .meta({ id: 'Measure', description: 'How a criterion reads a site; distances and radii in metres.' });

const point = z.tuple([z.number(), z.number()]);

const valueFunctionSchema: z.ZodType<CriterionValue> = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('piecewise-linear').describe('Straight lines between points.'),
      points: z.array(point).min(2).describe('[measure, value] pairs; measures only rise, or only fall.'),
      outOfRange: z
        .enum(['error', 'clip'])
        .describe('Beyond the ends: error rejects the application, clip takes the value of the nearer end.'),
    }),
    z.strictObject({
      kind: z.literal('step').describe('The value of the last step reached.'),
      base: z.number().describe('Value below the first step.'),
      steps: z.array(point).min(1).describe('[from, value] pairs, from rising.'),
    }),
    z.strictObject({
      kind: z.literal('sigmoid').describe('The logistic curve.'),
      midpoint: z.number().describe('Measure that is worth one half.'),
      steepness: z.number().describe('Per unit of the measure; negative if less is better; not 0.'),
    }),
    z.strictObject({
      kind: z.literal('target').describe('1 near a target, falling to 0 on either side.'),
      target: z.number().describe('The best measure.'),
      fullWithin: z.number().nonnegative().describe('Distance from the target up to which the value is 1.'),
      zeroBeyond: z.number().positive().describe('Distance from the target from which the value is 0.'),
    }),
    z.strictObject({
      kind: z.literal('categorical').describe('One value a category.'),
      values: z.record(z.string(), z.number()).describe('Value of each category, 0 to 1.'),
      otherwise: z
        .union([z.literal('error'), z.number()])
        .describe('Any other category: error rejects the application, a number is its value.'),
    }),
  ])
  .meta({ id: 'ValueFunction', description: 'What a measure is worth, from 0 to 1.' });

/** A threshold in points. */
export const minimumSchema: z.ZodType<Minimum> = z
  .strictObject({
    points: z.number().positive().describe('Points that are just enough.'),
    citation: citationSchema.optional(),
  })
  .describe('Least points (soglia di sbarramento); an application below it is ineligible.');

/** A criterion of a call. */
export const criterionSchema: z.ZodType<Criterion> = z
  .strictObject({
    id: idSchema.describe('Unique among the criteria.'),
    title: localizedTextSchema,
    measure: measureSchema,
    unit: z.string().min(1).optional().describe('Unit of the measure; a distance takes m or km.'),
    value: valueFunctionSchema,
    weight: z.number().min(0).max(1).describe('The weights of a call sum to 1; they are never normalised.'),
    minimum: minimumSchema.optional(),
    missing: z
      .enum(['exclude', 'worst', 'bounds'])
      .describe(
        'No data: exclude makes the application ineligible, worst gives the worst value, bounds does so and reports the best possible too.',
      ),
    citation: citationSchema.optional(),
  })
  .meta({ id: 'Criterion', description: 'A measure, what it is worth, and the weight of that worth.' });
