/** Points of a leaf; the last leaf in use may hold fewer. */
export const LEAF_SIZE = 16;

/** Numbers of a ball: x, y, z of its centre, then its radius. */
export const BALL_STRIDE = 4;

/** A stack this deep holds the path through any tree whose nodes have 32-bit numbers. */
export const DEPTH = 64;

/** How many leaves a tree of so many points has. */
export function leavesFor(size: number): number {
  let leaves = 1;
  while (leaves * LEAF_SIZE < size) leaves *= 2;
  return leaves;
}
