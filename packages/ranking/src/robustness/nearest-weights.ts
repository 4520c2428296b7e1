import { f64 } from '../at.ts';

/** How a change of weights is measured: added up, as the crow flies, or by the criterion that changes most. */
export type Norm = 'L1' | 'L2' | 'Linf';

export const NORMS: readonly Norm[] = ['L1', 'L2', 'Linf'];

/**
 * The weights nearest `weights`, 0 or above and summing to 1, at which a lead is gone: `Σ leads × weights` is 0. The
 * lead is above 0 at the given weights, and not above 0 with all weight on the criterion of the lowest.
 */
export function nearestWeights(leads: Float64Array, weights: Float64Array, norm: Norm): Float64Array {
  if (norm === 'L1') return byMoving(leads, weights);
  return norm === 'L2' ? byProjecting(leads, weights) : byWidening(leads, weights);
}

/** How far apart two lists of weights are. */
export function distanceBetween(a: Float64Array, b: Float64Array, norm: Norm): number {
  const changes = a.map((x, j) => Math.abs(x - f64(b, j)));
  if (norm === 'Linf') return changes.reduce((most, x) => Math.max(most, x), 0);
  if (norm === 'L1') return changes.reduce((sum, x) => sum + x, 0);
  return Math.sqrt(changes.reduce((sum, x) => sum + x * x, 0));
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += f64(a, j) * f64(b, j);
  return sum;
}

/** L1: weight moves from where the lead is largest to where it is lowest, the best use of every unit moved. */
function byMoving(leads: Float64Array, weights: Float64Array): Float64Array {
  const moved = weights.slice();
  const descending = byLead(leads).toReversed();
  const receiver = descending.at(-1) ?? 0;
  let lead = dot(leads, weights);
  for (const j of descending) {
    const gain = f64(leads, j) - f64(leads, receiver);
    if (lead <= 0 || gain <= 0) break;
    const amount = Math.min(f64(moved, j), lead / gain);
    moved[j] = f64(moved, j) - amount;
    moved[receiver] = f64(moved, receiver) + amount;
    lead -= amount * gain;
  }
  return moved;
}

/** Enough steps to halve any bracket of doubles to nothing. */
const MOST_STEPS = 200;

/**
 * L2: the projection on the simplex cut by the half-space. It has the form `max(0, w − λ lead − μ)`; on the set of
 * criteria that keep weight it is linear in λ, so that the right set gives λ in closed form. Sets are tried within
 * a bracket of λ that each one narrows.
 */
function byProjecting(leads: Float64Array, weights: Float64Array): Float64Array {
  let [low, high] = [0, 1 / leads.reduce((most, lead) => Math.max(most, Math.abs(lead)), 0)];
  while (dot(leads, projected(leads, weights, high)) > 0 && high < Number.MAX_VALUE / 4) high *= 2;
  let lambda = high;
  let found = projected(leads, weights, high);
  for (let step = 0; step < MOST_STEPS; step++) {
    const root = rootOn(leads, weights, found);
    const next = root > low && root < high ? root : low / 2 + high / 2;
    if (next === lambda || next === low || next === high) break;
    lambda = next;
    const trial = projected(leads, weights, lambda);
    const isSameSet = trial.every((x, j) => x > 0 === f64(found, j) > 0);
    found = trial;
    if (lambda === root && isSameSet) break;
    if (dot(leads, found) > 0) low = lambda;
    else high = lambda;
  }
  return found;
}

/** `w − λ lead`, projected on the simplex (Held, Wolfe & Crowder 1974, Mathematical Programming 6, 62–88). */
function projected(leads: Float64Array, weights: Float64Array, lambda: number): Float64Array {
  const moved = weights.map((w, j) => w - lambda * f64(leads, j));
  let [sum, excess] = [0, 0];
  for (const [k, x] of moved.toSorted().toReversed().entries()) {
    sum += x;
    const next = (sum - 1) / (k + 1);
    if (k > 0 && x <= next) break;
    excess = next;
  }
  return moved.map((x) => Math.max(0, x - excess));
}

/** The λ at which the lead is gone if exactly the criteria that have weight in `on` keep it. */
function rootOn(leads: Float64Array, weights: Float64Array, on: Float64Array): number {
  let [count, sumLeads, sumWeights, cross, squares] = [0, 0, 0, 0, 0];
  for (let j = 0; j < on.length; j++) {
    if (!(f64(on, j) > 0)) continue;
    const [lead, weight] = [f64(leads, j), f64(weights, j)];
    count++;
    sumLeads += lead;
    sumWeights += weight;
    cross += lead * weight;
    squares += lead * lead;
  }
  const mean = sumLeads / count;
  return (cross + mean * (1 - sumWeights)) / (squares - mean * sumLeads);
}

/** What is nearer than this to full, is full: weights are of the order of 1. */
const ROUNDING = 1e-13;

/**
 * L∞: with no weight changed by more than t, the lead is least when weight is taken from all and given to the
 * criteria of the lowest leads first. That least lead is convex and piecewise linear in t, so that Newton's steps
 * from 0 stay before the root and end on it, each on another piece.
 */
function byWidening(leads: Float64Array, weights: Float64Array): Float64Array {
  const ascending = byLead(leads);
  const [found, slopes] = [weights.slice(), new Float64Array(weights.length)];
  let widest = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    fill(ascending, weights, widest, found, slopes);
    const [lead, slope] = [dot(leads, found), dot(leads, slopes)];
    const next = widest - lead / slope;
    if (!(lead > 0 && slope < 0 && next > widest)) break;
    widest = next;
  }
  return found;
}

/** The weights of the least lead within `widest` of the given ones, and how they change as it grows. */
function fill(
  ascending: Uint32Array,
  weights: Float64Array,
  widest: number,
  into: Float64Array,
  slopes: Float64Array,
): void {
  let [left, leftSlope] = [1, 0];
  for (const [j, weight] of weights.entries()) {
    const isTaken = weight > widest;
    into[j] = isTaken ? weight - widest : 0;
    slopes[j] = isTaken ? -1 : 0;
    left -= f64(into, j);
    leftSlope -= f64(slopes, j);
  }
  for (const j of ascending) {
    const [room, roomSlope] = [f64(weights, j) + widest - f64(into, j), 1 - f64(slopes, j)];
    const spare = left - room;
    const isFull = Math.abs(spare) <= ROUNDING ? leftSlope >= roomSlope : spare > 0;
    const [given, givenSlope] = isFull ? [room, roomSlope] : [left, leftSlope];
    into[j] = f64(into, j) + given;
    slopes[j] = f64(slopes, j) + givenSlope;
    left -= given;
    leftSlope -= givenSlope;
    if (!isFull) return;
  }
}

/** The criteria by ascending lead. */
function byLead(leads: Float64Array): Uint32Array {
  const order = new Uint32Array(leads.length).map((_, j) => j);
  return order.toSorted((a, b) => f64(leads, a) - f64(leads, b));
}
