import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { distanceM, EARTH_RADIUS_M, LineIndex } from '../src/index.ts';
import { type LonLat, localPlace, place, radiusM, SEEDED } from './arbitraries.ts';
import { lineDistanceM } from './arc-oracle.ts';

const MILLIMETRE = 1e-3;

/** Polylines of long arcs anywhere, and of short ones close together. */
const lines = fc.oneof(
  fc.array(fc.array(place, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
  fc.array(fc.array(localPlace, { minLength: 1, maxLength: 6 }), { maxLength: 30 }),
);
const query = fc.oneof(place, localPlace);

describe('nearest', () => {
  prop.prop([lines, query], SEEDED)('is as near as a search along every arc gets', (drawn, from) => {
    const expected = Math.min(Infinity, ...drawn.map((line) => lineDistanceM(line, from)));
    const actual = new LineIndex(drawn).nearest(...from)?.distanceM ?? Infinity;
    if (drawn.length === 0) expect(actual).toBe(Infinity);
    else expect(Math.abs(actual - expected)).toBeLessThan(MILLIMETRE);
  });

  prop.prop([lines, query], SEEDED)('names a place on its line, at the distance it states', (drawn, from) => {
    const nearest = new LineIndex(drawn).nearest(...from);
    if (nearest === undefined) {
      expect(drawn).toEqual([]);
      return;
    }
    expect(distanceM(...from, nearest.lon, nearest.lat)).toBe(nearest.distanceM);
    expect(lineDistanceM(drawn[nearest.id] ?? [], [nearest.lon, nearest.lat])).toBeLessThan(MILLIMETRE);
  });

  prop.prop([lines, query, radiusM], SEEDED)('keeps to maxDistanceM', (drawn, from, maxDistanceM) => {
    const index = new LineIndex(drawn);
    const free = index.nearest(...from);
    const expected = free && free.distanceM <= maxDistanceM ? free : undefined;
    expect(index.nearest(...from, { maxDistanceM })).toEqual(expected);
  });

  prop.prop(
    [fc.array(fc.array(localPlace, { minLength: 2, maxLength: 6 }), { minLength: 1 }), query],
    SEEDED,
  )('takes the first of equal lines, whichever way they are drawn', (drawn, from) => {
    const backwards = drawn.map((line) => line.toReversed());
    const twice = new LineIndex([...backwards, ...drawn]).nearest(...from);
    expect(twice).toEqual(new LineIndex(drawn).nearest(...from));
  });

  prop.prop([lines, fc.nat()], SEEDED)('is exactly 0 at a vertex', (drawn, pick) => {
    const vertices = drawn.flat();
    const vertex = vertices[pick % Math.max(1, vertices.length)];
    if (vertex !== undefined) expect(new LineIndex(drawn).nearest(...vertex)?.distanceM).toBe(0);
  });

  test('a degree north of the equator is a degree from it, across the antimeridian', () => {
    const nearest = new LineIndex([
      [
        [170, 0],
        [-170, 0],
      ],
    ]).nearest(180, 1);
    expect(nearest?.distanceM).toBeCloseTo((Math.PI * EARTH_RADIUS_M) / 180, 6);
    expect(Math.abs(nearest?.lon ?? 0)).toBeCloseTo(180, 9);
    expect(nearest?.lat).toBeCloseTo(0, 9);
  });

  test('an arc over the pole passes through the pole', () => {
    const overPole = new LineIndex([
      [
        [0, 80],
        [180, 80],
      ],
    ]);
    expect(overPole.nearest(77, 90)?.distanceM).toBeLessThan(1e-6);
    expect(overPole.nearest(90, 85)?.distanceM).toBeCloseTo(distanceM(90, 85, 0, 90), 6);
  });

  test('beyond its ends an arc is as far as the nearer end', () => {
    const nearest = new LineIndex([
      [
        [9, 45],
        [10, 45],
      ],
    ]).nearest(12, 45);
    expect(nearest).toEqual({ id: 0, lon: 10, lat: 45, distanceM: distanceM(12, 45, 10, 45) });
  });

  test('the pole is a quarter turn from every place of the equator', () => {
    const nearest = new LineIndex([
      [
        [20, 0],
        [40, 0],
      ],
    ]).nearest(0, 90);
    expect(nearest?.distanceM).toBeCloseTo((Math.PI * EARTH_RADIUS_M) / 2, 6);
    expect(nearest?.lon).toBeGreaterThanOrEqual(20);
    expect(nearest?.lon).toBeLessThanOrEqual(40);
  });

  test('antipodal vertices are joined through the middle of their longitudes and latitudes', () => {
    const meridian = new LineIndex([
      [
        [10, -90],
        [10, 90],
      ],
    ]);
    expect(meridian.nearest(10, 33)?.distanceM).toBeLessThan(1e-6);
    expect(meridian.nearest(11, 0)?.distanceM).toBeCloseTo(distanceM(11, 0, 10, 0), 6);
  });

  test('eight hundred arcs give the same as a search along each', () => {
    const zigzags = Array.from({ length: 20 }, (_row, id) =>
      Array.from({ length: 41 }, (_vertex, i): LonLat => [9 + i / 40, 45 + id / 20 + (i % 2) / 30]),
    );
    const index = new LineIndex(zigzags);
    for (const from of [
      [9.333, 45.517],
      [8, 44],
      [9.9, 46.2],
      [-170, -45],
    ] satisfies LonLat[]) {
      const expected = Math.min(...zigzags.map((line) => lineDistanceM(line, from)));
      expect(Math.abs((index.nearest(...from)?.distanceM ?? 0) - expected)).toBeLessThan(MILLIMETRE);
    }
  });
});

describe('construction', () => {
  test('an index of no lines finds nothing', () => {
    expect(new LineIndex([]).size).toBe(0);
    expect(new LineIndex([]).nearest(0, 0)).toBeUndefined();
  });

  test('refuses a vertex that is not on the globe, with the line and the value', () => {
    expect(
      () =>
        new LineIndex([
          [[0, 0]],
          [
            [0, 0],
            [0, 91],
          ],
        ]),
    ).toThrow(
      expect.objectContaining({
        name: 'CoordinateError',
        index: 1,
        value: 91,
        message: 'line 1: lat is 91, expected a number from -90 to 90',
      }),
    );
  });

  test('refuses a line without vertices', () => {
    expect(() => new LineIndex([[[0, 0]], []])).toThrow('line 1 has no vertex, expected at least 1');
  });

  test('refuses to look from nowhere, or less than nowhere', () => {
    const index = new LineIndex([[[0, 0]]]);
    expect(() => index.nearest(Number.NaN, 0)).toThrow('given point: lon is NaN');
    expect(() => index.nearest(0, 0, { maxDistanceM: -1 })).toThrow('maxDistanceM is -1');
  });
});
