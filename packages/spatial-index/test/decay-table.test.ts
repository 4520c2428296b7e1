import { describe, expect, test } from 'vitest';
import { reachOf } from '../src/globe/reach.ts';
import { arcM } from '../src/globe/sphere.ts';
import { type Decay, geodesicM, PointIndex, prepareSites } from '../src/index.ts';
import { decayCurve } from '../src/within/decay.ts';
import { decayTable, valueAt } from '../src/within/decay-table.ts';

const REACH_M = 50_000;

/** Every kind, from hardly fading at all to gone in a hundredth of the way or less. */
const DECAYS: readonly Decay[] = [0.1, 1, 3, 5, 10, 40, 100, 1000].flatMap((times): Decay[] => [
  { kind: 'exponential', halfDistanceM: REACH_M / times },
  { kind: 'gaussian', sigmaM: REACH_M / times },
  { kind: 'power', scaleM: REACH_M / times, exponent: 1 },
  { kind: 'power', scaleM: REACH_M / times, exponent: 2.5 },
]);

describe.each(DECAYS)('the table of %o', (decay) => {
  const curve = decayCurve(decay);

  test.each([REACH_M, 3_000_000, 13_000_000])('is within 1e-14 of its value up to %d m', (reachM) => {
    const end2 = reachOf(reachM).outer2;
    const table = decayTable(curve, arcM, end2);
    const isSteep = decay.kind === 'power' && reachM / decay.scaleM > 60_000; // kept out, not wrong
    if (isSteep && table === undefined) return;
    if (table === undefined) throw new Error('expected a table');
    for (let i = 0; i <= 20_000; i++) {
      const chord = Math.sqrt(end2) * (i / 20_000) ** 2;
      const expected = curve.at(arcM(chord * chord));
      // the formula itself is off by rounding of what stands in its exponent
      const rounding = 16 * Number.EPSILON * Math.abs(Math.log(Math.max(expected, 1e-300)));
      const off = Math.abs(valueAt(table, chord) - expected);
      if (off > (1e-14 + rounding) * expected + 1e-300) expect({ chord, off }).toEqual({ chord, off: 0 });
    }
  });
});

describe('a tolerance on the ellipsoid', () => {
  const points = Array.from({ length: 500 }, (_, i) => [9 + (i % 25) / 50, 45 + i / 1000] as const);
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const weighted = new PointIndex(lons, lats, { metric: 'wgs84' }).weighted(points.map(() => 1));
  const sites = prepareSites([9.19], [45.464]);

  test.each(DECAYS)('bounds how far off %o is', (decay) => {
    const curve = decayCurve(decay);
    const lengths = points.map(([lon, lat]) => geodesicM(9.19, 45.464, lon, lat));
    const within = lengths.filter((lengthM) => lengthM <= REACH_M);
    const expected = within.reduce((sum, lengthM) => sum + curve.at(lengthM), 0);
    for (const tolerance of [1e-9, 1e-6, 1e-4, 0.01]) {
      const [near = 0] = weighted.decayBatch(sites, REACH_M, decay, { tolerance });
      expect(Math.abs(near - expected)).toBeLessThanOrEqual(tolerance * within.length + 1e-12 * expected);
    }
    expect(weighted.decayBatch(sites, REACH_M, decay)[0]).toBeCloseTo(expected, 9);
  });

  test('is used: no geodesic is measured for a point inside', () => {
    const decay: Decay = { kind: 'gaussian', sigmaM: 10_000 };
    const exact = weighted.decay(9.19, 45.464, REACH_M, decay);
    expect(weighted.decay(9.19, 45.464, REACH_M, decay, { tolerance: 1e-6 })).not.toBe(exact);
  });
});

test('one decay after another, and one radius after another, is not mistaken for the last', () => {
  const weighted = new PointIndex([9.1], [45]).weighted([1]);
  const first = weighted.decay(9, 45, 10_000, half(5000));
  expect(weighted.decay(9, 45, 10_000, half(6000))).toBeGreaterThan(first);
  expect(weighted.decay(9, 45, 10_000, half(5000))).toBe(first);
  expect(weighted.decay(9, 45, 1000, half(5000))).toBe(0);
});

function half(halfDistanceM: number): Decay {
  return { kind: 'exponential', halfDistanceM };
}
