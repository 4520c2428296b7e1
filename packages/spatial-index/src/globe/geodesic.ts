import { requireLonLat } from '../checks.ts';
import { antipodalStart, MOST_STEPS, oppositeEnd, oppositeM } from './geodesic-antipodal.ts';
import { expansion, expansionRatio, lagged, stretched } from './geodesic-series.ts';
import { WGS84_A_M, WGS84_B_M, WGS84_E2, WGS84_F } from './wgs84.ts';

const RADIANS = Math.PI / 180;

/** Latitudes whose sum has a sine below this are opposite. */
const OPPOSITE = 1e-100;

/** What the longitude may be off, by its effect on the length in equatorial radii after the correction. */
const SETTLED = 1e-14;

/**
 * Length in metres of the geodesic, the shortest line, between two places on the ellipsoid WGS 84, in degrees.
 *
 * Good to 15 nanometres for every pair, antipodes included; 0 between two names of one place, and exactly symmetric.
 * The series are those of C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013) 43–55; see
 * `ellipsoidalM` for how the line is found.
 *
 * @throws {CoordinateError} when a coordinate is not a number or not on the globe.
 * @example
 * geodesicM(9.19, 45.464, 9.27674, 45.445099); // 7102.63…, Milan to Linate
 */
export function geodesicM(lonA: number, latA: number, lonB: number, latB: number): number {
  requireLonLat(lonA, latA);
  requireLonLat(lonB, latB);
  return ellipsoidalM(lonA, latA, lonB, latB);
}

/**
 * `geodesicM` for coordinates already checked.
 *
 * The ends are put on Karney's auxiliary sphere, at their reduced latitudes β. What is sought is their difference of
 * longitude there, ω, for which ω − f sin α₀ I₃ is the difference λ on the ellipsoid: near the antipode its
 * complement u = π − ω, from the start of Karney's section 5, elsewhere ω from his equation (48); by Newton's method,
 * kept inside a bracket. Any ω gives the exact length s of some geodesic, and ds/dλ = a sin α₀, so what is still
 * missing of λ is made good to the second order: for towns one step will do.
 */
export function ellipsoidalM(lonA: number, latA: number, lonB: number, latB: number): number {
  let turn = lonA - lonB;
  const part = turn - lonA;
  let rest = lonA - (turn - part) - (lonB + part); // what rounding took from the difference
  if (turn < 0) {
    turn = -turn;
    rest = -rest;
  }
  if (turn > 180) {
    turn = 360 - turn;
    rest = -rest;
  }
  const isFar = turn > 90;
  const lambda = Math.abs(isFar ? 180 - turn - rest : turn + rest) * RADIANS;

  const sinA = Math.sin(latA * RADIANS);
  const sinB = Math.sin(latB * RADIANS);
  const scaleA = 1 / Math.sqrt(1 - WGS84_E2 * sinA * sinA);
  const scaleB = 1 / Math.sqrt(1 - WGS84_E2 * sinB * sinB);
  const scale = (1 - WGS84_F) * (scaleA * scaleB);
  const cosBetaA = Math.sin((90 - Math.abs(latA)) * RADIANS) * scaleA;
  const cosBetaB = Math.sin((90 - Math.abs(latB)) * RADIANS) * scaleB;
  const cosines = cosBetaA * cosBetaB;
  const sines = (1 - WGS84_F) * scale * (sinA * sinB);
  const sinSum = Math.abs(scale * Math.sin((latA + latB) * RADIANS));
  const near0 = haversine(scale * Math.sin((latA - latB) * RADIANS), cosines + sines);
  const far0 = haversine(sinSum, cosines - sines);

  if (lambda === 0 || cosines === 0) {
    const arc =
      2 * Math.atan2(Math.sqrt(near0 + (isFar ? cosines : 0)), Math.sqrt(far0 + (isFar ? 0 : cosines)));
    const eps = expansion(1);
    const cosArc = Math.cos(arc);
    return WGS84_B_M * stretched(arc, Math.sin(arc), cosArc, eps, eps * (cosArc - 2 * sines));
  }
  const parallel = Math.sqrt(cosines);
  if (isFar && sinSum < OPPOSITE && lambda <= oppositeEnd(cosines)) return oppositeM(lambda);

  const mean = (cosBetaA + cosBetaB) / 2;
  let low = isFar ? Math.max(0, lambda - WGS84_F * Math.PI) : lambda;
  let high = isFar ? lambda : lambda / (1 - WGS84_F);
  let angle = isFar
    ? antipodalStart(lambda, parallel, sinSum)
    : lambda / Math.sqrt(1 - WGS84_E2 * mean * mean);
  for (let step = 1; ; step++) {
    const sinHalf = Math.sin(angle / 2);
    const cosHalf = Math.cos(angle / 2);
    const near = near0 + cosines * (isFar ? cosHalf * cosHalf : sinHalf * sinHalf);
    const far = far0 + cosines * (isFar ? sinHalf * sinHalf : cosHalf * cosHalf);
    if (near === 0) return 0; // shorter than the least number's root
    const rootNear = Math.sqrt(near);
    const rootFar = Math.sqrt(far);
    const arc = 2 * Math.atan2(rootNear, rootFar);
    const sinArc = 2 * rootNear * rootFar;
    const cosArc = far - near;
    const sinAlpha0 = (2 * cosines * sinHalf * cosHalf) / sinArc;
    const sin2Alpha0 = sinAlpha0 * sinAlpha0;
    const cos2Alpha0 = Math.max(0, 1 - sin2Alpha0);
    const ratio = expansionRatio(cos2Alpha0);
    const eps = ratio * cos2Alpha0;
    const middle = ratio * (cos2Alpha0 * cosArc - 2 * sines);

    const lag = WGS84_F * sinAlpha0 * lagged(arc, sinArc, cosArc, eps, middle);
    const missing = lambda - (isFar ? angle + lag : angle - lag);
    const cosOmega = isFar ? 1 - 2 * cosHalf * cosHalf : 1 - 2 * sinHalf * sinHalf;
    const turning = (cosines * cosOmega - sin2Alpha0 * cosArc) / sinArc; // d sin α₀ / dω
    const slope = 1 - WGS84_F * (sin2Alpha0 + arc * turning);
    const second = (turning / slope) * missing * missing;
    if (missing > 0) low = angle;
    else high = angle;
    let next = angle + missing / slope;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(second) <= SETTLED || step === MOST_STEPS || next === angle) {
      const arcM = WGS84_B_M * stretched(arc, sinArc, cosArc, eps, middle);
      return arcM + WGS84_A_M * ((isFar ? -sinAlpha0 : sinAlpha0) * missing + second / 2);
    }
    angle = next;
  }
}

/** The square of the sine of half an angle from 0 to π. */
function haversine(sine: number, cosine: number): number {
  return cosine < 0 ? (1 - cosine) / 2 : (sine * sine) / (2 * (1 + cosine));
}
