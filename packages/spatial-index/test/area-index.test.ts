import { test as prop } from '@fast-check/vitest';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Area, AreaIndex, distanceM } from '../src/index.ts';
import { localPlace, SEEDED } from './arbitraries.ts';
import { lineDistanceM } from './arc-oracle.ts';
import { type Box, rectangle, rectangles } from './rectangles.ts';

const MILLIMETRE = 1e-3;

/** Two squares of a degree, the first with a hole in its middle. */
const ring = rectangle(0, 0, 4, 4);
const hole = rectangle(1, 1, 3, 3);
const islands: Area = { type: 'MultiPolygon', coordinates: [[ring, hole], [rectangle(8, 0, 9, 1)]] };
const filling: Area = { type: 'Polygon', coordinates: [hole] };
const areas = new AreaIndex([islands, filling]);

test('GeoJSON geometries are areas as they are', () => {
  expectTypeOf<Polygon>().toExtend<Area>();
  expectTypeOf<MultiPolygon>().toExtend<Area>();
});

describe('containing', () => {
  test.each([
    ['in the ring', [0.5, 2], [0]],
    ['in the hole', [2, 2], [1]],
    ['on the edge of the hole', [1, 2], [0, 1]],
    ['at a corner of the hole', [3, 3], [0, 1]],
    ['on the outer edge', [0, 2], [0]],
    ['in the other polygon', [8.5, 0.5], [0]],
    ['between the polygons', [6, 0.5], []],
  ] as const)('a place %s', (_, [lon, lat], ids) => {
    expect(areas.containing(lon, lat)).toEqual(ids);
  });

  test('an area cut at the antimeridian contains places on both sides of it', () => {
    const fiji = new AreaIndex([
      {
        type: 'MultiPolygon',
        coordinates: [[rectangle(177, -19, 180, -16)], [rectangle(-180, -19, -178, -16)]],
      },
    ]);
    expect(fiji.containing(179, -17)).toEqual([0]);
    expect(fiji.containing(-179, -17)).toEqual([0]);
    expect(fiji.containing(0, -17)).toEqual([]);
  });

  test('an area that crosses the antimeridian uncut is refused, since its way round cannot be told', () => {
    const uncut: Area = { type: 'Polygon', coordinates: [rectangle(179, -19, -178, -16)] };
    expect(() => new AreaIndex([uncut])).toThrow('area 0 has an edge of 357° of longitude: cut it');
  });

  prop.prop([rectangles, localPlace], SEEDED)('finds every rectangle round a place', (boxes, [lon, lat]) => {
    const index = new AreaIndex(boxes.map((box) => ({ type: 'Polygon', coordinates: [rectangle(...box)] })));
    const expected = boxes.flatMap(([west, south, east, north], id) =>
      west <= lon && lon <= east && south <= lat && lat <= north ? [id] : [],
    );
    expect(index.containing(lon, lat)).toEqual(expected);
  });
});

describe('share', () => {
  test('a polygon is covered wholly by itself', () => {
    expect(areas.share(islands)).toEqual([{ id: 0, share: 1 }]);
  });

  test('areas that only touch a polygon are left out', () => {
    expect(areas.share({ type: 'Polygon', coordinates: [rectangle(4, 0, 8, 1)] })).toEqual([]);
  });

  test('a hole covers nothing', () => {
    expect(areas.share({ type: 'Polygon', coordinates: [rectangle(1.5, 1.5, 2.5, 2.5)] })).toEqual([
      { id: 1, share: 1 },
    ]);
  });

  prop.prop([rectangles, rectangles], { ...SEEDED, numRuns: 60 })(
    'of a rectangle is the product of what is common in longitude and in the sine of latitude',
    (boxes, subjects) => {
      const index = new AreaIndex(
        boxes.map((box) => ({ type: 'Polygon', coordinates: [rectangle(...box)] })),
      );
      for (const [west, south, east, north] of subjects.slice(0, 2)) {
        const expected = boxes.flatMap((box, id) => {
          const lonShare = (Math.min(east, box[2]) - Math.max(west, box[0])) / (east - west);
          const latShare = height(Math.max(south, box[1]), Math.min(north, box[3])) / height(south, north);
          return lonShare > 0 && latShare > 0 ? [{ id, share: expect.closeTo(lonShare * latShare, 9) }] : [];
        });
        expect(index.share({ type: 'Polygon', coordinates: [rectangle(west, south, east, north)] })).toEqual(
          expected,
        );
      }
    },
  );

  test('refuses a polygon without surface', () => {
    const flat: Area = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [2, 0],
          [0, 0],
        ],
      ],
    };
    expect(() => areas.share(flat)).toThrow('given area has a surface of 0 m², expected above 0');
  });
});

describe('coverage', () => {
  test('areas that overlap one another count once', () => {
    const [west, east]: [Area, Area] = [
      { type: 'Polygon', coordinates: [rectangle(0, 0, 3, 1)] },
      { type: 'Polygon', coordinates: [rectangle(1, 0, 4, 1)] },
    ];
    const subject: Area = { type: 'Polygon', coordinates: [rectangle(0, 0, 8, 1)] };
    expect(new AreaIndex([west, east]).coverage(subject)).toBeCloseTo(0.5, 9);
    expect(new AreaIndex([west, west]).coverage(subject)).toBeCloseTo(0.375, 9);
  });

  test('is all of what an area holds and nothing of what it only touches', () => {
    expect(areas.coverage(islands)).toBe(1);
    expect(areas.coverage({ type: 'Polygon', coordinates: [rectangle(4, 0, 8, 1)] })).toBe(0);
    expect(areas.coverage({ type: 'Polygon', coordinates: [rectangle(40, 0, 41, 1)] })).toBe(0);
  });

  prop.prop([rectangles, rectangles], { ...SEEDED, numRuns: 60 })(
    'of a rectangle is the sum over the cells that any area holds',
    (boxes, subjects) => {
      const index = new AreaIndex(
        boxes.map((box) => ({ type: 'Polygon', coordinates: [rectangle(...box)] })),
      );
      for (const subject of subjects.slice(0, 2)) {
        const polygon: Area = { type: 'Polygon', coordinates: [rectangle(...subject)] };
        expect(index.coverage(polygon)).toBeCloseTo(coveredByCells(subject, boxes), 9);
      }
    },
  );
});

