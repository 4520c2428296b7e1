import { describe, expectTypeOf, test } from 'vitest';
import {
  type Assessment,
  assess,
  type Call,
  type Condition,
  type Layer,
  type Layers,
  type Measure,
  type MissingPolicy,
  type Outcome,
  outcomeOf,
  type Policy,
  type Table,
} from '../src/index.ts';
import { type CallProblem, parseCall } from '../src/schema.ts';

describe('types', () => {
  test('a document is a call or its problems', () => {
    const read = parseCall({});
    if ('call' in read) expectTypeOf(read.call).toEqualTypeOf<Call>();
    else expectTypeOf(read.problems).toExtend<readonly CallProblem[]>();
  });

  test('an assessment is a function of a call, a table and layers', () => {
    expectTypeOf(assess).parameters.toEqualTypeOf<[Call, Table, Layers]>();
    expectTypeOf(assess).returns.toEqualTypeOf<Assessment>();
  });

  test('what became of an application is told by its kind, nothing where there is none', () => {
    expectTypeOf(outcomeOf).returns.toEqualTypeOf<Outcome | undefined>();
    expectTypeOf<Outcome['kind']>().toEqualTypeOf<'ranked' | 'ineligible' | 'rejected'>();
  });

  test('kinds of measures and layers are closed', () => {
    expectTypeOf<Measure['kind']>().toEqualTypeOf<
      'attribute' | 'nearest' | 'count' | 'sum' | 'decay' | 'inside' | 'overlap' | 'category'
    >();
    expectTypeOf<Layer['kind']>().toEqualTypeOf<'points' | 'lines' | 'areas'>();
    expectTypeOf<MissingPolicy>().toEqualTypeOf<'exclude' | 'worst' | 'bounds'>();
  });

  test('a policy says how it is known; the least of a condition is a number', () => {
    expectTypeOf<'cited' | 'assumed' | 'unverified' | 'stated'>().toExtend<Policy<number>['status']>();
    expectTypeOf<'guessed'>().not.toExtend<Policy<number>['status']>();
    expectTypeOf<{ field: 'x'; min: string }>().not.toExtend<Condition>();
  });
});
