import { fc } from '@fast-check/vitest';

/** Every property runs on the same cases every time. */
export const SEEDED = { seed: 4715, numRuns: 200 };

export type LonLat = readonly [lon: number, lat: number];

const lon = fc.oneof(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.constantFrom(-180, 180, -179.999, 179.999, 0, 9.19),
);

const lat = fc.oneof(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.constantFrom(-90, 90, -89.999, 89.999, 0, 45.464),
);

/** Anywhere on the globe, with a liking for poles, the antimeridian and the same few places again. */
export const place: fc.Arbitrary<LonLat> = fc.tuple(lon, lat);

/** Places within a degree or so of one another, on a grid coarse enough to repeat them. */
export const localPlace: fc.Arbitrary<LonLat> = fc.tuple(
  fc.integer({ min: 900, max: 1000 }).map((hundredths) => hundredths / 100),
  fc.integer({ min: 4500, max: 4600 }).map((hundredths) => hundredths / 100),
);

/** None to many places, spread out, huddled, or all the same. */
export const places: fc.Arbitrary<LonLat[]> = fc.oneof(
  fc.array(place, { maxLength: 80, size: 'max' }),
  fc.array(localPlace, { maxLength: 80, size: 'max' }),
  fc.tuple(place, fc.integer({ min: 1, max: 60 })).map(([only, n]) => Array.from({ length: n }, () => only)),
);

/** From nothing, over rounding and town size, to more than half the globe. */
export const radiusM: fc.Arbitrary<number> = fc.oneof(
  fc.double({ min: 0, max: 2e7, noNaN: true }),
  fc.double({ min: 0, max: 50_000, noNaN: true }),
  fc.constantFrom(0, 1e-9, 1, 10_007_543, 20_015_115, 2.1e7, Infinity),
);
