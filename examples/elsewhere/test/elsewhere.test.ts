import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const CLI = fileURLToPath(new URL('../../../apps/scorer/dist/cli.js', import.meta.url));

function ids(entries: readonly { readonly application: { readonly id: string } }[]): readonly string[] {
  return entries.map(({ application }) => application.id);
}

test('a call that has nothing of Lombardy is assessed by the same engine', () => {
  const words = ['validate', 'call.yaml', '--applications', 'applications.csv', '--json', '--lang', 'en'];
  const { status, stdout } = spawnSync(process.execPath, [CLI, ...words], { cwd: HERE, encoding: 'utf8' });
  const { ineligible, ranked, read, rejected } = JSON.parse(stdout);
  expect({ status, read }).toEqual({ status: 0, read: 6 });
  expect(ids(ranked)).toEqual(['P1', 'P2', 'P3', 'P5']);
  expect(ids(ineligible)).toEqual(['P4', 'P6']);
  expect(rejected).toEqual([]);
});
