import { at } from '../at.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { roundHalfUp } from '../ranks/half-up.ts';
import { rankScores } from '../ranks/rank-scores.ts';
import { type Aim, type Contest, type ContestedTieBreak, rankOptionsOf } from './contest.ts';

/** What is enough to reach an aim: so many units in all, and on some criteria at least so many. */
export interface Way {
  readonly least: number;
  readonly floors: ReadonlyMap<number, number>;
}

/** The ways to an aim, and the index of the alternative to catch up with: -1 where there is none. */
export interface Reach {
  readonly ways: readonly Way[];
  readonly rival: number;
}

/** Beyond this a weighted sum with decimals refuses to add. */
const MOST_UNITS = 2 ** 53;

/**
 * What is enough to reach the aim, whatever the criteria it comes from. The others stay as they are, so only one of
 * them counts for rank k: the k-th best among the others, which must not stay ahead. It does not when its cell of
 * the tolerance is passed, or is shared and a tie-break decides against it, or none decides and a tie is enough.
 */
export function reachOf(contest: Contest, index: number, aim: Aim, unitsPerPoint: number): Reach {
  if ('score' in aim) {
    const least = leastWhere((units) => units / unitsPerPoint >= aim.score);
    return { ways: [{ least, floors: new Map() }], rival: -1 };
  }
  const { scores, tieBreaks = [], ranking = rankScores(scores, rankOptionsOf(contest)) } = contest;
  const { rank, whenTied = 'shares' } = aim;
  if (!Number.isInteger(rank) || rank < 1 || rank > scores.length) {
    throw new RankingError(messages.notWithin('rank', 1, scores.length, rank), ['rank']);
  }
  const rival = ranking.order.filter((i) => i !== index)[rank - 1];
  if (rival === undefined) return { ways: [{ least: -Infinity, floors: new Map() }], rival: -1 };

  const cell = cellOf(contest);
  const ahead = cell(at(scores, rival));
  const above = leastWhere((units) => cell(units / unitsPerPoint) > ahead);
  const level = leastWhere((units) => cell(units / unitsPerPoint) >= ahead);
  const ways: Way[] = [{ least: above, floors: new Map() }];
  const floors = new Map<number, number>();
  for (const tieBreak of tieBreaks) {
    const theirs = at(tieBreak.values, rival);
    const { criterion } = tieBreak;
    if (criterion === undefined) {
      const verdict = preference(tieBreak, at(tieBreak.values, index), theirs);
      if (verdict > 0) ways.push({ least: level, floors: new Map(floors) });
      if (verdict !== 0) return { ways, rival };
      continue;
    }
    if (Number.isNaN(theirs)) {
      ways.push({ least: level, floors: new Map(floors) });
      return { ways, rival };
    }
    const floor = floors.get(criterion) ?? -Infinity;
    const more = leastWhere((units) => units / unitsPerPoint > theirs);
    ways.push({ least: level, floors: new Map(floors).set(criterion, Math.max(floor, more)) });
    const asMany = leastWhere((units) => units / unitsPerPoint >= theirs);
    floors.set(criterion, Math.max(floor, asMany));
  }
  if (whenTied === 'shares') ways.push({ least: level, floors });
  return { ways, rival };
}

/** The rank of an alternative with other points, and whether it would share it. */
export function placeWith(
  contest: Contest,
  index: number,
  score: number,
  points: readonly number[],
): { readonly rank: number; readonly tied: boolean } {
  const { scores, tieBreaks = [] } = contest;
  const cell = cellOf(contest);
  const own = cell(score);
  const verdictOn = (other: number): number => {
    const theirs = cell(at(scores, other));
    if (own !== theirs) return own - theirs;
    for (const tieBreak of tieBreaks) {
      const { criterion, values } = tieBreak;
      const mine = criterion === undefined ? values[index] : points[criterion];
      const verdict = preference(tieBreak, mine ?? Number.NaN, at(values, other));
      if (verdict !== 0) return verdict;
    }
    return 0;
  };
  let [rank, tied] = [1, false];
  for (let other = 0; other < scores.length; other++) {
    if (other === index) continue;
    const verdict = verdictOn(other);
    if (verdict < 0) rank++;
    if (verdict === 0) tied = true;
  }
  return { rank, tied };
}

/** Above 0 when the tie-break prefers `own`, below when `theirs`; what is missing comes last. */
function preference({ direction }: ContestedTieBreak, own: number, theirs: number): number {
  if (Number.isNaN(own) || Number.isNaN(theirs))
    return Number(!Number.isNaN(own)) - Number(!Number.isNaN(theirs));
  const lead = Math.sign(own < theirs ? -1 : Number(own > theirs));
  return direction === 'max' ? lead : -lead;
}

/** The cell of the tolerance grid a score falls in, as `rankScores` has it. */
function cellOf({ tolerance = 0 }: Contest): (score: number) => number {
  return tolerance === 0 ? (score) => score : (score) => roundHalfUp(score / tolerance);
}

/** The fewest units of which a condition holds that more units cannot undo; Infinity when it never does. */
function leastWhere(holds: (units: number) => boolean): number {
  if (!holds(MOST_UNITS)) return Infinity;
  if (holds(-MOST_UNITS)) return -MOST_UNITS;
  let [below, from] = [-MOST_UNITS, MOST_UNITS];
  while (from - below > 1) {
    const middle = Math.floor(below / 2 + from / 2);
    if (holds(middle)) from = middle;
    else below = middle;
  }
  return from;
}
