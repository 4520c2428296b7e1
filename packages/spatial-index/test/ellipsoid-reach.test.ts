import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  CHORD_SLACK,
  ellipsoidReach,
  greatestChord,
  LONGEST_GEODESIC_M,
  leastChord,
} from '../src/globe/ellipsoid-reach.ts';
import { toVectors } from '../src/globe/sphere.ts';
import { geodesicM } from '../src/index.ts';
import { toEllipsoid } from '../src/tree/ellipsoid-tree.ts';
import { type LonLat, place, SEEDED } from './arbitraries.ts';

describe('the chords of a geodesic', () => {
  const near = fc.double({ min: -1, max: 1, noNaN: true });

  prop.prop([place, place, near, near], { ...SEEDED, numRuns: 3000 })(
    'lie between those of the two circles, near, far and nearly opposite',
    (a, b, east, north) => {
      const lat = Math.max(-90, Math.min(90, a[1] + north));
      const lon = Math.max(-180, Math.min(180, a[0] + east));
      expectBetween(a, b);
      expectBetween(a, [lon, lat]);
      expectBetween(a, [lon > 0 ? lon - 180 : lon + 180, -lat]);
    },
  );

  test('part by no more than is said, 21 µm up to 10 km and 2.6 mm up to 50 km', () => {
    expect(partM(10_000)).toBeLessThan(21e-6);
    expect(partM(50_000)).toBeLessThan(2.63e-3);
  });

  test('leave no doubt from the longest geodesic on', () => {
    expect(ellipsoidReach(20_003_931.46)).toEqual({
      limitM: 20_003_931.46,
      inner2: Infinity,
      outer2: Infinity,
    });
    expect(geodesicM(0, -90, 0, 90)).toBeLessThan(LONGEST_GEODESIC_M);
  });
});

function expectBetween(a: LonLat, b: LonLat): void {
  const lengthM = geodesicM(...a, ...b);
  expect(lengthM).toBeLessThan(LONGEST_GEODESIC_M);
  expect(chordOf(a, b)).toBeGreaterThan(leastChord(lengthM) - CHORD_SLACK);
  expect(chordOf(a, b)).toBeLessThan(greatestChord(lengthM) + CHORD_SLACK);
}

/** The straight line through the ellipsoid, in equatorial radii. */
function chordOf(a: LonLat, b: LonLat): number {
  const v = toEllipsoid(toVectors(Float64Array.of(a[0], b[0]), Float64Array.of(a[1], b[1])));
  return Math.hypot(...[0, 1, 2].map((axis) => (v[axis] ?? 0) - (v[axis + 3] ?? 0)));
}

/** How far the chords of a length may part, in metres. */
function partM(lengthM: number): number {
  return (greatestChord(lengthM) - leastChord(lengthM)) * 6_378_137;
}
