/** What a case file does not hold, or holds in a form that is not read. */
export class Unsupported extends Error {
  override readonly name: string = 'Unsupported';
}

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isNumbers(value: unknown): value is readonly number[] {
  return isList(value) && value.every((x) => typeof x === 'number');
}

export function isMatrix(value: unknown): value is readonly (readonly number[])[] {
  return isList(value) && value.length > 0 && value.every((row) => isNumbers(row));
}

export function asNumbers(value: unknown, what: string): readonly number[] {
  if (isNumbers(value)) return value;
  throw new Unsupported(`${what} is not a list of numbers`);
}

/** Rows of numbers, be they listed or named. */
export function asMatrix(value: unknown, what: string): readonly (readonly number[])[] {
  const rows = isFields(value) ? Object.values(value) : value;
  if (isMatrix(rows)) return rows;
  throw new Unsupported(`${what} is not a matrix of numbers`);
}

/** `Expected_Phi plus (net)` and `phi_plus` are the same name. */
export function plainName(name: string): string {
  return name
    .replace(/\(.*$/, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** JSON, and what Python writes besides: a number that is none is no number, and infinity is one. */
export function parseCase(text: string): unknown {
  const literal = /"(?:[^"\\]|\\.)*"|\bNaN\b|\bInfinity\b/g;
  return JSON.parse(
    text.replace(literal, (found) => (found === 'NaN' ? 'null' : found === 'Infinity' ? '1e999' : found)),
  );
}
