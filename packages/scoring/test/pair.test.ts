import { expect, test } from 'vitest';
import { assess, comparePair, crossCheck, needsOf, type Ranked } from '../src/index.ts';
import { application, type Cells, callWith, DOCUMENT, tableOf } from './fixtures.ts';

const assessed = (rows: readonly Cells[], call = callWith()) => assess(call, tableOf(rows), new Map());
const entry = (ranked: readonly Ranked[], place: number): Ranked => ranked[place] ?? expect.unreachable();

test('of two that are equal neither is ahead, whatever the weights', () => {
  const assessment = assessed([application('A'), application('B')]);
  const [a, b] = [entry(assessment.ranked, 0), entry(assessment.ranked, 1)];
  const { ahead, points, smallestChange, unrounded } = comparePair(assessment, a, b);
  expect([ahead, points, unrounded, smallestChange?.distance]).toEqual(['neither', 0, 'neither', 0]);
});

test('whoever is better on every criterion stays ahead under any weights: there is no change to tell', () => {
  const assessment = assessed([
    application('A', { benefit: 9 }),
    application('B', { benefit: 1, grade: 'B' }),
  ]);
  const [a, b] = [entry(assessment.ranked, 0), entry(assessment.ranked, 1)];
  expect(comparePair(assessment, b, a)).toMatchObject({
    ahead: 'second',
    unrounded: 'second',
    smallestChange: undefined,
  });
  expect(comparePair(assessment, a, b).ahead).toBe('first');
});

test('a rank that nobody has is not asked for', () => {
  const assessment = assessed([application('A'), application('B', { benefit: 1 })]);
  expect(needsOf(assessment)(1, { rank: 9 })).toEqual({ rank: 9, alone: [] });
});

test('a criterion that weighs nothing helps nobody', () => {
  const [benefit, grade] = DOCUMENT.criteria;
  const call = callWith({
    criteria: [
      { ...benefit, weight: 1 },
      { ...grade, weight: 0 },
    ],
  });
  const assessment = assessed([application('A'), application('B', { benefit: 1, grade: 'B' })], call);
  expect(needsOf(assessment)(1, { rank: 1 }).alone.map(({ criterion, to }) => [criterion, to])).toEqual([
    ['benefit', 5],
  ]);
});

test('from a category, another category is what would do', () => {
  const assessment = assessed([
    application('A', { benefit: 5 }),
    application('B', { benefit: 5, grade: 'B' }),
  ]);
  expect(needsOf(assessment)(1, { rank: 1 }).alone).toMatchObject([
    { criterion: 'benefit', from: 5 },
    { criterion: 'grade', from: 'B', to: 'A', stated: true },
  ]);
});

test('a criterion on which all are alike bounds nobody in the cross-check', () => {
  const { methods } = crossCheck(assessed([application('A'), application('B', { benefit: 1 })]));
  const spotis = methods.find(({ method }) => method === 'spotis');
  expect(spotis?.agreement.kendall).toBe(1);
});
