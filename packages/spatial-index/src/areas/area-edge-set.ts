import type { BBox } from 'rbush';
import { f64, i32 } from '../at.ts';

/** Some of an outline's edges, each once; an edge is named by its first vertex. Reused to allocate nothing. */
export class EdgeSet {
  size = 0;
  #vertices: Float64Array = new Float64Array(0);
  #edges = new Int32Array(16);
  /** For each edge, the last `reset` after which it was added. */
  #marks = new Int32Array(0);
  #mark = 0;

  /** Empties the set, for edges between these vertices. */
  reset(vertices: Float64Array): void {
    this.size = 0;
    this.#vertices = vertices;
    if (this.#marks.length < vertices.length / 2) this.#marks = new Int32Array(vertices.length);
    this.#mark++;
  }

  /** Adds an edge when its box meets `window`. */
  addNear({ minX, minY, maxX, maxY }: BBox, edge: number): void {
    if (this.has(edge)) return;
    const offset = 2 * edge;
    const x1 = f64(this.#vertices, offset);
    const x2 = f64(this.#vertices, offset + 2);
    if ((x1 < minX && x2 < minX) || (x1 > maxX && x2 > maxX)) return;
    const y1 = f64(this.#vertices, offset + 1);
    const y2 = f64(this.#vertices, offset + 3);
    if ((y1 < minY && y2 < minY) || (y1 > maxY && y2 > maxY)) return;
    this.#marks[edge] = this.#mark;
    if (this.size === this.#edges.length) this.#edges = doubled(this.#edges);
    this.#edges[this.size++] = edge;
  }

  has(edge: number): boolean {
    return this.#marks[edge] === this.#mark;
  }

  /** The edge at position `i`, in the order they were added. */
  at(i: number): number {
    return i32(this.#edges, i);
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
