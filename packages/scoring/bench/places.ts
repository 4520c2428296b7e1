/// <reference types="node" />
/**
 * From coordinates to ranks on one core: the places of a grid or a register, with neither applications nor records.
 * Processor time, medians.
 */
import { rankScores } from '@insedia/ranking';
import { measureSites, scoreSites } from '../src/index.ts';
import { benchCall, benchLayers, lat, lon, median, random } from './world.ts';

const [SITES = 1_000_000, POINTS = 1_000_000, ROUNDS = 3] = process.argv.slice(2).map(Number);
const GOAL_MS = 6000;

const call = benchCall(POINTS);
const layers = benchLayers(call, POINTS);
const lons = Float64Array.from({ length: SITES }, lon);
const lats = Float64Array.from({ length: SITES }, lat);
const areas = Float64Array.from({ length: SITES }, () => (random() < 0.05 ? Number.NaN : 100_000 * random()));
const prices = Float64Array.from({ length: SITES }, () => 5_000_000 * random());

const times = new Map<string, number[]>();

function timed<T>(stage: string, run: () => T): T {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  times.set(stage, [...(times.get(stage) ?? []), (user + system) / 1000]);
  return result;
}

for (let round = 0; round <= ROUNDS; round++) {
  if (round === 1) times.clear(); // the first warms up
  timed('all', () => {
    const columns = timed('measure', () => measureSites(call, layers, { lons, lats }));
    columns.set('area', { values: areas });
    columns.set('price', { values: prices });
    const { points } = timed('score', () => scoreSites(call, columns));
    timed('rank', () => rankScores(points));
  });
}

console.log(
  `${SITES} places × ${call.criteria.length} criteria over ${POINTS} points, processor time, median of ${ROUNDS}`,
);
for (const [stage, list] of times) console.log(stage.padEnd(8), `${median(list).toFixed(0)} ms`.padStart(9));
if (SITES === 1_000_000 && POINTS === 1_000_000) {
  const all = median(times.get('all') ?? []);
  console.log(
    `goal: ${GOAL_MS} ms, ${all <= GOAL_MS ? 'met' : `missed by ${(all - GOAL_MS).toFixed(0)} ms`}`,
  );
}
