import { fc, test as prop } from '@fast-check/vitest';
import { area, booleanPointInPolygon, difference, feature, featureCollection, intersect } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { AreaIndex } from '../src/index.ts';
import { SEEDED } from './arbitraries.ts';

type LonLat = [lon: number, lat: number];

/** More looks at an area than it takes to build its cells and settle them. */
const OFTEN = 40;

const FEW = { ...SEEDED, numRuns: 40 };
const MANY = { ...SEEDED, numRuns: 100 };

/** A few parallels and meridians, so that vertices, edges and places often fall on one another. */
const degree = fc.oneof(
  fc.integer({ min: 0, max: 8 }),
  fc.integer({ min: 0, max: 80 }).map((tenths) => tenths / 10),
  fc.double({ min: 1e-6, max: 8, noNaN: true }), // not so small that products underflow
);

const vertex: fc.Arbitrary<LonLat> = fc.tuple(degree, degree);

/** Any closed ring, crossing itself or not. */
const ring = fc.array(vertex, { minLength: 3, maxLength: 12, size: 'max' }).map(closed);

/** Any rings at all: containment counts edges, whatever they bound. */
const tangle: fc.Arbitrary<MultiPolygon> = fc
  .array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((coordinates) => ({ type: 'MultiPolygon', coordinates }));

const tangles = fc.array(tangle, { minLength: 1, maxLength: 3 });

/** A polygon that does not cross itself: vertices round a centre, each some way off. */
const star: fc.Arbitrary<Polygon> = fc
  .tuple(
    fc.double({ min: 9, max: 9.4, noNaN: true }),
    fc.double({ min: 45, max: 45.4, noNaN: true }),
    fc.array(fc.double({ min: 0.03, max: 0.3, noNaN: true }), { minLength: 5, maxLength: 40, size: 'max' }),
  )
  .map(([lon, lat, reaches]) => ({
    type: 'Polygon',
    coordinates: [
      closed(
        reaches.map((reach, i): LonLat => {
          const angle = (2 * Math.PI * (i + reach)) / reaches.length;
          return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
        }),
      ),
    ],
  }));

const stars = fc.array(star, { minLength: 1, maxLength: 4 });

describe('containment is that of Turf', () => {
  prop.prop([tangles, fc.array(vertex, { minLength: OFTEN, maxLength: OFTEN })], MANY)(
    'for any rings, at their vertices, along their edges and anywhere',
    (areas, places) => {
      const index = new AreaIndex(areas);
      for (const place of [...places, ...areas.flatMap(onEdges)]) {
        const expected = areas.flatMap((each, id) => (booleanPointInPolygon(place, each) ? [id] : []));
        expect(index.containing(...place)).toEqual(expected);
      }
    },
  );

  prop.prop([tangle, vertex, fc.integer({ min: -10, max: 10 }).map((n) => n * 1e-16)], MANY)(
    'a rounding error away from the edges',
    (tangled, [, lat], off) => {
      const index = new AreaIndex([tangled]);
      for (const [x, y] of onEdges(tangled)) {
        for (const place of [
          [x + off, y],
          [x, y - off],
          [x, lat],
        ] satisfies LonLat[]) {
          expect(index.containing(...place)).toEqual(booleanPointInPolygon(place, tangled) ? [0] : []);
        }
      }
    },
  );

  prop.prop([tangles, fc.array(vertex, { maxLength: 3 * OFTEN, size: 'max' })], FEW)(
    'for many places together: the first area of each',
    (areas, places) => {
      const index = new AreaIndex(areas);
      const firsts = index.firstContaining(
        places.map(([lon]) => lon),
        places.map(([, lat]) => lat),
      );
      expect([...firsts]).toEqual(
        places.map((place) => areas.findIndex((each) => booleanPointInPolygon(place, each))),
      );
    },
  );

  test('where hundreds of boxes crowd into one corner of the map', () => {
    const areas = Array.from({ length: 600 }, (_, i): Polygon => {
      const [lon, lat, side] = i === 0 ? [-100, -60, 1] : [9 + (i % 30) / 1000, 45 + i / 20_000, 0.004];
      return {
        type: 'Polygon',
        coordinates: [
          closed([
            [lon, lat],
            [lon + side, lat],
            [lon, lat + side],
          ]),
        ],
      };
    });
    const index = new AreaIndex(areas);
    for (let i = 0; i < 300; i++) {
      const place: LonLat = [9 + (i % 37) / 1000, 45 + i / 8000];
      const expected = areas.flatMap((each, id) => (booleanPointInPolygon(place, each) ? [id] : []));
      expect(index.containing(...place)).toEqual(expected);
      expect(index.containing(...place)).toEqual(expected);
    }
  });
});

