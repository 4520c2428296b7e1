import { expect, test } from 'vitest';
import { at } from '../../src/at.ts';
import { ATTRACT_2021_POLICIES, attract2021Plan, isIsoDate, titleOf } from '../../src/index.ts';

test('a source that a plan has not is called by its id', () => {
  expect(titleOf(attract2021Plan(ATTRACT_2021_POLICIES), 'bank')).toEqual({ it: 'bank', en: 'bank' });
});

test('29 February is a date of leap years alone, and centuries are none but every fourth', () => {
  const dates = ['2000-02-29', '1900-02-29', '2020-02-29', '2021-02-29', '2021-13-01', '2021-00-10'];
  expect(dates.filter(isIsoDate)).toEqual(['2000-02-29', '2020-02-29']);
});

test('an entry that is not there is a defect, and says so', () => {
  expect(() => at([], 0)).toThrow(new RangeError('no entry 0 in a list of 0'));
});
