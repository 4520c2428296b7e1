import { fc, test as prop } from '@fast-check/vitest';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { expansion, lagged, stretched } from '../src/globe/geodesic-series.ts';
import { WGS84_EP2, WGS84_F } from '../src/globe/wgs84.ts';
import { distanceM, geodesicM } from '../src/index.ts';
import { type LonLat, place, SEEDED } from './arbitraries.ts';

const { Geodesic } = geographiclib;

/** geographiclib and `geodesicM` are each good to 15 nm; so far apart they may be, and seldom are half of it. */
const APART_M = 2e-8;

const MANY = { ...SEEDED, numRuns: 2000 };

function oracleM(lonA: number, latA: number, lonB: number, latB: number): number {
  const { s12 } = Geodesic.WGS84.Inverse(latA, lonA, latB, lonB, Geodesic.DISTANCE);
  return s12 ?? Number.NaN;
}

function expectOracle(a: LonLat, b: LonLat): void {
  const lengthM = geodesicM(...a, ...b);
  expect(Math.abs(lengthM - oracleM(...a, ...b))).toBeLessThanOrEqual(APART_M);
  expect(geodesicM(...b, ...a)).toBe(lengthM);
}

/** A small number of any order of magnitude. */
const speck = fc
  .tuple(fc.double({ min: -15, max: 0.5, noNaN: true }), fc.constantFrom(-1, 0, 1))
  .map(([power, sign]) => sign * 10 ** power);

function moved([lon, lat]: LonLat, east: number, north: number): LonLat {
  const x = lon + east;
  return [x > 180 ? x - 360 : x < -180 ? x + 360 : x, Math.max(-90, Math.min(90, lat + north))];
}

describe('geodesicM is what geographiclib says, and the same both ways', () => {
  prop.prop([place, place], MANY)('anywhere', expectOracle);

  prop.prop([place, speck, speck], MANY)('for near places', (from, east, north) => {
    expectOracle(from, moved(from, east, north));
  });

  prop.prop([place, speck, speck], MANY)('for nearly antipodal places', ([lon, lat], east, north) => {
    expectOracle([lon, lat], moved(moved([lon, -lat], 180, 0), east, north));
  });

  prop.prop([place, fc.double({ min: -1, max: 1, noNaN: true })], MANY)(
    'across the cut locus, where latitudes are opposite',
    ([lon, lat], east) => {
      expectOracle([lon, lat], moved([lon, -lat], 180, 0));
      expectOracle([lon, lat], moved(moved([lon, -lat], 180, 0), east, 0));
    },
  );

  prop.prop([place, place, speck], MANY)('along the equator and just off it', ([lonA], [lonB], off) => {
    expectOracle([lonA, 0], [lonB, 0]);
    expectOracle([lonA, off / 10], [lonB, 0]);
  });

  prop.prop([place, place], MANY)('along meridians and over the poles', ([lon, latA], [, latB]) => {
    expectOracle([lon, latA], [lon, latB]);
    expectOracle([lon, latA], moved([lon, latB], 180, 0));
  });

  prop.prop([place, place], MANY)('to the poles', ([lonA, latA], [lonB]) => {
    expectOracle([lonA, latA], [lonB, 90]);
    expectOracle([lonA, latA], [lonB, -90]);
    expect(geodesicM(lonA, 90, lonB, 90)).toBe(0);
    expectOracle([lonA, 90], [lonB, -90]);
  });
});

describe('geodesicM', () => {
  prop.prop([place], SEEDED)('is 0 between a place and itself', (at) => {
    expect(geodesicM(...at, ...at)).toBe(0);
  });

  test('is 0 between two names of one place', () => {
    expect(geodesicM(180, 10, -180, 10)).toBe(0);
    expect(geodesicM(0, 45, -0, 45)).toBe(0);
    expect(geodesicM(77, -90, -3, -90)).toBe(0);
  });

  test('Milan and Linate are 7102.6362 m apart, 18 m more than on the sphere', () => {
    expect(geodesicM(9.19, 45.464, 9.27674, 45.445099)).toBeCloseTo(7102.6362, 4);
    expect(distanceM(9.19, 45.464, 9.27674, 45.445099)).toBeCloseTo(7084.6837, 4);
  });

  test('a quarter of a meridian is 10 001 965.7293 m, and of the equator 10 018 754.1714 m', () => {
    expect(geodesicM(9, 0, 9, 90)).toBeCloseTo(10_001_965.7293, 4);
    expect(geodesicM(0, 0, 90, 0)).toBeCloseTo((Math.PI / 2) * 6_378_137, 7);
  });

  test.each([
    [0, 1e-300, 0, 0],
    [1e-200, 0, 0, 0],
    [0, 1e-170, 180, 0],
    [0, 5e-324, 179.7, -5e-324],
  ])('is finite for differences too small to square: %d, %d to %d, %d', (lonA, latA, lonB, latB) => {
    const lengthM = geodesicM(lonA, latA, lonB, latB);
    expect(Math.abs(lengthM - oracleM(lonA, latA, lonB, latB))).toBeLessThanOrEqual(APART_M);
  });

  test('refuses what is not on the globe', () => {
    expect(() => geodesicM(9, 45, 9, 91)).toThrow('given point: lat is 91, expected a number from -90 to 90');
    expect(() => geodesicM(Number.NaN, 45, 9, 45)).toThrow('given point: lon is NaN');
  });
});

