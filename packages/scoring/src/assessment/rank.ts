import { at, u32 } from '../at.ts';
import { valueIn } from '../call/condition.ts';
import { compare, type Field } from './compare.ts';

/** A ranking by column; the first place is the best. */
export interface RankColumns {
  /** The site at each place; full ties come in the order of their ids. */
  readonly sites: Uint32Array;
  /** Competition ranks (1224). */
  readonly ranks: Uint32Array;
  /** The best rank that missing data leave open to each. */
  readonly best: Uint32Array;
  /** The worst. */
  readonly worst: Uint32Array;
}

/**
 * Ranks sites by score and the call's tie-breaks, and finds the best and worst rank that missing data leave open to
 * each: its own at their best and the others' at their worst, or the reverse. Exact, since one application's
 * missing data are independent of another's, and neither a score nor a tie-break by criterion falls when a value
 * rises.
 *
 * @param admitted those that are to have a place
 * @param possible those that a minimum excludes and whose missing data could yet lift above it; they count among the
 * others in the worst case
 */
export function rankSites(field: Field, admitted: Uint32Array, possible: Uint32Array): RankColumns {
  const { length } = admitted;
  const open = openPositions(field, admitted);
  const { order, ranks } = compare(field, [
    { sites: admitted, end: 'points' },
    { sites: open.map((position) => at(admitted, position)), end: 'pointsAtBest' },
    { sites: possible, end: 'pointsAtBest' },
  ]);
  const low = ranks.subarray(0, length);
  const high = low.slice();
  for (const [i, position] of open.entries()) high[position] = at(ranks, length + i);

  const lowsBelow = countsBelow(ranks.length, low);
  const highsBelow = countsBelow(ranks.length, high, ranks.subarray(length + open.length));
  const own = low.map((rank) => 1 + u32(lowsBelow, rank));
  const best = high.map((rank) => 1 + u32(lowsBelow, rank));
  const worst = low.map((rank, i) => u32(highsBelow, rank) + (u32(high, i) < rank ? 0 : 1));

  const places = order.filter((position) => position < length);
  settle(places, own, (position) => at(field.applications, at(admitted, position)).id);
  const placed = (column: Uint32Array): Uint32Array => places.map((position) => u32(column, position));
  return { sites: placed(admitted), ranks: placed(own), best: placed(best), worst: placed(worst) };
}

/** Of the sites, the positions of those whose score, or a value that breaks ties, missing data leave open. */
function openPositions({ applications, call, scores }: Field, sites: Uint32Array): Uint32Array {
  const fields = call.ties.chain.flatMap((step) => (step.kind === 'attribute' ? [step.field] : []));
  const lacks = (site: number): boolean =>
    fields.some((field) => valueIn(at(applications, site).values, field) === null);
  const open: number[] = [];
  for (const [position, site] of sites.entries()) {
    if (scores.open[site] === 1 || lacks(site)) open.push(position);
  }
  return Uint32Array.from(open);
}

/** For every rank up to `highest`, how many of the ranks are below it. */
function countsBelow(highest: number, ...lists: readonly Uint32Array[]): Uint32Array {
  const counts = new Uint32Array(highest + 1);
  for (const ranks of lists) for (const rank of ranks) counts[rank] = u32(counts, rank) + 1;
  let below = 0;
  return counts.map((count) => {
    const here = below;
    below += count;
    return here;
  });
}

/** Puts those that share a rank in the order of their ids by code unit, the same on every machine. */
function settle(places: Uint32Array, ranks: Uint32Array, idOf: (position: number) => string): void {
  for (let start = 0, end = 0; start < places.length; start = end) {
    const rank = at(ranks, at(places, start));
    while (end < places.length && ranks[u32(places, end)] === rank) end++;
    if (end - start > 1) places.subarray(start, end).sort((a, b) => compareText(idOf(a), idOf(b)));
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
