import type { BBox } from 'rbush';
import { f64, i32 } from '../at.ts';
import { AreaBoxes } from './area-boxes.ts';
import { SLACK_DEG } from './area-cell-walk.ts';
import { EdgeSet } from './area-edge-set.ts';
import type { Outline } from './area-outline.ts';

/** Marks an outline that holds the whole cell it is listed in. */
const WHOLE = 2 ** 30;

/** How often a cell is asked before its list is settled. */
const CALLS_BEFORE_SETTLING = 2;

/**
 * Which outlines hold a place, boundaries included. A grid of cells lists the outlines whose boxes meet each; in
 * a cell that is asked often, those without an edge there are settled, once for all its places.
 */
export class AreaPlaces {
  readonly #outlines: readonly Outline[];
  readonly #boxes: AreaBoxes;
  /** For each list, at its position, how often it was asked. */
  readonly #calls: Uint8Array;
  /** West, south, east and north of each outline. */
  readonly #bounds: Float64Array;
  readonly #edges = new EdgeSet();

  constructor(outlines: readonly Outline[]) {
    const vertices = outlines.reduce((sum, outline) => sum + outline.vertices.length / 2, 0);
    this.#outlines = outlines;
    this.#boxes = new AreaBoxes(
      outlines.map(({ box }) => box),
      vertices,
    );
    this.#calls = new Uint8Array(this.#boxes.lists.length);
    this.#bounds = Float64Array.from(
      outlines.flatMap(({ box: { minX, minY, maxX, maxY } }) => [minX, minY, maxX, maxY]),
    );
  }

  /** Where to begin with `next` to go through the outlines that hold a place. */
  start(x: number, y: number): number {
    const head = this.#boxes.find(x, y);
    const calls = this.#calls[head] ?? 0;
    if (calls < CALLS_BEFORE_SETTLING) {
      this.#calls[head] = calls + 1;
      if (calls + 1 === CALLS_BEFORE_SETTLING) this.#settle(head, this.#boxes.cellAt(x, y));
    }
    return head;
  }

  /** The first position from `position` on whose outline holds the place, or that of the end, where `at` is −1. */
  next(position: number, x: number, y: number): number {
    const { lists } = this.#boxes;
    for (let i = position; ; i++) {
      const listed = i32(lists, i);
      if (listed < 0 || listed >= WHOLE || this.holds(listed, x, y)) return i;
    }
  }

  /** The outline at a position, or −1. */
  at(position: number): number {
    const listed = i32(this.#boxes.lists, position);
    return listed < WHOLE ? listed : listed - WHOLE;
  }

  /** Whether an outline holds a place. */
  holds(outline: number, x: number, y: number): boolean {
    const bounds = this.#bounds;
    const offset = 4 * outline;
    return (
      x >= f64(bounds, offset) &&
      y >= f64(bounds, offset + 1) &&
      x <= f64(bounds, offset + 2) &&
      y <= f64(bounds, offset + 3) &&
      this.#outlines[outline]?.sides(x, y) !== 0
    );
  }

  /** Of the outlines without an edge in a cell, marks those that hold it and strikes the others off its list. */
  #settle(head: number, cell: BBox): void {
    const { lists } = this.#boxes;
    const window = {
      minX: cell.minX - SLACK_DEG,
      minY: cell.minY - SLACK_DEG,
      maxX: cell.maxX + SLACK_DEG,
      maxY: cell.maxY + SLACK_DEG,
    };
    let end = head;
    for (let i = head; i32(lists, i) >= 0; i++) {
      const listed = i32(lists, i);
      const outline = this.#outlines[listed];
      if (outline === undefined) continue;
      this.#edges.reset(outline.vertices);
      outline.gather(window, this.#edges);
      if (this.#edges.size > 0) lists[end++] = listed;
      else if (this.holds(listed, cell.minX, cell.minY)) lists[end++] = WHOLE + listed;
    }
    lists[end] = -1;
  }
}
