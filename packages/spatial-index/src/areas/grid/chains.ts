import type { Outline } from '../outline/outline.ts';

/** The rings of outlines as one; an edge is named by its first vertex. */
export interface Chains {
  /** Longitude and latitude of each vertex by turns, outline after outline. */
  readonly vertices: Float64Array;
  /** For each edge, the one before it in its ring and the one after it. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

export function chainsOf(outlines: readonly Outline[]): Chains {
  const size = outlines.reduce((sum, { vertices }) => sum + vertices.length, 0);
  const vertices = new Float64Array(size);
  const before = new Int32Array(size / 2);
  const after = new Int32Array(size / 2);
  let first = 0;
  for (const outline of outlines) {
    vertices.set(outline.vertices, 2 * first);
    let start = first;
    for (const ringEnd of outline.ringEnds) {
      const last = first + ringEnd - 2;
      for (let edge = start; edge <= last; edge++) {
        before[edge] = edge - 1;
        after[edge] = edge + 1;
      }
      before[start] = last;
      after[last] = start;
      start = last + 2;
    }
    first += outline.vertices.length / 2;
  }
  return { vertices, before, after };
}
