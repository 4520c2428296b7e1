import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { data, file } from './runs.ts';

const CLI = fileURLToPath(new URL('../../../apps/scorer/dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'insedia-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const gdal = has('ogr2ogr');
const office = has('soffice');
if (!gdal) console.warn('GDAL is not installed: its formats are not tried (Debian: gdal-bin)');
if (!office)
  console.warn('LibreOffice is not installed: its formats are not tried (Debian: libreoffice-calc)');

/** The applications that can be read: how a fault is told depends on the format, and where it is. */
let sound: string[][] = [];
let expected: readonly string[] = [];

beforeAll(() => {
  mkdirSync(join(folder, 'data'));
  for (const [name, content] of data.files) writeFileSync(join(folder, 'data', name), content);
  writeFileSync(join(folder, 'call.yaml'), file('attract-2021.yaml'));
  const all: string[][] = parse(file('applications.csv'), { delimiter: ';', bom: true });
  writeTable('all.csv', all);
  const kept = new Set(
    ranking('all.csv').flatMap((line) => (line.startsWith('respinta') ? [] : [line.split(';')[3]])),
  );
  const [headings = [], ...rows] = all;
  sound = [
    headings,
    ...rows.filter(([id], i) => kept.has(id) && rows.findIndex((row) => row[0] === id) === i),
  ];
  writeTable('sound.csv', sound);
  expected = ranking('sound.csv');
});

function writeTable(name: string, rows: readonly string[][]): void {
  writeFileSync(join(folder, name), stringify([...rows], { delimiter: ';', record_delimiter: '\r\n' }));
}

/** The lines of `ranking.csv` without the columns that say where a row was read. */
function ranking(name: string, ...options: readonly string[]): readonly string[] {
  if (!existsSync(CLI)) throw new Error('apps/scorer is not built: run `npm test`, which builds first');
  const out = join(folder, `out-${name.replaceAll('/', '-')}`);
  const args = ['rank', 'call.yaml', '-a', name, '--out', out, '--lang', 'it', ...options];
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const lines = readFileSync(join(out, 'ranking.csv'), 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.split(';').slice(0, -2).join(';'));
}

function ogr2ogr(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('ogr2ogr', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

test('the call has applications of every outcome to compare', () => {
  expect(sound.length).toBeGreaterThan(60);
  expect(new Set(expected.slice(1).map((line) => line.split(';')[0]))).toEqual(
    new Set(['in graduatoria', 'non ammissibile']),
  );
});

test('as Excel saves a CSV file, in Latin-1 with semicolons', () => {
  const text = readFileSync(join(folder, 'sound.csv'), 'utf8')
    .replaceAll('€', '\u0080')
    .replaceAll('’', '\u0092');
  writeFileSync(join(folder, 'latin1.csv'), Buffer.from(text, 'latin1'));
  expect(ranking('latin1.csv')).toEqual(expected);
});

/** UTF-8, semicolons, the fifth column as text, Italian numbers and dates told. */
const AS_ITALIAN = 'CSV:59,34,76,1,5/2,1040,false,true';

test.skipIf(!office).each(['xlsx', 'ods'])('as a workbook of LibreOffice, .%s', (extension) => {
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      extension,
      `--infilter=${AS_ITALIAN}`,
      'sound.csv',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  expect(ranking(`sound.${extension}`)).toEqual(expected);
});

describe.skipIf(!gdal)('as GDAL writes it', () => {
  const position = [
    '-oo X_POSSIBLE_NAMES=Longitudine -oo Y_POSSIBLE_NAMES=Latitudine',
    '-oo KEEP_GEOM_COLUMNS=NO -s_srs EPSG:4326',
  ].flatMap((options) => options.split(' '));

  test.each([
    ['sound.shp', 3003, ['-lco', 'ENCODING=UTF-8']],
    ['sound.gpkg', 32632, []],
    ['sound.fgb', 6707, ['-lco', 'SPATIAL_INDEX=NO']],
    ['sound.geojson', 25832, []],
  ])('%s in EPSG:%i', (name, code, options) => {
    ogr2ogr('-t_srs', `EPSG:${code}`, name, 'sound.csv', ...position, ...options);
    expect(ranking(name, '--decimal', ',')).toEqual(expected);
  });

  test('FlatGeobuf in its spatial order: the ranking is the same, the others are listed as they come', () => {
    ogr2ogr('-t_srs', 'EPSG:7791', 'spatial.fgb', 'sound.csv', ...position);
    expect(ranking('spatial.fgb', '--decimal', ',').toSorted()).toEqual(expected.toSorted());
  });
});

test('as GeoParquet, written by DuckDB', async () => {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  const [headings = []] = sound;
  const lon = headings.indexOf('Longitudine');
  const lat = headings.indexOf('Latitudine');
  writeTable('shapes.csv', [
    [...headings, 'shape'],
    ...sound.slice(1).map((row) => [...row, pointWkb(degrees(row[lon]), degrees(row[lat]))]),
  ]);
  const columns = { geometry: { encoding: 'WKB', geometry_types: ['Point'] } };
  const geo = JSON.stringify({ version: '1.0.0', primary_column: 'geometry', columns });
  await connection.run(`COPY (
      SELECT * EXCLUDE (shape, "Longitudine", "Latitudine"), unhex(shape) AS geometry
      FROM read_csv('${join(folder, 'shapes.csv')}', delim=';', all_varchar=true)
    ) TO '${join(folder, 'sound.parquet')}' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {geo: '${geo}'})`);
  connection.closeSync();
  expect(ranking('sound.parquet', '--decimal', ',')).toEqual(expected);
});

function degrees(text = ''): number {
  return Number(text.replace(',', '.'));
}

/** Well-known binary of a point, in hexadecimal digits. */
function pointWkb(x: number, y: number): string {
  const bytes = Buffer.alloc(21);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(1, 1);
  bytes.writeDoubleLE(x, 5);
  bytes.writeDoubleLE(y, 13);
  return bytes.toString('hex');
}
