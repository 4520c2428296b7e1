import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { orderShown } from '../show.ts';

const hasBrowser = spawnSync('chromium', ['--version']).status === 0;
if (!hasBrowser) console.warn('no Chromium: the page is not opened (Debian: chromium)');

test.skipIf(!hasBrowser)('the page ranks by the weights in its address', async () => {
  expect(await orderShown('area=100&access=0&price=0')).toEqual([
    'Quarry 100.0',
    'Harbour 60.0',
    'Old mill 40.0',
    'Station yard 20.0',
  ]);
  // 0.2 × 20 + 0.6 × 100 + 0.2 × 30 = 70 for the yard; 8 + 42 + 10 for the mill.
  expect((await orderShown('area=20&access=60&price=20')).slice(0, 2)).toEqual([
    'Station yard 70.0',
    'Old mill 60.0',
  ]);
});
