import { fc } from '@fast-check/vitest';
import { type LonLat, localPlace } from './arbitraries.ts';

/** A rectangle in longitude and latitude, degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The closed ring of a rectangle in longitude and latitude, counterclockwise. */
export function rectangle(west: number, south: number, east: number, north: number): LonLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const box: fc.Arbitrary<Box> = fc
  .tuple(localPlace, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map(([[west, south], width, tall]) => [west, south, west + width / 100, south + tall / 100]);

/** Rectangles of up to 0.4 degrees that often overlap and share sides. */
export const rectangles: fc.Arbitrary<Box[]> = fc.array(box, { maxLength: 12, size: 'max' });
