import type { Assessment, Ranked } from '@insedia/scoring';
import { type CallChange, callChanges } from './call-changes.ts';
import { type Standing, standingsOf } from './standings.ts';

/** The points of a criterion in two runs. */
interface PointsChange {
  readonly criterion: string;
  /** Nothing where the run has no such criterion, or did not score the application. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** An application that stands otherwise than it did. */
export interface SiteChange {
  readonly id: string;
  readonly name: string | undefined;
  readonly before: Standing;
  readonly after: Standing;
  /** The criteria whose points differ, in the order of the later call. */
  readonly points: readonly PointsChange[];
  /** Those ranked in both runs that were not ahead of it and now are. */
  readonly passedBy: readonly string[];
  /** Those ranked in both runs that were ahead of it and now are not. */
  readonly passed: readonly string[];
  /** Those ahead of it that the earlier ranking did not have. */
  readonly entered: readonly string[];
  /** Those that were ahead of it and the later ranking does not have. */
  readonly left: readonly string[];
}

/** What two runs differ in. */
export interface RunDifference {
  readonly call: readonly CallChange[];
  /** In the order of the later ranking, then those that have no place in it. */
  readonly sites: readonly SiteChange[];
  /** Applications that stand as they did, with the same points. */
  readonly unchanged: number;
}

/** What has changed between two runs, and what moved each application. */
export function compareRuns(before: Assessment, after: Assessment): RunDifference {
  const [then, now] = [standingsOf(before), standingsOf(after)];
  const ids = [...new Set([...now.keys(), ...then.keys()])];
  const [ranksThen, ranksNow] = [ranksOf(before.ranked), ranksOf(after.ranked)];
  const [aheadThen, aheadNow] = [before, after].map(({ ranked }) => aheadOf(ranked));
  const sites = ids.flatMap((id): SiteChange[] => {
    const [was, is] = [then.get(id) ?? ABSENT, now.get(id) ?? ABSENT];
    const points = pointsBetween(was, is, after);
    if (points.length === 0 && sameStanding(was, is)) return [];
    const both = ranksThen.has(id) && ranksNow.has(id);
    const [ahead, aheadBefore] = [aheadNow?.(id) ?? [], aheadThen?.(id) ?? []];
    return [
      {
        id,
        name: is.name ?? was.name,
        before: was,
        after: is,
        points,
        ...(both ? movesAhead(aheadBefore, ahead, ranksThen, ranksNow) : NO_MOVES),
      },
    ];
  });
  return { call: callChanges(before, after), sites, unchanged: ids.length - sites.length };
}

const ABSENT: Standing = { kind: 'absent', name: undefined, scores: new Map() };

function ranksOf(ranked: readonly Ranked[]): ReadonlySet<string> {
  return new Set(ranked.map(({ application }) => application.id));
}

/** Gives the ids of those ahead of one, by its id. */
function aheadOf(ranked: readonly Ranked[]): (id: string) => readonly string[] {
  const ranks = new Map(ranked.map(({ application, rank }) => [application.id, rank]));
  const ids = ranked.map(({ application }) => application.id);
  return (id) => ids.slice(0, Math.max(0, (ranks.get(id) ?? 1) - 1));
}

type Moves = Pick<SiteChange, 'passedBy' | 'passed' | 'entered' | 'left'>;

const NO_MOVES: Moves = { passedBy: [], passed: [], entered: [], left: [] };

/** What became of those ahead of one. */
function movesAhead(
  then: readonly string[],
  now: readonly string[],
  ranksThen: ReadonlySet<string>,
  ranksNow: ReadonlySet<string>,
): Moves {
  const [were, are] = [new Set(then), new Set(now)];
  const [come, gone] = [now.filter((id) => !were.has(id)), then.filter((id) => !are.has(id))];
  return {
    passedBy: come.filter((id) => ranksThen.has(id)),
    entered: come.filter((id) => !ranksThen.has(id)),
    passed: gone.filter((id) => ranksNow.has(id)),
    left: gone.filter((id) => !ranksNow.has(id)),
  };
}

function pointsBetween(was: Standing, is: Standing, { call }: Assessment): readonly PointsChange[] {
  if (was.scores.size === 0 || is.scores.size === 0) return [];
  const order = call.criteria.map(({ id }) => id);
  const gone = [...was.scores.keys()].filter((criterion) => !order.includes(criterion));
  return [...order, ...gone]
    .map((criterion) => ({
      criterion,
      before: was.scores.get(criterion),
      after: is.scores.get(criterion),
    }))
    .filter(({ after, before }) => before !== after);
}

function sameStanding(was: Standing, is: Standing): boolean {
  return JSON.stringify({ ...was, scores: 0 }) === JSON.stringify({ ...is, scores: 0 });
}
