import type { Area } from '@insedia/spatial-index';
import { expect, test } from 'vitest';
import { outlineError } from '../src/applications/outline.ts';

const square = (west: number, south: number, east: number, north: number) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const parts = (...coordinates: Extract<Area, { type: 'MultiPolygon' }>['coordinates']): Area => ({
  type: 'MultiPolygon',
  coordinates,
});

test('an outline may have parts that touch, and none that lie on one another', () => {
  expect(outlineError(parts(square(9, 45, 9.1, 45.1), square(9.1, 45, 9.2, 45.1)))).toBeUndefined();
  expect(outlineError(parts(square(9, 45, 9.1, 45.1), square(9, 45, 9.1, 45.1)))?.code).toBe('not-an-area');
  expect(outlineError(parts(square(9, 45, 9.1, 45.1), square(9.05, 45, 9.2, 45.1)))?.code).toBe(
    'not-an-area',
  );
});
