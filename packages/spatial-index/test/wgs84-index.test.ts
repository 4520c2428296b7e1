import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Decay, geodesicM, type Neighbor, PointIndex, prepareSites } from '../src/index.ts';
import { type LonLat, localPlace, place, places, radiusM, SEEDED } from './arbitraries.ts';

const DECAYS: readonly Decay[] = [
  { kind: 'exponential', halfDistanceM: 30_000 },
  { kind: 'gaussian', sigmaM: 40_000 },
  { kind: 'power', scaleM: 10_000, exponent: 1.5 },
];

const query = fc.oneof(place, localPlace);
const siteList = fc.array(query, { maxLength: 8 });

function lonsOf(list: readonly LonLat[]): number[] {
  return list.map(([lon]) => lon);
}

function latsOf(list: readonly LonLat[]): number[] {
  return list.map(([, lat]) => lat);
}

function indexOf(points: readonly LonLat[]): PointIndex {
  return new PointIndex(lonsOf(points), latsOf(points), { metric: 'wgs84' });
}

/** All points by geodesic, ties by id, from a plain loop. */
function ranking(points: readonly LonLat[], from: LonLat): Neighbor[] {
  return points
    .map((to, id) => ({ id, distanceM: geodesicM(...from, ...to) }))
    .toSorted((a, b) => a.distanceM - b.distanceM || a.id - b.id);
}

function idsWithin(points: readonly LonLat[], from: LonLat, reachM: number): number[] {
  return points.flatMap((to, id) => (geodesicM(...from, ...to) <= reachM ? [id] : []));
}

describe('nearest on the ellipsoid', () => {
  prop.prop([places, query, fc.integer({ min: 1, max: 100 })], SEEDED)(
    'is the head of the ranking by geodesic and id, to the bit',
    (points, from, k) => {
      expect(indexOf(points).nearest(...from, { k })).toEqual(ranking(points, from).slice(0, k));
      expect(indexOf(points).nearest(...from)).toEqual(ranking(points, from).slice(0, 1));
    },
  );

  prop.prop([places, query, radiusM, fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 9 })], SEEDED)(
    'keeps to maxDistanceM, boundary included, and to the filter',
    (points, from, maxDistanceM, modulus, k) => {
      const filter = (id: number) => id % modulus === 0;
      const expected = ranking(points, from).filter((n) => n.distanceM <= maxDistanceM && filter(n.id));
      expect(indexOf(points).nearest(...from, { k, maxDistanceM, filter })).toEqual(expected.slice(0, k));
    },
  );

  prop.prop([fc.array(place, { minLength: 1, maxLength: 60 }), place, fc.nat()], SEEDED)(
    'reaches a point at exactly maxDistanceM, and not one number short of it',
    (points, from, pick) => {
      const ranked = ranking(points, from);
      const maxDistanceM = ranked[pick % ranked.length]?.distanceM ?? 0;
      const k = points.length;
      const within = (limitM: number) => ranked.filter(({ distanceM }) => distanceM <= limitM);
      const short = maxDistanceM * (1 - 2 ** -52);
      expect(indexOf(points).nearest(...from, { k, maxDistanceM })).toEqual(within(maxDistanceM));
      expect(indexOf(points).nearest(...from, { k, maxDistanceM: short })).toEqual(within(short));
    },
  );

  test('parts points whose order on the sphere is another', () => {
    const points = ring([9.19, 45.464], 60_000, 200);
    const found = indexOf(points).nearest(9.19, 45.464, { k: 50 });
    expect(found).toEqual(ranking(points, [9.19, 45.464]).slice(0, 50));
    const sphere = new PointIndex(lonsOf(points), latsOf(points)).nearest(9.19, 45.464, { k: 50 });
    expect(found.map(({ id }) => id)).not.toEqual(sphere.map(({ id }) => id));
  });

  test('a filter may ask the index itself', () => {
    const points = ring([9.19, 45.464], 60_000, 40);
    const index = indexOf(points);
    const filter = (id: number) => index.count(...(points[id] ?? [0, 0]), 1) > 0 && id % 2 === 0;
    const expected = ranking(points, [9.19, 45.464]).filter(({ id }) => id % 2 === 0);
    expect(index.nearest(9.19, 45.464, { k: 5, filter })).toEqual(expected.slice(0, 5));
  });
});

