import type { Field } from '@insedia/domain';
import { closest, fieldFinder, plainHeading } from '@insedia/scoring';
import { InputError } from '../failure.ts';
import { shortened } from '../text/plain.ts';
import { readInput, type SourceFile } from './file.ts';
import { parseYaml } from './yaml.ts';

/** Which field of the form the headings of a file hold, as a person says it. */
export interface ColumnMap {
  readonly file: SourceFile;
  /** The field's name by heading, or `null` where the column is to be passed over. */
  readonly fields: ReadonlyMap<string, string | null>;
}

/**
 * Reads a file with a line a column, `heading: field` in YAML or JSON; a field goes by its name or by a title, and
 * nothing after the heading passes the column over.
 *
 * @throws {InputError} if it is none, or names a field that the form has not
 */
export function readColumnMap(path: string, fields: readonly Field[]): ColumnMap {
  const file = readInput(path);
  const { content } = parseYaml(file);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new InputError({
      it: `${path}: serve una riga per colonna, «intestazione: campo»`,
      en: `${path}: it takes a line a column, “heading: field”`,
    });
  }
  const fieldOf = fieldFinder(fields);
  const read = Object.entries(content).map(([heading, named]: [string, unknown]) => {
    if (named === null) return [heading, null] as const;
    const field = typeof named === 'string' ? fieldOf(named) : undefined;
    if (field === undefined) throw unknownField(path, heading, named, fields);
    return [heading, field] as const;
  });
  return { file, fields: new Map(read) };
}

/**
 * What a map says of the headings of a table.
 *
 * @throws {InputError} if it names a heading that the table has not
 */
export function mappedFields(
  { fields, file: { path } }: ColumnMap,
  headings: readonly string[],
): Readonly<Record<string, string | null>> {
  const known = new Map(headings.map((heading) => [plainHeading(heading), heading]));
  const found = [...fields].map(([named, field]) => {
    const heading = known.get(plainHeading(named));
    if (heading !== undefined) return [heading, field] as const;
    const near = closest(named, headings);
    const list = headings.map(shortened).join(', ');
    throw new InputError({
      it: `${path}: nessuna colonna si chiama «${named}»${near === undefined ? '' : `; forse «${near}»?`} Colonne trovate: ${list}`,
      en: `${path}: no column is called “${named}”${near === undefined ? '' : `; did you mean “${near}”?`} Columns found: ${list}`,
    });
  });
  return Object.fromEntries(found);
}

function unknownField(path: string, heading: string, named: unknown, fields: readonly Field[]): InputError {
  const said = typeof named === 'string' ? named : JSON.stringify(named);
  const names = fields.map(({ name }) => name);
  const near = closest(said, names);
  return new InputError({
    it: `${path}: «${heading}»: il modulo non ha un campo «${said}»${near === undefined ? '' : `; forse ${near}?`} (ha: ${names.join(', ')})`,
    en: `${path}: “${heading}”: the form has no field “${said}”${near === undefined ? '' : `; did you mean ${near}?`} (it has: ${names.join(', ')})`,
  });
}
