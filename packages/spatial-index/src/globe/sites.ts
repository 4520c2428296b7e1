import { u32 } from '../at.ts';
import { requireArray, requireLonLat } from '../checks.ts';
import { hilbertOrder } from './hilbert.ts';
import { toVectors } from './sphere.ts';
import { fillVector } from './unit-vector.ts';

/**
 * Places to ask about, prepared once for every index and every question: their trigonometry is done, and they
 * stand in an order in which neighbours are near. Answers come in the order of the arrays given all the same.
 */
export interface Sites {
  /** How many sites there are. */
  readonly size: number;
  /** The site at each place of the order, by its position in the arrays given. */
  readonly order: Uint32Array;
  /** Degrees, in that order. */
  readonly lons: Float64Array;
  /** Degrees, in that order. */
  readonly lats: Float64Array;
  /** Unit vectors, x, y and z each, in that order. */
  readonly vectors: Float64Array;
}

/**
 * Prepares places for the batch forms of `PointIndex` and `WeightedPoints`.
 *
 * @param lons degrees, −180 to 180; copied.
 * @param lats degrees, −90 to 90, as many as `lons`; copied.
 * @throws {CoordinateError} with the index and value of the first coordinate that is not on the globe.
 * @throws {RangeError} when the two lengths differ.
 * @example
 * const airports = new PointIndex([8.72811, 9.70417, 9.27674], [45.6306, 45.673901, 45.445099]);
 * const sites = prepareSites([9.19, 9.67], [45.464, 45.695]);
 * airports.nearestBatch(sites).distancesM; // Float64Array [7084.68…, 3542.59…]
 * airports.countBatch(sites, 10_000); // [1, 1]
 */
export function prepareSites(lons: ArrayLike<number>, lats: ArrayLike<number>): Sites {
  const places = checkedPlaces(lons, lats, 'site');
  const order = hilbertOrder(places.lons, places.lats);
  const inOrder = { lons: arranged(places.lons, order), lats: arranged(places.lats, order) };
  return { size: order.length, order, ...inOrder, vectors: toVectors(inOrder.lons, inOrder.lats) };
}

/** A site to fill in and ask about again and again. */
export function blankSite(): Sites {
  const [lons, lats] = [new Float64Array(1), new Float64Array(1)];
  return { size: 1, order: new Uint32Array(1), lons, lats, vectors: new Float64Array(3) };
}

/**
 * Fills in a site.
 *
 * @throws {CoordinateError} when the place is not on the globe.
 */
export function fillSite(site: Sites, lon: number, lat: number): void {
  requireLonLat(lon, lat);
  site.lons[0] = lon;
  site.lats[0] = lat;
  fillVector(site.vectors, 0, lon, lat);
}

/** Copies of coordinates that are on the globe. */
export function checkedPlaces(
  lons: ArrayLike<number>,
  lats: ArrayLike<number>,
  subject: string,
): { readonly lons: Float64Array; readonly lats: Float64Array } {
  requireArray('lons', lons);
  requireArray('lats', lats);
  if (lons.length !== lats.length) {
    throw new RangeError(`got ${lons.length} lons and ${lats.length} lats, expected as many of each`);
  }
  for (let i = 0; i < lons.length; i++) requireLonLat(lons[i], lats[i], subject, i);
  return { lons: new Float64Array(lons), lats: new Float64Array(lats) };
}

/** The values at the indices of `order`, one after the other. */
export function arranged(values: Float64Array, order: Uint32Array): Float64Array {
  const inOrder = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) inOrder[place] = values[u32(order, place)] ?? Number.NaN;
  return inOrder;
}
