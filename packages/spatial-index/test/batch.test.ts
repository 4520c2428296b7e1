import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Decay, distanceM, type NearestBatchOptions, PointIndex, prepareSites } from '../src/index.ts';
import { type LonLat, localPlace, place, places, radiusM, SEEDED } from './arbitraries.ts';

const DECAYS: readonly Decay[] = [
  { kind: 'exponential', halfDistanceM: 30_000 },
  { kind: 'gaussian', sigmaM: 40_000 },
  { kind: 'power', scaleM: 10_000, exponent: 1.5 },
];

const siteList = fc.array(fc.oneof(place, localPlace), { maxLength: 12 });

/** A filter of the tests. */
function filter(id: number): boolean {
  return id % 4 !== 1;
}

function lonsOf(list: readonly LonLat[]): number[] {
  return list.map(([lon]) => lon);
}

function latsOf(list: readonly LonLat[]): number[] {
  return list.map(([, lat]) => lat);
}

function indexOf(points: readonly LonLat[]): PointIndex {
  return new PointIndex(lonsOf(points), latsOf(points));
}

function sitesOf(list: readonly LonLat[]) {
  return prepareSites(lonsOf(list), latsOf(list));
}

describe('a batch gives every site what the single form gives', () => {
  prop.prop([places, siteList, radiusM, fc.integer({ min: 1, max: 90 })], SEEDED)(
    'nearest: the same ids and distances in the same order',
    (points, sites, maxDistanceM, k) => {
      const index = indexOf(points);
      for (const options of [{}, { k }, { maxDistanceM }, { k, maxDistanceM }]) {
        const batch = index.nearestBatch(sitesOf(sites), options);
        const width = options.k ?? 1;
        const padded = sites.map((site) => {
          const found = index.nearest(...site, options);
          return Array.from({ length: width }, (_, rank) => found[rank] ?? { id: -1, distanceM: Infinity });
        });
        expect([...batch.ids]).toEqual(padded.flat().map(({ id }) => id));
        expect([...batch.distancesM]).toEqual(padded.flat().map((found) => found.distanceM));
      }
    },
  );

  prop.prop([places, siteList, radiusM], SEEDED)(
    'count, sum and decay: the same bits',
    (points, sites, r) => {
      const index = indexOf(points);
      const weighted = index.weighted(points.map((_, id) => Math.sqrt(id) - 3));
      const prepared = sitesOf(sites);
      expect([...index.countBatch(prepared, r)]).toEqual(sites.map((site) => index.count(...site, r)));
      expect([...weighted.sumBatch(prepared, r)]).toEqual(sites.map((site) => weighted.sum(...site, r)));
      for (const decay of DECAYS) {
        const each = sites.map((site) => weighted.decay(...site, r, decay));
        expect([...weighted.decayBatch(prepared, r, decay)]).toEqual(each);
      }
    },
  );

  prop.prop([places, siteList, radiusM, fc.integer({ min: 1, max: 40 })], SEEDED)(
    'nearest with a filter, a mask, or both',
    (points, sites, maxDistanceM, k) => {
      const index = indexOf(points);
      const mask = Uint8Array.from(points, (_, id) => (id * 7) % 3);
      for (const [options, accepts] of [
        [{ filter }, filter],
        [{ mask }, (id: number) => (id * 7) % 3 !== 0],
        [{ mask, filter }, (id: number) => (id * 7) % 3 !== 0 && filter(id)],
      ] as const) {
        const batch = index.nearestBatch(sitesOf(sites), { ...options, k, maxDistanceM });
        sites.forEach((site, i) => {
          const found = index.nearest(...site, { k, maxDistanceM, filter: accepts });
          const ids = [...batch.ids.subarray(i * k, i * k + k)].filter((id) => id >= 0);
          expect(ids).toEqual(found.map(({ id }) => id));
        });
      }
    },
  );

  test('a mask holds one number a point', () => {
    const index = new PointIndex([1, 2], [3, 4]);
    expect(() => index.nearestBatch(prepareSites([], []), { mask: new Uint8Array(3) })).toThrow(
      'got a mask of 3 numbers, expected one a point, 2',
    );
  });

  prop.prop([places, siteList, radiusM], SEEDED)('within: the same ids, row by row', (points, sites, r) => {
    const index = indexOf(points);
    const { ids, starts } = index.withinBatch(sitesOf(sites), r);
    const rows = sites.map((_, i) => [...ids.subarray(starts[i], starts[i + 1])]);
    expect(rows).toEqual(sites.map((site) => index.within(...site, r)));
    expect(starts).toHaveLength(sites.length + 1);
  });

  prop.prop([places, siteList, fc.array(radiusM, { maxLength: 4 })], SEEDED)(
    'histogram: rings that add up to the counts',
    (points, sites, radii) => {
      const radiiM = radii.toSorted((a, b) => a - b);
      const index = indexOf(points);
      const rings = index.histogramBatch(sitesOf(sites), radiiM);
      sites.forEach((site, i) => {
        const counts = radiiM.map((reachM) => index.count(...site, reachM));
        const expected = counts.map((count, ring) => count - (counts[ring - 1] ?? 0));
        expect([...rings.subarray(i * radiiM.length, (i + 1) * radiiM.length)]).toEqual(expected);
        expect([...index.histogram(...site, radiiM)]).toEqual(expected);
      });
    },
  );
});

