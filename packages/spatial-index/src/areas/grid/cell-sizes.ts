import type { BBox } from 'rbush';
import { f64 } from '../../at.ts';
import type { Outline } from '../outline/outline.ts';
import { CUT_BITS } from './grid.ts';

/** Cells that meet an edge are cut until there are about this many for each edge, */
const CELLS_PER_EDGE = 2;

/** or until no more than this part of the box is in such cells; */
const BORDER = 0.03;

/** and up to so many times more where vertices crowd. */
const CUTS_OF_CROWDS = 6;

/** The largest cells are no more than this for each edge. */
const LARGEST_PER_EDGE = 2;

/** None are smaller than this, in degrees, but for crowds: so what cells reach beyond their bounds is nothing to them. */
const SMALLEST_DEG = 4e-5;

/** How many of these the box is wide or high at most, so that steps are whole numbers of 32 bits. */
const MOST_ACROSS = 2 ** 17;

/** A line meets this many cells for each time it is as long as one is wide, on average over all directions. */
const CELLS_PER_LENGTH = 4 / Math.PI;

/** How large cells are, in steps, and how many of the largest there are. */
export interface CellSizes {
  readonly stepsPerDegree: number;
  /** The largest are `2 ** shift` steps wide and high. */
  readonly shift: number;
  /** Those of `2 ** enough` steps are small enough. */
  readonly enough: number;
  readonly columns: number;
  readonly rows: number;
}

/** Cells as small as they repay, for outlines in a box. */
export function cellSizes(outlines: readonly Outline[], box: BBox): CellSizes {
  let edges = 0;
  let length = 0;
  for (const outline of outlines) {
    const { vertices } = outline;
    outline.forEachEdge((edge) => {
      edges++;
      length += Math.sqrt(
        (f64(vertices, 2 * edge + 2) - f64(vertices, 2 * edge)) ** 2 +
          (f64(vertices, 2 * edge + 3) - f64(vertices, 2 * edge + 1)) ** 2,
      );
    });
  }
  const met = CELLS_PER_LENGTH * length;
  const width = Math.max(0, box.maxX - box.minX);
  const height = Math.max(0, box.maxY - box.minY);
  const smallestDeg = Math.max(
    SMALLEST_DEG,
    Math.max(width, height) / MOST_ACROSS,
    met / (CELLS_PER_EDGE * Math.max(1, edges)),
    met > 0 ? (BORDER * width * height) / met : 0,
  );
  let cuts = 0;
  let largestDeg = smallestDeg;
  while (cellsAcross(width, largestDeg) * cellsAcross(height, largestDeg) > LARGEST_PER_EDGE * edges + 16) {
    largestDeg *= 1 << CUT_BITS;
    cuts++;
  }
  return {
    stepsPerDegree: 2 ** (CUT_BITS * CUTS_OF_CROWDS) / smallestDeg,
    shift: CUT_BITS * (cuts + CUTS_OF_CROWDS),
    enough: CUT_BITS * CUTS_OF_CROWDS,
    columns: cellsAcross(width, largestDeg),
    rows: cellsAcross(height, largestDeg),
  };
}

function cellsAcross(extent: number, size: number): number {
  return Math.floor(extent / size) + 1;
}
