import { isFields, isList, Unsupported } from './json.ts';
import type { ReferenceCase } from './reference-case.ts';

/** The names of the criteria in their order, where a case tells them; weights by name tell them too. */
export function criteriaOf({ params, matrix, weights, types }: ReferenceCase): readonly string[] | undefined {
  const said = params.get('criteria_names', 'criterion_names') ?? namesIn(params.get('criteria'));
  if (isList(said)) return said.map(String);
  const rows: unknown = isFields(matrix) ? Object.values(matrix) : matrix;
  const first: unknown = isList(rows) ? rows[0] : undefined;
  const named = [first, weights, types].find(
    (one) => isFields(one) && Object.values(one).every((x) => !isList(x) && !isFields(x)),
  );
  return isFields(named) ? Object.keys(named) : undefined;
}

/** What is known of a criterion, in a word. */
export const KINDS: RegExp =
  /ordinal|cardinal|interval|normal|gauss|exact|numeric|quantitative|ratio|deterministic|uniform|continuous/i;

/** Names, unless it is what each criterion is that the list tells. */
function namesIn(said: unknown): unknown {
  if (said === undefined) return undefined;
  if (!isList(said)) throw new Unsupported(`criteria ${JSON.stringify(said)}`);
  return said.every((one) => KINDS.test(String(one))) ? undefined : said;
}

/**
 * One entry a criterion of what a case writes once for all of them, lists in their order, or writes by name. Names
 * are those the case has elsewhere, in whatever order; where it has none, the order in which they are written.
 */
export function perCriterion(
  c: ReferenceCase,
  said: unknown,
  count: number,
  what: string,
): readonly unknown[] {
  if (!isList(said) && !isFields(said)) return Array.from({ length: count }, () => said);
  const names = isList(said) ? [] : Object.keys(said);
  const entries = isList(said) ? said : Object.values(said);
  if (entries.length !== count)
    throw new Unsupported(`${what}: ${entries.length} entries for ${count} criteria`);
  if (isList(said)) return entries;
  const places = placesOf(names, criteriaOf(c) ?? names);
  if (places === undefined) throw new Unsupported(`${what} of criteria of other names: ${names.join(', ')}`);
  return places.map((_, j) => entries[places.indexOf(j)]);
}

/** The place of each name among the criteria; undefined when one has none, or two have the same. */
export function placesOf(
  names: readonly string[],
  criteria: readonly string[] | undefined,
): readonly number[] | undefined {
  const known = criteria?.map(plain);
  const places = names.map((name) => known?.indexOf(plain(name)) ?? -1);
  return isWhole(places) ? places : numbered(names);
}

/** `c1, c2, c3` and `criterion_0, criterion_1` tell their places by themselves. */
function numbered(names: readonly string[]): readonly number[] | undefined {
  const parts = names.map((name) => /^(.*?)(\d+)$/.exec(name.trim()));
  const numbers = parts.map((part) => Number(part?.[2] ?? Number.NaN));
  const isOneSeries = parts.every((part) => part !== null && part[1] === parts[0]?.[1]);
  const first = Math.min(...numbers);
  const places = numbers.map((x) => x - first);
  return isOneSeries && first <= 1 && isWhole(places) ? places : undefined;
}

/** Whether every place from 0 on is taken once. */
function isWhole(places: readonly number[]): boolean {
  return places.every((_, k) => places.includes(k));
}

export function plain(name: string): string {
  return name.trim().toLowerCase();
}
