import { f64, u32 } from '../at.ts';
import { requireFinite, requireLength, requireObject, requirePositive } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { stableOrder } from '../ranks/stable-order.ts';
import { requireWeights } from '../weights/given.ts';
import { fillSimplex, type Random } from './random.ts';

/**
 * Which weights are possible, all 0 or above and summing to 1:
 *
 * - `exact`: these and no others
 * - `uniform`: all, equally likely
 * - `ordinal`: all that respect an order of importance, 1 the most important; equal ranks are not ordered
 * - `interval`: all within bounds, equally likely
 * - `dirichlet`: all, with these shapes; larger shapes together are more certain
 */
export type WeightSpace =
  | { readonly kind: 'exact'; readonly weights: readonly number[] }
  | { readonly kind: 'uniform' }
  | { readonly kind: 'ordinal'; readonly importance: readonly number[] }
  | { readonly kind: 'interval'; readonly bounds: readonly (readonly [lowest: number, highest: number])[] }
  | { readonly kind: 'dirichlet'; readonly shapes: readonly number[] };

type Range = readonly [lowest: number, highest: number];

const KINDS = ['exact', 'uniform', 'ordinal', 'interval', 'dirichlet'];
const MOST_TRIES = 1_000_000;

/** A function that fills an array with the next draw of the weights. */
export function weightSampler(
  space: WeightSpace,
  criteria: number,
  random: Random,
): (into: Float64Array) => void {
  requireObject('weights', space);
  const ones = new Float64Array(criteria).fill(1);
  switch (space.kind) {
    case 'exact':
      requireWeights(space.weights, criteria);
      return (into) => into.set(space.weights);
    case 'uniform':
      return (into) => fillSimplex(into, ones, random);
    case 'ordinal':
      return ordinalSampler(space.importance, criteria, random);
    case 'interval':
      return intervalSampler(space.bounds, criteria, random);
    case 'dirichlet': {
      requireLength('shapes', space.shapes, criteria);
      for (const [j, shape] of space.shapes.entries()) requirePositive(`shapes[${j}]`, shape);
      const shapes = Float64Array.from(space.shapes);
      return (into) => fillSimplex(into, shapes, random);
    }
    default:
      return unknownKind(space satisfies never);
  }
}

/** A uniform draw of the simplex, its parts handed out from the largest down, at random among equals. */
function ordinalSampler(
  importance: readonly number[],
  criteria: number,
  random: Random,
): (into: Float64Array) => void {
  requireLength('importance', importance, criteria);
  for (const [j, rank] of importance.entries()) requireFinite(`importance[${j}]`, rank, ['importance', j]);
  const ranks = Float64Array.from(importance);
  const order = stableOrder(
    ranks,
    new Uint32Array(criteria).map((_, j) => j),
  );
  const ones = new Float64Array(criteria).fill(1);
  const parts = new Float64Array(criteria);
  return (into) => {
    fillSimplex(parts, ones, random);
    parts.sort();
    for (let place = 0; place < criteria; place++) {
      // Equals swap places at random, so that each gets each of their parts equally often.
      const other = place + Math.floor(random.uniform() * (lastEqual(ranks, order, place) - place + 1));
      const [here, there] = [u32(order, place), u32(order, other)];
      order[place] = there;
      order[other] = here;
      into[there] = f64(parts, criteria - 1 - place);
    }
  };
}

/** The last place whose criterion is as important as that at `place`. */
function lastEqual(ranks: Float64Array, order: Uint32Array, place: number): number {
  let last = place;
  while (last + 1 < order.length && f64(ranks, u32(order, last + 1)) === f64(ranks, u32(order, place)))
    last++;
  return last;
}

/** Uniform draws of the simplex until one lies within the bounds. */
function intervalSampler(
  bounds: readonly Range[],
  criteria: number,
  random: Random,
): (into: Float64Array) => void {
  requireLength('bounds', bounds, criteria);
  const ones = new Float64Array(criteria).fill(1);
  const low = Float64Array.from(bounds, ([lowest]) => lowest);
  const high = Float64Array.from(bounds, ([, highest]) => highest);
  return (into) => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      fillSimplex(into, ones, random);
      if (into.every((weight, j) => weight >= f64(low, j) && weight <= f64(high, j))) return;
    }
    throw new RankingError(messages.noWeightsWithin(MOST_TRIES), ['bounds']);
  };
}

/** The types admit no other kind; a document read without a check may hold one. */
function unknownKind({ kind }: { readonly kind?: unknown }): never {
  throw new RankingError(messages.notAChoice('kind', String(kind), KINDS), ['kind']);
}
