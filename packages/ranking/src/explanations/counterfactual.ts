import { at } from '../at.ts';
import { requireFinite, requireLength, requireOneOf } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages, type Text } from '../messages.ts';
import { unitsAt } from '../methods/weighted-sum.ts';
import { type Attainable, attainable, type Choice } from './attainable.ts';
import type { Aim, Contest, Contestant } from './contest.ts';
import { placeWith, type Reach, reachOf, type Way } from './reach.ts';
import { sentenceOf } from './sentences.ts';

/** One performance that would have to be another. */
export interface Change {
  /** Index of the criterion. */
  readonly criterion: number;
  readonly from: number | string;
  readonly to: number | string;
  /** What the change adds to the score. */
  readonly points: number;
}

/** What an alternative would need, the others staying as they are. */
export interface Counterfactual {
  /** `already`: nothing is needed; `unreachable`: the criteria asked about are not enough at their best. */
  readonly kind: 'already' | 'reached' | 'unreachable';
  /** What would have to change; empty unless `reached`. */
  readonly changes: readonly Change[];
  /** The score it would then have; under `unreachable`, the best it can have. */
  readonly score: number;
  /** The competition rank it would then have, which may be better than asked; under `unreachable`, the best. */
  readonly rank: number;
  /** Whether it would share that rank. */
  readonly tied: boolean;
  /** Index of the alternative that stands in the way of the rank; -1 when there is none. */
  readonly rival: number;
  /** The same as a sentence. */
  readonly text: Text;
}

/**
 * What an alternative would need on one criterion to reach a rank or a score, everything else staying as it is:
 * the performance nearest the present one that is enough, on the criterion's grid. Exact: contributions are
 * rounded as `weightedSum` rounds them, and places decided as `rankScores` decides them. One step less is not
 * enough; where the value rises and falls, both sides are searched, and the lower wins at the same distance.
 *
 * A rank is reached when at most `rank − 1` others stay ahead: to share it is enough, unless the aim says that
 * `whenTied` it `'fails'`. A missing performance counts from the one that is worth least. Of labels, the one worth
 * least among those that are enough.
 *
 * @throws {RankingError} when the contestant does not fit the contest, its contributions are not those of its
 * performances, the rank is not from 1 to the number of alternatives, or a tie-break on points prefers fewer.
 *
 * @example
 * const access: ContestedCriterion = {
 *   id: 'access',
 *   weight: 1,
 *   value: { kind: 'piecewise-linear', points: [[0, 1], [1000, 0]], outOfRange: 'clip' },
 *   step: 10,
 * };
 * const contest: Contest = { criteria: [access], scale: 100, decimals: 1, scores: [70, 40] };
 * const crema: Contestant = { index: 1, performances: [600], contributions: [40] };
 * counterfactual(contest, crema, { rank: 1 }, 0).changes;
 * // [{ criterion: 0, from: 600, to: 300, points: 30 }]: the first place, shared
 */
export function counterfactual(
  contest: Contest,
  contestant: Contestant,
  aim: Aim,
  criterion: number,
): Counterfactual {
  const question = prepare(contest, contestant, aim);
  const own = question.own[criterion];
  const criteria = question.attainables[criterion];
  if (own === undefined || criteria === undefined) {
    throw new RankingError(messages.notWithin('criterion', 0, contest.criteria.length - 1, criterion));
  }
  const least = Math.min(...question.reach.ways.map((way) => leastOn(criterion, way, question)));
  if (least <= own) return answer(question, 'already', new Map());
  const choice = criteria.nearest(least);
  if (choice !== undefined) return answer(question, 'reached', new Map([[criterion, choice]]));
  const best = { performance: '', units: Math.max(own, criteria.best) };
  return answer(question, 'unreachable', new Map([[criterion, best]]));
}

/** A contestant and an aim, checked, in units of the last decimal. */
export interface Question {
  readonly contest: Contest;
  readonly contestant: Contestant;
  readonly aim: Aim;
  readonly unitsPerPoint: number;
  /** The units it has on each criterion. */
  readonly own: readonly number[];
  readonly attainables: readonly Attainable[];
  readonly reach: Reach;
}

export function prepare(contest: Contest, contestant: Contestant, aim: Aim): Question {
  const { criteria, scale = 1, decimals } = contest;
  const { index, performances, contributions } = contestant;
  requireLength('performances', performances, criteria.length);
  requireLength('contributions', contributions, criteria.length);
  for (const [t, { criterion, direction }] of (contest.tieBreaks ?? []).entries()) {
    if (criterion !== undefined && direction !== 'max') throw new RankingError(messages.breakPrefersLess(t));
  }
  if (contest.scores[index] === undefined) {
    throw new RankingError(messages.notWithin('index', 0, contest.scores.length - 1, index), ['index']);
  }
  if ('score' in aim) requireFinite('score', aim.score, ['score']);
  else requireOneOf('whenTied', aim.whenTied ?? 'shares', ['shares', 'fails']);
  const unitsPerPoint = unitsAt(decimals);
  const own = contributions.map((points, j) => {
    const units = Math.round(points * unitsPerPoint);
    if (units / unitsPerPoint === points) return units;
    throw new RankingError(messages.notOnGrid(`contributions[${j}]`, decimals, points), ['contributions', j]);
  });
  const attainables = criteria.map((criterion, j) => {
    const performance = at(performances, j);
    const found = attainable(criterion, scale * criterion.weight * unitsPerPoint, performance);
    if (Number.isNaN(performance)) return found;
    const units = found.unitsOf(performance);
    if (units === own[j]) return found;
    const [wanted, got] = [units / unitsPerPoint, at(contributions, j)];
    throw new RankingError(messages.otherContribution(criterion.id, wanted, got), ['contributions', j]);
  });
  const reach = reachOf(contest, index, aim, unitsPerPoint);
  return { contest, contestant, aim, unitsPerPoint, own, attainables, reach };
}

/** The units one criterion must contribute for a way to be open, the others as they are; Infinity if it cannot be. */
function leastOn(criterion: number, { least, floors }: Way, { own }: Question): number {
  const isOpen = [...floors].every(([j, floor]) => j === criterion || at(own, j) >= floor);
  if (!isOpen) return Infinity;
  const others = own.reduce((sum, units, j) => (j === criterion ? sum : sum + units), 0);
  return Math.max(floors.get(criterion) ?? -Infinity, least - others);
}

/** What comes of contributing other units on some criteria. */
export function answer(
  { contest, contestant, unitsPerPoint, own, reach }: Question,
  kind: Counterfactual['kind'],
  choices: ReadonlyMap<number, Choice>,
): Counterfactual {
  const units = own.map((present, j) => choices.get(j)?.units ?? present);
  const score = units.reduce((sum, some) => sum + some, 0) / unitsPerPoint;
  const points = units.map((some) => some / unitsPerPoint);
  const { rank, tied } = placeWith(contest, contestant.index, score, points);
  const changes: Change[] = [...choices].map(([criterion, { performance, units: after }]) => ({
    criterion,
    from: at(contestant.performances, criterion),
    to: performance,
    points: (after - at(own, criterion)) / unitsPerPoint,
  }));
  const found = { kind, changes: kind === 'reached' ? changes : [], score, rank, tied, rival: reach.rival };
  return { ...found, text: sentenceOf(contest, found, [...choices.keys()]) };
}
