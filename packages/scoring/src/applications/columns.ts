import type { Field, LocalizedText } from '@insedia/domain';
import { closest } from '../call/closest.ts';
import { plain } from '../call/plain.ts';
import type { Table } from './application.ts';

/** Which heading of a table holds which field. */
export interface ColumnMatch {
  /** Heading by field name. */
  readonly matched: Readonly<Record<string, string>>;
  /** Headings that are no field of the form. */
  readonly ignored: readonly string[];
  /** Fields no heading holds, which the call does not use; each is empty in every application. */
  readonly absent: readonly string[];
}

/**
 * A table that cannot be read as applications at all, and why.
 *
 * @example
 * assess(call, { headings: ['nome'], rows: [] }, layers);
 * // throws TableError: columns that the call uses are missing
 */
export class TableError extends Error {
  readonly problems: readonly LocalizedText[];

  constructor(problems: readonly LocalizedText[]) {
    super(problems.map(({ en }) => en).join('\n'));
    this.name = 'TableError';
    this.problems = problems;
  }
}

/**
 * Tells which field a heading names: by the field's name, its titles or its aliases, whatever the case and
 * accents.
 *
 * @example
 * const field = fieldFinder(formFields(call.form));
 * field('Superficie'); // 'areaM2'
 * field('AREA'); // 'areaM2'
 */
export function fieldFinder(fields: readonly Field[]): (heading: string) => string | undefined {
  const byName = fieldsByName(fields);
  return (heading) => byName.get(plain(heading));
}

/** The names of fields by what may head their columns; a name goes before the alias of another. */
function fieldsByName(fields: readonly Field[]): Map<string, string> {
  const byName = new Map<string, string>();
  for (const { name, title, aliases = [] } of fields) {
    for (const alias of [title.it, title.en, ...aliases]) byName.set(plain(alias), name);
  }
  for (const { name } of fields) byName.set(plain(name), name);
  byName.delete('');
  return byName;
}

/**
 * Finds each field's column: the one that the table says holds it, else by its name, its titles and its aliases,
 * regardless of letter case, accents and punctuation. Where headings are limited in length, one of that length may be
 * a longer name's beginning.
 *
 * @param used names of the fields that the call needs beside the required ones
 * @throws {TableError} if a required or used field has no column, or a field has two
 */
export function matchColumns(
  fields: readonly Field[],
  used: ReadonlySet<string>,
  {
    fields: stated = {},
    headingLimit: limit = Infinity,
    headings,
  }: Pick<Table, 'fields' | 'headingLimit' | 'headings'>,
): ColumnMatch {
  const byName = fieldsByName(fields);
  const matched: Record<string, string> = Object.create(null);
  const ignored: string[] = [];
  const problems: LocalizedText[] = [];
  for (const heading of headings) {
    const name = Object.hasOwn(stated, heading)
      ? (stated[heading] ?? undefined)
      : (byName.get(plain(heading)) ??
        (bytesIn(heading) >= limit - 1 ? begunBy(heading, byName) : undefined));
    if (name === undefined) ignored.push(heading);
    else if (matched[name] === undefined) matched[name] = heading;
    else {
      problems.push({
        it: `le colonne «${matched[name]}» e «${heading}» contengono entrambe il campo ${name}: tenerne una`,
        en: `the columns “${matched[name]}” and “${heading}” both hold the field ${name}: keep one`,
      });
    }
  }
  const missing = fields.filter(({ name }) => matched[name] === undefined);
  const needed = missing.filter(({ name, required }) => required || used.has(name));
  if (needed.length > 0) problems.push(absentColumns(needed, ignored, headings));
  if (problems.length > 0) throw new TableError(problems);
  return { matched, ignored, absent: missing.map(({ name }) => name) };
}

/** The field that alone has names which begin with a heading. */
function begunBy(heading: string, byName: ReadonlyMap<string, string>): string | undefined {
  const beginning = plain(heading);
  const found = new Set([...byName].filter(([name]) => name.startsWith(beginning)).map(([, field]) => field));
  return found.size === 1 ? [...found][0] : undefined;
}

/** An accented letter at the limit may have been left out whole. */
function bytesIn(heading: string): number {
  return [...heading].reduce((bytes, letter) => bytes + (letter > '\u007f' ? 2 : 1), 0);
}

/** How much of the headings a message shows. */
const SHOWN = 300;

function absentColumns(
  needed: readonly Field[],
  ignored: readonly string[],
  headings: readonly string[],
): LocalizedText {
  const found = headings.join(', ').slice(0, SHOWN);
  const missing = needed.map(({ name, title }) => {
    const meant = [title.it, title.en, name].map((word) => likely(word, ignored)).find((heading) => heading);
    return {
      it: `«${title.it}» (${name})${meant === undefined ? '' : `, forse «${meant}»?`}`,
      en: `“${title.en}” (${name})${meant === undefined ? '' : `, perhaps “${meant}”?`}`,
    };
  });
  return {
    it: `mancano colonne che il bando usa: ${missing.map(({ it }) => it).join('; ')}. Colonne trovate: ${found}. Correggere le intestazioni, o aggiungere le colonne anche vuote`,
    en: `columns that the call uses are missing: ${missing.map(({ en }) => en).join('; ')}. Columns found: ${found}. Correct the headings, or add the columns, even empty`,
  };
}

/** The heading that a title was probably shortened to, or misspelt as. */
function likely(title: string, headings: readonly string[]): string | undefined {
  const shortened = headings.find(
    (heading) => plain(heading).length > 3 && plain(title).startsWith(plain(heading)),
  );
  return shortened ?? closest(title, headings);
}
