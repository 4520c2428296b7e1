import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { Random } from '../fuzz/random.ts';

/**
 * A large call from end to end: 100,000 invented applications, 12 criteria, a layer of 1,000,000 points. Six criteria
 * are measured on the layer, six are stated. It makes its files, runs the built command and prints its own timings.
 *
 *     pnpm --filter @insedia/scorer run bench [applications] [points]
 */
const [APPLICATIONS = 100_000, POINTS = 1_000_000] = process.argv.slice(2).map(Number);

const STATED = ['s1', 's2', 's3', 's4', 's5', 's6'];
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

const random = new Random(20_210_517);
const folder = mkdtempSync(join(tmpdir(), 'insedia-bench-'));
try {
  await makeFiles();
  const started = performance.now();
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [CLI, 'rank', 'call.yaml', '-a', 'applications.csv', '--out', 'out', '--timings', '--lang', 'en'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`the command ended with ${status}\n${stderr}`);
  process.stdout.write(`${stdout.split('\n').slice(0, 3).join('\n')}\n${stderr.trim()}\n`);
  process.stdout.write(`the whole command  ${seconds.toFixed(2)} s\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function makeFiles(): Promise<void> {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'call.yaml'), stringify(call()));
  await lines(join(folder, 'data/towns.geojson'), function* features() {
    yield '{"type":"FeatureCollection","features":[';
    for (let i = 0; i < POINTS; i += 1) {
      const people = Math.floor(10_000 * random.next());
      yield `${i === 0 ? '' : ','}{"type":"Feature","properties":{"name":"T${i}","people":${people}},"geometry":{"type":"Point","coordinates":[${lon()},${lat()}]}}`;
    }
    yield ']}';
  });
  await lines(join(folder, 'applications.csv'), function* rows() {
    yield ['id', 'name', 'lon', 'lat', ...STATED].join(',');
    for (let i = 0; i < APPLICATIONS; i += 1) {
      const stated = STATED.map(() => (random.next() < 0.02 ? '' : (100 * random.next()).toFixed(2)));
      yield [`A${i}`, `Area ${i}`, lon(), lat(), ...stated].join(',');
    }
  });
}

function call(): object {
  const measures = [
    [{ kind: 'nearest', layer: 'towns' }, 5000],
    [{ kind: 'nearest', layer: 'towns', k: 8 }, 8000],
    [{ kind: 'count', layer: 'towns', radiusM: 2000 }, 1000],
    [{ kind: 'count', layer: 'towns', radiusM: 10_000 }, 20_000],
    [{ kind: 'sum', layer: 'towns', radiusM: 5000, property: 'people' }, 20_000_000],
    [
      {
        kind: 'decay',
        layer: 'towns',
        radiusM: 10_000,
        property: 'people',
        decay: { kind: 'exponential', halfDistanceM: 3000 },
      },
      40_000_000,
    ],
    ...STATED.map((field) => [{ kind: 'attribute', field }, 100] as const),
  ] as const;
  return {
    insedia: 1,
    id: 'bench',
    fictional: true,
    title: { it: 'prova', en: 'bench' },
    form: {
      base: 'minimal',
      fields: STATED.map((name) => ({ name, type: 'number', title: { it: name, en: name } })),
    },
    layers: {
      towns: {
        title: { it: 'centri', en: 'towns' },
        file: 'data/towns.geojson',
        source: { name: 'invented', licence: 'none', attribution: 'none' },
      },
    },
    criteria: measures.map(([measure, most], i) => ({
      id: `c${i + 1}`,
      title: { it: `criterio ${i + 1}`, en: `criterion ${i + 1}` },
      measure,
      ...(measure.kind === 'nearest' ? { unit: 'm' } : {}),
      value: {
        kind: 'piecewise-linear',
        points: [
          [0, 0],
          [most, 1],
        ],
        outOfRange: 'clip',
      },
      weight: i < 4 ? 0.1 : 0.075,
      missing: 'bounds',
    })),
  };
}

function lon(): string {
  return (8.5 + 2.9 * random.next()).toFixed(6);
}

function lat(): string {
  return (44.7 + 1.9 * random.next()).toFixed(6);
}

async function lines(path: string, all: () => Generator<string>): Promise<void> {
  const file = createWriteStream(path);
  for (const line of all()) {
    if (!file.write(`${line}\n`))
      await new Promise((resolve) => file.once('drain', () => resolve(undefined)));
  }
  file.end();
  await finished(file);
}
