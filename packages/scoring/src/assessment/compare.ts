import { type Ranking, rankScores } from '@insedia/ranking';
import type { Application } from '../applications/application.ts';
import { at, f64 } from '../at.ts';
import type { Call, TieBreak } from '../call/call.ts';
import { toNumber, valueIn } from '../call/condition.ts';
import type { ScoreColumns } from './score.ts';

/** What ranking compares: applications and their scores, one place an application. */
export interface Field {
  readonly call: Call;
  readonly applications: readonly Application[];
  readonly scores: ScoreColumns;
}

/** Some of the sites, with their missing data at one end of what they leave open. */
interface Standing {
  readonly sites: Uint32Array;
  readonly end: 'points' | 'pointsAtBest';
}

/** Ranks standings, one list after the other; full ties keep that order. */
export function compare(field: Field, standings: readonly Standing[]): Ranking {
  const { ties } = field.call;
  const size = standings.reduce((sum, { sites }) => sum + sites.length, 0);
  const keys = (keyOf: Key): Float64Array => {
    const column = new Float64Array(size);
    let i = 0;
    for (const { sites, end } of standings) for (const site of sites) column[i++] = keyOf(site, end);
    return column;
  };
  return rankScores(
    keys((site, end) => f64(field.scores[end], site)),
    {
      tolerance: ties.tolerance.value,
      tieBreaks: ties.chain.map((step) => ({
        direction: step.prefer === 'higher' ? 'max' : 'min',
        values: keys(tieKey(field, step)),
      })),
    },
  );
}

type Key = (site: number, end: Standing['end']) => number;

/** What a step compares; a missing field sorts last, and at its best could sort first. */
function tieKey({ applications, call, scores }: Field, step: TieBreak): Key {
  if (step.kind === 'criterion') {
    const place = call.criteria.findIndex(({ id }) => id === step.criterion);
    const criterion = at(scores.criteria, place);
    return (site, end) => f64(criterion[end], site);
  }
  const best = step.prefer === 'higher' ? Infinity : -Infinity;
  return (site, end) =>
    toNumber(valueIn(at(applications, site).values, step.field)) ?? (end === 'points' ? Number.NaN : best);
}
