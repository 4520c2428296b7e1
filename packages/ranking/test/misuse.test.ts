import { describe, expect, test } from 'vitest';
import { compileValue, type NumericValueFunction, RankingError, rankScores } from '../src/index.ts';

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
