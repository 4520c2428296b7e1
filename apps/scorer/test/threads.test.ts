import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { buildLayers, measureSites, type Places, sharedCriteria, shareLayers } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Job } from '../src/threads/job.ts';
import { measureInThreads, threadsFor } from '../src/threads/measure.ts';

const BUILT = new URL('../dist/worker.js', import.meta.url);

/** A generator that is the same on every machine, in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomFrom(4715);
const lon = (): number => 9 + random();
const lat = (): number => 45 + random();

const feature = (geometry: Geometry, properties: Record<string, number> = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry,
});

const towns: FeatureCollection = {
  type: 'FeatureCollection',
  features: Array.from({ length: 2000 }, () =>
    feature({ type: 'Point', coordinates: [lon(), lat()] }, { people: 1000 * random() }),
  ),
};
const square = [[9, 45], [9.5, 45], [9.5, 45.5], [9, 45.5], [9, 45]]; // biome-ignore format: a square
const parks: FeatureCollection = {
  type: 'FeatureCollection',
  features: [feature({ type: 'Polygon', coordinates: [square] })],
};

const within = { layer: 'towns', radiusM: 5000 };
const fading = { kind: 'exponential', halfDistanceM: 900 };
const measures: readonly object[] = [
  { kind: 'nearest', layer: 'towns' },
  { kind: 'nearest', layer: 'towns', k: 3 },
  { kind: 'count', ...within },
  { kind: 'sum', ...within, property: 'people' },
  { kind: 'decay', ...within, property: 'people', decay: fading },
  { kind: 'inside', layer: 'parks' },
];
const title = { it: 'prova', en: 'test' };
const source = { name: 'a', licence: 'b', attribution: 'c' };
const ramp = { kind: 'piecewise-linear', outOfRange: 'clip', points: [[0, 0], [1e6, 1]] }; // biome-ignore format: a line
const parsed = parseCall({
  insedia: 1,
  id: 'threads',
  title,
  form: { base: 'minimal' },
  layers: Object.fromEntries(['towns', 'parks'].map((id) => [id, { title, file: 'a.geojson', source }])),
  criteria: measures.map((measure, j) => {
    const weight = j === 0 ? 0.5 : 0.1;
    return { id: `c${j}`, title, measure, unit: j < 2 ? 'm' : undefined, weight, value: ramp, missing: 'worst' };
  }),
});
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
const { call } = parsed;
const layers = buildLayers(call, new Map([['towns', towns], ['parks', parks]])); // biome-ignore format: two pairs
const places: Places = {
  lons: Float64Array.from({ length: 1001 }, lon),
  lats: Float64Array.from({ length: 1001 }, lat),
};

describe('a large call is measured on several threads', () => {
  test('the thread that the build makes measures what this thread would', async () => {
    const criteria = sharedCriteria(call, layers);
    const workerData: Job = { criteria, layers: shareLayers(call, layers), places };
    const thread = new Worker(BUILT, { workerData, execArgv: [] });
    const [columns] = await once(thread, 'message');
    expect(criteria.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
    expect(columns).toEqual(measureSites({ criteria }, layers, places));
  });

  test.each([2, 3, 7])('%i threads read to the bit what one reads', async (threads) => {
    const measured = await measureInThreads(call, layers, places, threads, BUILT);
    const alone = measureSites(call, layers, places);
    for (const [id, column] of alone) expect(measured.get(id), id).toEqual(column);
    expect(measured.size).toBe(alone.size);
  });

  test('a thread that fails costs time and no reading', async () => {
    const broken = new URL('data:text/javascript,throw new Error("no memory")');
    const measured = await measureInThreads(call, layers, places, 3, broken);
    for (const [id, column] of measureSites(call, layers, places))
      expect(measured.get(id), id).toEqual(column);
  });

  test('a call of usual size is not worth a thread', () => {
    expect(threadsFor(call, layers, places)).toBe(1);
  });
});
