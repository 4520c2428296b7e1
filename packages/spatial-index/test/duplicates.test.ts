import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { distanceM, PointIndex } from '../src/index.ts';
import { place, SEEDED } from './arbitraries.ts';

describe.each(['sphere', 'wgs84'] as const)('of many points at few places, on %s,', (metric) => {
  prop.prop([fc.array(place, { minLength: 1, maxLength: 3 }), place, fc.integer({ min: 1, max: 40 })], {
    ...SEEDED,
    numRuns: 50,
  })('the nearest are those of the lowest ids', (few, from, k) => {
    const points = Array.from({ length: 300 }, (_, id) => few[(id * id) % few.length] ?? from);
    const index = new PointIndex(
      points.map(([lon]) => lon),
      points.map(([, lat]) => lat),
      { metric },
    );
    const filtered = index.nearest(...from, { k: 300, filter: () => true });
    expect(index.nearest(...from, { k })).toEqual(filtered.slice(0, k));
    if (metric === 'wgs84') return;
    const expected = points
      .map((to, id) => ({ id, distanceM: distanceM(...from, ...to) }))
      .toSorted((a, b) => a.distanceM - b.distanceM || a.id - b.id);
    expect(filtered).toEqual(expected);
  });
});

test('a hundred thousand points at one place give those of the lowest ids', () => {
  const size = 100_000;
  const index = new PointIndex(new Float64Array(size).fill(9), new Float64Array(size).fill(45));
  const one = (k: number) => index.nearest(9.1, 45, { k }).map(({ id }) => id);
  expect(one(1)).toEqual([0]);
  expect(one(8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});