/** The ends of a span and the edges between them, ascending. */
function cuts(low: number, high: number, edges: readonly number[]): number[] {
  return [low, ...edges.filter((edge) => edge > low && edge < high), high].toSorted((a, b) => a - b);
}

/** Cuts a box at every edge of the others and adds the cells whose middle one of them holds. */
function coveredByCells([west, south, east, north]: Box, boxes: readonly Box[]): number {
  const xs = cuts(
    west,
    east,
    boxes.flatMap(([w, , e]) => [w, e]),
  );
  const ys = cuts(
    south,
    north,
    boxes.flatMap(([, s, , n]) => [s, n]),
  );
  let covered = 0;
  for (const [i, x] of xs.entries()) {
    for (const [j, y] of ys.entries()) {
      const [right, top] = [xs[i + 1] ?? x, ys[j + 1] ?? y];
      const [lon, lat] = [(x + right) / 2, (y + top) / 2];
      const held = boxes.some(([w, s, e, n]) => w < lon && lon < e && s < lat && lat < n);
      if (held) covered += ((right - x) / (east - west)) * (height(y, top) / height(south, north));
    }
  }
  return covered;
}

describe('distances', () => {
  test('the nearest edge of a place in a hole is that of the hole, the first area on a tie', () => {
    const nearest = areas.nearestEdge(2, 1.2);
    expect(nearest?.id).toBe(0);
    expect(nearest?.distanceM).toBeCloseTo(
      lineDistanceM(
        [
          [1, 1],
          [3, 1],
        ],
        [2, 1.2],
      ),
      3,
    );
  });

  test('a place inside has an edge as near as one outside', () => {
    const inside = areas.nearestEdge(8.9, 0.5)?.distanceM ?? Number.NaN;
    const outside = areas.nearestEdge(9.1, 0.5)?.distanceM ?? Number.NaN;
    expect(inside).toBeCloseTo(outside, 3);
    expect(inside).toBeGreaterThan(11_000);
  });

  test('an edge farther than maxDistanceM is none', () => {
    const exactM = areas.nearestEdge(8.9, 0.5)?.distanceM ?? Number.NaN;
    expect(areas.nearestEdge(8.9, 0.5, { maxDistanceM: exactM })?.id).toBe(0);
    expect(areas.nearestEdge(8.9, 0.5, { maxDistanceM: exactM - 1e-6 })).toBeUndefined();
  });

  test('a place is 0 from the area it lies in, and not from the one whose hole it lies in', () => {
    expect(areas.distanceM(1, 2, 2)).toBe(0);
    expect(areas.distanceM(0, 2, 2)).toBeCloseTo(distanceM(2, 2, 1, 2), -2);
  });

  prop.prop([rectangles, localPlace], SEEDED)('are those of the nearest side', (boxes, from) => {
    const index = new AreaIndex(boxes.map((box) => ({ type: 'Polygon', coordinates: [rectangle(...box)] })));
    const sides = boxes.map((box) => lineDistanceM(rectangle(...box), from));
    const nearest = index.nearestEdge(...from)?.distanceM ?? Infinity;
    if (boxes.length > 0) expect(Math.abs(nearest - Math.min(...sides))).toBeLessThan(MILLIMETRE);
    else expect(nearest).toBe(Infinity);
    const containing = index.containing(...from);
    sides.forEach((side, id) => {
      const expected = containing.includes(id) ? 0 : side;
      expect(Math.abs(index.distanceM(id, ...from) - expected)).toBeLessThan(MILLIMETRE);
    });
  });

  test('refuse an area there is not', () => {
    expect(() => areas.distanceM(2, 0, 0)).toThrow('area id is 2, expected a whole number from 0 to 1');
  });
});

describe('construction', () => {
  test('an index of no areas finds nothing', () => {
    const none = new AreaIndex([]);
    expect(none.size).toBe(0);
    expect(none.containing(0, 0)).toEqual([]);
    expect(none.share(filling)).toEqual([]);
    expect(none.nearestEdge(0, 0)).toBeUndefined();
  });

  test('refuses a coordinate that is not on the globe, with the area and the value', () => {
    const beyond: Area = { type: 'Polygon', coordinates: [rectangle(179, 0, 181, 1)] };
    expect(() => new AreaIndex([filling, beyond])).toThrow(
      expect.objectContaining({
        name: 'CoordinateError',
        index: 1,
        value: 181,
        message: 'area 1: lon is 181, expected a number from -180 to 180',
      }),
    );
  });

  test.each([
    [[], 'area 0 has no polygon, expected at least 1'],
    [[[]], 'area 0 has no ring, expected at least 1'],
    [
      [
        [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ],
      'area 0 has a ring of 3 positions, expected at least 4',
    ],
    [
      [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      ],
      'area 0 has a ring from 0,0 to 0,1, expected it closed',
    ],
  ])('refuses the coordinates %j', (coordinates, message) => {
    expect(() => new AreaIndex([{ type: 'MultiPolygon', coordinates }])).toThrow(message);
  });
});

function height(south: number, north: number): number {
  return Math.sin((north * Math.PI) / 180) - Math.sin((south * Math.PI) / 180);
}
