import type { BBox } from 'rbush';
import { boxAround } from './area-box.ts';
import { Lattice } from './area-lattice.ts';
import { int } from './area-read.ts';

/** Cells for each box; fewer when boxes are so large that this would list them too often. */
const CELLS_PER_BOX = 4;
const LISTINGS_PER_BOX = 24;

/** A cell that lists more than this is cut into a grid of its own, to no more than this depth. */
const CROWD = 16;
const DEEPEST = 6;

/** A box and its position among all of them. */
interface Member {
  readonly id: number;
  readonly box: BBox;
}

interface Grid {
  readonly lattice: Lattice;
  /** Position of its first cell among the cells of all grids. */
  readonly first: number;
}

/**
 * Boxes, fixed once built: those that may hold a place, found in constant time and without allocation. A grid of
 * cells, with grids in the cells where boxes crowd.
 */
export class AreaBoxes {
  readonly #grids: Grid[] = [];
  /** For each cell, the position of its list, or the complement of the grid that cuts it. */
  readonly #cells: Int32Array;
  /** Lists of boxes, ascending, each closed by −1. */
  readonly #lists: Int32Array;

  constructor(boxes: readonly BBox[]) {
    const cells: number[] = [];
    const lists = [-1];
    const build = (members: readonly Member[], box: BBox, depth: number): number => {
      const lattice = latticeOf(members, box);
      const first = cells.length;
      const grid = this.#grids.push({ lattice, first }) - 1;
      for (let cell = 0; cell < lattice.size; cell++) cells.push(0);
      membersByCell(members, lattice).forEach((inside, cell) => {
        if (inside.length > CROWD && inside.length < members.length && depth < DEEPEST) {
          const cut = lattice.box(cell % lattice.columns, Math.floor(cell / lattice.columns));
          cells[first + cell] = ~build(inside, cut, depth + 1);
        } else if (inside.length > 0) {
          cells[first + cell] = lists.length;
          for (const { id } of inside) lists.push(id);
          lists.push(-1);
        }
      });
      return grid;
    };
    build(
      boxes.map((box, id) => ({ id, box })),
      boxAround(boxes),
      0,
    );
    this.#cells = Int32Array.from(cells);
    this.#lists = Int32Array.from(lists);
  }

  /** The first of the boxes that may hold a place: its position for `at`, the others following up to a −1. */
  find(x: number, y: number): number {
    let cell = ~0;
    do {
      const grid = this.#grids[~cell];
      if (grid === undefined) return 0;
      cell = int(this.#cells, grid.first + grid.lattice.cell(x, y));
    } while (cell < 0);
    return cell;
  }

  /** The box at a position, or −1 at the end of a list. */
  at(position: number): number {
    return int(this.#lists, position);
  }
}

/** As many cells as keep the lists short. */
function latticeOf(members: readonly Member[], box: BBox): Lattice {
  for (let cells = CELLS_PER_BOX * members.length; ; cells /= 2) {
    const lattice = new Lattice(box, cells);
    let listings = 0;
    for (const member of members) {
      const { west, south, east, north } = cellsOf(member.box, lattice);
      listings += (east - west + 1) * (north - south + 1);
    }
    if (lattice.size === 1 || listings <= LISTINGS_PER_BOX * members.length) return lattice;
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
