import { expect, test } from 'vitest';
import { EU_WORKS_THRESHOLDS, euThresholdOn, reachesEuThreshold } from '../src/programme.ts';

test('the threshold of works is that of the two years a day is in', () => {
  const euro = ['2018-01-01', '2019-12-31', '2021-05-17', '2023-07-01', '2024-02-29', '2027-12-31'].map(
    (date) => euThresholdOn(date)?.cents,
  );
  expect(euro).toEqual([554_800_000n, 554_800_000n, 535_000_000n, 538_200_000n, 553_800_000n, 540_400_000n]);
});

test('a value equal to the threshold reaches it, and a cent less does not', () => {
  for (const { cents, from, to } of EU_WORKS_THRESHOLDS) {
    for (const day of [from, to]) {
      expect([reachesEuThreshold(cents, day), reachesEuThreshold(cents - 1n, day)]).toEqual([true, false]);
    }
  }
});

test('where the threshold of a day is not known nothing is guessed', () => {
  expect([euThresholdOn('2017-12-31'), reachesEuThreshold(10n ** 12n, '2028-01-01')]).toEqual([
    undefined,
    undefined,
  ]);
});

test('the table has no hole and no overlap', () => {
  for (const [index, { from }] of EU_WORKS_THRESHOLDS.entries()) {
    if (index === 0) continue;
    const before = EU_WORKS_THRESHOLDS[index - 1]?.to ?? '';
    expect(Date.parse(from) - Date.parse(before)).toBe(86_400_000);
  }
});

test('a date that is none is refused', () => {
  expect(() => euThresholdOn('17/05/2021')).toThrow(
    'date is "17/05/2021", not an ISO date such as 2021-05-17',
  );
});
