import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

test('a million queries of every kind leave nothing on the heap', { timeout: 120_000 }, async () => {
  const node = ['--expose-gc', '--conditions=@insedia/source', '--import', 'tsx', 'bench/heap.ts'];
  const { stdout } = await run(process.execPath, node, { cwd: PACKAGE });
  const [, asked, grownKiB] = /heap after (\d+) queries: (-?\d+) KiB more/.exec(stdout) ?? [];
  expect(Number(asked)).toBeGreaterThanOrEqual(1_000_000);
  expect(Number(grownKiB)).toBeLessThan(512); // half a byte a query
});
