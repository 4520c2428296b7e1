/**
 * Schemas that read plans, documents and decisions from JSON, and write them.
 *
 * @module @insedia/budget/schema
 */
import type { Cents } from '@insedia/domain';
import { citationSchema, localizedTextSchema } from '@insedia/domain/schema';
import * as z from 'zod';
import type { DocumentItem, ExpenditureDocument } from './documents/document.ts';
import { isIsoDate } from './iso-date.ts';
import { type Ratio, ratio } from './money/ratio.ts';
import { ROUNDINGS } from './money/round.ts';
import type { Plan } from './plan/plan.ts';
import type { Reallocation } from './plan/reallocation.ts';
import type { Policies, Policy } from './scheme/policies.ts';
import type { Decision } from './settlement/decision.ts';
import type { Report } from './settlement/input.ts';

/** Cents as JSON holds them, a string of digits with a minus if negative, since JSON has no bigint. */
const signed: z.ZodType<Cents> = z
  .string()
  .regex(/^(?:0|-?[1-9]\d*)$/)
  .transform((digits) => BigInt(digits));
const amount: z.ZodType<Cents> = z
  .string()
  .regex(/^(?:0|[1-9]\d*)$/)
  .transform((digits) => BigInt(digits));
const date = z.string().refine(isIsoDate, 'a date YYYY-MM-DD that exists');
const name = z.string().min(1);

/** A fraction as JSON holds it, such as `3/10`. */
const fraction: z.ZodType<Ratio> = z
  .string()
  .regex(/^-?\d+\/[1-9]\d*$/)
  .transform((text) => {
    const [of = '0', over = '1'] = text.split('/');
    return ratio(BigInt(of), BigInt(over));
  });

/** Reads a {@link Plan} from JSON; amounts are strings of cents. Amounts must be of sources that it names. */
export const planSchema: z.ZodType<Plan> = z
  .strictObject({
    id: name,
    title: localizedTextSchema,
    sources: z
      .array(z.strictObject({ id: name, title: localizedTextSchema, citation: citationSchema }))
      .min(1),
    lines: z.array(
      z.strictObject({
        id: name,
        title: localizedTextSchema,
        vat: z.enum(['exempt', 'included']),
        ceiling: name,
        uses: z.array(z.strictObject({ id: name, title: localizedTextSchema, citation: citationSchema })),
        amounts: z.array(z.strictObject({ source: name, cents: amount, citation: citationSchema })),
        shownUnder: name.optional(),
        citation: citationSchema,
      }),
    ),
  })
  .refine(({ lines }) => isUnique(lines), { path: ['lines'], message: 'every line has an id of its own' })
  .refine(({ sources }) => isUnique(sources), {
    path: ['sources'],
    message: 'every source has an id of its own',
  })
  .refine(
    ({ lines, sources }) =>
      lines.every(({ amounts }) => amounts.every(({ source }) => sources.some(({ id }) => id === source))),
    { path: ['lines'], message: 'every amount is of a source of the plan' },
  )
  .meta({ id: 'Plan', description: 'The budget of a programme: lines × funding sources.' });

const itemSchema: z.ZodType<DocumentItem> = z
  .strictObject({
    line: name,
    use: name.optional(),
    net: amount,
    vat: amount,
    vatRecoverable: z.boolean(),
    verified: amount.optional(),
  })
  .refine(({ net, vat, verified }) => verified === undefined || verified <= net + vat, {
    path: ['verified'],
    message: 'no more than was reported',
  });

/** Reads an {@link ExpenditureDocument} from JSON; amounts are strings of cents. */
export const documentSchema: z.ZodType<ExpenditureDocument> = z
  .strictObject({
    id: name,
    supplier: z.strictObject({ name, nature: z.enum(['thirdParty', 'internal']) }),
    source: name,
    corrects: name.optional(),
    incurredOn: date.optional(),
    invoicedOn: date.optional(),
    paidOn: date.optional(),
    items: z.array(itemSchema).min(1),
  })
  .meta({ id: 'ExpenditureDocument', description: 'An invoice, another proof of cost, or a credit note.' });

/** Reads a {@link Report}. */
export const reportSchema: z.ZodType<Report> = z
  .strictObject({ id: name, source: name, asOf: date, deliveredOn: date })
  .meta({ id: 'Report', description: 'That a source has reported its spend as of a date.' });

/** Reads a {@link Reallocation}; amounts are strings of cents. */
export const reallocationSchema: z.ZodType<Reallocation> = z
  .strictObject({
    id: name,
    agreedOn: date,
    agreement: name,
    source: name,
    moves: z.array(z.strictObject({ from: name, to: name, cents: amount })).min(1),
  })
  .meta({ id: 'Reallocation', description: 'An agreement to divide the budget otherwise among the lines.' });

