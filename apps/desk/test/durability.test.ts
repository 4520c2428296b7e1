import { expect, test } from 'vitest';
import { killed } from './kills.ts';

test('what was acknowledged is there after the process was killed in the middle of writing', {
  timeout: 240_000,
}, async () => {
  const { acknowledged, lost } = await killed(3, 4);
  expect(acknowledged).toBeGreaterThanOrEqual(3 + 4 + 5);
  expect(lost).toBe(0);
});