describe('many points', () => {
  const points = Array.from({ length: 4000 }, (_, i): LonLat => {
    const spread = i % 3 === 0 ? 1 : 0.01;
    return [9 + spread * Math.sin(i * 1.7), 45 + spread * Math.cos(i * 2.3)];
  });
  const sites = points.filter((_, i) => i % 40 === 0).map(([lon, lat]): LonLat => [lon + 0.001, lat]);
  const index = indexOf(points);

  test('nearest of a batch is the head of the ranking', () => {
    const batch = index.nearestBatch(sitesOf(sites), { k: 5 });
    sites.forEach((site, i) => {
      const ranking = points
        .map((to, id) => ({ id, distanceM: distanceM(...site, ...to) }))
        .toSorted((a, b) => a.distanceM - b.distanceM || a.id - b.id);
      expect([...batch.ids.subarray(5 * i, 5 * i + 5)]).toEqual(ranking.slice(0, 5).map(({ id }) => id));
      expect(index.nearestBatch(sitesOf([site])).ids[0]).toBe(ranking[0]?.id);
    });
  });

  test.each([50, 1000, 30_000, 1e6])(
    'counts and sums of a batch within %d m are those of a loop',
    (reachM) => {
      const weights = points.map((_, id) => id % 100);
      const found = sites.map((site) => within(points, site, reachM));
      expect([...index.countBatch(sitesOf(sites), reachM)]).toEqual(found.map((ids) => ids.length));
      expect([...index.weighted(weights).sumBatch(sitesOf(sites), reachM)]).toEqual(
        found.map((ids) => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0)),
      );
    },
  );

  test('a filter may itself ask the index', () => {
    const isCrowded = (id: number) => index.count(...(points[id] ?? [0, 0]), 500) > 5;
    const expected = within(points, [9.2, 45], 1e6)
      .filter(isCrowded)
      .map((id) => distanceM(9.2, 45, ...(points[id] ?? [0, 0])));
    const [nearest] = index.nearest(9.2, 45, { filter: isCrowded });
    expect(nearest?.distanceM).toBe(Math.min(...expected));
  });
});

describe('what is refused', () => {
  const index = indexOf([[9, 45]]);
  const sites = sitesOf([[9, 45]]);

  test('a site that is not on the globe, by its index and value', () => {
    expect(() => prepareSites([0, 0], [0, 91])).toThrow(
      'site 1: lat is 91, expected a number from -90 to 90',
    );
    expect(() => prepareSites([0, 0], [0])).toThrow('got 2 lons and 1 lats, expected as many of each');
  });

  test('a radius below 0, a k that is no count, a weight that is not finite, radii out of order', () => {
    expect(() => index.countBatch(sites, -1)).toThrow('radiusM is -1');
    expect(() => index.nearestBatch(sites, { maxDistanceM: Number.NaN })).toThrow('maxDistanceM is NaN');
    expect(() => index.nearestBatch(sites, { k: 0.5 })).toThrow('k is 0.5');
    expect(() => index.weighted([Infinity])).toThrow('weight 0 is Infinity, expected a finite number');
    expect(() => index.weighted([])).toThrow('got 0 weights, expected one a point, 1');
    expect(() => index.histogramBatch(sites, [2, 1])).toThrow('radius 1 is 1, expected at least 2');
  });
});

function within(points: readonly LonLat[], from: LonLat, reachM: number): number[] {
  return points.flatMap((to, id) => (distanceM(...from, ...to) <= reachM ? [id] : []));
}

describe('many nearest', () => {
  const three = new PointIndex([9, 10, 11], [45, 45, 45]);
  const sites = prepareSites([9, 10.1], [45, 45]);

  test('past the number of points there is nothing', () => {
    const { ids } = three.nearestBatch(sites, { k: 5 });
    expect([...ids]).toEqual([0, 1, 2, -1, -1, 1, 2, 0, -1, -1]);
  });

  test('in more places than there is room for are refused before any is made', () => {
    expect(() => three.nearestBatch(sites, { k: 200_000_000 })).toThrow(
      'k is 200000000 at 2 sites, 400000000 places, expected at most 268435456; there are 3 points',
    );
  });
});

describe('a mask', () => {
  const two = new PointIndex([9, 10], [45, 45]);

  test('of any kind of numbers lets through what is not 0', () => {
    // @ts-expect-error: as a caller without types may
    const { ids } = two.nearestBatch(prepareSites([9], [45]), { mask: new Float64Array([0, 0.5]) });
    expect([...ids]).toEqual([1]);
  });

  test('is refused by a single question', () => {
    const options: NearestBatchOptions = { mask: new Uint8Array([0, 1]) };
    expect(() => two.nearest(9, 45, options)).toThrow('got a mask, expected a filter');
  });
});
