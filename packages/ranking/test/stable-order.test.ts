import { expect, test } from 'vitest';
import { stableOrder } from '../src/ranks/stable-order.ts';

test('equal keys keep the order they came in, and that order is left as it was', () => {
  const order = Uint32Array.of(3, 0, 2, 1);
  expect([...stableOrder(Float64Array.of(0, 1, -0, -1), order)]).toEqual([3, 0, 2, 1]);
  expect([...stableOrder(Float64Array.of(1, -2, 1, Number.NaN), order)]).toEqual([1, 0, 2, 3]);
  expect([...order]).toEqual([3, 0, 2, 1]);
});
