import { expect, test } from 'vitest';
import { at } from '../src/at.ts';
import {
  criticWeights,
  leaveOneOut,
  performanceTable,
  promethee,
  prometheePartialOrder,
  RankingError,
  rankIndices,
  rankScores,
  smaa,
  spotis,
  topK,
  valueBounds,
  weightedSum,
  whyAbove,
} from '../src/index.ts';

const alone = performanceTable(['Lodi'], ['area'], [Float64Array.of(0.4)]);
const level = performanceTable(
  ['Lodi', 'Crema'],
  ['area', 'access'],
  [Float64Array.of(0.5, 0.5), Float64Array.of(1, 1)],
);

/** The error that a call must throw, in both languages. */
function textOf(run: () => unknown): { en: string; it: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof RankingError) return error.text;
    throw error;
  }
  throw new Error('it did not throw');
}

test('one alternative alone beats nobody and loses to nobody', () => {
  const flows = promethee(alone, [1], ['max'], [{ kind: 'usual' }]);
  expect([...flows.scores]).toEqual([0]);
  expect(prometheePartialOrder(flows).relation(0, 0)).toBe('indifferent');
});

test('whoever is alone leaves nobody to change places', () => {
  expect(leaveOneOut(alone, (some) => rankScores(weightedSum(some, [1]).scores).ranks)).toEqual([]);
});

test('the first none are not asked for', () => {
  expect(textOf(() => topK([3, 1, 2], 0)).en).toContain('k must be from 1');
});

test('two that are equal on every criterion have the same points, and no reason is given', () => {
  const sum = weightedSum(level, [0.5, 0.5], { scale: 100, decimals: 1 });
  expect(whyAbove(level, sum, 0, 1, { decimals: 1 }).text).toEqual({
    en: 'Lodi and Crema have the same points',
    it: 'Lodi e Crema hanno gli stessi punti',
  });
});

test.each([
  [0, 2, 2],
  [5, 1, 5],
])('alternatives %i and %i of two are not compared', (a, b, got) => {
  const sum = weightedSum(level, [0.5, 0.5], { scale: 100, decimals: 1 });
  expect(textOf(() => whyAbove(level, sum, a, b, { decimals: 1 }))).toEqual({
    en: `a, b must be from 0 to 1, got ${got}`,
    it: `a, b deve essere compreso fra 0 e 1, ricevuto ${got}`,
  });
});

test('correlations of criteria need two alternatives', () => {
  expect(textOf(() => criticWeights(alone, ['max'])).it).toBe(
    'alternatives: ne servono almeno 2, ricevuti 1',
  );
});

test('rank indices need rankings, each of all alternatives', () => {
  expect(textOf(() => rankIndices([])).en).toBe('rankings: at least 1 needed, got 0');
  expect(textOf(() => rankIndices([[1, 2], [1]])).en).toContain('rankings[1]');
});

test('an interval of performances does not end before it begins', () => {
  const step = { kind: 'step', base: 0, steps: [[10, 1]] } as const;
  expect(textOf(() => valueBounds(step, [5, 4])).en).toBe('high must not be below low, 5, got 4');
  const columns = [{ kind: 'interval', low: [0.5, 0.5], high: [0.6, 0.4] }] as const;
  expect(textOf(() => smaa(columns, { kind: 'uniform' }, { samples: 10, seed: 1 })).it).toBe(
    'high[1] non deve essere minore di low, 0.5, ricevuto 0.4',
  );
});

test('a goal is the most, the least or a target', () => {
  const goals = JSON.parse('["most"]');
  expect(textOf(() => spotis(alone, [1], goals, [[0, 1]])).en).toContain('goals[0]');
});

test('an entry that is not there is a defect, and says so', () => {
  expect(() => at([1, 2], 2)).toThrow(new RangeError('no entry 2 in a list of 2'));
});