/** What is cited must say where and in which words. */
function policyOf<V>(value: z.ZodType<V>): z.ZodType<Policy<V>> {
  return z
    .strictObject({
      value,
      source: z.strictObject({
        act: name,
        article: name.optional(),
        line: name.optional(),
        quote: name.optional(),
      }),
      status: z.enum(['cited', 'assumed', 'unverified']),
    })
    .refine(({ source, status }) => status !== 'cited' || (source.quote && (source.line || source.article)), {
      path: ['source'],
      message: 'a policy that is cited has a quote and its place',
    });
}

/** Reads {@link Policies}; none may be absent. Fractions are strings such as `9/10`. */
export const policiesSchema: z.ZodType<Policies> = z
  .strictObject({
    advanceBase: policyOf(z.enum(['funderShare', 'totalPlan'])),
    progressTranche: policyOf(z.enum(['cumulativeLessPaid', 'additive', 'onRemainder'])),
    progressMeasure: policyOf(z.enum(['spend', 'activities', 'min', 'average'])),
    reductionRule: policyOf(
      z.enum(['constantRate', 'ringFenced', 'lineByLine', 'funderFirst', 'constantRateCapped']),
    ),
    comparator: policyOf(z.enum(['reportedVsBudgeted', 'costsVsAllocation'])),
    cofinancingRouting: policyOf(z.enum(['separate', 'withinReport', 'ignored'])),
    eligibleNature: policyOf(z.enum(['thirdPartyOnly', 'thirdPartyAndInternal'])),
    vat: policyOf(z.enum(['unlessRecoverable', 'never'])),
    lineAmounts: policyOf(z.enum(['123', '132', '213', '231', '312', '321'])),
    cofinancingLine: policyOf(z.enum(['own', '1', '3'])),
    reallocation: policyOf(
      z.strictObject({
        allowed: z.boolean(),
        threshold: fraction.nullable(),
        cofinancing: z.boolean(),
        betweenCeilings: z.boolean(),
      }),
    ),
    effectOnPast: policyOf(z.enum(['fromItsDate', 'fromTheStart'])),
    costDate: policyOf(z.enum(['incurred', 'invoiced', 'paid'])),
    lateFinalReport: policyOf(z.enum(['flagged', 'rejected'])),
    reportDate: policyOf(z.enum(['asOf', 'delivery'])),
    rounding: policyOf(z.enum(ROUNDINGS)),
    balance: policyOf(z.enum(['byDifference', 'ownPercentage'])),
    interimCeiling: policyOf(fraction.nullable()),
    recovery: policyOf(z.enum(['cash', 'release', 'both'])),
    recoveryTerms: policyOf(
      z.strictObject({
        yearlyInterest: fraction.nullable(),
        termDays: z.int().nonnegative().nullable(),
        offset: z.boolean().nullable(),
      }),
    ),
    overspend: policyOf(z.enum(['cappedByCeiling', 'cappedByShare'])),
    advanceTrigger: policyOf(z.enum(['onApproval', 'onRequest', 'againstGuarantee'])),
  })
  .meta({ id: 'Policies', description: 'Every choice that a scheme leaves open, or settles.' });

const figure = signed.optional();

/** Reads a {@link Decision}; a figure that is absent is unknown, a policy may not be. */
export const decisionSchema: z.ZodType<Decision> = z
  .strictObject({
    id: name,
    decidedOn: date,
    policyVersion: name,
    scheme: name,
    policies: policiesSchema,
    planVersion: z.int().positive(),
    figures: z
      .strictObject({
        advance: figure,
        progress: figure,
        balance: figure,
        recovery: figure,
        released: figure,
        due: figure,
      })
      .transform(({ advance, balance, due, progress, recovery, released }) => ({
        advance,
        progress,
        balance,
        recovery,
        released,
        due,
      })),
  })
  .meta({ id: 'Decision', description: 'What was decided, on which policies.' });

/**
 * A value as JSON that the schemas read back: cents as strings of digits, fractions as `3/10`, indented.
 *
 * @example
 * planSchema.parse(JSON.parse(writeJson(plan))).lines.length === plan.lines.length; // true
 */
export function writeJson(
  value: Plan | ExpenditureDocument | Report | Reallocation | Policies | Decision,
): string {
  return JSON.stringify(value, written, 2);
}

function written(_: string, part: unknown): unknown {
  if (typeof part === 'bigint') return part.toString();
  const isFraction = typeof part === 'object' && part !== null && 'of' in part && 'over' in part;
  return isFraction ? `${part.of}/${part.over}` : part;
}

/**
 * JSON Schema (draft 2020-12) of what each schema reads, keyed by the name of its type.
 *
 * @example
 * Object.keys(jsonSchemas());
 * // ['Decision', 'ExpenditureDocument', 'Plan', 'Policies', 'Reallocation', 'Report']
 */
export function jsonSchemas(): Record<string, unknown> {
  const schemas = {
    Decision: decisionSchema,
    ExpenditureDocument: documentSchema,
    Plan: planSchema,
    Policies: policiesSchema,
    Reallocation: reallocationSchema,
    Report: reportSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, z.toJSONSchema(schema, { io: 'input' })]),
  );
}

function isUnique(things: readonly { readonly id: string }[]): boolean {
  return new Set(things.map(({ id }) => id)).size === things.length;
}
