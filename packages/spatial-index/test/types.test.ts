import { describe, expectTypeOf, test } from 'vitest';
import type * as entry from '../src/index.ts';
import type { Decay, LineIndex, LineNeighbor, Neighbor, PointIndex, WeightedPoints } from '../src/index.ts';

describe('types', () => {
  test('coordinates may be any list of numbers', () => {
    expectTypeOf<Float64Array>().toExtend<ConstructorParameters<typeof PointIndex>[0]>();
    expectTypeOf<readonly number[]>().toExtend<ConstructorParameters<typeof PointIndex>[0]>();
  });

  test('the nearest points are a list, the nearest line is one or none', () => {
    expectTypeOf<ReturnType<PointIndex['nearest']>>().toEqualTypeOf<Neighbor[]>();
    expectTypeOf<ReturnType<LineIndex['nearest']>>().toEqualTypeOf<LineNeighbor | undefined>();
  });

  test('batches are typed arrays', () => {
    expectTypeOf<ReturnType<PointIndex['countBatch']>>().toExtend<Uint32Array>();
    expectTypeOf<ReturnType<PointIndex['nearestBatch']>['distancesM']>().toExtend<Float64Array>();
  });

  test('weighted points are made by an index and not by hand', () => {
    expectTypeOf<ReturnType<PointIndex['weighted']>>().toEqualTypeOf<WeightedPoints>();
    expectTypeOf<typeof entry>().not.toHaveProperty('WeightedPoints');
  });

  test('a decay has the parameters of its kind', () => {
    expectTypeOf<{ kind: 'exponential'; halfDistanceM: 1 }>().toExtend<Decay>();
    expectTypeOf<{ kind: 'gaussian'; halfDistanceM: 1 }>().not.toExtend<Decay>();
  });
});
