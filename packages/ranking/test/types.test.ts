import { describe, expectTypeOf, test } from 'vitest';
import {
  type CategoricalValueFunction,
  compileCategory,
  compileValue,
  type MissingValueError,
  type NumericValueFunction,
  type OutOfRangeError,
  type PerformanceTable,
  type RankingError,
  type rankScores,
  type ValueFunction,
  valueRange,
  type WeightedSum,
  weightedSum,
} from '../src/index.ts';

describe('types', () => {
  test('every kind of value function is told apart by its kind', () => {
    expectTypeOf<ValueFunction['kind']>().toEqualTypeOf<
      'piecewise-linear' | 'step' | 'sigmoid' | 'target' | 'categorical'
    >();
    expectTypeOf<Extract<ValueFunction, { kind: 'categorical' }>>().toEqualTypeOf<CategoricalValueFunction>();
  });

  test('numbers and labels do not mix', () => {
    expectTypeOf(compileValue).toEqualTypeOf<(fn: NumericValueFunction) => (x: number) => number>();
    expectTypeOf(compileCategory).toEqualTypeOf<
      (fn: CategoricalValueFunction) => (label: string) => number
    >();
    expectTypeOf<CategoricalValueFunction>().not.toExtend<Parameters<typeof compileValue>[0]>();
    expectTypeOf(valueRange).returns.toEqualTypeOf<readonly [worst: number, best: number]>();
  });

  test('a table goes in, scores come out, and scores can be ranked', () => {
    expectTypeOf(weightedSum).parameter(0).toEqualTypeOf<PerformanceTable>();
    expectTypeOf(weightedSum).returns.toEqualTypeOf<WeightedSum>();
    expectTypeOf<WeightedSum['scores']>().toExtend<Parameters<typeof rankScores>[0]>();
  });

  test('every error is a RankingError', () => {
    expectTypeOf<OutOfRangeError>().toExtend<RankingError>();
    expectTypeOf<MissingValueError>().toExtend<RankingError>();
  });
});
