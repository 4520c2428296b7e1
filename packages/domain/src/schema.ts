/**
 * Schemas that read the vocabulary from JSON.
 *
 * @module @insedia/domain/schema
 */
import * as z from 'zod';
import type { Act, Citation } from './act.ts';
import type { Category, Field } from './field.ts';
import { type IstatCode, isIstatCode } from './istat.ts';
import type { LocalizedText } from './localized.ts';
import type { Municipality, Position } from './municipality.ts';
import {
  type Application,
  OWNERSHIPS,
  PLANNING_STATES,
  REMEDIATION_STATES,
  SITE_KINDS,
  SITE_STATUSES,
  SITE_USES,
  type Site,
} from './site.ts';

/** Reads a {@link LocalizedText}; neither language may be empty. */
export const localizedTextSchema: z.ZodType<LocalizedText> = z
  .strictObject({ it: z.string().min(1), en: z.string().min(1) })
  .meta({ id: 'LocalizedText', description: 'A text in Italian and in English.' });

/** Reads an {@link IstatCode}: a string of six digits, never a number. */
export const istatCodeSchema: z.ZodType<IstatCode> = z
  .string()
  .regex(/^\d{6}$/, { abort: true })
  .refine(isIstatCode)
  .meta({ id: 'IstatCode', description: 'ISTAT code of a municipality: a string of six digits.' });

/** Reads a {@link Position} within the ranges of longitude and latitude. */
export const positionSchema: z.ZodType<Position> = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .meta({ id: 'Position', description: '[longitude, latitude] in degrees, WGS 84.' });

/** Reads an {@link Act}; its date must be one of the calendar. */
export const actSchema: z.ZodType<Act> = z
  .strictObject({
    id: z.string().min(1),
    title: localizedTextSchema,
    date: z.iso.date().optional(),
    url: z.url().optional(),
  })
  .meta({ id: 'Act', description: 'A normative or administrative act.' });

/** Reads a {@link Citation}. */
export const citationSchema: z.ZodType<Citation, Citation> = z
  .strictObject({
    act: z.string().min(1),
    article: z.string().min(1).optional(),
    line: z.string().min(1).optional(),
    quote: z.string().min(1).optional(),
    status: z.enum(['cited', 'stated', 'assumed', 'unverified']),
  })
  .meta({
    id: 'Citation',
    description: "The place in an act that something stands on, and the act's words.",
  });

const categorySchema: z.ZodType<Category> = z.strictObject({
  value: z.string().min(1),
  label: localizedTextSchema,
});

/** Reads a {@link Field}; its name must be an identifier. */
export const fieldSchema: z.ZodType<Field> = z
  .strictObject({
    name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
    type: z.enum(['string', 'number', 'integer', 'money', 'boolean', 'category', 'date-time', 'istat']),
    title: localizedTextSchema,
    aliases: z.array(z.string().min(1)).optional(),
    unit: z.string().min(1).optional(),
    required: z.boolean().optional(),
    unique: z.boolean().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    categories: z.array(categorySchema).min(1).optional(),
  })
  .meta({ id: 'Field', description: 'A field of an application form.' });

/** Reads a {@link Municipality}. */
export const municipalitySchema: z.ZodType<Municipality> = z
  .strictObject({
    istat: istatCodeSchema,
    name: z.string().min(1),
    province: z.string().regex(/^[A-Z]{2}$/),
    position: positionSchema,
    population: z.int().nonnegative().optional(),
  })
  .meta({ id: 'Municipality', description: 'A municipality and its seat.' });

const squareMetres = z.number().nonnegative().optional();

/** Reads a {@link Site} from JSON; the price is a string of cents, since JSON has no bigint. */
export const siteSchema: z.ZodType<Site> = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    municipality: istatCodeSchema,
    position: positionSchema,
    kind: z.enum(SITE_KINDS),
    areaM2: squareMetres,
    builtM2: squareMetres,
    use: z.enum(SITE_USES).optional(),
    ownership: z.enum(OWNERSHIPS).optional(),
    status: z.enum(SITE_STATUSES).optional(),
    priceCents: z
      .string()
      .regex(/^\d+$/)
      .transform((digits) => BigInt(digits))
      .optional(),
    planning: z.enum(PLANNING_STATES).optional(),
    remediation: z.enum(REMEDIATION_STATES).optional(),
    permittingDays: z.int().nonnegative().optional(),
    chargesReductionPct: z.number().min(0).max(100).optional(),
    electricity: z.boolean().optional(),
    gas: z.boolean().optional(),
    water: z.boolean().optional(),
    sewerage: z.boolean().optional(),
    broadband: z.boolean().optional(),
  })
  .meta({ id: 'Site', description: 'A site offered for settlement.' });

/** Reads an {@link Application} from JSON; see {@link siteSchema}. */
export const applicationSchema: z.ZodType<Application> = z
  .strictObject({
    id: z.string().min(1),
    site: siteSchema,
    applicant: z.string().min(1).optional(),
    submittedAt: z.int().optional(),
  })
  .meta({ id: 'Application', description: 'An application to a call for interest.' });

/**
 * JSON Schema (draft 2020-12) of what each schema reads, keyed by the name of its type. Each stands alone: the types
 * it refers to are in its `$defs`.
 *
 * @example
 * Object.keys(jsonSchemas()); // […, 'Site', …]
 */
export function jsonSchemas(): Record<string, unknown> {
  const schemas = {
    Act: actSchema,
    Application: applicationSchema,
    Citation: citationSchema,
    Field: fieldSchema,
    Municipality: municipalitySchema,
    Site: siteSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  );
}
