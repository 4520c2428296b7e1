import { describe, expect, test } from 'vitest';
import { ratio } from '../../src/money/ratio.ts';
import { REGION } from '../../src/presets/attract-2021-plan.ts';
import { comparePolicies, readingText, writeComparison } from '../../src/settlement/compare.ts';
import { caseOf, invoice, REPORTS, readings } from './cases.ts';

const DOCUMENTS = [invoice('A', '1', 13_000_000n, '2021-09-01'), invoice('V', '5', 5_000_000n, '2021-09-01')];

test('a reading is written as the words or numbers it is made of', () => {
  expect(readingText('floor')).toBe('floor');
  expect(readingText(null)).toBe('null');
  expect(readingText(ratio(9n, 10n))).toBe('9/10');
  expect(readingText({ allowed: true, threshold: ratio(1n, 5n) })).toBe('allowed true, threshold 1/5');
  expect(readingText({ of: 3 })).toBe('of 3');
});

const texts = (ceiling: ReturnType<typeof ratio> | null) =>
  comparePolicies(caseOf(DOCUMENTS, readings({ interimCeiling: ceiling })), ['interimCeiling']).map(
    ({ chosen, reading }) => [reading, chosen],
  );

test('the readings are those of the point, and one of the scheme’s own that is none of them comes first', () => {
  const usual = texts(null).map(([reading]) => reading);
  expect(usual.length).toBeGreaterThan(1);
  expect(texts(ratio(4n, 5n))).toEqual([['4/5', true], ...usual.map((reading) => [reading, false])]);
});

const differences = (reports: typeof REPORTS) =>
  comparePolicies(caseOf(DOCUMENTS, undefined, { reports }), ['cofinancingRouting']).map(
    ({ difference, figures, reading }) => [reading, figures.due, difference],
  );

describe('a difference', () => {
  test('is that of what is due', () => {
    expect(differences(REPORTS)).toEqual([
      ['separate', 13_000_000n, 0n],
      ['withinReport', 13_000_000n, 0n],
      ['ignored', 12_087_970n, -912_030n],
    ]);
  });

  test('from or to what is unknown is unknown', () => {
    const own = REPORTS.filter(({ source }) => source === REGION);
    expect(differences(own)).toEqual([
      ['separate', undefined, undefined],
      ['withinReport', 13_000_000n, undefined],
      ['ignored', 12_087_970n, undefined],
    ]);
    const rows = comparePolicies(
      caseOf(DOCUMENTS, readings({ cofinancingRouting: 'ignored' }), { reports: own }),
      ['cofinancingRouting'],
    );
    expect(rows.map(({ difference }) => difference)).toEqual([undefined, 912_030n, 0n]);
    expect(writeComparison(rows, 'en').split('\n')).toHaveLength(4);
  });
});
