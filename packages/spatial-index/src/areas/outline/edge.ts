import { f64 } from '../../at.ts';

/** The edge crosses the place's parallel west of it. */
const WEST = 1;

/** The place lies on the edge. */
const ON_EDGE = 2;

/** Veltkamp's constant, 2²⁷ + 1, which splits a double into halves of 26 bits. */
const SPLITTER = 134_217_729;

/** `edgeSide` for the edge that begins at a vertex, in an array of longitudes and latitudes by turns. */
export function sideOfEdge(x: number, y: number, vertices: Float64Array, vertex: number): number {
  const offset = 2 * vertex;
  return edgeSide(
    x,
    y,
    f64(vertices, offset),
    f64(vertices, offset + 1),
    f64(vertices, offset + 2),
    f64(vertices, offset + 3),
  );
}

/**
 * How an edge from (`x1`, `y1`) to (`x2`, `y2`) lies to the place (`x`, `y`): 1 when it crosses the place's
 * parallel west of it, 2 when the place is on it, else 0. An edge has its southern end and lacks its northern
 * one, so that the edges to the west of a place inside a ring are odd in number.
 *
 * The rule and its exactness are those of Turf's `booleanPointInPolygon` (J. Hao and others, "Optimal Reliable
 * Point-in-Polygon Test", 2018, with the predicates of J. R. Shewchuk, 1997): the ends are taken relative to
 * the place, each rounded once, and the sign of the determinant of the two is exact, unless a product underflows.
 */
function edgeSide(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const v1 = y1 - y;
  const v2 = y2 - y;
  if ((v1 > 0 && v2 > 0) || (v1 < 0 && v2 < 0)) return 0;
  const u1 = x1 - x;
  const u2 = x2 - x;
  if (v1 === 0 && v2 === 0) return (u2 <= 0 && u1 >= 0) || (u1 <= 0 && u2 >= 0) ? ON_EDGE : 0;
  const turn = determinantSign(u1, v1, u2, v2);
  if (turn === 0) return ON_EDGE;
  return (turn > 0 && v2 > 0 && v1 <= 0) || (turn < 0 && v2 <= 0 && v1 > 0) ? WEST : 0;
}

/** A number with the sign of `u2·v1 − u1·v2`. Rounding keeps order, so only equal products need their tails. */
function determinantSign(u1: number, v1: number, u2: number, v2: number): number {
  const left = u2 * v1;
  const right = u1 * v2;
  return left === right ? productTail(u2, v1, left) - productTail(u1, v2, right) : left - right;
}

/** What rounding took from `a·b` (T. J. Dekker, 1971). */
function productTail(a: number, b: number, product: number): number {
  const aHigh = SPLITTER * a - (SPLITTER * a - a);
  const bHigh = SPLITTER * b - (SPLITTER * b - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
