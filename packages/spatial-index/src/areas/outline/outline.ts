import type { BBox } from 'rbush';
import { f64, i32 } from '../../at.ts';
import type { Position } from '../../lines/polyline.ts';
import { boxOfVertices } from './box.ts';
import { sideOfEdge } from './edge.ts';
import { AreaRuns, EdgeList } from './edge-runs.ts';

/** One polygon of an area: its outer ring and its holes, which bound what has an odd number of edges to its west. */
export class Outline {
  /** Longitude and latitude of each vertex by turns, ring after ring, each ring closed. */
  readonly vertices: Float64Array;
  /** For each ring, the vertex after its last. */
  readonly ringEnds: Int32Array;
  readonly box: BBox;
  #runs: AreaRuns | undefined;

  constructor(vertices: Float64Array, ringEnds: Int32Array) {
    this.vertices = vertices;
    this.ringEnds = ringEnds;
    this.box = boxOfVertices(vertices);
  }

  /**
   * `sideOfEdge` of all edges together: 1 is set when an odd number of them lies to the west of the place, 2 when
   * it is on one. So a place is inside or on the boundary unless this is 0.
   *
   * @param edges to put those in that are looked at.
   */
  sides(x: number, y: number, edges: EdgeList = new EdgeList()): number {
    const { minX, minY, maxX, maxY } = this.box;
    if (x < minX || y < minY || x > maxX || y > maxY) return 0;
    edges.size = 0;
    this.gather({ minX, minY: y, maxX: x, maxY: y }, edges);
    let sides = 0;
    for (let i = 0; i < edges.size; i++) {
      const side = sideOfEdge(x, y, this.vertices, edges.at(i));
      sides = (sides ^ (side & 1)) | (side & 2);
    }
    return sides;
  }

  /** Adds the edges whose boxes meet `window` to `edges`. */
  gather(window: BBox, edges: EdgeList): void {
    this.#runs ??= new AreaRuns(this.vertices, this.ringEnds);
    this.#runs.gather(window, edges);
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
}
