import { parseInstant } from '@insedia/domain';
import { citationSchema } from '@insedia/domain/schema';
import * as z from 'zod';
import type { Policy } from './call.ts';

/** An identifier: letters, digits and hyphens, a letter or digit first. */
export const idSchema: z.ZodType<string> = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/);

/** An instant with its offset, as epoch milliseconds. */
export const instantSchema: z.ZodType<number> = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/)
  .transform((text, context) => {
    const instant = parseInstant(text, 'UTC');
    if (typeof instant === 'number') return instant;
    context.addIssue({ code: 'custom', params: { problem: instant } });
    return z.NEVER;
  });

/** The name of an IANA time zone. */
export const timeZoneSchema: z.ZodType<string, string> = z.string().refine(isTimeZone);

/** A schema that may be left out of an object. */
type PolicySchema<T> = z.ZodPipe<
  z.ZodOptional<z.ZodType<Policy<T>>>,
  z.ZodTransform<Policy<T>, Policy<T> | undefined>
>;

/**
 * A policy: the value alone, or with the citation it stands on; left out, the default, marked as assumed.
 *
 * @example
 * policySchema(z.int(), 4, 'Decimals.').parse(undefined); // { value: 4, status: 'assumed' }
 */
export function policySchema<T>(schema: z.ZodType<T, T>, fallback: T, description: string): PolicySchema<T> {
  const cited = z.strictObject({
    value: schema,
    citation: citationSchema.describe('The clause the choice stands on.'),
  });
  return z
    .union([
      cited.transform(({ value, citation }): Policy<T> => ({ value, citation, status: citation.status })),
      schema.transform((value): Policy<T> => ({ value, status: 'stated' })),
    ])
    .optional()
    .transform((given): Policy<T> => given ?? { value: fallback, status: 'assumed' })
    .meta({
      description: `${description} A value, or { value, citation }; left out, the default is reported as assumed.`,
      assumed: fallback,
    });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