describe('against distanceM', () => {
  /** b² / aR and a² / bR: the least and the greatest scale of the ellipsoid over that of the sphere. */
  const [least, greatest] = [0.994416, 1.004488];

  prop.prop([place, fc.oneof(place, speck)], MANY)(
    'no geodesic is 0.5584 % shorter or 0.4488 % longer',
    (a, to) => {
      const b = typeof to === 'number' ? moved(a, to, to / 3) : to;
      const sphereM = distanceM(...a, ...b);
      expect(geodesicM(...a, ...b)).toBeGreaterThanOrEqual(least * sphereM - 1e-7);
      expect(geodesicM(...a, ...b)).toBeLessThanOrEqual(greatest * sphereM + 1e-7);
    },
  );

  test('no pair of a dense sweep breaks these bounds, and some come within 0.001 % of both', () => {
    let [low, high] = [Infinity, 0];
    for (let lat = -90; lat <= 90; lat += 5) {
      for (let to = -90; to <= 90; to += 2.5) {
        for (const east of [0, 1e-6, 0.01, 1, 20, 77, 120, 170, 178, 179.3, 179.5, 179.9, 179.99999, 180]) {
          for (const north of [0, 1e-6, 0.01, -0.3]) {
            const end = Math.max(-90, Math.min(90, to + north));
            const sphereM = distanceM(0, lat, east, end);
            if (sphereM < 0.01) continue;
            const ratio = geodesicM(0, lat, east, end) / sphereM;
            low = Math.min(low, ratio);
            high = Math.max(high, ratio);
          }
        }
      }
    }
    expect(low).toBeGreaterThan(least);
    expect(low).toBeLessThan(least + 1e-5);
    expect(high).toBeLessThan(greatest);
    expect(high).toBeGreaterThan(greatest - 1e-5);
  });
});

describe('the series', () => {
  const start = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
  const arc = fc.double({ min: 0, max: Math.PI, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  prop.prop([start, arc, share], SEEDED)(
    'of the length is its integral, by quadrature',
    (from, over, part) => {
      const eps = 0.006 * part; // three times what WGS 84 comes to, for the higher terms to show
      const k2 = (4 * eps) / (1 - eps) ** 2;
      const length = stretched(over, Math.sin(over), Math.cos(over), eps, eps * Math.cos(2 * from + over));
      const expected = integral((sigma) => Math.sqrt(1 + k2 * Math.sin(sigma) ** 2), from, over);
      expect(Math.abs(length - expected)).toBeLessThan(5e-15);
    },
  );

  prop.prop([start, arc, share], SEEDED)(
    'of the longitude is its integral, by quadrature',
    (from, over, part) => {
      const eps = expansion(part);
      const root = (sigma: number) => Math.sqrt(1 + WGS84_EP2 * part * Math.sin(sigma) ** 2);
      const lag = lagged(over, Math.sin(over), Math.cos(over), eps, eps * Math.cos(2 * from + over));
      const expected = integral((sigma) => (2 - WGS84_F) / (1 + (1 - WGS84_F) * root(sigma)), from, over);
      expect(Math.abs(lag - expected)).toBeLessThan(5e-15);
    },
  );
});

/** Gauss's rule of five points on each of 20 parts. */
function integral(f: (x: number) => number, start: number, length: number): number {
  const inner = Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3;
  const outer = Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3;
  const near = (322 + 13 * Math.sqrt(70)) / 900;
  const far = (322 - 13 * Math.sqrt(70)) / 900;
  const half = length / 40;
  let sum = 0;
  for (let part = 0; part < 20; part++) {
    const middle = start + (2 * part + 1) * half;
    sum += (128 / 225) * f(middle);
    sum += near * (f(middle - inner * half) + f(middle + inner * half));
    sum += far * (f(middle - outer * half) + f(middle + outer * half));
  }
  return sum * half;
}
