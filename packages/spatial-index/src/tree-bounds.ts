import { f32, f64, u8 } from './at.ts';
import type { PointTree } from './point-tree.ts';

/** Numbers of a ball in `balls`: x, y, z of its centre, then its radius. */
export const BALL_STRIDE = 4;

/** What is known of the points of each node, by its number. */
export interface Bounds {
  /** A ball that holds them; its centre is NaN when there are none, so that every comparison with it fails. */
  readonly balls: Float32Array;
  /** On the axis its parent is split on, the highest coordinate of a left child and the lowest of a right. */
  readonly splits: Float64Array;
}

/** Numbers of a box: lowest x, y and z, then highest. */
const BOX_STRIDE = 6;

/** A node of more points than this takes its radius from the balls of its children. */
const EXACT_RADIUS_SIZE = 512;

/** Widens a radius by more than rounding to single precision can narrow it. */
const ROUND_UP = 1 + 2 ** -22;

type Unbounded = Omit<PointTree, keyof Bounds>;

/** The bounds of every node, children before parents. */
export function boundsOf(tree: Unbounded): Bounds {
  const { leaves, vectors, axes } = tree;
  const boxes = new Float64Array(2 * leaves * BOX_STRIDE);
  const balls = new Float32Array(2 * leaves * BALL_STRIDE);
  const splits = new Float64Array(2 * leaves);
  for (let node = 2 * leaves - 1; node >= 1; node--) {
    const start = tree.startOf(node);
    const end = Math.max(start, tree.endOf(node));
    if (node >= leaves) {
      boxPoints(boxes, node, vectors, start, end);
    } else {
      boxChildren(boxes, node);
      const axis = u8(axes, node);
      splits[2 * node] = f64(boxes, 2 * node * BOX_STRIDE + 3 + axis);
      splits[2 * node + 1] = f64(boxes, (2 * node + 1) * BOX_STRIDE + axis);
    }
    for (let axis = 0; axis < 3; axis++) {
      const box = node * BOX_STRIDE + axis;
      balls[node * BALL_STRIDE + axis] = (f64(boxes, box) + f64(boxes, box + 3)) / 2;
    }
    const isLarge = end - start > EXACT_RADIUS_SIZE;
    const reach = isLarge ? reachOfChildren(balls, node) : reachOfPoints(balls, node, vectors, start, end);
    balls[node * BALL_STRIDE + 3] = reach * ROUND_UP;
  }
  return { balls, splits };
}

/** Bounds the vectors of positions `start..end`; a box of none is inside out. */
function boxPoints(
  boxes: Float64Array,
  node: number,
  vectors: Float64Array,
  start: number,
  end: number,
): void {
  for (let axis = 0; axis < 3; axis++) {
    let low = Infinity;
    let high = -Infinity;
    for (let position = start; position < end; position++) {
      const value = f64(vectors, 3 * position + axis);
      if (value < low) low = value;
      if (value > high) high = value;
    }
    boxes[node * BOX_STRIDE + axis] = low;
    boxes[node * BOX_STRIDE + 3 + axis] = high;
  }
}

function boxChildren(boxes: Float64Array, node: number): void {
  const left = 2 * node * BOX_STRIDE;
  const right = left + BOX_STRIDE;
  for (let i = 0; i < 3; i++) {
    boxes[node * BOX_STRIDE + i] = Math.min(f64(boxes, left + i), f64(boxes, right + i));
    boxes[node * BOX_STRIDE + 3 + i] = Math.max(f64(boxes, left + 3 + i), f64(boxes, right + 3 + i));
  }
}

/** Distance from the centre of a node's ball to the farthest of its points. */
function reachOfPoints(
  balls: Float32Array,
  node: number,
  vectors: Float64Array,
  start: number,
  end: number,
): number {
  const x = f32(balls, node * BALL_STRIDE);
  const y = f32(balls, node * BALL_STRIDE + 1);
  const z = f32(balls, node * BALL_STRIDE + 2);
  let farthest2 = 0;
  for (let i = 3 * start; i < 3 * end; i += 3) {
    const dx = f64(vectors, i) - x;
    const dy = f64(vectors, i + 1) - y;
    const dz = f64(vectors, i + 2) - z;
    const distance2 = dx * dx + dy * dy + dz * dz;
    if (distance2 > farthest2) farthest2 = distance2;
  }
  return Math.sqrt(farthest2);
}

/** Distance from the centre of a node's ball to the far side of those of its children. */
function reachOfChildren(balls: Float32Array, node: number): number {
  let reach = 0;
  for (let child = 2 * node; child <= 2 * node + 1; child++) {
    const dx = f32(balls, child * BALL_STRIDE) - f32(balls, node * BALL_STRIDE);
    const dy = f32(balls, child * BALL_STRIDE + 1) - f32(balls, node * BALL_STRIDE + 1);
    const dz = f32(balls, child * BALL_STRIDE + 2) - f32(balls, node * BALL_STRIDE + 2);
    const far = Math.sqrt(dx * dx + dy * dy + dz * dz) + f32(balls, child * BALL_STRIDE + 3);
    if (far > reach) reach = far;
  }
  return reach;
}
