/// <reference types="node" />
import { performanceTable, rankScores, weightedSum } from '@insedia/ranking';
import { medianMs, ROUNDS, randomFrom, SEED } from './measure.ts';

const ALTERNATIVES = 1_000_000;
const WEIGHTS = [0.15, 0.05, 0.1, 0.2, 0.05, 0.05, 0.1, 0.05, 0.05, 0.1, 0.05, 0.05];
const CRITERIA = WEIGHTS.map((_, j) => `criterion${j}`);

interface Site {
  readonly id: string;
  readonly values: Readonly<Record<string, number>>;
}

interface RankedSite {
  readonly id: string;
  readonly contributions: Readonly<Record<string, number>>;
  readonly score: number;
  rank: number;
}

/** What one would write first: an object a site, a sort with a comparator. */
function rankObjects(sites: readonly Site[]): RankedSite[] {
  const scored = sites.map(({ id, values }) => {
    const contributions: Record<string, number> = {};
    let score = 0;
    for (const [j, criterion] of CRITERIA.entries()) {
      const contribution = (WEIGHTS[j] ?? 0) * (values[criterion] ?? 0);
      contributions[criterion] = contribution;
      score += contribution;
    }
    return { id, contributions, score, rank: 0 };
  });
  const ranked = scored.toSorted((a, b) => b.score - a.score);
  let before: RankedSite | undefined;
  for (const [position, site] of ranked.entries()) {
    site.rank = before?.score === site.score ? before.rank : position + 1;
    before = site;
  }
  return ranked;
}

/** The indices by descending score, as one would sort them without `rankScores`. */
function orderByComparator(scores: Float64Array): Uint32Array {
  const order = new Uint32Array(scores.length).map((_, i) => i);
  return order.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

const random = randomFrom(SEED);
const ids = Array.from({ length: ALTERNATIVES }, (_, i) => `site${i}`);
const columns = CRITERIA.map(() => new Float64Array(ALTERNATIVES).map(random));
const table = performanceTable(ids, CRITERIA, columns);
const { scores } = weightedSum(table, WEIGHTS);
const { order } = rankScores(scores);

// The objects come last: alive earlier, they would slow every garbage collection of the others.
const columnar = medianMs(() => rankScores(weightedSum(table, WEIGHTS).scores));
const rows = [
  ['weightedSum + rankScores', columnar],
  ['  weightedSum', medianMs(() => weightedSum(table, WEIGHTS))],
  ['  weightedSum, decimals: 2', medianMs(() => weightedSum(table, WEIGHTS, { scale: 100, decimals: 2 }))],
  ['  rankScores', medianMs(() => rankScores(scores))],
  ['  order alone, with a comparator', medianMs(() => orderByComparator(scores))],
  ['plain objects', medianMsOfObjects()],
] as const;

function medianMsOfObjects(): number {
  const sites = ids.map((id, i) => {
    const values: Record<string, number> = {};
    for (const [j, criterion] of CRITERIA.entries()) values[criterion] = columns[j]?.[i] ?? 0;
    return { id, values };
  });
  if (rankObjects(sites).some(({ id }, position) => id !== ids[order[position] ?? -1])) {
    throw new Error('the two implementations disagree');
  }
  return medianMs(() => rankObjects(sites));
}

console.log(`${ALTERNATIVES} alternatives × ${CRITERIA.length} criteria, median of ${ROUNDS}`);
console.log('what'.padEnd(36), 'ms'.padStart(8), 'ratio'.padStart(8));
for (const [what, ms] of rows) {
  console.log(what.padEnd(36), ms.toFixed(0).padStart(8), (ms / columnar).toFixed(2).padStart(8));
}
