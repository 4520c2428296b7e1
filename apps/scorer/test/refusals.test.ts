import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCall } from '@insedia/scoring/schema';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readLayers } from '../src/read/layers.ts';
import { edit, insedia, started } from './command.ts';

const VALIDATE = ['validate', 'demo/call.yaml'];

function rank(folder: string, applications: string, out: string) {
  return insedia(folder, ['rank', 'demo/call.yaml', '-a', applications, '-o', out]);
}

test('no input is ever overwritten, whatever path leads to it, and nothing is written', () => {
  const folder = started();
  const text = readFileSync(join(folder, 'demo/applications.csv'), 'utf8');
  mkdirSync(join(folder, 'real'));
  symlinkSync('real', join(folder, 'alias'));
  writeFileSync(join(folder, 'real/ranking.csv'), text);
  for (const out of ['real', 'alias', 'demo/../real']) {
    const { code, stderr } = rank(folder, 'real/ranking.csv', out);
    expect(code).toBe(3);
    expect(stderr).toContain('ranking.csv: is an input and would be overwritten');
  }
  expect(readdirSync(join(folder, 'real'))).toEqual(['ranking.csv']);
  expect(readFileSync(join(folder, 'real/ranking.csv'), 'utf8')).toBe(text);
  expect(rank(folder, 'demo/applications.csv', 'real').code).toBe(0);
});

test('a layer is an input too', () => {
  const folder = started();
  writeFileSync(join(folder, 'demo/ranking.geojson'), readFileSync(join(folder, 'demo/airports.geojson')));
  edit(folder, 'demo/call.yaml', [['file: airports.geojson', 'file: ranking.geojson']]);
  expect(rank(folder, 'demo/applications.csv', 'demo')).toMatchObject({ code: 3 });
});

test('a folder that cannot be written is refused at once, and says why', () => {
  const folder = started();
  writeFileSync(join(folder, 'taken'), '');
  for (const out of ['taken', 'taken/below', 'taken/far/below']) {
    const { code, stderr } = rank(folder, 'demo/applications.csv', out);
    expect(code).toBe(3);
    expect(stderr).toMatch(/taken is a file, not a folder; name another folder/);
  }
});

test.skipIf(process.platform !== 'linux')(
  'a folder that no folder can be made in does not keep it busy',
  () => {
    const { code, stderr } = rank(started(), 'demo/applications.csv', '/proc/x/y');
    expect(code).toBe(3);
    expect(stderr).toContain('/proc/x/y: cannot be written');
  },
);

test.each([
  ['    title: {', '\ttitle: {', 'rientro fatto con un tabulatore'],
  ['weight: 0.4', 'weight 0.4', 'manca «:»'],
  ['score: {', 'score {', 'un «:» mancante o di troppo'],
  ["Distanza dall'aeroporto", "'Distanza dall'aeroporto", 'YAML non valido'],
  ['weight: 0.4', 'weight: "0.4', 'virgolette o apostrofo aperti e mai chiusi'],
  ['decimals: 2 }', 'decimals: 2', 'parentesi mai chiusa'],
  ['weight: 0.4', 'weight: 0.4\n    weight: 0.4', 'voce ripetuta'],
  ['weight: 0.4', 'weight: 0.4\n   missing: worst', 'rientro sbagliato'],
])('YAML that is not valid is one sentence with its place: %j', (from, to, sentence) => {
  const folder = started('it');
  edit(folder, 'demo/call.yaml', [[from, to]]);
  const { code, stderr } = insedia(folder, [...VALIDATE, '--lang', 'it']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^demo\/call\.yaml:\d+:\d+: YAML non valido: .*\n$/);
  expect(stderr).toContain(sentence);
});

test('a spreadsheet given as the call is not repeated in the message', () => {
  const folder = started();
  writeFileSync(join(folder, 'demo/call.yaml'), 'one;two;three\n'.repeat(100));
  const { code, stderr } = insedia(folder, VALIDATE);
  expect(code).toBe(3);
  expect(stderr).toMatch(/here is the text “one;two;three one/);
  expect(stderr.length).toBeLessThan(200);
});

