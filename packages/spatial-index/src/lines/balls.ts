import { f64 } from '../at.ts';
import type { Vector } from '../globe/sphere.ts';

/** Numbers a ball takes in an array of balls: x, y, z of its centre, then its radius. */
export const BALL_STRIDE = 4;

/** Distance from `query` to the centre of a ball. */
export function toCentre(balls: Float64Array, ball: number, query: Vector): number {
  const offset = ball * BALL_STRIDE;
  const x = f64(balls, offset) - query[0];
  const y = f64(balls, offset + 1) - query[1];
  const z = f64(balls, offset + 2) - query[2];
  return Math.sqrt(x * x + y * y + z * z);
}

/** Radius of a ball. */
export function radius(balls: Float64Array, ball: number): number {
  return f64(balls, ball * BALL_STRIDE + 3);
}

/** Lowest and highest coordinate of the centres of `members` on one axis. */
export function span(balls: Float64Array, members: Uint32Array, axis: number): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const member of members) {
    const value = f64(balls, member * BALL_STRIDE + axis);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** Radius of the smallest ball round `centre` that holds all `members`. */
export function enclosingRadius(balls: Float64Array, members: Uint32Array, centre: Vector): number {
  let reach = 0;
  for (const member of members) {
    reach = Math.max(reach, toCentre(balls, member, centre) + radius(balls, member));
  }
  return reach;
}
