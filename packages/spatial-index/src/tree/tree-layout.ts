/** Places of a leaf; the last leaf in use may hold fewer points, and NaN in the places left. */
export const LEAF_SIZE = 16;

/** Numbers of a vector. */
export const VECTOR_STRIDE = 3;

/** Numbers of the vectors of a leaf. */
export const LEAF_STRIDE: number = VECTOR_STRIDE * LEAF_SIZE;

/** Numbers of a ball: x, y, z of its centre, then its radius. */
export const BALL_STRIDE = 4;

/** A stack this deep holds the path through any tree whose nodes have 32-bit numbers. */
export const DEPTH = 64;

/** Numbers of the vectors of a tree of so many points: whole leaves, at least one. */
export function vectorRoom(size: number): number {
  return LEAF_STRIDE * Math.max(1, Math.ceil(size / LEAF_SIZE));
}

/** How many leaves a tree of so many points has. */
export function leavesFor(size: number): number {
  let leaves = 1;
  while (leaves * LEAF_SIZE < size) leaves *= 2;
  return leaves;
}
