/// <reference types="node" />
import { distanceM } from '@insedia/spatial-index';
import { at } from '../src/at.ts';
import { assess, buildLayers, type Row, readApplications, type Table } from '../src/index.ts';
import { columnOf } from '../src/measures/column.ts';
import { measureSites, withAttributes } from '../src/measures/measures.ts';
import { placesOf } from '../src/measures/survey.ts';
import { benchCall, lat, lon, RADIUS_M, random, towns } from './world.ts';

const APPLICATIONS = 100_000;
const POINTS = 100_000;
const SUBSET = 200;
const ROUNDS = 3;

const call = benchCall(POINTS);
const collection = towns(POINTS);
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

const layer = timed(() => buildLayers(call, new Map([['towns', collection]])));
const layers = layer.result;
const read = timed(() => readApplications(call, table));
const measured = timed(() =>
  withAttributes(
    call,
    read.result.applications,
    measureSites(call, layers, placesOf(read.result.applications)),
  ),
);
const whole = timed(() => assess(call, table, layers));
if (whole.result.ranked.length !== APPLICATIONS) throw new Error('an application was lost');

const places = collection.features.map(({ geometry, properties }) => {
  if (geometry.type !== 'Point') throw new Error('the towns are points');
  const [x = 0, y = 0] = geometry.coordinates;
  return { x, y, people: Number(properties?.people) };
});

/** What one would write first: for each site, the distance to every point. */
function plainLoop(sites: readonly Row[]): number[][] {
  return sites.map(({ cells }) => {
    const distances = places.map(({ x, y }) => distanceM(Number(cells.lon), Number(cells.lat), x, y));
    const sorted = Float64Array.from(distances).toSorted();
    const within = distances.flatMap((d, i) => (d <= RADIUS_M ? [places[i]?.people ?? 0] : []));
    return [sorted[0] ?? 0, (sorted[2] ?? 0) / 1000, within.length, within.reduce((a, b) => a + b, 0)];
  });
}

const few = read.result.applications.slice(0, SUBSET);
const indexed = timed(() => withAttributes(call, few, measureSites(call, layers, placesOf(few))));
const naive = timed(() => plainLoop(rows.slice(0, SUBSET)));
const onMap = call.criteria.slice(2).map((criterion) => columnOf(indexed.result, criterion).values);
for (const [site, row] of naive.result.entries()) {
  const values = onMap.map((column) => at(column, site));
  if (JSON.stringify(values) !== JSON.stringify(row))
    throw new Error(`site ${site}: ${values} is not ${row.join()}`);
}

console.log(
  `${APPLICATIONS} applications × ${call.criteria.length} criteria over ${POINTS} points, median of ${ROUNDS}`,
);
for (const [stage, { ms }] of Object.entries({ layer, read, measure: measured, assess: whole }))
  console.log(stage.padEnd(10), `${ms.toFixed(0)} ms`.padStart(10), (ms / whole.ms).toFixed(2).padStart(6));
console.log(`peak memory ${(peakBytes / 2 ** 20).toFixed(0)} MiB`);
console.log(
  `plain loop on ${SUBSET} sites: ${(naive.ms / indexed.ms).toFixed(0)} times as long as measuring in batches`,
);
