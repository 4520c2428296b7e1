import { f64, u32 } from './at.ts';
import type { PointTree } from './point-tree.ts';

/** How many points of a node, at least, show which axis it is widest on. */
const PROBES = 64;

const sample = new Float64Array(41);

type Unsplit = Pick<PointTree, 'leaves' | 'vectors' | 'order' | 'axes' | 'startOf' | 'endOf'>;

/** Puts all points into leaf order, each inner node split on the axis it is widest on. */
export function splitAll(tree: Unsplit, node = 1): void {
  if (node >= tree.leaves) return;
  const { vectors, order } = tree;
  const start = tree.startOf(node);
  const end = tree.endOf(node);
  const middle = tree.startOf(2 * node + 1);
  if (middle < end) {
    const axis = widestAxis(vectors, start, end);
    tree.axes[node] = axis;
    splitAt(vectors, order, axis, start, end, middle);
    splitAll(tree, 2 * node + 1);
  }
  splitAll(tree, 2 * node);
}

function widestAxis(vectors: Float64Array, start: number, end: number): number {
  const stride = 3 * Math.max(1, Math.floor((end - start) / PROBES));
  let widest = 0;
  let greatest = -1;
  for (let axis = 0; axis < 3; axis++) {
    let low = Infinity;
    let high = -Infinity;
    for (let i = 3 * start + axis; i < 3 * end; i += stride) {
      const value = f64(vectors, i);
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (high - low > greatest) {
      greatest = high - low;
      widest = axis;
    }
  }
  return widest;
}

/**
 * Reorders the points `start..end` until each before `middle` is no greater on `axis` than each from it on.
 * Hoare's selection (FIND, 1961) with a sampled pivot: linear on average and on equal points, and the
 * same input always gives the same order.
 *
 * @param vectors three numbers a point, moved along with `order`.
 */
function splitAt(
  vectors: Float64Array,
  order: Uint32Array,
  axis: number,
  start: number,
  end: number,
  middle: number,
): void {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const pivot = pivotOf(vectors, axis, low, high, middle);
    let i = low;
    let j = high;
    while (i <= j) {
      while (f64(vectors, 3 * i + axis) < pivot) i++;
      while (f64(vectors, 3 * j + axis) > pivot) j--;
      if (i <= j) swap(vectors, order, i++, j--);
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}

/** A coordinate near the one a sort would put at `middle`: that place in a sorted sample of the points. */
function pivotOf(vectors: Float64Array, axis: number, low: number, high: number, middle: number): number {
  const last = high - low > 1000 ? 40 : high - low > 100 ? 8 : 2;
  for (let i = 0; i <= last; i++) {
    const value = f64(vectors, 3 * (low + Math.floor(((high - low) * i) / last)) + axis);
    let slot = i;
    for (; slot > 0 && f64(sample, slot - 1) > value; slot--) sample[slot] = f64(sample, slot - 1);
    sample[slot] = value;
  }
  return f64(sample, Math.round((last * (middle - low)) / (high - low)));
}

function swap(vectors: Float64Array, order: Uint32Array, i: number, j: number): void {
  const index = u32(order, i);
  order[i] = u32(order, j);
  order[j] = index;
  const x = f64(vectors, 3 * i);
  const y = f64(vectors, 3 * i + 1);
  const z = f64(vectors, 3 * i + 2);
  vectors[3 * i] = f64(vectors, 3 * j);
  vectors[3 * i + 1] = f64(vectors, 3 * j + 1);
  vectors[3 * i + 2] = f64(vectors, 3 * j + 2);
  vectors[3 * j] = x;
  vectors[3 * j + 1] = y;
  vectors[3 * j + 2] = z;
}
