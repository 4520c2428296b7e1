import type { BBox } from 'rbush';
import { f64 } from '../../at.ts';

/** The box round vertices, given as longitude and latitude by turns. */
export function boxOfVertices(vertices: Float64Array): BBox {
  const box = nothing();
  for (let i = 0; i < vertices.length; i += 2) {
    const x = f64(vertices, i);
    const y = f64(vertices, i + 1);
    box.minX = Math.min(box.minX, x);
    box.minY = Math.min(box.minY, y);
    box.maxX = Math.max(box.maxX, x);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}

/** The box round boxes. */
export function boxAround(boxes: readonly BBox[]): BBox {
  const box = nothing();
  for (const { minX, minY, maxX, maxY } of boxes) {
    box.minX = Math.min(box.minX, minX);
    box.minY = Math.min(box.minY, minY);
    box.maxX = Math.max(box.maxX, maxX);
    box.maxY = Math.max(box.maxY, maxY);
  }
  return box;
}

/** What two boxes have in common; its east is west of its west, or its north south of its south, when nothing. */
export function common(a: BBox, b: BBox): BBox {
  return {
    minX: Math.max(a.minX, b.minX),
    minY: Math.max(a.minY, b.minY),
    maxX: Math.min(a.maxX, b.maxX),
    maxY: Math.min(a.maxY, b.maxY),
  };
}

function nothing(): BBox {
  return { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
}
