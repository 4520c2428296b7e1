import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { InputError } from '../src/failure.ts';
import { readMap } from '../src/read/maps/read-map.ts';
import { folderWith } from './command.ts';
import { hasGdal, ogr2ogr } from './gdal.ts';

const FUZZ = fileURLToPath(new URL('../fuzz/fuzz.ts', import.meta.url));

test('a mutated input is assessed with no row lost, or refused with a message (more: pnpm run fuzz --count 50000)', () => {
  const args = [
    '--conditions=@insedia/source',
    '--import',
    'tsx',
    FUZZ,
    '--count',
    '80',
    '--seed',
    '20210517',
  ];
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/80 inputs: \d+ assessed with no row lost, \d+ refused with a message, 0 faults\n$/);
  expect(Number(/(\d+) assessed with/.exec(stdout)?.[1])).toBeGreaterThan(10);
  expect(status).toBe(0);
});

test.skipIf(!hasGdal())(
  'a FlatGeobuf that is cut off, or whose header is damaged, is refused at once',
  async () => {
    const features = Array.from({ length: 40 }, (_, i) => ({
      type: 'Feature',
      properties: { id: `A${i}` },
      geometry: { type: 'Point', coordinates: [9 + i / 100, 45] },
    }));
    const folder = folderWith({ 'a.geojson': JSON.stringify({ type: 'FeatureCollection', features }) });
    ogr2ogr(folder, '-f', 'FlatGeobuf', 'a.fgb', 'a.geojson');
    const whole = readFileSync(join(folder, 'a.fgb'));
    expect((await readMap(join(folder, 'a.fgb'))).features).toHaveLength(40);
    for (const length of [whole.length - 1, whole.length - 500, Math.floor(whole.length / 2), 200, 20]) {
      writeFileSync(join(folder, 'cut.fgb'), whole.subarray(0, length));
      await expect(readMap(join(folder, 'cut.fgb')), String(length)).rejects.toThrow(InputError);
    }
  },
);
