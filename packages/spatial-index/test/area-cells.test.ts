import { fc, test as prop } from '@fast-check/vitest';
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { toOutlines } from '../src/areas/area.ts';
import { cutIntoCells } from '../src/areas/grid/cutting.ts';
import { AreaIndex } from '../src/index.ts';
import { SEEDED } from './arbitraries.ts';
import { type Box, rectangle } from './rectangles.ts';

type LonLat = [lon: number, lat: number];
type Geometry = Polygon | MultiPolygon;

const FEW = { ...SEEDED, numRuns: 40 };

/** Rings on a lattice, crossing themselves or not, with repeated vertices and edges there and back. */
const lattice = fc.integer({ min: 0, max: 6 });
const latticeRing = fc
  .array(fc.tuple(lattice, lattice), { minLength: 3, maxLength: 14, size: 'max' })
  .map((positions): LonLat[] => [...positions, ...positions.slice(0, 1)]);
const latticeArea: fc.Arbitrary<MultiPolygon> = fc
  .array(fc.array(latticeRing, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .map((coordinates) => ({ type: 'MultiPolygon', coordinates }));

/** A star of some thousandth to some ten degrees, of few vertices or of so many that they crowd. */
const star: fc.Arbitrary<Polygon> = fc
  .record({
    lon: fc.double({ min: 5, max: 15, noNaN: true }),
    lat: fc.double({ min: 40, max: 50, noNaN: true }),
    magnitude: fc.integer({ min: -7, max: 0 }),
    size: fc.integer({ min: 3, max: 120 }),
    reaches: fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ lon, lat, magnitude, size, reaches }) => {
    const ring = Array.from({ length: size }, (_, i): LonLat => {
      const reach = 10 ** magnitude * (reaches[i % reaches.length] ?? 1);
      const angle = (2 * Math.PI * i) / size;
      return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
    });
    return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
  });

describe('the cells answer as a Turf loop over all areas', () => {
  prop.prop([fc.array(latticeArea, { minLength: 1, maxLength: 4 })], FEW)(
    'on the lines and in the corners of cells of every size',
    (areas) => {
      const { box: bounds, stepsPerDegree, shift } = cutIntoCells(areas.flatMap(toOutlines));
      const places: LonLat[] = [];
      for (let bits = shift; bits >= Math.max(0, shift - 6); bits -= 2) {
        for (let column = 0; column < 9; column++) {
          for (let row = 0; row < 9; row++) {
            const step = 2 ** bits / stepsPerDegree;
            places.push([bounds.minX + column * step, bounds.minY + row * step]);
          }
        }
      }
      expectTurf(areas, places);
    },
  );

  prop.prop([fc.array(latticeArea, { minLength: 1, maxLength: 4 })], FEW)(
    'on vertices, on shared edges and a rounding error away from both',
    (areas) => {
      const places = areas.flatMap(onEdges);
      expectTurf(areas, [
        ...places,
        ...places.map(([x, y]): LonLat => [x * (1 + Number.EPSILON), y]),
        ...places.map(([x, y]): LonLat => [x, y * (1 - Number.EPSILON)]),
      ]);
    },
  );

  prop.prop([fc.array(star, { minLength: 1, maxLength: 6 })], { ...SEEDED, numRuns: 15 })(
    'for areas from a centimetre to the size of countries, at their vertices and edges and close by',
    (areas) => {
      const places = areas.flatMap(onEdges);
      expectTurf(areas, [
        ...places,
        ...places.map(([x, y], i): LonLat => [x + 10 ** -(2 + (i % 12)), y - 10 ** -(2 + (i % 11))]),
      ]);
    },
  );

  prop.prop([latticeArea, fc.integer({ min: 2, max: 60 })], FEW)(
    'for one area many times over, whose every copy holds what the first does',
    (area, copies) => {
      const index = new AreaIndex(Array.from({ length: copies }, () => area));
      const places = onEdges(area).map(([x, y]): LonLat => [x + 0.25, y]);
      index.firstContaining(new Float64Array(1e3), new Float64Array(1e3)); // enough for cells
      for (const [x, y] of places) {
        const expected = booleanPointInPolygon([x, y], area)
          ? Array.from({ length: copies }, (_, id) => id)
          : [];
        expect(index.containing(x, y)).toEqual(expected);
      }
    },
  );

  test('at the bounds of what there is, just beyond and far outside', () => {
    const areas: Geometry[] = [
      box(-180, -90, 180, 90),
      box(9, 45, 9.1, 45.3),
      box(9.1, 45.3, 9.1, 45.3),
      box(9, 45.1, 9.4, 45.1),
    ];
    const places = [9, 9.1, 9.05, 9.4, 9.1 + 1e-15, 9 - 2e-15, -180, 180, 0].flatMap((x) =>
      [45, 45.3, 45.1, 45.3 + 8e-15, 45 - 8e-15, -90, 90].map((y): LonLat => [x, y]),
    );
    expectTurf(areas, places);
    expectTurf(areas.slice(1), places);
    expectTurf(areas.slice(2), places);
    expectTurf(areas.slice(3), places);
  });

  test('for two tiny areas at opposite ends of the globe', () => {
    const areas: Geometry[] = [
      box(-179.5, -80, -179.499_999_99, -79.999_999_99),
      box(179.3, 80, 179.300_000_01, 80.000_000_01),
    ];
    expectTurf(areas, [...areas.flatMap(onEdges), [0, 0], [179.300_000_005, 80.000_000_005]]);
  });
});

test('the first places, asked about without cells, get what they get with cells', () => {
  const areas = Array.from({ length: 50 }, (_, i): Polygon => {
    const [x, y] = [9 + (i % 7) / 10, 45 + (i % 5) / 10];
    return box(x, y, x + 0.15, y + 0.15);
  });
  const places = areas.flatMap(onEdges);
  const one = new AreaIndex(areas);
  const many = new AreaIndex(areas);
  many.firstContaining(new Float64Array(1e3), new Float64Array(1e3));
  for (const [x, y] of places.slice(0, 20)) expect(one.containing(x, y)).toEqual(many.containing(x, y));
});

function box(...bounds: Box): Polygon {
  return { type: 'Polygon', coordinates: [rectangle(...bounds).map(([lon, lat]) => [lon, lat])] };
}

/** Asks about so many places together that there are cells. */
function expectTurf(areas: readonly Geometry[], places: readonly LonLat[]): void {
  const index = new AreaIndex(areas);
  const all = Array.from({ length: 4 }, () => places).flat();
  const lons = [...all.map(([x]) => x), ...new Float64Array(200)];
  const lats = [...all.map(([, y]) => y), ...new Float64Array(200)];
  const firsts = index.firstContaining(lons, lats);
  places.forEach(([x, y], i) => {
    const expected = areas.flatMap((area, id) => (booleanPointInPolygon([x, y], area) ? [id] : []));
    expect([x, y, index.containing(x, y)]).toEqual([x, y, expected]);
    expect(firsts[i]).toBe(expected[0] ?? -1);
  });
}

/** The vertices of an area, and the middles of its edges. */
function onEdges({ type, coordinates }: Geometry): LonLat[] {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  return rings.flatMap((positions) =>
    positions.slice(1).flatMap(([x2 = 0, y2 = 0], i): LonLat[] => {
      const [x1 = 0, y1 = 0] = positions[i] ?? [];
      return [
        [x2, y2],
        [(x1 + x2) / 2, (y1 + y2) / 2],
      ];
    }),
  );
}
