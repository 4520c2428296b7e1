import type { BBox } from 'rbush';
import { i32 } from '../at.ts';
import { boxAround } from './area-box.ts';
import { Lattice } from './area-lattice.ts';

/** Fewer cells when boxes are so large that a cell would list more than this on average. */
const LISTINGS_PER_CELL = 8;

/** A cell that lists more than this is cut into a grid of its own, down to this depth. */
const CROWD = 32;
const DEEPEST = 6;

/** A box and its position among all of them. */
interface Member {
  readonly id: number;
  readonly box: BBox;
}

interface Grid {
  readonly lattice: Lattice;
  /** Its first cell among the cells of all grids. */
  readonly first: number;
}

/**
 * Boxes, fixed once built: those that may hold a place, found in constant time and without allocation. A grid of
 * cells, with grids in the cells where boxes crowd.
 */
export class AreaBoxes {
  /** Lists of boxes, each ascending and closed by −1; the first is empty. */
  readonly lists: Int32Array;
  /** For each cell, the position of its list, or the complement of the grid that cuts it. */
  readonly #cells: Int32Array;
  readonly #grids: Grid[] = [];

  /** @param cells about how many there shall be. */
  constructor(boxes: readonly BBox[], cells: number) {
    const heads: number[] = [];
    const lists = [-1];
    const build = (members: readonly Member[], box: BBox, size: number, depth: number): number => {
      const lattice = latticeOf(members, box, size);
      const first = heads.length;
      const grid = this.#grids.push({ lattice, first }) - 1;
      for (let cell = 0; cell < lattice.size; cell++) heads.push(0);
      membersByCell(members, lattice).forEach((inside, cell) => {
        if (inside.length > CROWD && inside.length < members.length && depth < DEEPEST) {
          const cut = lattice.box(cell % lattice.columns, Math.floor(cell / lattice.columns));
          heads[first + cell] = ~build(inside, cut, 4 * inside.length, depth + 1);
        } else {
          heads[first + cell] = lists.length;
          for (const { id } of inside) lists.push(id);
          lists.push(-1);
        }
      });
      return grid;
    };
    build(
      boxes.map((box, id) => ({ id, box })),
      boxAround(boxes),
      cells,
      0,
    );
    this.#cells = Int32Array.from(heads);
    this.lists = Int32Array.from(lists);
  }

  /** Position in `lists` of the boxes that may hold a place. */
  find(x: number, y: number): number {
    let head = ~0;
    do {
      const grid = this.#grids[~head];
      if (grid === undefined) return 0;
      head = i32(this.#cells, grid.first + grid.lattice.cell(x, y));
    } while (head < 0);
    return head;
  }

  /** The cell round a place, to within rounding. */
  cellAt(x: number, y: number): BBox {
    let head = ~0;
    let box = boxAround([]);
    for (let grid = this.#grids[~head]; grid !== undefined && head < 0; grid = this.#grids[~head]) {
      const { lattice, first } = grid;
      head = i32(this.#cells, first + lattice.cell(x, y));
      box = lattice.box(lattice.column(x), lattice.row(y));
    }
    return box;
  }
}

function latticeOf(members: readonly Member[], box: BBox, size: number): Lattice {
  for (let cells = size; ; cells /= 2) {
    const lattice = new Lattice(box, cells);
    let listings = 0;
    for (const member of members) {
      const { west, south, east, north } = cellsOf(member.box, lattice);
      listings += (east - west + 1) * (north - south + 1);
    }
    if (lattice.size === 1 || listings <= LISTINGS_PER_CELL * lattice.size) return lattice;
  }
}

function membersByCell(members: readonly Member[], lattice: Lattice): Member[][] {
  const lists = Array.from({ length: lattice.size }, (): Member[] => []);
  for (const member of members) {
    const { west, south, east, north } = cellsOf(member.box, lattice);
    for (let row = south; row <= north; row++) {
      for (let column = west; column <= east; column++) lists[row * lattice.columns + column]?.push(member);
    }
  }
  return lists;
}

function cellsOf(box: BBox, lattice: Lattice) {
  return {
    west: lattice.column(box.minX),
    south: lattice.row(box.minY),
    east: lattice.column(box.maxX),
    north: lattice.row(box.maxY),
  };
}