describe('overlap is that of Turf', () => {
  prop.prop([stars, star], FEW)('in each share', (areas, subject) => {
    const index = new AreaIndex(areas);
    const whole = area(subject);
    const expected = areas.flatMap((each, id) => {
      const common = intersect(featureCollection([feature(subject), feature(each)]));
      return common === null ? [] : [{ id, share: expect.closeTo(Math.min(1, area(common) / whole), 10) }];
    });
    for (let look = 0; look < OFTEN; look += 20) expect(index.share(subject)).toEqual(expected);
  });

  prop.prop([stars, star], FEW)('in coverage', (areas, subject) => {
    const bare = difference(featureCollection([feature(subject), ...areas.map((each) => feature(each))]));
    const expected = bare === null ? 1 : Math.max(0, 1 - area(bare) / area(subject));
    expect(new AreaIndex(areas).coverage(subject)).toBeCloseTo(expected, 10);
  });

  prop.prop([star, star], FEW)('and the same with cells as without', (only, subject) => {
    const index = new AreaIndex([only]);
    const fresh = index.share(subject);
    for (let look = 0; look < OFTEN; look++) index.distanceM(0, 9.2, 45.2);
    for (let look = 0; look < OFTEN; look++) index.share(subject);
    expect(index.share(subject)).toEqual(
      fresh.map(({ id, share }) => ({ id, share: expect.closeTo(share, 13) })),
    );
  });

  test('what lies wholly inside is covered wholly, by one area and by all', () => {
    const around: Polygon = {
      type: 'Polygon',
      coordinates: [
        closed([
          [0, 0],
          [10, 1],
          [9, 9],
          [1, 8],
        ]),
      ],
    };
    const inside: Polygon = {
      type: 'Polygon',
      coordinates: [
        closed([
          [4, 4],
          [5.1, 4.3],
          [4.7, 5.2],
        ]),
      ],
    };
    const index = new AreaIndex([around]);
    expect(index.share(inside)).toEqual([{ id: 0, share: 1 }]);
    expect(index.coverage(inside)).toBe(1);
  });
});

test('many places are refused with the index of the first that is not on the globe', () => {
  const index = new AreaIndex([]);
  expect(() => index.firstContaining([1, 181], [2, 3])).toThrow(
    'point 1: lon is 181, expected a number from -180 to 180',
  );
  expect(() => index.firstContaining([1, 2], [3])).toThrow(
    'there are 1 latitudes, expected 2 as of longitudes',
  );
  expect(index.firstContaining([], [])).toHaveLength(0);
});

/** The vertices of an area, and the middles of its edges. */
function onEdges({ coordinates }: MultiPolygon): LonLat[] {
  return coordinates.flat().flatMap((positions) =>
    positions.slice(1).flatMap(([x2 = 0, y2 = 0], i): LonLat[] => {
      const [x1 = 0, y1 = 0] = positions[i] ?? [];
      return [
        [x2, y2],
        [(x1 + x2) / 2, (y1 + y2) / 2],
      ];
    }),
  );
}

function closed(positions: LonLat[]): LonLat[] {
  return [...positions, ...positions.slice(0, 1)];
}
