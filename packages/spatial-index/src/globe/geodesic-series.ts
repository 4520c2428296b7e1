import { WGS84_EP2, WGS84_N } from './wgs84.ts';

/**
 * The two integrals of a geodesic on WGS 84, from one end to the other, by the series to order 6 of C. F. F. Karney,
 * "Algorithms for geodesics", J. Geodesy 87 (2013), equations (15) to (18) and (23) to (25); what they leave out is
 * below 1e-19.
 *
 * Karney takes them from the node on the equator to each end and subtracts. Here the difference is taken term by
 * term, sin 2lσ₂ − sin 2lσ₁ = 2 sin lσ cos 2lσₘ, with the arc σ and its middle σₘ: nothing cancels on short lines,
 * swapping the ends changes no bit, and as cos 2lσₘ only occurs times a power of `expansion`, lines along the equator,
 * which have no node, need no case.
 */
const N = WGS84_N;

/** ε, what both series expand in (Karney's 16), from the square of the cosine of the azimuth at the node. */
export function expansion(cos2Alpha0: number): number {
  const k2 = WGS84_EP2 * cos2Alpha0;
  const root = 1 + Math.sqrt(1 + k2);
  return k2 / (root * root);
}

/** ε / cos² α₀, for lines of any azimuth. */
export function expansionRatio(cos2Alpha0: number): number {
  const root = 1 + Math.sqrt(1 + WGS84_EP2 * cos2Alpha0);
  return WGS84_EP2 / (root * root);
}

/** A₁: metres over arc, in polar radii, of a line once round. */
export function meanStretch(eps: number): number {
  const eps2 = eps * eps;
  return (1 + eps2 * (1 / 4 + eps2 * (1 / 64 + eps2 * (1 / 256)))) / (1 - eps);
}

/** A₃: (spherical longitude − longitude) over f sin α₀ times arc, of a line once round. */
export function meanLag(eps: number): number {
  return 1 - eps * (A31 + eps * (A32 + eps * (A33 + eps * (A34 + eps * A35))));
}

const A31 = 1 / 2 - N / 2;
const A32 = 1 / 4 + N / 8 - (3 / 8) * N * N;
const A33 = 1 / 16 + (3 / 16) * N + (1 / 16) * N * N;
const A34 = 3 / 64 + N / 32;
const A35 = 3 / 128;

/**
 * I₁ over an arc: its length on the ellipsoid, in polar radii.
 *
 * @param arc σ in radians, 0 to π, `sinArc` and `cosArc` being its sine and cosine.
 * @param eps `expansion`.
 * @param middle ε cos 2σₘ.
 */
export function stretched(arc: number, sinArc: number, cosArc: number, eps: number, middle: number): number {
  const eps2 = eps * eps;
  const twice = 2 * cosArc;
  const sin2 = twice * sinArc;
  const sin3 = twice * sin2 - sinArc;
  const sin4 = twice * sin3 - sin2;
  const sin5 = twice * sin4 - sin3;
  const sin6 = twice * sin5 - sin4;
  const double = 2 * middle;
  const cos2 = double * middle - eps2;
  const cos3 = double * cos2 - eps2 * middle;
  const cos4 = double * cos3 - eps2 * cos2;
  const cos5 = double * cos4 - eps2 * cos3;
  const cos6 = double * cos5 - eps2 * cos4;
  const waves =
    sinArc * middle * (-1 / 2 + eps2 * (3 / 16 - eps2 / 32)) +
    sin2 * cos2 * (-1 / 16 + eps2 * (1 / 32 - eps2 * (9 / 2048))) +
    sin3 * cos3 * (-1 / 48 + eps2 * (3 / 256)) +
    sin4 * cos4 * (-5 / 512 + eps2 * (3 / 512)) +
    sin5 * cos5 * (-7 / 1280) +
    sin6 * cos6 * (-7 / 2048);
  return meanStretch(eps) * (arc + 2 * waves);
}

/** I₃ over an arc: (spherical longitude − longitude) over f sin α₀, in radians; arguments as of `stretched`. */
export function lagged(arc: number, sinArc: number, cosArc: number, eps: number, middle: number): number {
  const eps2 = eps * eps;
  const twice = 2 * cosArc;
  const sin2 = twice * sinArc;
  const sin3 = twice * sin2 - sinArc;
  const sin4 = twice * sin3 - sin2;
  const sin5 = twice * sin4 - sin3;
  const double = 2 * middle;
  const cos2 = double * middle - eps2;
  const cos3 = double * cos2 - eps2 * middle;
  const cos4 = double * cos3 - eps2 * cos2;
  const cos5 = double * cos4 - eps2 * cos3;
  const waves =
    sinArc * middle * (C311 + eps * (C312 + eps * (C313 + eps * (C314 + eps * (3 / 128))))) +
    sin2 * cos2 * (C322 + eps * (C323 + eps * (C324 + eps * (5 / 256)))) +
    sin3 * cos3 * (C333 + eps * (C334 + eps * (7 / 512))) +
    sin4 * cos4 * (C344 + eps * (7 / 512)) +
    sin5 * cos5 * (21 / 2560);
  return meanLag(eps) * (arc + 2 * waves);
}

const C311 = 1 / 4 - N / 4;
const C312 = 1 / 8 - (N * N) / 8;
const C313 = 3 / 64 + (3 / 64) * N - (N * N) / 64;
const C314 = 5 / 128 + N / 64;
const C322 = 1 / 16 - (3 / 32) * N + (N * N) / 32;
const C323 = 3 / 64 - N / 32 - (3 / 64) * N * N;
const C324 = 3 / 128 + N / 128;
const C333 = 5 / 192 - (3 / 64) * N + (5 / 192) * N * N;
const C334 = 3 / 128 - (5 / 192) * N;
const C344 = 7 / 512 - (7 / 256) * N;
