import type { BBox } from 'rbush';
import { f64, i32 } from '../../at.ts';

/** How many edges a run has, and how many runs a run of runs. */
const RUN = 16;

/** Edges, named by their first vertex, ascending. Reused to allocate nothing. */
export class EdgeList {
  size = 0;
  #edges = new Int32Array(64);

  at(i: number): number {
    return i32(this.#edges, i);
  }

  push(edge: number): void {
    if (this.size === this.#edges.length) {
      const larger = new Int32Array(2 * this.size);
      larger.set(this.#edges);
      this.#edges = larger;
    }
    this.#edges[this.size++] = edge;
  }
}

/** Boxes round runs of edges that follow on one another, and round runs of such runs: finds the edges near a box. */
export class AreaRuns {
  readonly #vertices: Float64Array;
  readonly #ringEnds: Int32Array;
  /** West, south, east and north of each run, and of each run of runs. */
  readonly #runs: Float64Array;
  readonly #longRuns: Float64Array;

  /** The vertices of closed rings, longitude and latitude by turns, and for each ring the vertex after its last. */
  constructor(vertices: Float64Array, ringEnds: Int32Array) {
    this.#vertices = vertices;
    this.#ringEnds = ringEnds;
    const size = vertices.length / 2;
    this.#runs = emptyBoxes(Math.ceil(size / RUN));
    this.#longRuns = emptyBoxes(Math.ceil(size / RUN ** 2));
    for (let edge = 0; edge < size - 1; edge++) {
      for (let vertex = edge; vertex <= edge + 1; vertex++) {
        const x = f64(vertices, 2 * vertex);
        const y = f64(vertices, 2 * vertex + 1);
        extend(this.#runs, Math.floor(edge / RUN), x, y);
        extend(this.#longRuns, Math.floor(edge / RUN ** 2), x, y);
      }
    }
  }

  /** Adds the edges whose boxes meet `window`. */
  gather(window: BBox, edges: EdgeList): void {
    const vertices = this.#vertices;
    const { minX, minY, maxX, maxY } = window;
    let ring = 0;
    for (let longRun = 0; 4 * longRun < this.#longRuns.length; longRun++) {
      if (!meets(this.#longRuns, longRun, window)) continue;
      const lastRun = Math.min(this.#runs.length / 4, RUN * (longRun + 1));
      for (let run = RUN * longRun; run < lastRun; run++) {
        if (!meets(this.#runs, run, window)) continue;
        const last = Math.min(vertices.length / 2 - 1, RUN * (run + 1));
        for (let edge = RUN * run; edge < last; edge++) {
          const x1 = f64(vertices, 2 * edge);
          const x2 = f64(vertices, 2 * edge + 2);
          if ((x1 < minX && x2 < minX) || (x1 > maxX && x2 > maxX)) continue;
          const y1 = f64(vertices, 2 * edge + 1);
          const y2 = f64(vertices, 2 * edge + 3);
          if ((y1 < minY && y2 < minY) || (y1 > maxY && y2 > maxY)) continue;
          while (i32(this.#ringEnds, ring) <= edge) ring++;
          if (i32(this.#ringEnds, ring) > edge + 1) edges.push(edge);
        }
      }
    }
  }
}

function emptyBoxes(count: number): Float64Array {
  const boxes = new Float64Array(4 * count);
  for (let i = 0; i < boxes.length; i++) boxes[i] = i % 4 < 2 ? Infinity : -Infinity;
  return boxes;
}

function extend(boxes: Float64Array, box: number, x: number, y: number): void {
  const i = 4 * box;
  if (x < f64(boxes, i)) boxes[i] = x;
  if (y < f64(boxes, i + 1)) boxes[i + 1] = y;
  if (x > f64(boxes, i + 2)) boxes[i + 2] = x;
  if (y > f64(boxes, i + 3)) boxes[i + 3] = y;
}

function meets(boxes: Float64Array, box: number, { minX, minY, maxX, maxY }: BBox): boolean {
  const i = 4 * box;
  return (
    f64(boxes, i) <= maxX &&
    f64(boxes, i + 1) <= maxY &&
    f64(boxes, i + 2) >= minX &&
    f64(boxes, i + 3) >= minY
  );
}
