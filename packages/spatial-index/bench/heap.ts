/** What a million queries of every kind leave on the heap, in KiB. Needs `--expose-gc`. */
import { PointIndex, prepareSites } from '../src/index.ts';
import { clustered } from './data.ts';
import { memory } from './memory.ts';

const SITES = 36_000;
const { lons, lats } = clustered(20_000, 1);
const queries = clustered(SITES, 2);
const index = new PointIndex(lons, lats);
const weighted = index.weighted(lons.map(Math.abs), lats.map(Math.abs));
const sites = prepareSites(queries.lons, queries.lats);
const decay = { kind: 'exponential', halfDistanceM: 10_000 } as const;

const batches: readonly (() => unknown)[] = [
  () => index.nearestBatch(sites),
  () => index.nearestBatch(sites, { k: 8 }),
  () => index.nearestBatch(sites, { k: 40 }),
  () => index.countBatch(sites, 10_000),
  () => index.withinBatch(sites, 10_000),
  () => index.histogramBatch(sites, [10_000, 20_000]),
  () => weighted.sumBatch(sites, 10_000),
  () => weighted.decayBatch(sites, 10_000, decay),
  () => prepareSites(queries.lons, queries.lats),
];
const singles: readonly ((lon: number, lat: number) => unknown)[] = [
  (lon, lat) => index.nearest(lon, lat),
  (lon, lat) => index.nearest(lon, lat, { k: 8 }),
  (lon, lat) => index.within(lon, lat, 10_000),
  (lon, lat) => index.count(lon, lat, 10_000),
  (lon, lat) => weighted.sum(lon, lat, 10_000),
];

ask();
ask();
const before = memory();
const asked = ask() + ask();
const grownKiB = Math.round((memory() - before) / 1024);
console.log(`heap after ${asked} queries: ${grownKiB} KiB more`);

/** Asks everything everywhere; how many questions that were. */
function ask(): number {
  for (const batch of batches) batch();
  for (const single of singles) {
    queries.lons.forEach((lon, i) => {
      single(lon, queries.lats[i] ?? 0);
    });
  }
  return (batches.length + singles.length) * SITES;
}
