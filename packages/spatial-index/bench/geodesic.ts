/// <reference types="node" />

/**
 * `geodesicM` against geographiclib's `Inverse`, asked for the distance alone, and a `PointIndex` with the metric
 * `wgs84` against one on the sphere: medians of CPU time over interleaved rounds, in one process, the lengths checked
 * to be the same.
 */
import geographiclib from 'geographiclib-geodesic';
import { distanceM, geodesicM, PointIndex, prepareSites } from '../src/index.ts';
import { clustered, mulberry32 } from './data.ts';
import { mediansNs } from './medians.ts';

const { Geodesic } = geographiclib;
const PAIRS = 50_000;
const POINTS = 1_000_000;
const SITES = 50_000;
const TASKS = ['nearest', '8 nearest', 'count 10 km', 'count 50 km', 'sum 50 km', 'decay 10 km'] as const;

type Length = (lonA: number, latA: number, lonB: number, latB: number) => number;

const peer: Length = (lonA, latA, lonB, latB) =>
  Geodesic.WGS84.Inverse(latA, lonA, latB, lonB, Geodesic.DISTANCE).s12 ?? Number.NaN;

lengths();
index();

function lengths(): void {
  const rows: Record<string, Record<string, number>> = {};
  for (const [name, degrees] of [
    ['up to 10 km', 0.06],
    ['up to 1000 km', 6],
    ['anywhere', Infinity],
  ] as const) {
    const pairs = somePairs(degrees);
    const apartM = Math.max(...pairs.map((pair) => Math.abs(geodesicM(...pair) - peer(...pair))));
    if (!(apartM <= 2e-8)) throw new Error(`lengths ${name} are ${apartM} m apart`);
    const all = (length: Length) => () => pairs.reduce((sum, pair) => sum + length(...pair), 0);
    const [ours = 0, theirs = 0, sphere = 0] = mediansNs([
      [all(geodesicM), PAIRS],
      [all(peer), PAIRS],
      [all(distanceM), PAIRS],
    ]);
    rows[name] = {
      geodesicM: Math.round(ours),
      'geographiclib ÷': Number((theirs / ours).toFixed(1)),
      'distanceM ÷': Number((sphere / ours).toFixed(2)),
      'apart, nm': Math.round(1e9 * apartM),
    };
  }
  console.log(`\n${PAIRS} pairs, ns a pair`);
  console.table(rows);
}

function index(): void {
  const points = clustered(POINTS, 1);
  const queries = clustered(SITES, 2);
  const random = mulberry32(1);
  const weights = Float64Array.from(points.lons, () => Math.floor(1000 * random()));
  const sites = prepareSites(queries.lons, queries.lats);
  const [ellipsoid, sphere] = (['wgs84', 'sphere'] as const).map((metric) => {
    const built = new PointIndex(points.lons, points.lats, { metric });
    const weighted = built.weighted(weights);
    return {
      nearest: () => built.nearestBatch(sites),
      '8 nearest': () => built.nearestBatch(sites, { k: 8 }),
      'count 10 km': () => built.countBatch(sites, 10_000),
      'count 50 km': () => built.countBatch(sites, 50_000),
      'sum 50 km': () => weighted.sumBatch(sites, 50_000),
      'decay 10 km': () => weighted.decayBatch(sites, 10_000, { kind: 'exponential', halfDistanceM: 5000 }),
    };
  });
  if (ellipsoid === undefined || sphere === undefined) return;
  const rows: Record<string, Record<string, number>> = {};
  for (const task of TASKS) {
    const [ours = 0, round = 0] = mediansNs([
      [ellipsoid[task], SITES],
      [sphere[task], SITES],
    ]);
    rows[task] = { wgs84: Math.round(ours), 'wgs84 ÷ sphere': Number((ours / round).toFixed(2)) };
  }
  console.log(`\n${POINTS} clustered points, ${SITES} sites prepared, ns a query`);
  console.table(rows);
}

function somePairs(degrees: number): (readonly [number, number, number, number])[] {
  const random = mulberry32(3);
  return Array.from({ length: PAIRS }, () => {
    const [lon, lat] = [360 * random() - 180, 160 * random() - 80];
    if (degrees === Infinity) return [lon, lat, 360 * random() - 180, 180 * random() - 90] as const;
    const [east, north] = [degrees * (2 * random() - 1), degrees * (2 * random() - 1)];
    return [lon, lat, Math.max(-180, Math.min(180, lon + east)), lat + north] as const;
  });
}
