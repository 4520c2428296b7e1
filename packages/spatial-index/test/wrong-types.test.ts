import { describe, expect, test } from 'vitest';
import {
  AreaIndex,
  distanceM,
  geodesicM,
  LineIndex,
  MutablePointIndex,
  PointIndex,
  prepareSites,
} from '../src/index.ts';

/** What a caller without types may pass for a number: each would silently turn into one, or into NaN. */
const NO_NUMBERS: readonly (readonly [value: unknown, shown: string])[] = [
  [null, 'null'],
  [undefined, 'undefined'],
  ['1', '"1"'],
  [true, 'true'],
  [[1], '1'],
  [new Date(0), new Date(0).toString()],
  [1n, '1'],
];

/** Lets anything pass for a number, as it does without types. */
function untyped(value: unknown): number {
  return JSON.parse('0', () => value);
}

describe.each(NO_NUMBERS)('%o for a coordinate is refused', (value, shown) => {
  const bad = untyped(value);

  test.each([
    ['by an index of points', () => new PointIndex([0, bad], [0, 0]), 'point 1: lon', 1],
    ['by an index of points, as a latitude', () => new PointIndex([0], [bad]), 'point 0: lat', 0],
    ['by sites', () => prepareSites([0, 0, bad], [0, 0, 0]), 'site 2: lon', 2],
    ['by a question', () => new PointIndex([0], [0]).nearest(bad, 0), 'given point: lon', -1],
    ['by a count', () => new PointIndex([0], [0]).count(0, bad, 1), 'given point: lat', -1],
    ['by a distance', () => distanceM(0, 0, bad, 0), 'given point: lon', -1],
    ['by a geodesic', () => geodesicM(0, bad, 0, 0), 'given point: lat', -1],
    ['by a set that changes', () => new MutablePointIndex().add(1, bad, 0), 'given point: lon', -1],
    [
      'by lines',
      () =>
        new LineIndex([
          [
            [0, 0],
            [bad, 0],
          ],
        ]),
      'line 0: lon',
      0,
    ],
    ['by areas', () => new AreaIndex([]).firstContaining([bad], [0]), 'point 0: lon', 0],
  ])('%s', (_, run, what, index) => {
    expect(run).toThrow(
      expect.objectContaining({
        name: 'CoordinateError',
        index,
        value,
        message: expect.stringContaining(`${what} is ${shown}, expected a number`),
      }),
    );
  });

  test('as a radius too', () => {
    expect(() => new PointIndex([0], [0]).count(0, 0, bad)).toThrow(
      `radiusM is ${shown}, expected a number of at least 0`,
    );
  });
});

test('a number for an array of them is refused', () => {
  // @ts-expect-error: as a caller without types may
  expect(() => new PointIndex(9, 45)).toThrow('lons is 9, expected an array of numbers');
});
