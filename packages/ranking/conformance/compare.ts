import type { Relation } from '../src/index.ts';
import { isFields, isList, plainName, Unsupported } from './json.ts';
import type { Choices } from './params.ts';
import { type Computed, Members, Pairwise, Sampled } from './reading.ts';

/** How far a result is from what was expected. */
export interface Comparison {
  /** The largest difference of two numbers; Infinity where something other than a number differs. */
  readonly difference: number;
  /** The largest difference beyond what is allowed; at most 0 when all agree. */
  readonly excess: number;
  /** How many statements were compared. */
  readonly checked: number;
}

const NOTHING: Comparison = { difference: 0, excess: -Infinity, checked: 0 };
const AGREED: Comparison = { difference: 0, excess: -Infinity, checked: 1 };
const DIFFERS: Comparison = { difference: Infinity, excess: Infinity, checked: 1 };

/** Compares what a case expects with what was computed, part by part. */
export function compare(expected: unknown, actual: unknown, tolerance: number): Comparison {
  if (expected === null) return NOTHING;
  if (actual instanceof Members) return compareMembers(expected, actual);
  if (actual instanceof Sampled) {
    if (!isList(expected)) return DIFFERS;
    const { rows, allowance } = actual;
    const entry = (x: unknown, y: number, i: number, j: number): Comparison =>
      typeof x === 'number' ? numbers(x, y, tolerance + allowance(x, i, j)) : absent(x, y);
    const [only] = rows;
    if (rows.length === 1 && only !== undefined && !expected.some(isList)) {
      return lists(expected, only, (x, y, j) => entry(x, y, 0, j));
    }
    return lists(expected, rows, (row, own, i) =>
      isList(row)
        ? lists(row, own, (x, y, j) => entry(x, y, i, j))
        : worst(Array.from(own, (y) => absent(row, y))),
    );
  }
  if (actual instanceof Pairwise) {
    if (!isList(expected)) return DIFFERS;
    return lists(expected, actual.rows, (row, own, i) =>
      isList(row) ? lists(row, own, (x, y, j) => (i === j ? NOTHING : compare(x, y, tolerance))) : DIFFERS,
    );
  }
  if (actual instanceof Map) {
    if (!isFields(expected) || Object.keys(expected).length !== actual.size) return DIFFERS;
    const parts = Object.entries(expected).map(([key, value]) => compare(value, actual.get(key), tolerance));
    return worst([AGREED, ...parts]);
  }
  if (typeof expected === 'number') {
    return numbers(expected, isRow(actual) && actual.length === 1 ? actual[0] : actual, tolerance);
  }
  if (isList(expected)) {
    return isRow(actual) ? lists(expected, actual, (x, y) => compare(x, y, tolerance)) : DIFFERS;
  }
  if (isFields(expected)) {
    if (!isFields(actual)) throw new Unsupported(`named parts ${Object.keys(expected).join(', ')}`);
    return worst(
      Object.entries(expected).map(([key, value]) => compare(value, part(actual, key), tolerance)),
    );
  }
  if (typeof expected === 'boolean') return expected === Boolean(actual) ? AGREED : DIFFERS;
  return expected === actual || relationOf(expected) === actual ? AGREED : DIFFERS;
}

const RELATIONS: Choices<Relation> = [
  [/^(p|p\+|>|better|preferred)$/, 'better'],
  [/^(p-|p⁻|<|worse)$/, 'worse'],
  [/^(i|=|indifferen(t|ce)|equal|tied)$/, 'indifferent'],
  [/^(r|j|incomparab(le|ility))$/, 'incomparable'],
];

/** What a letter of the papers says of two alternatives. */
function relationOf(said: unknown): Relation | undefined {
  return typeof said === 'string'
    ? RELATIONS.find(([pattern]) => pattern.test(said.toLowerCase()))?.[1]
    : undefined;
}

/** The part that goes by the name; a name nothing goes by is not silently passed over. */
export function part(computed: Computed, name: string): unknown {
  const plain = plainName(name);
  const found = Object.keys(computed).find((key) => plainName(key) === plain);
  if (found === undefined) throw new Unsupported(`expected '${name}', which is not computed`);
  return computed[found];
}

export function worst(comparisons: readonly Comparison[]): Comparison {
  return comparisons.reduce(
    (one, other) => ({
      difference: Math.max(one.difference, other.difference),
      excess: Math.max(one.excess, other.excess),
      checked: one.checked + other.checked,
    }),
    NOTHING,
  );
}

function numbers(expected: number, actual: unknown, tolerance: number): Comparison {
  if (typeof actual === 'boolean') return numbers(expected, Number(actual), tolerance);
  if (typeof actual !== 'number') return DIFFERS;
  const difference = Object.is(expected, actual) || expected === actual ? 0 : Math.abs(expected - actual);
  return Number.isNaN(difference) ? DIFFERS : { difference, excess: difference - tolerance, checked: 1 };
}

/** An estimate there is none of, and null says so. */
function absent(expected: unknown, actual: number): Comparison {
  return expected === null && Number.isNaN(actual) ? AGREED : DIFFERS;
}

function lists<T, U>(
  expected: readonly T[],
  actual: ArrayLike<U>,
  each: (x: T, y: U, k: number) => Comparison,
): Comparison {
  if (expected.length !== actual.length) return DIFFERS;
  return worst(
    expected.map((x, k) => {
      const y = actual[k];
      return y === undefined ? DIFFERS : each(x, y, k);
    }),
  );
}

function isRow(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || value instanceof Float64Array || value instanceof Uint32Array;
}

function compareMembers(expected: unknown, { indices, names }: Members): Comparison {
  if (!isList(expected)) return DIFFERS;
  const isMask = expected.length === names.length && expected.every((x) => typeof x === 'boolean');
  const listed = isMask ? [...expected.keys()].filter((i) => expected[i]) : expected;
  const own = listed.every((x) => typeof x === 'number') ? indices : indices.map((i) => names[i]);
  const wanted = new Set<unknown>(listed);
  return wanted.size === own.length && own.every((x) => wanted.has(x)) ? AGREED : DIFFERS;
}
