import * as z from 'zod';
import type { Condition } from './condition.ts';

const constant = z.union([z.string(), z.number(), z.boolean()]);
const field = z.string().min(1).describe('Name of the field, or of the property of a feature.');

/** A condition on named values. */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ field, is: constant.describe('Equal to this; money in euro.') }),
      z.strictObject({ field, isNot: constant.describe('Not equal to this; money in euro.') }),
      z.strictObject({ field, in: z.array(constant).min(1).describe('Equal to one of these.') }),
      z.strictObject({
        field,
        min: z.number().describe('At least this; money in euro.'),
        max: z.number().describe('At most this; money in euro.').optional(),
      }),
      z.strictObject({ field, max: z.number().describe('At most this; money in euro.') }),
      z.strictObject({ field, known: z.boolean().describe('true: filled in; false: empty.') }),
      z.strictObject({ all: z.array(conditionSchema).min(1).describe('Every one of these.') }),
      z.strictObject({ any: z.array(conditionSchema).min(1).describe('At least one of these.') }),
      z.strictObject({ not: conditionSchema }),
    ]),
  )
  .meta({
    id: 'Condition',
    description:
      'A condition on the fields of an application, or on the properties of a feature. Where a value it hangs on is empty it is neither met nor broken.',
  });
