/// <reference types="node" />

/**
 * PointIndex against native peers, on the same million clustered points and queries, which they read from a temporary
 * folder: scipy's cKDTree, nanoflann and PostGIS. Each runs by itself and prints one line, or says that it is absent.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PointIndex, prepareSites, type Sites } from '../../src/index.ts';
import { clustered } from '../data.ts';
import { printGoals } from '../goals.ts';
import { mediansNs } from '../medians.ts';
import { isSame, type Outcome, parseOutcome } from './outcome.ts';
import { askPostgis } from './postgis.ts';

const SITES = 100_000;
const SCRIPTS = join(process.cwd(), 'bench', 'native');

const points = clustered(1_000_000, 1);
const queries = clustered(SITES, 2);
const index = new PointIndex(points.lons, points.lats);
const sites = prepareSites(queries.lons, queries.lats);
const folder = mkdtempSync(join(tmpdir(), 'points-'));
try {
  writeFileSync(join(folder, 'points.f64'), interleaved(points.lons, points.lats));
  writeFileSync(join(folder, 'queries.f64'), interleaved(queries.lons, queries.lats));
  writeFileSync(join(folder, 'sites.f64'), interleaved(sites.lons, sites.lats));
  const ours = measured();
  table(ours, [scipy(), nanoflann(), askPostgis(folder)]);
} finally {
  rmSync(folder, { recursive: true });
}

function fresh(): Sites {
  return prepareSites(queries.lons, queries.lats);
}

function measured(): Record<string, number> {
  const tasks: Record<string, readonly [run: () => unknown, items: number]> = {
    nearest: [() => index.nearestBatch(fresh()), SITES],
    '8 nearest': [() => index.nearestBatch(fresh(), { k: 8 }), SITES],
    'count 10 km': [() => index.countBatch(fresh(), 10_000), SITES],
    'count 50 km': [() => index.countBatch(fresh(), 50_000), SITES],
    'nearest, sites ready': [() => index.nearestBatch(sites), SITES],
    '8 nearest, sites ready': [() => index.nearestBatch(sites, { k: 8 }), SITES],
    'count 10 km, sites ready': [() => index.countBatch(sites, 10_000), SITES],
    'count 50 km, sites ready': [() => index.countBatch(sites, 50_000), SITES],
    build: [() => new PointIndex(points.lons, points.lats), points.lons.length],
  };
  // Each task by itself, as the peers run theirs.
  return Object.fromEntries(Object.entries(tasks).map(([task, run]) => [task, mediansNs([run])[0] ?? 0]));
}

function scipy(): Outcome {
  return parseOutcome('scipy', spawnSync('python3', [join(SCRIPTS, 'scipy_tree.py'), folder]));
}

function nanoflann(): Outcome {
  const program = join(folder, 'nanoflann');
  const source = join(SCRIPTS, 'nanoflann.cpp');
  const built = spawnSync('g++', ['-std=c++17', '-O3', '-march=native', source, '-o', program]);
  if (built.status !== 0) {
    return { peer: 'nanoflann', absent: 'g++ cannot compile with it (Debian: g++ libnanoflann-dev)' };
  }
  return parseOutcome('nanoflann', spawnSync(program, [folder]));
}

function table(ours: Readonly<Record<string, number>>, outcomes: readonly Outcome[]): void {
  const rows: Record<string, Record<string, number>> = {};
  for (const [task, ns] of Object.entries(ours)) rows[task] = { PointIndex: Math.round(ns) };
  for (const outcome of outcomes) {
    if ('absent' in outcome) {
      console.log(`${outcome.peer} is absent: ${outcome.absent}`);
      continue;
    }
    const { peer, version, ns, queries: asked } = outcome;
    console.log(`${peer} ${version}: ${asked} queries`);
    if (!isSame(outcome, sums(asked)))
      throw new Error(`${peer} gave ${outcome.sums}, expected ${sums(asked)}`);
    for (const [task, theirs] of Object.entries(ns)) {
      const row = rows[task] ?? {};
      row[peer] = Math.round(theirs);
      row[`${peer} ÷`] = Number((theirs / (ours[task] ?? 0)).toFixed(2));
      rows[task] = row;
    }
  }
  console.log(
    '\n1,000,000 clustered points: ns a query, of build a point, and how many times as long the peers take',
  );
  console.table(rows);
  printGoals((task, peer) => rows[task]?.[`${peer} ÷`]);
}

/** Metres to the nearest and to the eighth, and both counts, added up over the first queries. */
function sums(asked: number): number[] {
  const first = prepareSites(queries.lons.subarray(0, asked), queries.lats.subarray(0, asked));
  const eight = index.nearestBatch(first, { k: 8 }).distancesM;
  return [
    total(index.nearestBatch(first).distancesM),
    total(eight.filter((_, i) => i % 8 === 7)),
    total(index.countBatch(first, 10_000)),
    total(index.countBatch(first, 50_000)),
  ];
}

function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0);
}

function interleaved(lons: Float64Array, lats: Float64Array): Float64Array {
  return Float64Array.from({ length: 2 * lons.length }, (_, i) => (i % 2 === 0 ? lons : lats)[i >> 1] ?? 0);
}
