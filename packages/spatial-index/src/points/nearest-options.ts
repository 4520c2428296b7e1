import { u8, u32 } from '../at.ts';
import { requireCount } from '../checks.ts';
import type { NearestBatchOptions, NearestOptions } from './point-queries.ts';

/** Places of the answer to a batch, at most: they take 3 GiB. */
const MOST_PLACES = 2 ** 28;

/** @throws {RangeError} unless the answer to a batch, `k` places for each of `sites`, has room. */
export function requirePlaces(sites: number, k: number, points: number): void {
  requireCount('k', k);
  if (sites * k > MOST_PLACES) {
    throw new RangeError(
      `k is ${k} at ${sites} sites, ${sites * k} places, expected at most ${MOST_PLACES}; there are ${points} points`,
    );
  }
}

/** @throws {RangeError} on a mask, which a single question does not take, as a caller without types may pass. */
export function refuseMask(options: NearestOptions): void {
  if ('mask' in options && options.mask !== undefined) {
    throw new RangeError('got a mask, expected a filter: only nearestBatch takes a mask');
  }
}

/**
 * Which positions a batch looks for, `undefined` for all.
 *
 * @param order the id at each position.
 * @throws {RangeError} on a mask that has not one number a point.
 */
export function acceptsOf(
  { filter, mask }: NearestBatchOptions,
  order: Uint32Array,
): ((position: number) => boolean) | undefined {
  if (mask === undefined) return filter && ((position) => filter(u32(order, position)));
  if (mask.length !== order.length) {
    throw new RangeError(`got a mask of ${mask.length} numbers, expected one a point, ${order.length}`);
  }
  const inOrder = Uint8Array.from(order, (id) => Number(u8(mask, id) !== 0));
  if (filter === undefined) return (position) => u8(inOrder, position) !== 0;
  return (position) => u8(inOrder, position) !== 0 && filter(u32(order, position));
}
