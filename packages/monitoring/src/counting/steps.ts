import type { Day } from '../dates.ts';

/** A figure that changes from day to day, kept as the sum of its changes: answers for any day in time linear in days. */
export class Steps {
  readonly #changes = new Map<Day, bigint>();

  /** Changes the figure from a day on. */
  add(day: Day, change: bigint): void {
    const changed = (this.#changes.get(day) ?? 0n) + change;
    if (changed === 0n) this.#changes.delete(day);
    else this.#changes.set(day, changed);
  }

  at(day: Day): bigint {
    let sum = 0n;
    for (const [from, change] of this.#changes) if (from <= day) sum += change;
    return sum;
  }
}
