import type { PolicyStatement, Row, Table } from '@insedia/scoring';
import { InputError } from '../failure.ts';

/** A table and the file it was read from. */
interface Part {
  readonly source: { readonly path: string };
  readonly table: Table;
}

/**
 * The rows of several tables as one, under the headings of the first. A column goes by its heading, or by the field
 * of the form that its heading names.
 *
 * @throws {InputError} naming the columns, if a table lacks some that the first has, or has others or one twice
 */
export function joined(
  [first, ...others]: readonly [Part, ...Part[]],
  fieldOf: (heading: string) => string | undefined,
): Table {
  if (others.length === 0) return first.table;
  const { headings } = first.table;
  const own = new Map(headings.map((heading) => [fieldOf(heading) ?? heading, heading]));
  const tables = others.map((part) => {
    const renamed = new Map<string, string>();
    const held = new Set<string>();
    const unknown: string[] = [];
    for (const heading of part.table.headings) {
      const known = own.get(fieldOf(heading) ?? heading);
      if (known === undefined || held.has(known)) unknown.push(heading);
      else {
        held.add(known);
        renamed.set(heading, known);
      }
    }
    const missing = headings.filter((heading) => !held.has(heading));
    if (unknown.length + missing.length > 0) throw otherColumns(first, part, missing, unknown);
    return { ...part.table, rows: part.table.rows.map((row) => underHeadings(row, renamed)) };
  });
  const all = [first.table, ...tables];
  const marks = new Set(all.map(({ likelyDecimalMark }) => likelyDecimalMark));
  return {
    headings,
    rows: all.flatMap(({ rows }) => rows),
    likelyDecimalMark: marks.size === 1 ? first.table.likelyDecimalMark : undefined,
    headingLimit: first.table.headingLimit,
    choices: choicesOf(all),
  };
}

function underHeadings(row: Row, renamed: ReadonlyMap<string, string>): Row {
  const cells = Object.entries(row.cells).map(([heading, cell]) => [renamed.get(heading) ?? heading, cell]);
  return { ...row, cells: Object.fromEntries(cells) };
}

/** What every file was read by, said once. */
function choicesOf(tables: readonly Table[]): PolicyStatement[] {
  const all = tables.flatMap(({ choices = [] }) => choices);
  return all.filter(
    ({ id, value }, i) => all.findIndex((other) => other.id === id && other.value.it === value.it) === i,
  );
}

function otherColumns(
  first: Part,
  other: Part,
  missing: readonly string[],
  unknown: readonly string[],
): InputError {
  const { path } = other.source;
  const of = first.source.path;
  return new InputError({
    it: `${path}: le colonne non sono quelle di ${of}: mancano: ${list(missing)}; in più: ${list(unknown)}; usare lo stesso modulo in tutti i file`,
    en: `${path}: the columns are not those of ${of}: missing: ${list(missing)}; besides: ${list(unknown)}; use the same form in all files`,
  });
}

function list(headings: readonly string[]): string {
  return headings.join(', ') || '–';
}
