import type { Cents } from '@insedia/domain';
import type { Origin, StageId } from '@insedia/domain/programme';
import { istatCodeSchema } from '@insedia/domain/schema';
import * as z from 'zod';
import { isIsoDate } from '../dates.ts';
import type { EventKind, MonitoringEvent, Place } from '../events/event.ts';

const STAGES: Readonly<Record<StageId, StageId>> = {
  prospect: 'prospect',
  lead: 'lead',
  engagement: 'engagement',
  'after-care': 'after-care',
};
const ORIGINS: Readonly<Record<Origin, Origin>> = {
  'lead-generation': 'lead-generation',
  'ice-invitalia': 'ice-invitalia',
};

/** Messages of refinements are keys of `wantedMessages`, which say in both languages what was wanted. */
const text = z.string().min(1);
const date = z.string('date').refine(isIsoDate, 'date');
const country = z.string('country').regex(/^[A-Z]{2}$/, 'country');
const cents: z.ZodType<Cents> = z
  .string('cents')
  .regex(/^(?:0|[1-9]\d*)$/, 'cents')
  .transform((digits) => BigInt(digits));
const origin: z.ZodType<Origin> = z.enum(ORIGINS);
const place: z.ZodType<Place> = z.enum({ ...STAGES, closed: 'closed' });

const recorded = {
  id: text,
  on: date,
  at: z.int().optional(),
  recordedOn: date,
  by: text,
  source: text,
  replaces: text.optional(),
  note: text.optional(),
  fictional: z.literal(true).optional(),
};
const ofProject = { company: text, project: text.optional() };
const ofItem = { item: text };
const mayNameItem = { item: text.optional() };
const ofMunicipality = { municipality: istatCodeSchema };
const undertaking = { ...ofMunicipality, ...ofItem, dueOn: date, title: text.optional() };

const variants = [
  of('company-registered', {
    company: text,
    name: text,
    country: country.optional(),
    sector: text.optional(),
    origin: origin.optional(),
  }),
  of('company-profiled', { company: text, country: country.optional(), sector: text.optional() }),
  of('contact-made', { ...ofProject, channel: text.optional() }),
  of('stage-changed', { ...ofProject, to: place, origin: origin.optional(), reason: text.optional() }),
  of('expectation-stated', {
    ...ofProject,
    investment: cents.optional(),
    jobs: z.int().nonnegative().optional(),
    expectedBy: date.optional(),
  }),
  of('assistance-given', { ...ofProject, ...mayNameItem }),
  of('visit-made', { ...ofProject, ...mayNameItem, municipality: istatCodeSchema.optional() }),
  of('lead-generation-done', {
    ...mayNameItem,
    company: text.optional(),
    origin: origin.optional(),
    sector: text.optional(),
    country: country.optional(),
  }),
  of('agreement-signed', { ...ofMunicipality, ...mayNameItem, months: z.int().positive() }),
  of('municipality-assisted', { ...ofMunicipality, ...mayNameItem }),
  of('obligation-taken', undertaking),
  of('obligation-met', { ...ofMunicipality, ...ofItem }),
  of('intervention-planned', undertaking),
  of('intervention-completed', { ...ofMunicipality, ...ofItem }),
  of('intervention-reported', { ...ofMunicipality, ...ofItem }),
  of('programme-reported', ofMunicipality),
  of('deliverable-completed', ofItem),
  of('report-delivered', ofItem),
  of('newsletter-sent', ofItem),
  of('booklet-updated', ofItem),
  of('fdi-extracted', ofItem),
  of('account-used', ofItem),
  of('fair-attended', ofItem),
  of('meeting-held', ofItem),
  of('partner-joined', { partner: text }),
  of('website-updated', mayNameItem),
  of('post-published', mayNameItem),
  of('database-updated', mayNameItem),
  of('results-published', mayNameItem),
  of('act-published', mayNameItem),
  of('site-mapped', { ...ofItem, municipality: istatCodeSchema.optional() }),
  of('problem-notified', { ...mayNameItem, arisenOn: date }),
  of('withdrawn', { withdraws: text, reason: text }),
] as const;

/**
 * Reads a {@link MonitoringEvent} from JSON; cents are strings of digits, since JSON has no bigint. An event may not
 * be recorded before it happened.
 */
export const eventSchema: z.ZodType<MonitoringEvent> = z
  .discriminatedUnion('kind', variants)
  .refine(({ on, recordedOn }) => on <= recordedOn, { path: ['recordedOn'], message: 'notBefore' })
  .meta({ id: 'MonitoringEvent', description: 'Something that happened in a programme.' });

function of<K extends EventKind, S extends z.ZodRawShape>(kind: K, shape: S) {
  return z.strictObject({ kind: z.literal(kind), ...recorded, ...shape });
}

/**
 * JSON Schema (draft 2020-12) of what {@link eventSchema} reads.
 *
 * @example
 * Object.keys(eventJsonSchema()); // ['$schema', '$ref', '$defs']
 */
export function eventJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(eventSchema, { io: 'input' }) };
}

/** What a kind of event says beyond what every event does: the fields it must have, and those it may. */
export interface EventFields {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

/**
 * The fields of a kind of event, for forms and readers of tables.
 *
 * @example
 * fieldsOf('newsletter-sent'); // { needed: ['item'], optional: [] }
 */
export function fieldsOf(kind: EventKind): EventFields {
  const shape: Readonly<Record<string, z.ZodType>> =
    variants.find((variant) => variant.shape.kind.value === kind)?.shape ?? {};
  const own = Object.entries(shape).filter(([name]) => name !== 'kind' && !Object.hasOwn(recorded, name));
  return {
    needed: own.filter((entry) => !isOptional(entry)).map(([name]) => name),
    optional: own.filter(isOptional).map(([name]) => name),
  };
}

function isOptional([, schema]: readonly [string, z.ZodType]): boolean {
  return schema.safeParse(undefined).success;
}
