import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { BudgetError } from '../../src/errors.ts';
import { add, compare, multiply, ratio, subtract } from '../../src/money/ratio.ts';
import { ROUNDINGS, round } from '../../src/money/round.ts';

test.each([
  [1005n, 10n, [101n, 100n, 100n]],
  [1015n, 10n, [102n, 101n, 102n]],
  [-1005n, 10n, [-101n, -101n, -100n]],
  [-1015n, 10n, [-102n, -102n, -102n]],
  [1n, 3n, [0n, 0n, 0n]],
  [-1n, 3n, [0n, -1n, 0n]],
  [2n, 3n, [1n, 0n, 1n]],
  [7n, 1n, [7n, 7n, 7n]],
] as const)('%s/%s rounds half up, down, half even to %s', (of, over, expected) => {
  expect(ROUNDINGS.map((mode) => round(ratio(of, over), mode))).toEqual(expected);
});

const some = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const nonZero = some.filter((over) => over !== 0n);

property.prop([some, nonZero, fc.constantFrom(...ROUNDINGS)], { seed: 4715 })(
  'rounding moves by less than a cent, by half a cent at most unless it is floor',
  (of, over, mode) => {
    const exact = ratio(of, over);
    const moved = subtract(ratio(round(exact, mode)), exact);
    const [least, most] = mode === 'floor' ? [ratio(-1n), ratio(0n)] : [ratio(-1n, 2n), ratio(1n, 2n)];
    expect(compare(moved, least)).toBeGreaterThanOrEqual(mode === 'floor' ? 1n : 0n);
    expect(compare(moved, most)).toBeLessThanOrEqual(0n);
  },
);

property.prop([some, nonZero, some, nonZero], { seed: 4715 })(
  'fractions add and multiply exactly',
  (a, b, c, d) => {
    expect(compare(multiply(ratio(a, b), ratio(b)), ratio(a))).toBe(0n);
    expect(compare(subtract(add(ratio(a, b), ratio(c, d)), ratio(c, d)), ratio(a, b))).toBe(0n);
  },
);

test('nothing is divided by zero', () => {
  expect(() => ratio(1n, 0n)).toThrow(BudgetError);
  expect(() => ratio(1n, 0n)).toThrow('ratio.over: got 0, expected other than zero');
});
