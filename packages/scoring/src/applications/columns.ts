import type { Field, LocalizedText } from '@insedia/domain';
import { plain } from './cell.ts';

/** Which heading of a table holds which field. */
export interface ColumnMatch {
  /** Heading by field name. */
  readonly matched: Readonly<Record<string, string>>;
  /** Headings that are no field of the form. */
  readonly ignored: readonly string[];
  /** Fields no heading holds; each is empty in every application. */
  readonly absent: readonly string[];
}

/** A table that cannot be read as applications at all, and why. */
export class TableError extends Error {
  readonly problems: readonly LocalizedText[];

  constructor(problems: readonly LocalizedText[]) {
    super(problems.map(({ en }) => en).join('\n'));
    this.name = 'TableError';
    this.problems = problems;
  }
}

/**
 * Finds each field's column by its name, its titles and its aliases, regardless of letter case, accents and
 * punctuation.
 *
 * @throws {TableError} if a required field has no column, or a field has two
 */
export function matchColumns(fields: readonly Field[], headings: readonly string[]): ColumnMatch {
  const byName = new Map<string, string>();
  for (const { name, title, aliases = [] } of fields) {
    for (const alias of [title.it, title.en, ...aliases]) byName.set(plain(alias), name);
  }
  for (const { name } of fields) byName.set(plain(name), name);
  byName.delete('');

  const matched: Record<string, string> = Object.create(null);
  const ignored: string[] = [];
  const problems: LocalizedText[] = [];
  for (const heading of headings) {
    const name = byName.get(plain(heading));
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
  for (const { name, title } of missing.filter(({ required }) => required)) {
    const found = headings.join(', ');
    problems.push({
      it: `manca la colonna obbligatoria «${title.it}» (${name}); colonne trovate: ${found}`,
      en: `the required column “${title.en}” (${name}) is missing; columns found: ${found}`,
    });
  }
  if (problems.length > 0) throw new TableError(problems);
  return { matched, ignored, absent: missing.map(({ name }) => name) };
}
