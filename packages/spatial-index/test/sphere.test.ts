import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { distanceM, EARTH_RADIUS_M } from '../src/index.ts';
import { place, SEEDED } from './arbitraries.ts';

const DEGREE_M = (EARTH_RADIUS_M * Math.PI) / 180;

describe('distanceM', () => {
  prop.prop([place, place], SEEDED)('is the same to the bit both ways', ([lon1, lat1], [lon2, lat2]) => {
    expect(distanceM(lon1, lat1, lon2, lat2)).toBe(distanceM(lon2, lat2, lon1, lat1));
  });

  prop.prop([place, place, place], SEEDED)('keeps the triangle inequality', (a, b, c) => {
    const direct = distanceM(...a, ...c);
    expect(direct).toBeLessThanOrEqual(distanceM(...a, ...b) + distanceM(...b, ...c) + 1e-6);
  });

  prop.prop([place, place], SEEDED)('and the distance to the antipode make half a turn', (a, [lon, lat]) => {
    const antipode: [number, number] = [lon > 0 ? lon - 180 : lon + 180, -lat];
    const sum = distanceM(...a, lon, lat) + distanceM(...a, ...antipode);
    expect(Math.abs(sum - Math.PI * EARTH_RADIUS_M)).toBeLessThan(1e-6);
  });

  prop.prop(
    [fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })],
    SEEDED,
  )('is exactly 0 between two names of one place', (lon, lat) => {
    expect(distanceM(lon, lat, lon, lat)).toBe(0);
    expect(distanceM(lon, 90, -lon / 2, 90)).toBe(0);
    expect(distanceM(lon, -90, -lon / 2, -90)).toBe(0);
    expect(distanceM(-180, lat, 180, lat)).toBe(0);
  });

  test('is half a turn from pole to pole, whatever the longitudes', () => {
    expect(distanceM(12, 90, -77, -90)).toBe(Math.PI * EARTH_RADIUS_M);
  });

  test('is off by less than ten nanometres', () => {
    for (const degrees of [1e-13, 1e-9, 1e-6, 1e-3, 0.7, 33, 119, 121, 179.999999, 180]) {
      expect(Math.abs(distanceM(0, 0, degrees, 0) - degrees * DEGREE_M)).toBeLessThan(1e-8);
      expect(Math.abs(distanceM(17, -90, 4, degrees - 90) - degrees * DEGREE_M)).toBeLessThan(1e-8);
    }
  });

  test('resolves a tenth of a millimetre next to the antipode', () => {
    const shortM = Math.PI * EARTH_RADIUS_M - distanceM(10, 0, -170, 1e-9);
    expect(Math.abs(shortM - 1e-9 * DEGREE_M)).toBeLessThan(1e-8);
  });

  test('is 111 195.08 m for a degree of the equator', () => {
    expect(distanceM(179.5, 0, -179.5, 0)).toBeCloseTo(111_195.0802, 3);
  });

  test.each([
    ['lon', Number.NaN, [Number.NaN, 0, 0, 0]],
    ['lat', 90.5, [0, 90.5, 0, 0]],
    ['lon', -180.01, [0, 0, -180.01, 0]],
    ['lat', -Infinity, [0, 0, 0, -Infinity]],
  ] as const)('refuses a %s of %d', (axis, value, [lon1, lat1, lon2, lat2]) => {
    expect(() => distanceM(lon1, lat1, lon2, lat2)).toThrow(
      expect.objectContaining({
        name: 'CoordinateError',
        index: -1,
        value,
        message: expect.stringContaining(`${axis} is ${value}`),
      }),
    );
  });
});
