/// <reference types="node" />
import { liveRanking, normalizeWeights, performanceTable } from '@insedia/ranking';
import { medianCpuMs, randomFrom, SEED } from './measure.ts';

const ALTERNATIVES = 1_000_000;
const CRITERIA = 12;
const TOP = 100;
const ROUNDS = 25;
const FRAME_MS = 1000 / 60;

const random = randomFrom(SEED);
const columns = Array.from({ length: CRITERIA }, () => new Float64Array(ALTERNATIVES).map(random));
const ids = Array.from({ length: ALTERNATIVES }, (_, i) => `site${i}`);
const names = columns.map((_, j) => `criterion${j}`);
const values = performanceTable(ids, names, columns);
const draws = Array.from({ length: ROUNDS }, () => normalizeWeights(columns.map(random)));

/** Reads as many bytes as a re-scoring has to, and only adds them: what the memory and one core allow. */
function readAll(bytes: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < bytes.length; i += 4) {
    a += bytes[i] ?? 0;
    b += bytes[i + 1] ?? 0;
    c += bytes[i + 2] ?? 0;
    d += bytes[i + 3] ?? 0;
  }
  return a + b + c + d;
}

/** What one would write first: an object a site, scored, sorted and cut. */
function topOfObjects(
  sites: readonly { id: string; values: number[]; score: number }[],
  weights: readonly number[],
) {
  for (const site of sites) site.score = site.values.reduce((sum, x, j) => sum + x * (weights[j] ?? 0), 0);
  return sites.toSorted((a, b) => b.score - a.score).slice(0, TOP);
}

let round = 0;
const nextWeights = (): number[] => draws[round++ % draws.length] ?? [];

const bytes = new Float64Array(ALTERNATIVES * CRITERIA).map(random);
const limit = medianCpuMs(() => readAll(bytes), ROUNDS);
const live = liveRanking(values, { top: TOP });
const reweigh = medianCpuMs(() => live.reweigh(nextWeights()), ROUNDS);
const rounded = liveRanking(values, { scale: 100, decimals: 2, top: TOP });
const exact = medianCpuMs(() => rounded.reweigh(nextWeights()), ROUNDS);

// The objects come last: alive earlier, they would slow every garbage collection of the others.
const sites = ids.map((id, i) => ({ id, values: columns.map((column) => column[i] ?? 0), score: 0 }));
const weights = nextWeights();
const listed = topOfObjects(sites, weights).map(({ id }) => id);
if (String(listed) !== String(Array.from(live.reweigh(weights).order, (i) => ids[i]))) {
  throw new Error('the two implementations disagree');
}
const objects = medianCpuMs(() => topOfObjects(sites, nextWeights()), 3);

const gigabytes = (bytes.byteLength / limit / 1e6).toFixed(1);
const rows = [
  [`reading ${bytes.byteLength / 1e6} MB once, ${gigabytes} GB/s`, limit],
  ['re-scored, first 100 found', reweigh],
  ['  the same with decimals: 2', exact],
  ['plain objects, scored and sorted', objects],
] as const;
console.log(`${ALTERNATIVES} alternatives × ${CRITERIA} criteria, median processor time of ${ROUNDS}`);
console.log('what'.padEnd(36), 'ms'.padStart(8), 'to limit'.padStart(9), 'frames'.padStart(8));
for (const [what, ms] of rows) {
  const [toLimit, frames] = [(ms / limit).toFixed(2), (ms / FRAME_MS).toFixed(2)];
  console.log(what.padEnd(36), ms.toFixed(1).padStart(8), toLimit.padStart(9), frames.padStart(8));
}