test('a layer whose file is missing is named, with the file that was meant', () => {
  const folder = started();
  edit(folder, 'demo/call.yaml', [['file: airports.geojson', 'file: airport.geojson']]);
  const { code, stderr } = insedia(folder, VALIDATE);
  expect(code).toBe(3);
  expect(stderr).toMatch(
    /layer “airports”: demo\/airport\.geojson: no such file; did you mean demo\/airports\.geojson\?/,
  );
});

test.each([
  ['it', /strato «airports»: demo\/data\/voli\.geojson: il file non esiste; .* leggere in demo\/README\.md/],
  ['en', /layer “airports”: demo\/data\/voli\.geojson: no such file; .* read in demo\/README\.md/],
])('a layer that is still to be made is named, with the text beside the call (%s)', (language, said) => {
  const folder = started(language);
  edit(folder, 'demo/call.yaml', [['file: airports.geojson', 'file: data/voli.geojson']]);
  const refused = (): string => insedia(folder, [...VALIDATE, '--lang', language]).stderr;
  expect(refused()).not.toContain('README.md');
  writeFileSync(join(folder, 'demo/README.md'), 'data/: …');
  expect(refused()).toMatch(said);
});

test('a layer in metres is told from one in degrees', () => {
  const folder = started();
  edit(folder, 'demo/airports.geojson', [
    ['8.72811', '478000'],
    ['45.6306', '5053000'],
  ]);
  const { code, stderr } = insedia(folder, VALIDATE);
  expect(code).toBe(3);
  expect(stderr).toMatch(
    /layer “airports”: feature 1: coordinates beyond ±180 and ±90 \(478000, 5053000\).*EPSG:4326/,
  );
});

test('a file that several layers share is read once', async () => {
  const folder = started();
  edit(folder, 'demo/call.yaml', [
    [
      '  airports:\n',
      '  again: { title: { it: a, en: a }, file: ./airports.geojson, source: { name: a, licence: a, attribution: a } }\n  airports:\n',
    ],
  ]);
  const path = join(folder, 'demo/call.yaml');
  const parsed = parseCall(parse(readFileSync(path, 'utf8')));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const { files } = await readLayers(parsed.call, { call: path, layers: new Map() });
  expect(files.map(({ id }) => id)).toEqual(['again', 'airports']);
  expect(files[0]?.collection).toBe(files[1]?.collection);
});

test('a layer path that leaves the call’s folder is refused, whatever lies there', () => {
  const folder = started();
  writeFileSync(join(folder, 'secret.geojson'), readFileSync(join(folder, 'demo/airports.geojson')));
  edit(folder, 'demo/call.yaml', [['file: airports.geojson', 'file: ../secret.geojson']]);
  const { code, stderr } = insedia(folder, VALIDATE);
  expect(code).toBe(3);
  expect(stderr).toMatch(/lies outside the call's folder/);
});

test('an alias that leads nowhere is a fault of the call, not of the program', () => {
  const folder = started();
  edit(folder, 'demo/call.yaml', [['fictional: true', 'fictional: *nope']]);
  expect(insedia(folder, VALIDATE)).toMatchObject({ code: 3, stdout: '' });
});

test('a name cannot command the terminal', () => {
  const folder = started();
  edit(folder, 'demo/applications.csv', [['Area Esempio Nord', 'Nord\u001b[2J\u001b]0;x\u0007']]);
  const { stdout } = rank(folder, 'demo/applications.csv', 'out');
  expect(stdout).toContain('Nord\ufffd[2J\ufffd]0;x\ufffd');
});

test('ranking.geojson has longitude first, as QGIS reads it', () => {
  const folder = started();
  rank(folder, 'demo/applications.csv', 'out');
  const { features } = JSON.parse(readFileSync(join(folder, 'out/ranking.geojson'), 'utf8'));
  expect(features[0].geometry.coordinates).toEqual([9.2744, 45.5845]);
});

test('validate finds a layer that cannot serve a criterion, before there is any application', () => {
  const folder = started();
  edit(folder, 'demo/call.yaml', [['kind: nearest, layer: airports', 'kind: inside, layer: airports']]);
  const { code, stderr } = insedia(folder, VALIDATE);
  expect(code).toBe(3);
  expect(stderr).toMatch(/layer “airports”: the measure “inside” needs a layer of areas/);
});
