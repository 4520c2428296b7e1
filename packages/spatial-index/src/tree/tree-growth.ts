import { f32, f64 } from '../at.ts';
import type { TreeArrays } from './point-tree.ts';
import { BALL_STRIDE, LEAF_SIZE, leavesFor } from './tree-layout.ts';
import { splitAt } from './tree-split.ts';

/** Numbers of a box: lowest x, y and z, then highest. */
const BOX_STRIDE = 6;

/** Levels of a tree whose nodes have 32-bit numbers. */
const LEVELS = 32;

/** How many points of a node, at least, show which axis it is widest on. */
const PROBES = 32;

/** A node of more points than this takes its radius from the balls of its children. */
const EXACT_RADIUS_SIZE = 512;

/** Widens a radius by more than rounding to single precision can narrow it. */
const ROUND_UP = 1 + 2 ** -22;

/** The boxes of the two nodes being grown on each level. */
const boxes = new Float64Array(2 * LEVELS * BOX_STRIDE);

/**
 * Puts points into leaf order and bounds every node.
 *
 * @param vectors x, y and z of each point; kept, and put into leaf order.
 */
export function growTree(vectors: Float64Array): TreeArrays {
  const size = vectors.length / 3;
  const leaves = leavesFor(size);
  const tree: TreeArrays = {
    size,
    leaves,
    order: new Uint32Array(size),
    vectors,
    axes: new Uint8Array(leaves),
    splits: new Float64Array(2 * leaves),
    balls: new Float32Array(2 * leaves * BALL_STRIDE),
  };
  for (let i = 0; i < size; i++) tree.order[i] = i;
  if (size > 0) grow(tree, 1, 0, size, leaves * LEAF_SIZE, 0);
  else tree.balls.fill(Number.NaN);
  return tree;
}

/**
 * Splits a node on the axis it is widest on, and so its children; then bounds it, while its points are at hand.
 *
 * @param room how many points a node of this level has room for.
 * @param box where in `boxes` to leave the box of its points.
 */
function grow(tree: TreeArrays, node: number, start: number, end: number, room: number, box: number): void {
  const { vectors, splits, balls } = tree;
  if (node >= tree.leaves) {
    boxPoints(vectors, start, end, box);
  } else {
    const middle = start + room / 2;
    const left = nextLevel(box);
    if (middle < end) {
      const axis = widestAxis(vectors, start, end);
      const right = left + BOX_STRIDE;
      splitAt(vectors, tree.order, axis, start, end, middle);
      grow(tree, 2 * node, start, middle, room / 2, left);
      grow(tree, 2 * node + 1, middle, end, room / 2, right);
      tree.axes[node] = axis;
      splits[2 * node] = f64(boxes, left + 3 + axis);
      splits[2 * node + 1] = f64(boxes, right + axis);
      for (let i = 0; i < 3; i++) {
        boxes[box + i] = Math.min(f64(boxes, left + i), f64(boxes, right + i));
        boxes[box + 3 + i] = Math.max(f64(boxes, left + 3 + i), f64(boxes, right + 3 + i));
      }
    } else {
      grow(tree, 2 * node, start, end, room / 2, left);
      clear(tree, 2 * node + 1);
      splits[2 * node] = Infinity;
      splits[2 * node + 1] = Infinity;
      boxes.copyWithin(box, left, left + BOX_STRIDE);
    }
  }

  const ball = node * BALL_STRIDE;
  for (let i = 0; i < 3; i++) balls[ball + i] = (f64(boxes, box + i) + f64(boxes, box + 3 + i)) / 2;
  const isLarge = end - start > EXACT_RADIUS_SIZE;
  const radius = isLarge ? reachOfChildren(balls, node) : reachOfPoints(balls, node, vectors, start, end);
  balls[ball + 3] = radius * ROUND_UP;
}

/** Where the children of a node whose box is at `box` leave theirs. */
function nextLevel(box: number): number {
  const level = Math.floor(box / (2 * BOX_STRIDE));
  return 2 * BOX_STRIDE * (level + 1);
}

/** Marks a node and all below it as without points. */
function clear(tree: TreeArrays, node: number): void {
  for (let first = node, count = 1; first < 2 * tree.leaves; first *= 2, count *= 2) {
    tree.balls.fill(Number.NaN, first * BALL_STRIDE, (first + count) * BALL_STRIDE);
  }
}

function widestAxis(vectors: Float64Array, start: number, end: number): number {
  const stride = 3 * Math.max(1, Math.floor((end - start) / PROBES));
  let lowX = Infinity;
  let lowY = Infinity;
  let lowZ = Infinity;
  let highX = -Infinity;
  let highY = -Infinity;
  let highZ = -Infinity;
  for (let i = 3 * start; i < 3 * end; i += stride) {
    const x = f64(vectors, i);
    const y = f64(vectors, i + 1);
    const z = f64(vectors, i + 2);
    if (x < lowX) lowX = x;
    if (x > highX) highX = x;
    if (y < lowY) lowY = y;
    if (y > highY) highY = y;
    if (z < lowZ) lowZ = z;
    if (z > highZ) highZ = z;
  }
  const [wideX, wideY, wideZ] = [highX - lowX, highY - lowY, highZ - lowZ];
  if (wideX >= wideY) return wideX >= wideZ ? 0 : 2;
  return wideY >= wideZ ? 1 : 2;
}

function boxPoints(vectors: Float64Array, start: number, end: number, box: number): void {
  for (let axis = 0; axis < 3; axis++) {
    let low = Infinity;
    let high = -Infinity;
    for (let i = 3 * start + axis; i < 3 * end; i += 3) {
      const value = f64(vectors, i);
      if (value < low) low = value;
      if (value > high) high = value;
    }
    boxes[box + axis] = low;
    boxes[box + 3 + axis] = high;
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
