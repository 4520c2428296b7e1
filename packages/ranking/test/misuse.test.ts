import { describe, expect, test } from 'vitest';
import {
  ahpHierarchy,
  ahpPriorities,
  compileValue,
  electre1,
  liveRanking,
  type NumericValueFunction,
  performanceTable,
  RankingError,
  rankScores,
  smaa,
  topsis,
  weightedSum,
  weightStability,
  whyAbove,
} from '../src/index.ts';

/** What a program without types, or a document read without a check, may hand over. */
function unchecked<T>(json: string): T {
  return JSON.parse(json);
}

describe('an option that does not exist is refused, never taken for another', () => {
  test.each([
    '{"kind":"piecewise-linear","points":[[0,1],[1,2]]}',
    '{"kind":"piecewise-linear","points":[[0,1],[1,2]],"outOfRange":"clamp"}',
    '{"kind":"bogus"}',
  ])('value function %s', (json) => {
    expect(() => compileValue(unchecked<NumericValueFunction>(json))).toThrow(RankingError);
  });

  test('direction', () => {
    expect(() => rankScores([1, 2], unchecked('{"direction":"maximum"}'))).toThrow(/must be one of max, min/);
    expect(() => rankScores([1, 2], { tieBreaks: [unchecked('{"values":[1,2],"direction":"up"}')] })).toThrow(
      RankingError,
    );
  });
});

test('an error leads to the faulty point', () => {
  const fn: NumericValueFunction = {
    kind: 'step',
    base: 0,
    steps: [
      [1, 0.5],
      [1, 1],
    ],
  };
  try {
    compileValue(fn);
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ path: ['steps', 1] });
  }
});

describe('a program without types is told what is missing, in both languages', () => {
  const table = performanceTable(['A', 'B'], ['x', 'y'], [Float64Array.of(1, 0), Float64Array.of(0, 1)]);
  const even = [
    [1, 1],
    [1, 1],
  ];
  const equal = [0.5, 0.5];
  const goals = ['max', 'max'] as const;
  const none = unchecked<never>('null');
  const draws = { samples: 10, seed: 1 };
  const known = { kind: 'exact', values: [1, 0] } as const;
  test.each([
    ['topsis', () => topsis(table, equal, goals, none), 'options must be given, got null'],
    ['electre1', () => electre1(table, equal, goals, none), 'options must be given, got null'],
    ['ahpPriorities', () => ahpPriorities(even, none), 'options must be given, got null'],
    [
      'ahpHierarchy',
      () => ahpHierarchy({ name: 'goal', judgement: even }, 2, none),
      'options must be given, got null',
    ],
    ['liveRanking', () => liveRanking(table, none), 'options must be given, got null'],
    [
      'whyAbove',
      () => whyAbove(table, weightedSum(table, equal), 0, 1, none),
      'options must be given, got null',
    ],
    ['smaa', () => smaa([known], { kind: 'uniform' }, none), 'options must be given, got null'],
    ['smaa, weights', () => smaa([known], none, draws), 'weights must be given, got null'],
    [
      'smaa, a kind',
      () => smaa([unchecked('{"kind":"foo"}')], { kind: 'uniform' }, draws),
      "kind must be one of exact, interval, normal, ordinal, got 'foo'",
    ],
    [
      'smaa, values',
      () => smaa([unchecked('{"kind":"exact"}')], { kind: 'uniform' }, draws),
      'exact must be given, got undefined',
    ],
    ['weights', () => weightedSum(table, none), 'weights must be given, got null'],
    ['goals', () => topsis(table, equal, none, { normalization: 'sum' }), 'goals must be given, got null'],
    [
      'weightStability',
      () => weightStability(table, equal, unchecked('"winners"')),
      "of must be one of winner, order, { top }, { pair }, got 'winners'",
    ],
    [
      'weightStability, a pair',
      () => weightStability(table, equal, unchecked('{"pair":3}')),
      'pair must be given, got 3',
    ],
  ])('%s', (_what, misuse, sentence) => {
    try {
      misuse();
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(RankingError);
      expect(error).toMatchObject({
        message: sentence,
        text: { it: expect.stringMatching(/va indicato|deve essere/) },
      });
    }
  });
});
