/// <reference types="node" />
import { distanceM } from '@insedia/spatial-index';
import type { FeatureCollection } from 'geojson';
import { measureAll } from '../src/assessment/measure.ts';
import { rank } from '../src/assessment/rank.ts';
import { score, valueErrors } from '../src/assessment/score.ts';
import { assess, buildLayers, type Row, readApplications, type Table } from '../src/index.ts';
import { parseCall } from '../src/schema.ts';

const APPLICATIONS = 100_000;
const POINTS = 100_000;
const SUBSET = 50;
const ROUNDS = 3;
const RADIUS_M = 2000;

/** Numerical Recipes' linear congruential generator, in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomFrom(20_210_517);
const lon = (): number => 8.5 + 2.9 * random();
const lat = (): number => 44.7 + 1.9 * random();

const title = { it: 'prova', en: 'bench' };
const rising = (to: number): object => ({
  kind: 'piecewise-linear',
  points: [
    [0, 0],
    [to, 1],
  ],
  outOfRange: 'clip',
});
const criterion = (id: string, weight: number, measure: object, value: object, unit?: string): object => ({
  id,
  title,
  weight,
  measure,
  value,
  missing: 'bounds',
  ...(unit === undefined ? {} : { unit }),
});
const parsed = parseCall({
  insedia: 1,
  id: 'bench',
  title,
  form: {
    base: 'minimal',
    fields: [
      { name: 'area', type: 'number', title },
      { name: 'price', type: 'money', title: { it: 'prezzo', en: 'price' } },
    ],
  },
  layers: { towns: { title, file: 'a.geojson', source: { name: 'a', licence: 'b', attribution: 'c' } } },
  criteria: [
    criterion('area', 0.2, { kind: 'attribute', field: 'area' }, rising(100_000)),
    criterion('price', 0.1, { kind: 'attribute', field: 'price' }, rising(5_000_000)),
    criterion('near', 0.2, { kind: 'nearest', layer: 'towns' }, rising(2000), 'm'),
    criterion('third', 0.1, { kind: 'nearest', layer: 'towns', k: 3 }, rising(4), 'km'),
    criterion('count', 0.2, { kind: 'count', layer: 'towns', radiusM: RADIUS_M }, rising(60)),
    criterion(
      'people',
      0.2,
      { kind: 'sum', layer: 'towns', radiusM: RADIUS_M, property: 'people' },
      rising(60_000),
    ),
  ],
});
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
const { call } = parsed;

const places = Array.from({ length: POINTS }, () => ({
  at: [lon(), lat()] as const,
  people: Math.floor(1000 * random()),
}));
const towns: FeatureCollection = {
  type: 'FeatureCollection',
  features: places.map(({ at: [x, y], people }) => ({
    type: 'Feature',
    properties: { people },
    geometry: { type: 'Point', coordinates: [x, y] },
  })),
};
const rows = Array.from(
  { length: APPLICATIONS },
  (_, i): Row => ({
    at: { record: i + 1 },
    cells: {
      id: `D${i}`,
      name: `Area ${i}`,
      lon: lon().toFixed(5),
      lat: lat().toFixed(5),
      area: random() < 0.05 ? null : (100_000 * random()).toFixed(1),
      price: (5_000_000 * random()).toFixed(2),
    },
  }),
);
const table: Table = { headings: ['id', 'name', 'lon', 'lat', 'area', 'price'], rows, decimalMark: '.' };

let peakBytes = 0;

/** Median time of some rounds, and the result of the last. */
function timed<T>(run: () => T): { ms: number; result: T } {
  let result = run();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    result = run();
    times.push(performance.now() - start);
    peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
  }
  return { ms: times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN, result };
}

const layer = timed(() => buildLayers(call, new Map([['towns', towns]])));
const layers = layer.result;
const read = timed(() => readApplications(call, table));
const measured = timed(() => measureAll(call, read.result.applications, layers));
const checked = timed(() =>
  measured.result.filter(
    ({ measurements }) => valueErrors(call, measurements, read.result.columns).length === 0,
  ),
);
const scored = timed(() => score(call, measured.result));
const ranked = timed(() => rank(call, scored.result));
const whole = timed(() => assess(call, table, layers));
if (ranked.result.length !== whole.result.ranked.length || checked.result.length !== APPLICATIONS)
  throw new Error('the stages and the whole disagree');

/** What one would write first: for each site, the distance to every point. */
function plainLoop(sites: readonly Row[]): number[][] {
  return sites.map(({ cells }) => {
    const distances = places.map(({ at: [x, y] }) => distanceM(Number(cells.lon), Number(cells.lat), x, y));
    const sorted = Float64Array.from(distances).toSorted();
    const within = distances.flatMap((d, i) => (d <= RADIUS_M ? [places[i]?.people ?? 0] : []));
    return [sorted[0] ?? 0, (sorted[2] ?? 0) / 1000, within.length, within.reduce((a, b) => a + b, 0)];
  });
}

const few = read.result.applications.slice(0, SUBSET);
const indexed = timed(() => measureAll(call, few, layers));
const naive = timed(() => plainLoop(rows.slice(0, SUBSET)));
for (const [i, row] of naive.result.entries()) {
  const values = indexed.result[i]?.measurements.slice(2).map(({ value }) => value);
  if (JSON.stringify(values) !== JSON.stringify(row))
    throw new Error(`site ${i}: ${String(values)} is not ${row.join()}`);
}

console.log(
  `${APPLICATIONS} applications × ${call.criteria.length} criteria over ${POINTS} points, median of ${ROUNDS}`,
);
for (const [stage, { ms }] of Object.entries({
  layer,
  read,
  measure: measured,
  check: checked,
  score: scored,
  rank: ranked,
  assess: whole,
}))
  console.log(stage.padEnd(10), `${ms.toFixed(0)} ms`.padStart(10), (ms / whole.ms).toFixed(2).padStart(6));
console.log(`peak memory ${(peakBytes / 2 ** 20).toFixed(0)} MiB`);
console.log(
  `plain loop on ${SUBSET} sites: ${(naive.ms / indexed.ms).toFixed(0)} times as long as measuring with the index`,
);
