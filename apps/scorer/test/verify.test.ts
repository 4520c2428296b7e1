import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, folderWith, insedia, started } from './command.ts';

/** A folder with a run in it. */
function ran(...flags: readonly string[]): string {
  const folder = started('it');
  const words = ['rank', 'demo/call.yaml', '-a', 'demo/applications.csv', '--out', 'out', '--lang', 'it'];
  expect(insedia(folder, [...words, ...flags]).code).toBe(0);
  return folder;
}

/** What `verify` says of the run of a folder. */
function verified(folder: string, ...flags: readonly string[]) {
  const { code, stderr, stdout } = insedia(folder, ['verify', 'out/manifest.json', '--json', ...flags]);
  return { code, stderr, said: stdout === '' ? undefined : JSON.parse(stdout) };
}

test('a run that nobody touched is verified, whatever it was asked for', () => {
  const analyses = ['--cross-check', '--sensitivity', '--top', '2', '--samples', '300', '--seed', '9'];
  for (const flags of [[], analyses, ['--layer', 'airports=demo/airports.geojson', '--decimal', ',']]) {
    const { code, said, stderr } = verified(ran(...flags));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(said.verified).toBe(true);
    expect(said.inputs).toHaveLength(3);
    expect(said.outputs.length).toBe(flags === analyses ? 11 : 7);
  }
});

test('an output that was changed or removed is told, and so is an input', () => {
  const folder = ran();
  edit(folder, 'out/ranking.csv', [[';1;', ';2;']]);
  rmSync(join(folder, 'out/ranking.geojson'));
  const { code, said, stderr } = verified(folder);
  expect(code).toBe(1);
  expect(stderr).toContain('Not verified: 2 differences.');
  const kept = new Map(said.outputs.map((one: { file: string; kept: string }) => [one.file, one.kept]));
  expect([kept.get('ranking.csv'), kept.get('ranking.geojson'), kept.get('report.html')]).toEqual([
    'changed',
    'missing',
    'same',
  ]);
  const other = ran();
  edit(other, 'demo/applications.csv', [['18200', '18201']]);
  const changed = verified(other);
  expect(changed.code).toBe(1);
  expect(changed.said.inputs.map(({ again }: { again: string }) => again)).toEqual([
    'same',
    'changed',
    'same',
  ]);
  const report = changed.said.outputs.find(({ file }: { file: string }) => file === 'report.html');
  expect(report).toMatchObject({ kept: 'same', again: 'changed' });
});

test('a manifest that was edited is found out, even where what it says of files is made to fit', () => {
  const folder = ran();
  const path = join(folder, 'out/manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"read": 3', '"read": 4'));
  const { code, said } = verified(folder);
  expect(code).toBe(1);
  expect(said.outputs.at(-1)).toEqual({ file: 'manifest.json', kept: 'same', again: 'changed' });
});

test('a run is verified from another folder when told where it was started', () => {
  const folder = ran();
  const elsewhere = folderWith();
  const path = join(folder, 'out/manifest.json');
  const lost = insedia(elsewhere, ['verify', path, '--lang', 'it']);
  expect(lost.code).toBe(3);
  expect(lost.stderr).toContain('demo/call.yaml: il file non esiste');
  expect(lost.stderr).toContain('indicarla con --from');
  expect(insedia(elsewhere, ['verify', path, '--from', folder, '--lang', 'it'])).toMatchObject({ code: 0 });
  cpSync(join(folder, 'out'), join(elsewhere, 'copy'), { recursive: true });
  const copy = insedia(elsewhere, ['verify', 'copy/manifest.json', '--from', folder, '--lang', 'it']);
  expect(copy.stdout).toContain('Verificato: 7 file uguali a quelli registrati, e rifatti uguali.');
  expect(insedia(elsewhere, ['verify', path, '--from', 'nowhere'])).toMatchObject({ code: 3 });
});

test('what is no manifest is refused, with what it lacks', () => {
  const folder = ran();
  appendFileSync(join(folder, 'out/manifest.json'), 'x');
  expect(insedia(folder, ['verify', 'out/manifest.json', '--lang', 'it']).stderr).toContain(
    'non è JSON valido',
  );
  writeFileSync(join(folder, 'a.json'), '{"format":"insedia-manifest/1","asked":{"call":"x"}}');
  const { code, stderr } = insedia(folder, ['verify', 'a.json', '--lang', 'it']);
  expect(code).toBe(3);
  expect(stderr).toContain('a.json: non è un manifesto scritto da rank: manca asked.applications');
});
