import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, insedia, started } from './command.ts';

const HEADINGS =
  'Codice domanda;Denominazione;Longitudine;Latitudine;Codice ISTAT del comune;Tipologia;Superficie fondiaria (m²);Tempi autorizzativi SUAP (giorni);Conformità urbanistica';

/** A row of applications: the kind of site, its area, its days. */
function row(id: string, days: number, area = 20_000, lon = '9,2744'): string {
  return [id, `Area ${id}`, lon, '45,5845', '108033', 'area edificabile', area, days, 'conforme'].join(';');
}

/** A folder with two runs of the call that `init` makes, over these rows, the second by a changed call where one is given. */
function twoRuns(
  before: readonly string[],
  after: readonly string[],
  call: readonly (readonly [string, string])[] = [],
): string {
  const folder = started('it');
  writeFileSync(join(folder, 'demo/later.yaml'), readFileSync(join(folder, 'demo/call.yaml')));
  if (call.length > 0) edit(folder, 'demo/later.yaml', call);
  for (const [name, rows, path] of [
    ['a', before, 'demo/call.yaml'],
    ['b', after, 'demo/later.yaml'],
  ] as const) {
    writeFileSync(join(folder, `${name}.csv`), `\ufeff${[HEADINGS, ...rows].join('\n')}\n`);
    const { code, stderr } = insedia(folder, [
      'rank',
      path,
      '-a',
      `${name}.csv`,
      '--out',
      name,
      '--lang',
      'it',
    ]);
    expect(code, stderr).toBeLessThan(2);
  }
  return folder;
}

function differences(folder: string) {
  const { code, stdout } = insedia(folder, ['diff', 'a/manifest.json', 'b/manifest.json', '--json']);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

test('an application whose own data changed says which criterion moved it, and whom it passed', () => {
  const folder = twoRuns(
    [row('A', 60), row('B', 90), row('C', 120)],
    [row('A', 60), row('B', 90), row('C', 30)],
  );
  const { call, files, sites, unchanged } = differences(folder);
  expect(call).toEqual([]);
  expect(files.map(({ same }: { same: boolean }) => same)).toEqual([true, false, true]);
  const moved = sites.find(({ id }: { id: string }) => id === 'C');
  expect(moved).toMatchObject({ before: { rank: 3 }, after: { rank: 1 }, passed: ['A', 'B'], passedBy: [] });
  expect(moved.points).toHaveLength(1);
  const others = sites.filter(({ id }: { id: string }) => id !== 'C');
  expect(
    others.map(({ id, passedBy, points }: { id: string; passedBy: string[]; points: unknown[] }) => [
      id,
      passedBy,
      points.length,
    ]),
  ).toEqual([
    ['A', ['C'], 0],
    ['B', ['C'], 0],
  ]);
  expect(unchanged).toBe(0);
  const { stdout } = insedia(folder, ['diff', 'a/manifest.json', 'b/manifest.json', '--lang', 'it']);
  expect(stdout).toMatch(/C +Area C +3ª +1ª .* Tempi autorizzativi \+\d+,\d\d; supera A, B/);
  expect(stdout).toMatch(/A +Area A +1ª +2ª .* superata da C/);
});

test('one that came, one that went, one that is ineligible now and one that cannot be read are told as such', () => {
  const before = [row('A', 60), row('B', 90), row('C', 120), row('D', 150)];
  const after = [row('B', 90), row('C', 120, 5000), row('D', 150, 20_000, 'nove'), row('E', 30)];
  const folder = twoRuns(before, after);
  const kinds = differences(folder).sites.map(
    (site: { id: string; before: { kind: string }; after: { kind: string } }) => [
      site.id,
      site.before.kind,
      site.after.kind,
    ],
  );
  expect(kinds).toEqual([
    ['E', 'absent', 'ranked'],
    ['C', 'ranked', 'ineligible'],
    ['D', 'ranked', 'rejected'],
    ['A', 'ranked', 'absent'],
  ]);
  const { stdout } = insedia(folder, ['diff', 'a/manifest.json', 'b/manifest.json', '--lang', 'it']);
  expect(stdout).toMatch(/C +Area C +3ª +non ammissibile .*area edificabile di almeno 10\.000 m²/);
  expect(stdout).toMatch(/A +Area A +1ª +non c’è più/);
});

test('weights and choices of the call that differ are told, with what they did', () => {
  const rows = [row('A', 60), row('B', 90)];
  const folder = twoRuns(rows, rows, [
    ['weight: 0.4', 'weight: 0.45'],
    ['weight: 0.25', 'weight: 0.2'],
    ['decimals: 2', 'decimals: 1'],
  ]);
  const { call, sites } = differences(folder);
  expect(
    call.map(({ after, before }: Record<'after' | 'before', { it: string }>) => [before.it, after.it]),
  ).toEqual([
    ['peso 0,4', 'peso 0,45'],
    ['peso 0,25', 'peso 0,2'],
    [expect.stringContaining('a 2 decimali'), expect.stringContaining('a 1 decimal')],
  ]);
  expect(sites.map(({ id }: { id: string }) => id)).toEqual(['A', 'B']);
});

test('two runs that are one have no difference; one whose files have changed since is refused', () => {
  const rows = [row('A', 60), row('B', 90)];
  const folder = twoRuns(rows, rows);
  const same = insedia(folder, ['diff', 'a/manifest.json', 'b/manifest.json', '--lang', 'it']);
  expect(same.stdout).toContain('nessuna differenza; 2 domande invariate');
  edit(folder, 'a.csv', [['20000', '30000']]);
  const { code, stderr } = insedia(folder, ['diff', 'a/manifest.json', 'b/manifest.json', '--lang', 'it']);
  expect(code).toBe(3);
  expect(stderr).toContain('a/manifest.json: i file letti non sono più quelli che registra');
});
