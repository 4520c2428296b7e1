import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fc } from '@fast-check/vitest';
import type { Call } from '@insedia/scoring';
import { afterAll, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { data, file, readCall } from './runs.ts';

const CLI = fileURLToPath(new URL('../../../apps/scorer/dist/cli.js', import.meta.url));
const SCRIPT = fileURLToPath(new URL('change-weights.py', import.meta.url));
const PYTHON = '/usr/bin/python3';
const uno =
  spawnSync(PYTHON, ['-c', 'import uno']).status === 0 && spawnSync('soffice', ['--version']).status === 0;
if (!uno)
  console.warn(
    'LibreOffice with Python is not installed: formulas are not tried (Debian: libreoffice-calc, python3-uno)',
  );

const folder = mkdtempSync(join(tmpdir(), 'insedia-live-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ranks the fictional call with other weights; gives the outputs. */
function ranked(weights: readonly number[], name: string): string {
  const document = parseDocument(file('attract-2021.yaml'));
  for (const [j, weight] of weights.entries()) document.setIn(['criteria', j, 'weight'], weight);
  writeFileSync(join(folder, 'call.yaml'), document.toString());
  const { status, stderr } = spawnSync(
    process.execPath,
    [CLI, 'rank', 'call.yaml', '-a', 'applications.csv', '-o', name, '-q'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return join(folder, name);
}

/** Places as `rank` writes them: rank, id, score and the points of each criterion. */
function placesOf(out: string, { criteria }: Call): (string | number)[][] {
  const collection: { features: { properties: Record<string, unknown> }[] } = JSON.parse(
    readFileSync(join(out, 'ranking.geojson'), 'utf8'),
  );
  return collection.features
    .map(({ properties }) => properties)
    .filter(({ rank }) => typeof rank === 'number')
    .map((properties) => [
      Number(properties.rank),
      String(properties.id),
      Number(properties.score),
      ...criteria.map(({ id }) => Number(properties[`points_${id}`])),
    ]);
}

/** Weights of so many criteria in whole per cents, which sum to 1. */
const weightings = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 100 }), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const marks = [0, ...cuts.toSorted((a, b) => a - b), 100];
    return marks.slice(1).map((mark, j) => (mark - (marks[j] ?? 0)) / 100);
  });

test.skipIf(!uno)('with any weights LibreOffice works out the ranking that insedia gives', () => {
  mkdirSync(join(folder, 'data'));
  for (const [name, content] of data.files) writeFileSync(join(folder, 'data', name), content);
  writeFileSync(join(folder, 'applications.csv'), file('applications.csv'));
  const call = readCall('attract-2021.yaml');
  const official = call.criteria.map(({ weight }) => weight);
  const samples = [...fc.sample(weightings(official.length), { seed: 2021, numRuns: 8 }), official];
  const workbook = join(ranked(official, 'official'), 'ranking.xlsx');
  const { stderr, stdout } = spawnSync(PYTHON, [SCRIPT, workbook, join(folder, 'profile')], {
    input: JSON.stringify(samples),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const shown: (string | number)[][][] = JSON.parse(stdout);
  for (const [k, weights] of samples.entries()) {
    const rows = shown[k]?.slice(1).filter(([, rank]) => rank !== '') ?? [];
    const places = rows.map((row) => [row[1], row[2], ...row.slice(4, 5 + official.length)]);
    expect(places, weights.join(' ')).toEqual(placesOf(ranked(weights, `w${k}`), call));
  }
  const orders = new Set(shown.map((rows) => rows.map((row) => row[2]).join()));
  expect(orders.size).toBeGreaterThan(6);
});
