import { expansion, meanLag, meanStretch } from './geodesic-series.ts';
import { WGS84_B_M, WGS84_F } from './wgs84.ts';

/** Steps of a search; three are the most seen, and bisection has done all it can by then. */
export const MOST_STEPS = 100;

/** f π, the most that longitudes on the ellipsoid fall behind those on the auxiliary sphere, in radians. */
const UNIT = WGS84_F * Math.PI;

/**
 * Up to how far from opposite, in radians, the longitudes of places at opposite latitudes leave several shortest lines
 * (Karney's section 5): the cut locus of the one ends on the parallel of the other.
 *
 * @param cosines the square of the cosine of the reduced latitude.
 */
export function oppositeEnd(cosines: number): number {
  return UNIT * Math.sqrt(cosines) * meanLag(expansion(1 - cosines));
}

/**
 * The length when latitudes are opposite and longitudes nearly so: any azimuth reaches the opposite parallel after
 * half a turn of the auxiliary sphere, and f π sin α₀ A₃ short of half a turn in longitude.
 *
 * @param lambda how far the longitudes are from opposite, in radians.
 */
export function oppositeM(lambda: number): number {
  let sinAlpha0 = lambda / UNIT;
  let eps = 0;
  for (let step = 0; step < 8; step++) {
    eps = expansion(Math.max(0, 1 - sinAlpha0 * sinAlpha0));
    sinAlpha0 = lambda / (UNIT * meanLag(eps));
  }
  return WGS84_B_M * Math.PI * meanStretch(eps);
}

/**
 * Where to look first for what is missing of half a turn on the auxiliary sphere: with x and y of Karney's equation
 * (53), the root μ above 0 of (x / (1 + μ))² + (y / μ)² = 1, which is his (55) divided by μ² (1 + μ)². The left side
 * falls and is convex, so Newton's method climbs to the root from any lower start. His (56) then gives λ μ / (1 + μ).
 *
 * @param lambda how far the longitudes are from opposite, in radians.
 * @param parallel the root of the product of the cosines of the reduced latitudes.
 * @param sinSum the sine of the sum of the reduced latitudes.
 */
export function antipodalStart(lambda: number, parallel: number, sinSum: number): number {
  const unit = UNIT * parallel;
  const x = lambda / unit;
  const y = sinSum / (unit * parallel);
  let mu = Math.max(y, x - 1);
  if (!(mu > 0)) return lambda;
  for (let step = 0; step < MOST_STEPS; step++) {
    const first = x / (1 + mu);
    const other = y / mu;
    const excess = first * first + other * other - 1;
    const rise = excess / (2 * ((first * first) / (1 + mu) + (other * other) / mu));
    mu += rise;
    if (!(rise > 1e-6 * mu)) break;
  }
  return (lambda * mu) / (1 + mu);
}
