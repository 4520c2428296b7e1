import { u32 } from '../at.ts';
import type { Sites } from '../globe/sites.ts';

/** The points within a radius of every site, one after the other. */
export interface WithinBatch {
  /** Where those of each site start in `ids`, and at last where all end. */
  readonly starts: Uint32Array;
  /** Ascending for each site. */
  readonly ids: Uint32Array;
}

/** Gathers ids site by site in the order the sites are asked in, and hands them over in the order they were given. */
export class WithinRows {
  readonly #order: Uint32Array;
  /** Where the ids of each site start, in the order of asking, and at last where all end. */
  readonly #begins: Uint32Array;
  #ids = new Uint32Array(1024);
  #used = 0;

  constructor({ order, size }: Sites) {
    this.#order = order;
    this.#begins = new Uint32Array(size + 1);
  }

  /** Begins the next site. */
  begin(site: number): void {
    this.#begins[site] = this.#used;
  }

  add(id: number): void {
    if (this.#used === this.#ids.length) {
      const ids = this.#ids;
      this.#ids = new Uint32Array(2 * ids.length);
      this.#ids.set(ids);
    }
    this.#ids[this.#used++] = id;
  }

  finish(): WithinBatch {
    const begins = this.#begins;
    const size = this.#order.length;
    begins[size] = this.#used;
    const starts = new Uint32Array(size + 1);
    for (let site = 0; site < size; site++) {
      starts[u32(this.#order, site) + 1] = u32(begins, site + 1) - u32(begins, site);
    }
    for (let i = 0; i < size; i++) starts[i + 1] = u32(starts, i + 1) + u32(starts, i);
    const ids = new Uint32Array(this.#used);
    for (let site = 0; site < size; site++) {
      const start = u32(starts, u32(this.#order, site));
      const own = this.#ids.subarray(u32(begins, site), u32(begins, site + 1));
      ids.set(own.toSorted(), start);
    }
    return { starts, ids };
  }
}
