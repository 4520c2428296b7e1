import type { Feature } from 'geojson';
import type { Value } from '../call/condition.ts';

/** A property of every feature, nothing where a feature has none. */
type PropertyColumn = Float64Array | readonly (Value | undefined)[];

/** The properties a feature is likely called by, where the call does not say. */
const NAMES = ['name', 'nome', 'title', 'denominazione'];

/**
 * What the features of a layer are, beside where they lie: their properties, a column each, so that a million features
 * are a few arrays and not a million objects. A feature's number in messages is its place plus one.
 *
 * @example
 * layers.get('towns')?.features.value(0, 'name'); // 'Lodi'
 */
export class Features {
  /** How many there are. */
  readonly size: number;
  readonly #columns: ReadonlyMap<string, PropertyColumn>;
  readonly #named: readonly PropertyColumn[];

  /**
   * @param columns properties by name, a place a feature
   * @param name the property that features are called by; a likely one unless told
   */
  constructor(size: number, columns: ReadonlyMap<string, PropertyColumn>, name?: string) {
    this.size = size;
    this.#columns = columns;
    this.#named = (name === undefined ? NAMES : [name])
      .map((key) => columns.get(key))
      .filter((column) => column !== undefined);
  }

  /** A property of a feature; `null` where it has none. */
  value(feature: number, property: string): Value {
    return this.#columns.get(property)?.[feature] ?? null;
  }

  /** A property of every feature, where it is a finite number in each. */
  numbers(property: string): Float64Array | undefined {
    const column = this.#columns.get(property);
    return column instanceof Float64Array ? column : undefined;
  }

  /** What a feature is called: its name, or its number. */
  nameOf(feature: number): string {
    for (const column of this.#named) {
      const value = column[feature] ?? null;
      if (value !== null && value !== '') return String(value);
    }
    return `n. ${feature + 1}`;
  }
}

/**
 * The properties of features that are texts, numbers, yes or no.
 *
 * @param name the property that features are called by; a likely one unless told
 */
export function featuresFrom(list: readonly Feature[], name: string | undefined): Features {
  const columns = new Map<string, Value[]>();
  for (const [i, { properties }] of list.entries()) {
    for (const [key, value] of Object.entries(properties ?? {})) {
      if (!isScalar(value)) continue;
      const column = columns.get(key) ?? [];
      column[i] = value;
      columns.set(key, column);
    }
  }
  const { length } = list;
  return new Features(
    length,
    new Map([...columns].map(([key, column]) => [key, numbersIn(column, length) ?? column])),
    name,
  );
}

export function isScalar(value: unknown): value is Value {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function numbersIn(column: readonly (Value | undefined)[], size: number): Float64Array | undefined {
  const numbers = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const value = column[i];
    if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
    numbers[i] = value;
  }
  return numbers;
}
