import type { BBox } from 'rbush';
import { i32 } from '../at.ts';
import { Lattice } from './area-lattice.ts';

/** How many places share a cell of the order, about. */
const PLACES_PER_CELL = 16;

/**
 * Positions of places in an order that keeps neighbours together, cell by cell of `box`, so that what is read for
 * one is still at hand for the next.
 */
export function neighbourly(lons: ArrayLike<number>, lats: ArrayLike<number>, box: BBox): Int32Array {
  const lattice = new Lattice(box, lons.length / PLACES_PER_CELL);
  const cells = new Int32Array(lons.length);
  for (let i = 0; i < cells.length; i++) cells[i] = lattice.cell(lons[i] ?? 0, lats[i] ?? 0);
  const ends = new Int32Array(lattice.size);
  for (const cell of cells) ends[cell] = i32(ends, cell) + 1;
  for (let cell = 1; cell < ends.length; cell++) ends[cell] = i32(ends, cell) + i32(ends, cell - 1);

  const order = new Int32Array(lons.length);
  for (let i = order.length - 1; i >= 0; i--) {
    const cell = i32(cells, i);
    const position = i32(ends, cell) - 1;
    ends[cell] = position;
    order[position] = i;
  }
  return order;
}
