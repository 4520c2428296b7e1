import type { BBox } from 'rbush';
import { f64, i32 } from '../at.ts';
import type { Position } from '../lines/polyline.ts';
import { boxOfVertices } from './area-box.ts';
import { AreaCells } from './area-cells.ts';
import { sideOfEdge } from './area-edge.ts';
import type { EdgeSet } from './area-edge-set.ts';

/** Cells cost about as much to build as this many looks at every edge. */
const LOOKS_BEFORE_CELLS = 16;

/**
 * One polygon of an area: its outer ring and its holes, which bound what has an odd number of edges to its
 * west. The first looks go through every edge; an outline that is asked often gets cells, with the same answers.
 */
export class Outline {
  /** Longitude and latitude of each vertex by turns, ring after ring, each ring closed. */
  readonly vertices: Float64Array;
  /** For each ring, the vertex after its last. */
  readonly ringEnds: Int32Array;
  readonly box: BBox;
  #cells: AreaCells | undefined;
  #looks = 0;

  constructor(vertices: Float64Array, ringEnds: Int32Array) {
    this.vertices = vertices;
    this.ringEnds = ringEnds;
    this.box = boxOfVertices(vertices);
  }

  /**
   * `sideOfEdge` of all edges together, for a place in the box: 1 is set when an odd number of them lies to its
   * west, 2 when it is on one. So a place is inside or on the boundary unless this is 0.
   */
  sides(x: number, y: number): number {
    const cells = this.#grid();
    if (cells !== undefined) return cells.sides(x, y);
    let sides = 0;
    this.forEachEdge((edge) => {
      const side = sideOfEdge(x, y, this.vertices, edge);
      sides = (sides ^ (side & 1)) | (side & 2);
    });
    return sides;
  }

  /** Adds the edges whose boxes meet `window` to `edges`. */
  gather(window: BBox, edges: EdgeSet): void {
    const cells = this.#grid();
    if (cells !== undefined) cells.gather(window, edges);
    else this.forEachEdge((edge) => edges.addNear(window, edge));
  }

  /** The rings as polylines. */
  rings(): Position[][] {
    return Array.from(this.ringEnds, (end, ring) => {
      const start = ring === 0 ? 0 : i32(this.ringEnds, ring - 1);
      return Array.from({ length: end - start }, (_, i): Position => {
        const offset = 2 * (start + i);
        return [f64(this.vertices, offset), f64(this.vertices, offset + 1)];
      });
    });
  }

  /** Goes through the edges, each named by its first vertex. */
  forEachEdge(visit: (edge: number) => void): void {
    let edge = 0;
    for (const end of this.ringEnds) {
      for (; edge < end - 1; edge++) visit(edge);
      edge++;
    }
  }

  #grid(): AreaCells | undefined {
    if (this.#cells === undefined && this.#looks++ >= LOOKS_BEFORE_CELLS) {
      this.#cells = new AreaCells(this.vertices, this.ringEnds, this.box);
    }
    return this.#cells;
  }
}
