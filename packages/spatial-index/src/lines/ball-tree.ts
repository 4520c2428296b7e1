import { f64 } from '../at.ts';
import type { Vector } from '../globe/sphere.ts';
import { BALL_STRIDE, enclosingRadius, radius, span, toCentre } from './balls.ts';
import { select } from './select.ts';

const LEAF_SIZE = 16;

interface Search {
  readonly query: Vector;
  readonly visit: (position: number) => number;
  limit: number;
}

/**
 * A balanced k-d tree over balls in space, each node with a ball round all of its own.
 *
 * The tree is implicit: node `n` has children `2n + 1` and `2n + 2`, and a node of the items
 * `start..end` splits them at their middle. Items stand in leaf order; a *position* is a place in it.
 */
export class BallTree {
  readonly size: number;
  /** The item at each position. */
  readonly order: Uint32Array;
  readonly #items: Float64Array;
  readonly #nodes: Float64Array;

  /** @param balls `BALL_STRIDE` numbers an item. */
  constructor(balls: Float64Array) {
    this.size = balls.length / BALL_STRIDE;
    this.order = Uint32Array.from({ length: this.size }, (_, item) => item);
    let leaves = 1;
    while (this.size > leaves * LEAF_SIZE) leaves *= 2;
    this.#nodes = new Float64Array((2 * leaves - 1) * BALL_STRIDE);
    this.#build(balls, 0, 0, this.size);
    this.#items = new Float64Array(balls.length);
    this.order.forEach((item, position) => {
      const ball = balls.subarray(item * BALL_STRIDE, (item + 1) * BALL_STRIDE);
      this.#items.set(ball, position * BALL_STRIDE);
    });
  }

  /**
   * Visits the positions whose ball comes within `limit` of `query`, the nearer half of each node first.
   * `visit` returns the limit for what is left.
   */
  search(query: Vector, limit: number, visit: (position: number) => number): void {
    this.#search(0, 0, this.size, { query, limit, visit });
  }

  #search(node: number, start: number, end: number, search: Search): void {
    const { query } = search;
    if (end - start <= LEAF_SIZE) {
      for (let i = start; i < end; i++) {
        const gap = toCentre(this.#items, i, query) - radius(this.#items, i);
        if (gap <= search.limit) search.limit = search.visit(i);
      }
      return;
    }
    const middle = (start + end) >>> 1;
    const left = 2 * node + 1;
    const right = left + 1;
    const toLeft = toCentre(this.#nodes, left, query) - radius(this.#nodes, left);
    const toRight = toCentre(this.#nodes, right, query) - radius(this.#nodes, right);
    const leftFirst = toLeft <= toRight;
    if (leftFirst && toLeft <= search.limit) this.#search(left, start, middle, search);
    if (toRight <= search.limit) this.#search(right, middle, end, search);
    if (!leftFirst && toLeft <= search.limit) this.#search(left, start, middle, search);
  }

  #build(balls: Float64Array, node: number, start: number, end: number): void {
    const members = this.order.subarray(start, end);
    const x = span(balls, members, 0);
    const y = span(balls, members, 1);
    const z = span(balls, members, 2);
    const centre: Vector = [(x.low + x.high) / 2, (y.low + y.high) / 2, (z.low + z.high) / 2];
    this.#nodes.set([...centre, enclosingRadius(balls, members, centre)], node * BALL_STRIDE);
    if (members.length <= LEAF_SIZE) return;

    const widths = [x.high - x.low, y.high - y.low, z.high - z.low];
    const widest = widths.indexOf(Math.max(...widths));
    const middle = (start + end) >>> 1;
    select(members, (item) => f64(balls, item * BALL_STRIDE + widest), middle - start);
    this.#build(balls, 2 * node + 1, start, middle);
    this.#build(balls, 2 * node + 2, middle, end);
  }
}
