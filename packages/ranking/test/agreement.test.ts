import { describe, expect, test } from 'vitest';
import { kendallTauB, partialOrder, spearman, wsCoefficient } from '../src/index.ts';

describe('agreement of two rankings', () => {
  test('is complete with itself and none with the reverse', () => {
    const ranks = [1, 2, 3, 4];
    const reverse = [4, 3, 2, 1];
    expect([kendallTauB(ranks, ranks), spearman(ranks, ranks), wsCoefficient(ranks, ranks)]).toEqual([
      1, 1, 1,
    ]);
    expect([kendallTauB(ranks, reverse), spearman(ranks, reverse)]).toEqual([-1, -1]);
  });

  test('by hand: one swap at the bottom of three, and ties', () => {
    expect(kendallTauB([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3, 12);
    expect(spearman([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 12);
    // 1 − (2^−2 × 1 / 1 + 2^−3 × 1 / 2)
    expect(wsCoefficient([1, 2, 3], [1, 3, 2])).toBe(0.6875);
    // Of three pairs two are ordered alike and one is tied in the first: 2 / √(2 × 3)
    expect(kendallTauB([1, 1, 3], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6), 12);
    expect(kendallTauB([1, 1], [1, 2])).toBeNaN();
  });

  test('a swap at the top costs WS more than one at the bottom', () => {
    const top = wsCoefficient([1, 2, 3, 4], [2, 1, 3, 4]);
    const bottom = wsCoefficient([1, 2, 3, 4], [1, 2, 4, 3]);
    expect(top).toBeLessThan(bottom);
  });

  test('rankings of other alternatives are refused', () => {
    expect(() => kendallTauB([1], [1, 2])).toThrow('second must have length 1, got 2');
    expect(() => partialOrder([1], [])).toThrow('second must have length 1, got 0');
  });
});
