import { describe, expectTypeOf, test } from 'vitest';
import {
  type Aim,
  type CategoricalValueFunction,
  type Contest,
  type Counterfactual,
  cheapestCounterfactual,
  compileCategory,
  compileValue,
  counterfactual,
  type LiveRanking,
  type MissingValueError,
  type Norm,
  type NumericValueFunction,
  type OutOfRangeError,
  type PerformanceTable,
  type RankingError,
  type rankBounds,
  type rankScores,
  type scoreBounds,
  type Text,
  type Top,
  topK,
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

  test('a counterfactual is asked of a contest, and answers in either language', () => {
    expectTypeOf(counterfactual).parameter(0).toEqualTypeOf<Contest>();
    expectTypeOf(counterfactual).returns.toEqualTypeOf<Counterfactual>();
    expectTypeOf(cheapestCounterfactual).returns.toEqualTypeOf<Counterfactual>();
    expectTypeOf<Counterfactual['text']>().toEqualTypeOf<Text>();
    expectTypeOf<{ rank: number }>().toExtend<Aim>();
    expectTypeOf<{ score: number }>().toExtend<Aim>();
  });

  test('bounds of scores go into bounds of ranks', () => {
    type Scores = ReturnType<typeof scoreBounds>;
    expectTypeOf<Scores['low']>().toExtend<Parameters<typeof rankBounds>[0]>();
    expectTypeOf<Scores['high']>().toExtend<Parameters<typeof rankBounds>[1]>();
  });

  test('the first places are the same, live or not', () => {
    expectTypeOf<ReturnType<LiveRanking['reweigh']>>().toEqualTypeOf<Top>();
    expectTypeOf(topK).returns.toEqualTypeOf<Top>();
    expectTypeOf<Norm>().toEqualTypeOf<'L1' | 'L2' | 'Linf'>();
  });

  test('every error is a RankingError', () => {
    expectTypeOf<OutOfRangeError>().toExtend<RankingError>();
    expectTypeOf<MissingValueError>().toExtend<RankingError>();
  });
});
