import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { distanceM, type Neighbor, PointIndex } from '../src/index.ts';
import { type LonLat, localPlace, place, places, radiusM, SEEDED } from './arbitraries.ts';

const MILAN: LonLat = [9.19, 45.46416];
const AIRPORTS = ['Malpensa', 'Bergamo', 'Linate', 'Brescia'];
const airports = new PointIndex(
  [8.72811, 9.70417, 9.27674, 10.3306],
  [45.6306, 45.673901, 45.445099, 45.428902],
);

function indexOf(points: readonly LonLat[]): PointIndex {
  return new PointIndex(
    points.map(([lon]) => lon),
    points.map(([, lat]) => lat),
  );
}

/** All points by distance, ties by id, from a plain loop. */
function ranking(points: readonly LonLat[], from: LonLat): Neighbor[] {
  return points
    .map((to, id) => ({ id, distanceM: distanceM(...from, ...to) }))
    .toSorted((a, b) => a.distanceM - b.distanceM || a.id - b.id);
}

function idsWithin(points: readonly LonLat[], from: LonLat, reachM: number): number[] {
  return points.flatMap((to, id) => (distanceM(...from, ...to) <= reachM ? [id] : []));
}

const query = fc.oneof(place, localPlace);

describe('nearest', () => {
  test('Linate is the airport nearest to the centre of Milan', () => {
    const [nearest] = airports.nearest(...MILAN);
    expect(AIRPORTS[nearest?.id ?? -1]).toBe('Linate');
    expect(nearest?.distanceM).toBeCloseTo(7089.973, 3);
  });

  test('the airports round Milan come in order of distance', () => {
    const names = airports.nearest(...MILAN, { k: 4 }).map(({ id }) => AIRPORTS[id]);
    expect(names).toEqual(['Linate', 'Malpensa', 'Bergamo', 'Brescia']);
  });

  prop.prop([places, query, fc.integer({ min: 1, max: 100 })], SEEDED)(
    'is the head of the ranking by distance and id, to the bit',
    (points, from, k) => {
      expect(indexOf(points).nearest(...from, { k })).toEqual(ranking(points, from).slice(0, k));
    },
  );

  prop.prop([places, query, radiusM, fc.integer({ min: 2, max: 5 })], SEEDED)(
    'keeps to maxDistanceM, boundary included, and to the filter',
    (points, from, maxDistanceM, modulus) => {
      const filter = (id: number) => id % modulus === 0;
      const expected = ranking(points, from).filter((n) => n.distanceM <= maxDistanceM && filter(n.id));
      expect(indexOf(points).nearest(...from, { k: 7, maxDistanceM, filter })).toEqual(expected.slice(0, 7));
    },
  );

  test('takes the first of many equal points', () => {
    const same = new PointIndex(new Float64Array(500).fill(180), new Float64Array(500).fill(-90));
    expect(same.nearest(-180, -90, { k: 2 })).toEqual([
      { id: 0, distanceM: 0 },
      { id: 1, distanceM: 0 },
    ]);
  });

  test('includes a point exactly maxDistanceM away', () => {
    const exactM = distanceM(...MILAN, 9.27674, 45.445099);
    expect(airports.nearest(...MILAN, { maxDistanceM: exactM })).toHaveLength(1);
    expect(airports.nearest(...MILAN, { maxDistanceM: exactM - 1e-9 })).toEqual([]);
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity])('refuses k = %d', (k) => {
    expect(() => airports.nearest(...MILAN, { k })).toThrow(
      `k is ${k}, expected a whole number of at least 1`,
    );
  });
});

describe('within and count', () => {
  prop.prop([places, query, radiusM], SEEDED)('agree with a loop over distanceM', (points, from, reachM) => {
    const index = indexOf(points);
    const expected = idsWithin(points, from, reachM);
    expect(index.within(...from, reachM)).toEqual(expected);
    expect(index.count(...from, reachM)).toBe(expected.length);
  });

  prop.prop([fc.array(place, { minLength: 1, maxLength: 60 }), place, fc.nat()], SEEDED)(
    'a point is within its own distance, and not within the next smaller number',
    (points, from, pick) => {
      const id = pick % points.length;
      const exactM = distanceM(...from, ...(points[id] ?? from));
      const index = indexOf(points);
      expect(index.within(...from, exactM)).toContain(id);
      if (exactM > 0) expect(index.within(...from, exactM * (1 - 2 ** -52))).not.toContain(id);
    },
  );

  test('radius 0 finds the points at the place itself, by whatever name', () => {
    const index = new PointIndex([180, -180, 179.9999999, 0, 90], [10, 10, 10, 90, 90]);
    expect(index.within(180, 10, 0)).toEqual([0, 1]);
    expect(index.within(-33, 90, 0)).toEqual([3, 4]);
  });

  test('half the globe parts a point from its antipode', () => {
    const index = new PointIndex([9, -171], [45, -45]);
    expect(index.within(9, 45, 10_010_000)).toEqual([0]);
    expect(index.within(9, 45, 20_015_200)).toEqual([0, 1]);
  });

  test('an index of no points answers with nothing', () => {
    const none = new PointIndex([], []);
    expect(none.size).toBe(0);
    expect(none.nearest(0, 0, { k: 3 })).toEqual([]);
    expect(none.within(0, 0, Infinity)).toEqual([]);
    expect(none.count(0, 0, Infinity)).toBe(0);
  });

  test('thousands of points agree with a loop, at every size of radius', () => {
    const points = spiral(5000);
    const index = indexOf(points);
    for (const reachM of [1e4, 1e5, 1e6, 5e6, 1.2e7, 2e7]) {
      expect(index.within(...MILAN, reachM)).toEqual(idsWithin(points, MILAN, reachM));
      expect(index.count(...MILAN, reachM)).toBe(idsWithin(points, MILAN, reachM).length);
    }
    expect(index.nearest(...MILAN, { k: 300 })).toEqual(ranking(points, MILAN).slice(0, 300));
  });

  test.each([-1, Number.NaN])('refuses a radius of %d', (reachM) => {
    expect(() => airports.within(...MILAN, reachM)).toThrow(
      `radiusM is ${reachM}, expected a number of at least 0`,
    );
  });
});

describe('construction', () => {
  test.each([
    [[0, Number.NaN], [0, 0], 1, Number.NaN, 'point 1: lon is NaN, expected a number from -180 to 180'],
    [[0, 0, 0], [0, 0, 90.1], 2, 90.1, 'point 2: lat is 90.1, expected a number from -90 to 90'],
    [[-181], [0], 0, -181, 'point 0: lon is -181, expected a number from -180 to 180'],
  ])('refuses lons %j, lats %j', (lons, lats, index, value, message) => {
    expect(() => new PointIndex(lons, lats)).toThrow(
      expect.objectContaining({ name: 'CoordinateError', index, value, message }),
    );
  });

  test('refuses arrays of different lengths', () => {
    expect(() => new PointIndex([1, 2], [3])).toThrow('got 2 lons and 1 lats, expected as many of each');
  });

  test('copies its input', () => {
    const lons = new Float64Array([9]);
    const index = new PointIndex(lons, [45]);
    lons[0] = 100;
    expect(index.within(9, 45, 0)).toEqual([0]);
  });
});

/** Points evenly over the globe, on a Fibonacci spiral. */
function spiral(n: number): LonLat[] {
  return Array.from({ length: n }, (_, i) => [
    ((i * 137.508) % 360) - 180,
    (Math.asin((2 * i + 1) / n - 1) * 180) / Math.PI,
  ]);
}
