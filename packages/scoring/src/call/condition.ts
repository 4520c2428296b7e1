/** A value of a field or of a feature's property; `null` where there is none. */
export type Value = string | number | bigint | boolean | null;

/** Named values. */
export type Values = Readonly<Record<string, Value>>;

/** What a field can be asked to be. */
export type Constant = string | number | boolean;

/** A condition on named values, as a call writes it; money in euro. */
export type Condition =
  | { readonly field: string; readonly is: Constant }
  | { readonly field: string; readonly isNot: Constant }
  | { readonly field: string; readonly in: readonly Constant[] }
  /** A number of at least `min` and at most `max`, both included. */
  | { readonly field: string; readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly field: string; readonly known: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** `undefined` where a value the answer hangs on is missing. */
export type Truth = boolean | undefined;

/**
 * Whether the values meet the condition, in three-valued logic (Kleene): what is missing is neither met nor broken.
 *
 * @example
 * const large: Condition = { any: [{ field: 'areaM2', min: 5000 }, { field: 'kind', is: 'building' }] };
 * meets({ areaM2: null, kind: 'building' }, large); // true
 * meets({ areaM2: null, kind: 'greenfield' }, large); // undefined
 */
export function meets(values: Values, condition: Condition): Truth {
  if ('all' in condition) return every(condition.all.map((part) => meets(values, part)));
  if ('any' in condition) return negate(every(condition.any.map((part) => negate(meets(values, part)))));
  if ('not' in condition) return negate(meets(values, condition.not));
  const value = valueIn(values, condition.field);
  if ('known' in condition) return (value !== null) === condition.known;
  if (value === null) return undefined;
  const plain = typeof value === 'bigint' ? toNumber(value) : value;
  if ('is' in condition) return plain === condition.is;
  if ('isNot' in condition) return plain !== condition.isNot;
  if ('in' in condition) return condition.in.some((constant) => constant === plain);
  const number = toNumber(value);
  if (number === undefined) return undefined;
  return number >= (condition.min ?? -Infinity) && number <= (condition.max ?? Infinity);
}

/**
 * The names of all fields a condition speaks of.
 *
 * @example
 * fieldsOf({ all: [{ field: 'areaM2', min: 5000 }, { not: { field: 'use', is: 'retail' } }] });
 * // ['areaM2', 'use']
 */
export function fieldsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  if ('not' in condition) return fieldsOf(condition.not);
  return [condition.field];
}

/**
 * The value under a name; `null` where there is none, also for names every object answers to.
 *
 * @example
 * valueIn({ areaM2: 5000 }, 'areaM2'); // 5000
 * valueIn({ areaM2: 5000 }, 'constructor'); // null
 */
export function valueIn(values: Values, name: string): Value {
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}

/**
 * A value as a number: cents as euro, yes as 1 and no as 0; `undefined` for a text.
 *
 * @example
 * toNumber(125_050n); // 1250.5
 * toNumber(true); // 1
 * toNumber('12'); // undefined
 */
export function toNumber(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value) / 100;
  if (typeof value === 'boolean') return Number(value);
  return undefined;
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
