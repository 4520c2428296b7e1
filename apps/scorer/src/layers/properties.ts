import { isRecord } from '../read/maps/geojson.ts';

/** A property of the features of a layer. */
export interface PropertyDescription {
  readonly name: string;
  /** In how many features it is filled. */
  readonly filled: number;
  /** `number` if it is one in every feature that has it, as sums and decays need. */
  readonly kind: 'number' | 'text' | 'boolean' | 'mixed';
  /** Of a number. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** How many different values there are, as far as they are counted. */
  readonly distinct: number;
  /** Its values where there are few, for conditions and categories. */
  readonly values?: readonly string[] | undefined;
}

/** Values of a property are listed up to this many. */
const MOST_VALUES = 12;

/** Different values are counted up to this many. */
const MOST_COUNTED = 100_000;

/** What the properties of some features hold, in the order they first appear. */
export function describeProperties(properties: readonly unknown[]): PropertyDescription[] {
  const tallies = new Map<string, Tally>();
  for (const group of properties) {
    if (!isRecord(group)) continue;
    for (const [name, value] of Object.entries(group)) {
      const tally = tallies.get(name) ?? new Tally();
      tallies.set(name, tally);
      tally.add(value);
    }
  }
  return [...tallies].map(([name, tally]) => tally.described(name));
}

class Tally {
  filled = 0;
  readonly #kinds = new Set<string>();
  readonly #values = new Set<string>();
  #least = Infinity;
  #most = -Infinity;

  add(value: unknown): void {
    if (value === null || value === undefined || value === '') return;
    this.filled += 1;
    this.#kinds.add(typeof value);
    if (this.#values.size < MOST_COUNTED) this.#values.add(String(value));
    if (typeof value !== 'number') return;
    this.#least = Math.min(this.#least, value);
    this.#most = Math.max(this.#most, value);
  }

  described(name: string): PropertyDescription {
    const [kind, other] = this.#kinds;
    const isNumber = kind === 'number' && other === undefined;
    return {
      name,
      filled: this.filled,
      kind: other !== undefined ? 'mixed' : isNumber ? 'number' : kind === 'boolean' ? 'boolean' : 'text',
      ...(isNumber ? { least: this.#least, most: this.#most } : {}),
      distinct: this.#values.size,
      ...(this.#values.size <= MOST_VALUES && !isNumber ? { values: [...this.#values].toSorted() } : {}),
    };
  }
}
