import { expect, test } from 'vitest';
import { ratio } from '../../src/money/ratio.ts';
import { ROUNDINGS } from '../../src/money/round.ts';
import { OPEN_POINTS, POLICY_NAMES } from '../../src/scheme/open-points.ts';
import type { PolicyName } from '../../src/scheme/policies.ts';

const wordsOf = <N extends PolicyName>(name: N): readonly string[] => {
  const { readings, words } = OPEN_POINTS[name];
  return readings.flatMap((value) => [words(value).it, words(value).en]);
};

test('there are 22 points, numbered in order', () => {
  expect(POLICY_NAMES.map((name) => OPEN_POINTS[name].point)).toEqual(
    Array.from({ length: 22 }, (_, index) => `U${index + 1}`),
  );
});

test.each(POLICY_NAMES)('%s puts each of its readings in words of its own', (name) => {
  const words = wordsOf(name);
  expect(words.filter((text) => text === '')).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

test('rounding names every mode', () => {
  expect(OPEN_POINTS.rounding.readings).toEqual(ROUNDINGS);
});

test('quantities are put in words whatever they are', () => {
  const { interimCeiling, lineAmounts, reallocation, recoveryTerms } = OPEN_POINTS;
  expect(interimCeiling.words(ratio(1n, 3n)).it).toBe('1/3 della quota');
  expect(lineAmounts.words('231').it).toBe('nell’ordine 2°, 3°, 1° del testo');
  const rule = { allowed: true, threshold: ratio(1n, 5n), cofinancing: true, betweenCeilings: false };
  expect(reallocation.words(rule).it).toBe(
    'con accordo, fino al 20 % del piano, anche del cofinanziamento, entro lo stesso tetto',
  );
  expect(recoveryTerms.words({ yearlyInterest: ratio(1n, 50n), termDays: 60, offset: false }).en).toBe(
    'interest 2 % a year, within 60 days, not by offset',
  );
});

test('terms of recovery are put in words, by offset or not', () => {
  const { words } = OPEN_POINTS.recoveryTerms;
  const terms = { yearlyInterest: null, termDays: 30, offset: true };
  expect(words(terms)).toEqual({ it: 'entro 30 giorni, in compensazione', en: 'within 30 days, by offset' });
  expect(words({ ...terms, termDays: null, offset: false }).it).toBe('senza compensazione');
});
