import type { LocalizedText } from '@insedia/domain';
import { InputError } from '../failure.ts';
import { plain, shortened } from '../text/plain.ts';

/** The columns of a kind of table. */
export interface ColumnSet<F extends string> {
  /** The heading of each field in Italian and English, and others it goes under; in the order of a file that has all. */
  readonly headings: Readonly<Record<F, readonly string[]>>;
  readonly fields: readonly F[];
  readonly required: readonly F[];
  /** Fields that may stand in for one that is required, and are passed over where it is there. */
  readonly instead?: { readonly of: F; readonly by: readonly F[]; readonly hint: LocalizedText };
}

/** Which heading of a file holds which field. */
export interface Columns<F extends string> {
  readonly set: ColumnSet<F>;
  readonly headings: ReadonlyMap<F, string>;
  /** Headings that hold none. */
  readonly ignored: readonly string[];
}

/**
 * Finds the fields among the headings of a table; letter case, accents and punctuation do not matter.
 *
 * @param place the file, and the sheet where it has sheets
 * @throws {InputError} if a field that is needed has no heading, or one has two
 */
export function columnsIn<F extends string>(
  set: ColumnSet<F>,
  place: LocalizedText,
  headings: readonly string[],
): Columns<F> {
  const found = new Map<F, string>();
  const ignored: string[] = [];
  for (const heading of headings) {
    const field = fieldOf(set, heading);
    const other = field && found.get(field);
    if (other !== undefined) throw twoHeadings(place, other, heading);
    if (field) found.set(field, heading);
    else ignored.push(heading);
  }
  const missing = missingIn(set, found);
  if (missing.length > 0) {
    throw new InputError(...missing.map((field) => noHeading(set, place, field, headings)));
  }
  const { instead } = set;
  for (const field of instead && found.has(instead.of) ? instead.by : []) {
    const heading = found.get(field);
    if (heading !== undefined) ignored.push(heading);
    found.delete(field);
  }
  return { set, headings: found, ignored };
}

/** Tells whether a row of cells names every field that is needed. */
export function headingsOf<F extends string>(set: ColumnSet<F>): (cells: readonly string[]) => boolean {
  return (cells) => {
    const found = new Map(cells.map((cell) => [fieldOf(set, cell), cell] as const));
    return missingIn(set, found).length === 0;
  };
}

/** The heading of a field, or what it is called where a file has none for it. */
export function headingOf<F extends string>({ headings, set }: Columns<F>, field: F): string {
  return headings.get(field) ?? set.headings[field][0] ?? field;
}

/** The first field of a column that a required one needs. */
function missingIn<F extends string>(set: ColumnSet<F>, found: ReadonlyMap<F | undefined, string>): F[] {
  const { instead, required } = set;
  const [standIn] = instead?.by ?? [];
  return required.filter(
    (field) => !found.has(field) && !(field === instead?.of && standIn !== undefined && found.has(standIn)),
  );
}

function fieldOf<F extends string>({ fields, headings }: ColumnSet<F>, heading: string): F | undefined {
  const wanted = plain(heading);
  return fields.find((field) => headings[field].some((name) => plain(name) === wanted));
}

function twoHeadings({ it, en }: LocalizedText, one: string, other: string): InputError {
  return new InputError({
    it: `${it}: «${one}» e «${other}» dicono la stessa cosa; tenere una sola delle due colonne`,
    en: `${en}: “${one}” and “${other}” say the same; keep one of the two columns`,
  });
}

function noHeading<F extends string>(
  { headings: known, instead }: ColumnSet<F>,
  { it, en }: LocalizedText,
  field: F,
  headings: readonly string[],
): LocalizedText {
  const names = known[field];
  const there = headings.map(shortened).join(', ');
  const apart = field === instead?.of ? instead.hint : { it: '', en: '' };
  return {
    it: `${it}: manca la colonna «${names[0]}» (le intestazioni lette sono: ${there}); intestarla così${alternatives(', o ', names.slice(1, 4))}${apart.it}`,
    en: `${en}: there is no column “${names[1]}” (the headings read are: ${there}); head it so${alternatives(', or ', names.slice(2, 5))}${apart.en}`,
  };
}

function alternatives(or: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${or}${names.join(', ')}`;
}
