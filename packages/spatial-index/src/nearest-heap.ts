/** A place of an index, and how far it is. */
export interface Neighbor {
  /** Position in the arrays the index was built from. */
  readonly id: number;
  /** Great-circle distance in metres. */
  readonly distanceM: number;
}

/** Whether `a` is the better neighbour: nearer, or as near and earlier in the input. */
export function isNearer(a: Neighbor, b: Neighbor): boolean {
  return a.distanceM < b.distanceM || (a.distanceM === b.distanceM && a.id < b.id);
}

/** The `capacity` nearest of the neighbours offered, in a binary heap with the farthest on top. */
export class NearestHeap {
  readonly #capacity: number;
  readonly #heap: Neighbor[] = [];

  /** @param capacity at least 1. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Distance a newcomer must not exceed: that of the farthest kept, `Infinity` until the heap is full. */
  get limitM(): number {
    return this.#heap.length < this.#capacity ? Infinity : (this.#heap[0]?.distanceM ?? Infinity);
  }

  offer(neighbor: Neighbor): void {
    const top = this.#heap[0];
    if (top === undefined || this.#heap.length < this.#capacity) this.#rise(neighbor);
    else if (isNearer(neighbor, top)) this.#sink(neighbor);
  }

  /** Everything kept, nearest first, ties by id. */
  sorted(): Neighbor[] {
    return this.#heap.toSorted((a, b) => a.distanceM - b.distanceM || a.id - b.id);
  }

  /** Adds `neighbor` at the bottom and moves it above whatever is nearer. */
  #rise(neighbor: Neighbor): void {
    let slot = this.#heap.length;
    while (slot > 0) {
      const parentSlot = (slot - 1) >>> 1;
      const parent = this.#heap[parentSlot];
      if (parent === undefined || isNearer(neighbor, parent)) break;
      this.#heap[slot] = parent;
      slot = parentSlot;
    }
    this.#heap[slot] = neighbor;
  }

  /** Puts `neighbor` in place of the top and moves it below whatever is farther. */
  #sink(neighbor: Neighbor): void {
    let slot = 0;
    for (;;) {
      const left = this.#heap[2 * slot + 1];
      const right = this.#heap[2 * slot + 2];
      const takeRight = left !== undefined && right !== undefined && isNearer(left, right);
      const child = takeRight ? right : left;
      if (child === undefined || isNearer(child, neighbor)) break;
      this.#heap[slot] = child;
      slot = 2 * slot + (takeRight ? 2 : 1);
    }
    this.#heap[slot] = neighbor;
  }
}
