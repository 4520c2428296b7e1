/// <reference types="node" />

/**
 * PointIndex against a plain loop and against rbush with a box round the radius, on 100 000 clustered points
 * and the same queries. Every peer measures with `distanceM`, and all answers are checked to be equal.
 */
import { performance } from 'node:perf_hooks';
import RBush from 'rbush';
import { distanceM, EARTH_RADIUS_M, PointIndex } from '../src/index.ts';

const POINTS = 100_000;
const CLUSTERS = 300;
const QUERIES = 100;
const ROUNDS = 5;
const ROUND_MS = 100;
const RADIUS_M = 10_000;
const DEGREE_M = (EARTH_RADIUS_M * Math.PI) / 180;

type LonLat = readonly [lon: number, lat: number];
type Answer = (lon: number, lat: number) => number;

const random = mulberry32(4715);
const centres = Array.from({ length: CLUSTERS }, (): LonLat => [7 + 8 * random(), 42 + 5 * random()]);
const points = Array.from({ length: POINTS }, scatter);
const queries = Array.from({ length: QUERIES }, scatter);

const index = new PointIndex(
  points.map(([lon]) => lon),
  points.map(([, lat]) => lat),
);
const boxes = new RBush<{ minX: number; minY: number; maxX: number; maxY: number }>().load(
  points.map(([lon, lat]) => ({ minX: lon, minY: lat, maxX: lon, maxY: lat })),
);

console.log(`${POINTS} points in ${CLUSTERS} clusters, ${QUERIES} queries, median of ${ROUNDS} rounds`);
compare(`count within ${RADIUS_M / 1000} km`, {
  PointIndex: (lon, lat) => index.count(lon, lat, RADIUS_M),
  rbush: (lon, lat) => distancesInBox(lon, lat, RADIUS_M).filter((d) => d <= RADIUS_M).length,
  loop: (lon, lat) => {
    let count = 0;
    for (const [toLon, toLat] of points) if (distanceM(lon, lat, toLon, toLat) <= RADIUS_M) count++;
    return count;
  },
});
compare('distance to the nearest', {
  PointIndex: (lon, lat) => index.nearest(lon, lat)[0]?.distanceM ?? Infinity,
  rbush: (lon, lat) => {
    for (let reachM = 500; ; reachM *= 2) {
      const nearest = Math.min(...distancesInBox(lon, lat, reachM));
      if (nearest <= reachM) return nearest;
    }
  },
  loop: (lon, lat) => {
    let nearest = Infinity;
    for (const [toLon, toLat] of points) nearest = Math.min(nearest, distanceM(lon, lat, toLon, toLat));
    return nearest;
  },
});

function distancesInBox(lon: number, lat: number, reachM: number): number[] {
  const latReach = (reachM / DEGREE_M) * 1.001;
  const lonReach = latReach / Math.cos(((Math.abs(lat) + latReach) * Math.PI) / 180);
  return boxes
    .search({ minX: lon - lonReach, minY: lat - latReach, maxX: lon + lonReach, maxY: lat + latReach })
    .map(({ minX, minY }) => distanceM(lon, lat, minX, minY));
}

function compare(
  task: string,
  peers: { readonly PointIndex: Answer; readonly [name: string]: Answer },
): void {
  const expected = queries.map((query) => peers.PointIndex(...query));
  const ours = medianNs(peers.PointIndex, expected);
  console.log(`${task}: PointIndex ${ours.toFixed(0)} ns a query`);
  for (const [name, answer] of Object.entries(peers).slice(1)) {
    const theirs = medianNs(answer, expected);
    console.log(`  ${name} ${theirs.toFixed(0)} ns a query, ${(theirs / ours).toFixed(1)} times as long`);
  }
}

/** Median time of one query, over rounds of at least `ROUND_MS` after one as warm-up. */
function medianNs(answer: Answer, expected: readonly number[]): number {
  queries.forEach((query, i) => {
    const actual = answer(...query);
    if (actual !== expected[i]) throw new Error(`query ${i} gave ${actual}, expected ${expected[i]}`);
  });
  roundNs(answer);
  const rounds = Array.from({ length: ROUNDS }, () => roundNs(answer)).toSorted((a, b) => a - b);
  return rounds[ROUNDS >>> 1] ?? Number.NaN;
}

function roundNs(answer: Answer): number {
  const startMs = performance.now();
  for (let passes = 1; ; passes++) {
    for (const query of queries) answer(...query);
    const elapsedMs = performance.now() - startMs;
    if (elapsedMs >= ROUND_MS) return (elapsedMs * 1e6) / (passes * QUERIES);
  }
}

/** A place near one of the centres, most of them close to it. */
function scatter(): LonLat {
  const [lon, lat] = centres[Math.floor(random() * CLUSTERS)] ?? [9.19, 45.464];
  const spread = 0.2 * random() ** 2;
  const angle = 2 * Math.PI * random();
  return [lon + spread * Math.cos(angle), lat + spread * Math.sin(angle)];
}

/** Tommy Ettinger's mulberry32: numbers from 0 to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
