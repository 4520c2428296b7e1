import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  liveRanking,
  MagnitudeError,
  MissingValueError,
  normalizeWeights,
  rankScores,
  topK,
  WeightError,
  weightedSum,
} from '../src/index.ts';
import { SEED, tableOf, type Valued, valued } from './tables.ts';

const scoreLists = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), {
  minLength: 1,
  maxLength: 40,
});

test.prop([scoreLists, fc.integer({ min: 1, max: 45 })], { ...SEED, numRuns: 1000 })(
  'the first k are those of the whole ranking, and a tie across the cut is said',
  (scores, k) => {
    const { order, ranks } = rankScores(scores);
    const top = topK(scores, k);
    expect([...top.order]).toEqual([...order].slice(0, k));
    expect([...top.ranks]).toEqual([...top.order].map((i) => ranks[i]));
    const last = scores[top.order.at(-1) ?? -1];
    expect(top.tiedOut).toBe([...order].slice(k).filter((i) => scores[i] === last).length);
  },
);

describe('a live ranking', () => {
  test.prop(
    [
      valued,
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), { minLength: 1 }),
      fc.constantFrom(undefined, 0, 2),
    ],
    SEED,
  )(
    'scores as the weighted sum does, to the bit, at weights after weights',
    ({ rows }: Valued, draws, decimals) => {
      const values = tableOf(rows);
      const options = decimals === undefined ? { scale: 100 } : { scale: 100, decimals };
      const live = liveRanking(values, { ...options, top: 3 });
      for (const draw of draws) {
        const parts = draw.slice(0, values.criteria.length);
        const weights = normalizeWeights(parts.some((x) => x > 0) ? parts : parts.map(() => 1));
        const top = live.reweigh(weights);
        const { scores } = weightedSum(values, weights, options);
        expect(live.scores).toEqual(scores);
        expect(top).toEqual(topK(scores, 3));
      }
    },
  );

  test('gives the same objects every time', () => {
    const live = liveRanking(
      tableOf([
        [1, 0],
        [0, 1],
        [0.5, 0.5],
      ]),
      { top: 2 },
    );
    const [before, scores] = [live.reweigh([1, 0]), live.scores];
    expect([...before.order]).toEqual([0, 2]);
    expect(live.reweigh([0, 1])).toBe(before);
    expect([...before.order]).toEqual([1, 2]);
    expect(live.scores).toBe(scores);
  });

  test('refuses what the weighted sum refuses', () => {
    const live = liveRanking(tableOf([[1, 0]]), { top: 1 });
    expect(() => live.reweigh([50, 50])).toThrow(WeightError);
    expect(() => live.reweigh([1])).toThrow(WeightError);
    expect(() => live.reweigh([2, -1])).toThrow(WeightError);
    expect(() => liveRanking(tableOf([[1, Number.NaN]]), { top: 1 })).toThrow(MissingValueError);
    expect(() => liveRanking(tableOf([[1e9]]), { top: 1, scale: 100, decimals: 9 })).toThrow(MagnitudeError);
    expect(() => liveRanking(tableOf([[1]]), { top: 0 })).toThrow('k must be from 1');
    expect(() => topK([1, 2, Number.NaN], 1)).toThrow('scores[2] must be a number, got NaN');
  });
});
