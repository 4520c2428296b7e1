import type { core } from 'zod';

type Schema = core.JSONSchema.BaseSchema;
type Key = string | number;

/** A value of the document, and the schemas that may describe it. */
interface Spot {
  readonly value: unknown;
  readonly schemas: readonly Schema[];
}

/**
 * The entries that a JSON Schema knows at a place of a document, those of every branch that the document's `kind`
 * leaves open.
 */
export function knownEntries(root: Schema, document: unknown, path: readonly Key[]): string[] {
  let spot: Spot = { value: document, schemas: branches(root, root, document) };
  for (const key of path) {
    const value = entry(spot.value, key);
    const schemas = spot.schemas
      .flatMap((schema) => child(schema, key))
      .flatMap((schema) => branches(root, schema, value));
    spot = { value, schemas };
  }
  return [...new Set(spot.schemas.flatMap(({ properties = {} }) => Object.keys(properties)))];
}

/** The value at a place of a document; `undefined` where there is none. */
export function valueAt(document: unknown, path: readonly Key[]): unknown {
  return path.reduce(entry, document);
}

function entry(value: unknown, key: Key): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function child({ properties = {}, additionalProperties, items }: Schema, key: Key): Schema[] {
  const inside = typeof key === 'number' ? items : (properties[key] ?? additionalProperties);
  return typeof inside === 'object' && !Array.isArray(inside) ? [inside] : [];
}

/** A schema without references and alternatives: the plain schemas it stands for. */
function branches(root: Schema, schema: Schema, value: unknown): Schema[] {
  const name = schema.$ref?.replace('#/$defs/', '');
  const referred = name === undefined ? undefined : root.$defs?.[name];
  if (referred) return branches(root, referred, value);
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (options.length === 0) return isOpen(schema, value) ? [schema] : [];
  return options.flatMap((option) => (typeof option === 'object' ? branches(root, option, value) : []));
}

function isOpen({ properties = {} }: Schema, value: unknown): boolean {
  const { kind } = properties;
  if (typeof kind !== 'object' || kind.const === undefined) return true;
  return kind.const === entry(value, 'kind');
}
