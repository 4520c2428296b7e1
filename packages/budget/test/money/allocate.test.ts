import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { ALLOCATION_MODES, allocate } from '../../src/money/allocate.ts';

const weights = (...of: bigint[]) => new Map(of.map((weight, index) => [`k${index}`, weight]));
const sharesOf = (total: bigint, of: bigint[], mode = ALLOCATION_MODES[0]) => [
  ...allocate(total, weights(...of), mode).shares.values(),
];

test.each([
  [2n, [2n, 1n, 1n], [1n, 1n, 0n]],
  [1n, [0n, 1n, 1n], [0n, 1n, 0n]],
  [9999n, [75n, 25n], [7499n, 2500n]],
  [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  [-100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
  [3n, [1n, 3n, 3n], [1n, 1n, 1n]],
  [4n, [1n, 3n, 3n], [0n, 2n, 2n]],
])('%s cents over %s', (total, of, shares) => {
  expect(sharesOf(total, of)).toEqual(shares);
});

test('the mode says who gets what is left over', () => {
  const shares = ALLOCATION_MODES.map((mode) => sharesOf(11n, [1n, 1n, 6n], mode));
  expect(shares).toEqual([
    [2n, 1n, 8n],
    [1n, 1n, 9n],
    [2n, 1n, 8n],
    [1n, 1n, 8n],
  ]);
  expect(allocate(11n, weights(1n, 1n, 6n), 'floorSeparate').rest).toBe(1n);
});

describe('in every mode', () => {
  const total = fc.oneof(
    fc.bigInt({ min: -30n, max: 30n }),
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  );
  const some = fc
    .array(fc.oneof(fc.bigInt({ min: 0n, max: 4n }), fc.bigInt({ min: 0n, max: 10n ** 18n })), {
      minLength: 1,
      maxLength: 6,
    })
    .filter((of) => of.some((weight) => weight > 0n));
  const mode = fc.constantFrom(...ALLOCATION_MODES);
  const options = { seed: 4715, numRuns: 500 };

  property.prop([total, some, mode], options)(
    'nothing is lost, and a share is its quota down or up',
    (sum, of, by) => {
      const { rest, shares } = allocate(sum, weights(...of), by);
      const whole = of.reduce((a, b) => a + b, 0n);
      expect([...shares.values()].reduce((a, b) => a + b, rest)).toBe(sum);
      [...shares.values()].forEach((share, index) => {
        const off = share * whole - sum * (of[index] ?? 0n);
        expect(off < whole && -off < whole).toBe(true);
      });
    },
  );

  property.prop([total, some, mode], options)(
    'weight zero gets nothing, and the sign carries over',
    (sum, of, by) => {
      const shares = sharesOf(sum, of, by);
      expect(shares.every((share, index) => of[index] !== 0n || share === 0n)).toBe(true);
      expect(sharesOf(-sum, of, by)).toEqual(shares.map((share) => -share));
    },
  );

  property.prop([total, some, mode, fc.bigInt({ min: 1n, max: 1000n })], options)(
    'only the proportions of the weights matter',
    (sum, of, by, factor) => {
      expect(
        sharesOf(
          sum,
          of.map((weight) => weight * factor),
          by,
        ),
      ).toEqual(sharesOf(sum, of, by));
    },
  );

  property.prop([total, some, mode.filter((by) => by !== 'floorToFirst')], options)(
    'the order of the weights does not matter, unless it is to the first',
    (sum, of, by) => {
      const backwards = new Map([...weights(...of)].toReversed());
      const shares = allocate(sum, backwards, by).shares;
      expect([...shares].toReversed()).toEqual([...allocate(sum, weights(...of), by).shares]);
    },
  );
});

test('weights that nothing can be divided by are misuse', () => {
  expect(() => allocate(1n, weights(0n, 0n))).toThrow('weights: got 0,0, expected a weight above zero');
  expect(() => allocate(1n, weights(1n, -1n))).toThrow('weights.k1: got -1, expected zero or above');
  expect(sharesOf(0n, [0n, 0n])).toEqual([0n, 0n]);
});
