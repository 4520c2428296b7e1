import { type Ranking, rankScores } from '@insedia/ranking';
import type { Application } from '../applications/application.ts';
import { at } from '../at.ts';
import type { Call, TieBreak } from '../call/call.ts';
import { toNumber, valueIn } from '../call/condition.ts';
import type { Ranked, Score } from './assessment.ts';

/** An application that is to have a place in the ranking. */
export interface Admitted {
  readonly application: Application;
  readonly score: Score;
}

/** An application at one end of what its missing data leave open. */
interface Standing extends Admitted {
  readonly end: 'points' | 'pointsAtBest';
}

/**
 * Ranks applications by score and the call's tie-breaks, best first; full ties come in the order of their ids.
 *
 * @param possible applications that a minimum excludes and whose missing data could yet lift above it
 */
export function rank(
  call: Call,
  admitted: readonly Admitted[],
  possible: readonly Admitted[] = [],
): Ranked[] {
  const byId = admitted.toSorted((a, b) => compareText(a.application.id, b.application.id));
  const { order, ranks } = compare(
    call,
    byId.map((entry) => ({ ...entry, end: 'points' })),
  );
  const sharing = new Map<number, number>();
  for (const place of ranks) sharing.set(place, (sharing.get(place) ?? 0) + 1);
  const bounds = rankBounds(call, byId, possible, ranks);
  const ranked = byId.map((entry, i): Ranked => {
    const place = at(ranks, i);
    return {
      ...entry,
      rank: place,
      exAequo: (sharing.get(place) ?? 1) - 1,
      rankBounds: at(bounds, i),
    };
  });
  return Array.from(order, (i) => at(ranked, i));
}

/**
 * The best and worst rank that missing data leave open to each application: its own at their best and the others'
 * at their worst, or the reverse. Exact, since one application's missing data are independent of another's, and
 * neither a score nor a tie-break by criterion falls when a value rises. Those that a minimum may yet admit count
 * among the others in the worst case.
 */
function rankBounds(
  call: Call,
  admitted: readonly Admitted[],
  possible: readonly Admitted[],
  ranks: Uint32Array,
): (readonly [best: number, worst: number])[] {
  if (possible.length === 0 && !admitted.some((entry) => isOpen(call, entry))) {
    return Array.from(ranks, (place) => [place, place]);
  }
  const both = compare(call, [
    ...admitted.map((entry): Standing => ({ ...entry, end: 'points' })),
    ...[...admitted, ...possible].map((entry): Standing => ({ ...entry, end: 'pointsAtBest' })),
  ]);
  const low = both.ranks.subarray(0, admitted.length);
  const high = both.ranks.subarray(admitted.length);
  const lows = low.toSorted();
  const highs = high.toSorted();
  return admitted.map((_, i) => {
    const ownLow = at(low, i);
    const ownHigh = at(high, i);
    const self = ownHigh < ownLow ? 1 : 0;
    return [1 + countBelow(lows, ownHigh), 1 + countBelow(highs, ownLow) - self];
  });
}

/** Whether missing data leave the score, or a value that breaks ties, open. */
function isOpen({ ties }: Call, { application, score: { results } }: Admitted): boolean {
  return (
    results.some(({ pointsAtBest }) => pointsAtBest !== undefined) ||
    ties.chain.some((step) => step.kind === 'attribute' && valueIn(application.values, step.field) === null)
  );
}

function compare({ ties }: Call, standings: readonly Standing[]): Ranking {
  return rankScores(
    standings.map(({ score, end }) => score[end]),
    {
      tolerance: ties.tolerance.value,
      tieBreaks: ties.chain.map((step) => ({
        direction: step.prefer === 'higher' ? 'max' : 'min',
        values: standings.map((standing) => tieKey(step, standing)),
      })),
    },
  );
}

/** What a step compares; a missing field sorts last, and at its best could sort first. */
function tieKey(step: TieBreak, { application, score, end }: Standing): number {
  if (step.kind === 'attribute') {
    const best = step.prefer === 'higher' ? Infinity : -Infinity;
    return toNumber(valueIn(application.values, step.field)) ?? (end === 'points' ? Number.NaN : best);
  }
  const result = score.results.find(({ criterion }) => criterion === step.criterion);
  return result?.[end] ?? result?.points ?? Number.NaN;
}

/** How many of the ascending numbers are below `limit`. */
function countBelow(ascending: Uint32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(ascending, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Order by code unit, the same on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
