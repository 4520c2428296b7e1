import { distanceM } from '../src/index.ts';
import type { LonLat } from './arbitraries.ts';

const RADIANS = Math.PI / 180;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const STEPS = 24;

/**
 * Distance from a place to a polyline of great-circle arcs, by looking: the best of even steps along each
 * arc, then a golden-section search between the neighbours of that step. It shares nothing with the index
 * but `distanceM`.
 */
export function lineDistanceM(line: readonly LonLat[], from: LonLat): number {
  const [first, ...rest] = line;
  if (first === undefined) return Infinity;
  let best = distanceM(...from, ...first);
  let start = first;
  for (const end of rest) {
    best = Math.min(best, arcDistanceM(start, end, from));
    start = end;
  }
  return best;
}

function arcDistanceM(a: LonLat, b: LonLat, from: LonLat): number {
  const along = (t: number) => distanceM(...from, ...interpolate(a, b, t));
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => along(i / STEPS));
  const nearest = steps.indexOf(Math.min(...steps));
  let low = Math.max(0, nearest - 1) / STEPS;
  let high = Math.min(STEPS, nearest + 1) / STEPS;
  while (high - low > 1e-11) {
    const third = (high - low) * GOLDEN;
    if (along(high - third) <= along(low + third)) high = low + third;
    else low = high - third;
  }
  return Math.min(along(low), steps[0] ?? Infinity, steps[STEPS] ?? Infinity);
}

/** The place a part `t` of the way from `a` to `b`; antipodes by way of the middle of lon and lat. */
function interpolate(a: LonLat, b: LonLat, t: number): LonLat {
  const half = Math.PI - 1 / 6_371_008.8;
  const angle = distanceM(...a, ...b) / 6_371_008.8;
  if (angle >= half) {
    const middle: LonLat = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    return t < 0.5 ? interpolate(a, middle, 2 * t) : interpolate(middle, b, 2 * t - 1);
  }
  if (angle === 0) return a;
  const [weightA, weightB] = [Math.sin((1 - t) * angle), Math.sin(t * angle)];
  const [x, y, z] = [0, 1, 2].map((axis) => weightA * axisOf(a, axis) + weightB * axisOf(b, axis));
  return [Math.atan2(y ?? 0, x ?? 0) / RADIANS, Math.atan2(z ?? 0, Math.hypot(x ?? 0, y ?? 0)) / RADIANS];
}

function axisOf([lon, lat]: LonLat, axis: number): number {
  if (axis === 2) return Math.sin(lat * RADIANS);
  return Math.cos(lat * RADIANS) * (axis === 0 ? Math.cos(lon * RADIANS) : Math.sin(lon * RADIANS));
}
