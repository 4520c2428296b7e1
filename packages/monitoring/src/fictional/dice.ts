import { at } from '../at.ts';
/** Chance from a seed, by whole numbers alone: the same on every machine (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0, below another. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  /** A whole number from one to another, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** Whether something happens that does so many times in a hundred. */
  happens(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(things: readonly [T, ...T[]]): T {
    return at(things, this.below(things.length));
  }

  /** Some of the things, each at most once, in their order. */
  some<T>(things: readonly T[], count: number): readonly T[] {
    const left = things.map((thing, index) => ({ thing, index }));
    const taken = Array.from({ length: Math.min(count, things.length) }, () =>
      left.splice(this.below(left.length), 1),
    );
    return taken
      .flat()
      .toSorted((a, b) => a.index - b.index)
      .map(({ thing }) => thing);
  }
}
