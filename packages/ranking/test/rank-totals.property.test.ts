import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { rankIndices, rankScores, smaa, type UncertainValues } from '../src/index.ts';
import { totalsRanker } from '../src/robustness/rank-totals.ts';
import { SEED } from './tables.ts';

const totals = fc.oneof(
  fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 30 }),
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 30 }),
  fc.array(fc.double({ min: 0, max: 1e-300, noNaN: true }), { maxLength: 30 }),
);

test.prop([totals, totals], { ...SEED, numRuns: 1000 })(
  'totals are ranked as scores are, one list after another, however they lie',
  (first, second) => {
    const size = Math.min(first.length, second.length);
    const rank = totalsRanker(size);
    for (const list of [first, second]) {
      const some = Float64Array.from(list.slice(0, size));
      const ranks = new Uint32Array(size);
      rank(some, ranks);
      expect(ranks).toEqual(rankScores(some).ranks);
    }
  },
);

test('the pairwise winning indices of SMAA are of the samples the other indices are of', () => {
  const columns: UncertainValues[] = [
    { kind: 'exact', values: [1, 0.4, 0.4, 0] },
    { kind: 'interval', low: [0, 0, 0.2, 0.5], high: [1, 1, 0.3, 0.9] },
    { kind: 'ordinal', ranks: [4, 3, 2, 1] },
  ];
  // More samples than are counted at a time, and not a multiple of them.
  const { rankAcceptability, pairwiseWinning } = smaa(
    columns,
    { kind: 'uniform' },
    { samples: 700, seed: 4715 },
  );
  for (const [i, row] of rankAcceptability.values.entries()) {
    // Without ties, a mean rank is 1 plus the shares of samples in which each other is ahead.
    const mean = row.reduce((sum, share, r) => sum + share * (r + 1), 0);
    const ahead = pairwiseWinning.values.reduce((sum, wins) => sum + (wins[i] ?? 0), 0);
    expect(mean).toBeCloseTo(1 + ahead, 12);
    expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  }
  const { values, standardErrors } = rankIndices([
    [2, 1],
    [1, 2],
    [1, 1],
    [1, 2],
  ]).pairwiseWinning;
  expect(values.map((row) => [...row])).toEqual([
    [0, 0.5],
    [0.25, 0],
  ]);
  expect(standardErrors[0]?.[1]).toBe(0.25);
});