describe('within, count, sum and decay on the ellipsoid', () => {
  prop.prop([places, query, radiusM], SEEDED)('agree with a loop over geodesicM', (points, from, reachM) => {
    const index = indexOf(points);
    const expected = idsWithin(points, from, reachM);
    const weights = points.map((_, id) => 1 + (id % 11));
    const sum = expected.reduce((total, id) => total + 1 + (id % 11), 0);
    expect(index.within(...from, reachM)).toEqual(expected);
    expect(index.count(...from, reachM)).toBe(expected.length);
    expect(index.weighted(weights).sum(...from, reachM)).toBe(sum);
  });

  prop.prop([fc.array(place, { minLength: 1, maxLength: 60 }), place, fc.nat()], SEEDED)(
    'a point is within its own distance, and not within the next smaller number',
    (points, from, pick) => {
      const id = pick % points.length;
      const exactM = geodesicM(...from, ...(points[id] ?? from));
      const index = indexOf(points);
      expect(index.within(...from, exactM)).toContain(id);
      if (exactM > 0) expect(index.within(...from, exactM * (1 - 2 ** -52))).not.toContain(id);
    },
  );

  test('thousands of points agree with a loop, at every size of radius', () => {
    const points = spiral(3000);
    const index = indexOf(points);
    for (const reachM of [1e4, 1e5, 1e6, 5e6, 1.2e7, 1.98e7, 1.995e7, 2.0003e7, 20_003_931.5]) {
      expect(index.within(9.19, 45.464, reachM)).toEqual(idsWithin(points, [9.19, 45.464], reachM));
      expect(index.count(-170, 0.01, reachM)).toBe(idsWithin(points, [-170, 0.01], reachM).length);
    }
    expect(index.nearest(9.19, 45.464, { k: 300 })).toEqual(ranking(points, [9.19, 45.464]).slice(0, 300));
  });

  for (const decay of DECAYS) {
    prop.prop([fc.array(localPlace, { maxLength: 60 }), localPlace, radiusM], SEEDED)(
      `${decay.kind} fades with the geodesic`,
      (points, from, reachM) => {
        const weights = points.map((_, id) => 1 + (id % 5));
        const expected = idsWithin(points, from, reachM).reduce(
          (sum, id) => sum + (1 + (id % 5)) * faded(decay, geodesicM(...from, ...(points[id] ?? from))),
          0,
        );
        const index = indexOf(points);
        const actual = index.weighted(weights).decay(...from, reachM, decay);
        expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * expected);
      },
    );
  }
});

describe('a batch on the ellipsoid gives every site what the single form gives', () => {
  prop.prop([places, siteList, radiusM, fc.integer({ min: 1, max: 90 })], SEEDED)(
    'nearest, and sites prepared once serve either metric',
    (points, list, maxDistanceM, k) => {
      const sites = prepareSites(lonsOf(list), latsOf(list));
      for (const index of [indexOf(points), new PointIndex(lonsOf(points), latsOf(points))]) {
        for (const options of [{}, { k }, { maxDistanceM }, { k, maxDistanceM }]) {
          const batch = index.nearestBatch(sites, options);
          const width = options.k ?? 1;
          const padded = list.flatMap((site) => {
            const found = index.nearest(...site, options);
            return Array.from({ length: width }, (_, rank) => found[rank] ?? { id: -1, distanceM: Infinity });
          });
          expect([...batch.ids]).toEqual(padded.map(({ id }) => id));
          expect([...batch.distancesM]).toEqual(padded.map((found) => found.distanceM));
        }
      }
    },
  );

  prop.prop([places, siteList, radiusM], SEEDED)(
    'count, histogram, sum and decay',
    (points, list, reachM) => {
      const index = indexOf(points);
      const weighted = index.weighted(points.map((_, id) => Math.sqrt(id) - 3));
      const sites = prepareSites(lonsOf(list), latsOf(list));
      const counts = list.map((site) => index.count(...site, reachM));
      const halves = list.map((site) => index.count(...site, reachM / 2));
      const rings = counts.flatMap((count, i) => [halves[i] ?? 0, count - (halves[i] ?? 0)]);
      expect([...index.countBatch(sites, reachM)]).toEqual(counts);
      expect([...index.histogramBatch(sites, [reachM / 2, reachM])]).toEqual(rings);
      expect([...weighted.sumBatch(sites, reachM)]).toEqual(
        list.map((site) => weighted.sum(...site, reachM)),
      );
      for (const decay of DECAYS) {
        const each = list.map((site) => weighted.decay(...site, reachM, decay));
        expect([...weighted.decayBatch(sites, reachM, decay)]).toEqual(each);
      }
    },
  );
});

test('an unknown metric is refused', () => {
  const metric: unknown = 'vincenty';
  // @ts-expect-error -- for callers without types
  expect(() => new PointIndex([], [], { metric })).toThrow('metric is "vincenty", expected sphere or wgs84');
});

function faded(decay: Decay, distanceM: number): number {
  if (decay.kind === 'exponential') return Math.exp((-Math.LN2 * distanceM) / decay.halfDistanceM);
  if (decay.kind === 'gaussian') return Math.exp(-(distanceM ** 2) / (2 * decay.sigmaM ** 2));
  return 1 / (1 + distanceM / decay.scaleM) ** decay.exponent;
}

/** Places all round one, at nearly the same distance on the sphere. */
function ring([lon, lat]: LonLat, reachM: number, size: number): LonLat[] {
  const degrees = reachM / 111_195;
  const narrow = Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: size }, (_, i) => {
    const angle = (2 * Math.PI * ((i * 37) % size)) / size;
    return [lon + (degrees * Math.cos(angle)) / narrow, lat + degrees * Math.sin(angle)];
  });
}

/** Places all over the globe. */
function spiral(size: number): LonLat[] {
  return Array.from({ length: size }, (_, i) => [
    ((i * 137.50776405) % 360) - 180,
    (Math.asin((2 * i + 1) / size - 1) * 180) / Math.PI,
  ]);
}
