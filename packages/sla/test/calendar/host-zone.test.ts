/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../oracle/host-zone-answers.ts', import.meta.url));

test('the zone of the host changes no answer', () => {
  const runs = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'].map((zone) => {
    const printed = execFileSync(
      process.execPath,
      ['--conditions=@insedia/source', '--import', 'tsx', PROGRAM],
      {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      },
    );
    const { host, answers }: { host: number; answers: unknown[] } = JSON.parse(printed);
    return { host, answers };
  });
  expect(new Set(runs.map(({ host }) => host)).size).toBe(4);
  expect(runs[0]?.answers.length).toBeGreaterThan(1000);
  for (const { answers } of runs) expect(answers).toEqual(runs[0]?.answers);
});
