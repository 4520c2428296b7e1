import { at } from '../at.ts';
import { requireLength, requirePositive } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import type { Attainable, Choice } from './attainable.ts';
import type { Aim, Contest, Contestant } from './contest.ts';
import { answer, type Counterfactual, prepare, type Question } from './counterfactual.ts';
import type { Way } from './reach.ts';

/** Which criteria may change, and what that costs. */
export interface CheapestOptions {
  /** Indices of the criteria that may change. Default: all. */
  readonly among?: readonly number[] | undefined;
  /** What a point gained costs on each criterion, above 0. Default: 1 on all. */
  readonly costPerPoint?: readonly number[] | undefined;
}

/** A criterion that may change. */
interface Lever extends Attainable {
  readonly criterion: number;
  readonly own: number;
  readonly cost: number;
}

type Choices = ReadonlyMap<number, Choice>;

/**
 * The cheapest way for an alternative to reach a rank or a score by changing several criteria, everything else
 * staying as it is: the fewest criteria first, then the least cost, which is the total of the points gained unless
 * `costPerPoint` says otherwise. Exact, as {@link counterfactual} is, and reached is meant as there. Of
 * performances with the same points, the one nearest the present is named; at the same cost, criteria
 * listed first change, and change least.
 *
 * Every set of the fewest criteria is looked at, and in each the possible contributions are enumerated with a bound
 * (branch and bound): at once where some criterion can contribute any number of units, at worst as many steps as
 * there are combinations of coarse contributions.
 *
 * @throws {RankingError} as {@link counterfactual}, or when a cost is not above 0.
 *
 * @example
 * const value: ValueFunction = { kind: 'piecewise-linear', points: [[0, 0], [10, 1]], outOfRange: 'clip' };
 * const criteria: ContestedCriterion[] = [
 *   { id: 'access', weight: 0.5, value, step: 1 },
 *   { id: 'area', weight: 0.5, value, step: 1 },
 * ];
 * const contest: Contest = { criteria, scale: 100, decimals: 1, scores: [90, 20] };
 * const crema: Contestant = { index: 1, performances: [2, 2], contributions: [10, 10] };
 * const { changes } = cheapestCounterfactual(contest, crema, { rank: 1 });
 * changes.map(({ criterion, to, points }) => [criterion, to, points]); // [[0, 8, 30], [1, 10, 40]]
 */
export function cheapestCounterfactual(
  contest: Contest,
  contestant: Contestant,
  aim: Aim,
  { among, costPerPoint }: CheapestOptions = {},
): Counterfactual {
  const question = prepare(contest, contestant, aim);
  const levers = leversOf(question, among ?? [...contest.criteria.keys()], costPerPoint);
  const { ways } = question.reach;
  const sizes = ways.map((way) => fewest(levers, way, question.own));
  const size = Math.min(...sizes);
  if (size === 0) return answer(question, 'already', new Map());
  if (size === Infinity) {
    const best = levers.map(({ criterion, own, best: most }): [number, Choice] => {
      return [criterion, { performance: '', units: Math.max(own, most) }];
    });
    return answer(question, 'unreachable', new Map(best));
  }
  let cheapest: Found = { cost: Infinity, choices: new Map() };
  for (const way of ways.filter((_, w) => sizes[w] === size)) {
    for (const set of setsOf(levers, size)) {
      const need = way.least - sumOf(question.own) + sumOf(set.map(({ own }) => own));
      if (isOpen(way, set, question.own)) cheapest = cheaper(cheapest, set, way, need);
    }
  }
  return answer(question, 'reached', new Map([...cheapest.choices].toSorted(([a], [b]) => a - b)));
}

function leversOf(
  { attainables, own, contest }: Question,
  among: readonly number[],
  costPerPoint: readonly number[] = contest.criteria.map(() => 1),
): Lever[] {
  requireLength('costPerPoint', costPerPoint, contest.criteria.length);
  return [...new Set(among)].flatMap((criterion) => {
    const [found, present, cost] = [attainables[criterion], own[criterion], costPerPoint[criterion]];
    if (found === undefined || present === undefined || cost === undefined) {
      throw new RankingError(messages.notWithin('among', 0, own.length - 1, criterion), ['among']);
    }
    requirePositive(`costPerPoint[${criterion}]`, cost);
    return found.best > present ? [{ ...found, criterion, own: present, cost }] : [];
  });
}

/** How many criteria a way needs at the least: those it asks a floor of, and those with the most to gain. */
function fewest(levers: readonly Lever[], way: Way, own: readonly number[]): number {
  const forced = levers.filter((lever) => lever.own < floorOf(way, lever));
  if (!isOpen(way, forced, own)) return Infinity;
  const gains = levers
    .filter((lever) => !forced.includes(lever))
    .map((lever) => lever.best - lever.own)
    .toSorted((a, b) => b - a);
  let total = sumOf(own) + sumOf(forced.map((lever) => lever.best - lever.own));
  for (const [count, gain] of [...gains, 0].entries()) {
    if (total >= way.least) return forced.length + count;
    total += gain;
  }
  return Infinity;
}

/** Whether the floors of a way are met: by what a criterion can have at best if it changes, by what it has if not. */
function isOpen({ floors }: Way, set: readonly Lever[], own: readonly number[]): boolean {
  return [...floors].every(([j, floor]) => {
    const lever = set.find(({ criterion }) => criterion === j);
    return (lever?.best ?? own[j] ?? 0) >= floor;
  });
}

/** Every set of `size` levers, those listed first first. */
function* setsOf(levers: readonly Lever[], size: number): Generator<Lever[]> {
  if (size === 0) yield [];
  for (const [k, lever] of levers.entries()) {
    if (levers.length - k < size || size === 0) return;
    for (const others of setsOf(levers.slice(k + 1), size - 1)) yield [lever, ...others];
  }
}

interface Found {
  readonly cost: number;
  readonly choices: Choices;
}

/** The cheapest of what is found and of what the levers can do together for `need` units between them. */
function cheaper(found: Found, set: readonly Lever[], way: Way, need: number): Found {
  const levers = set.toSorted((a, b) => b.cost - a.cost);
  const search = (best: Found, k: number, missing: number, spent: number, choices: Choices): Found => {
    const lever = levers[k];
    if (lever === undefined) return missing <= 0 && spent < best.cost ? { cost: spent, choices } : best;
    const later = levers.slice(k + 1);
    const most = sumOf(later.map((other) => other.best));
    let nearest = best;
    let least = Math.max(lever.own + 1, floorOf(way, lever), missing - most);
    for (;;) {
      const choice = lever.cheapest(least);
      if (choice === undefined) return nearest;
      const cost = spent + lever.cost * (choice.units - lever.own);
      const left = missing - choice.units;
      if (cost + leastCost(later, way, left) >= nearest.cost) return nearest;
      nearest = search(nearest, k + 1, left, cost, new Map(choices).set(lever.criterion, choice));
      least = choice.units + 1;
    }
  };
  return search(found, 0, need, 0, new Map());
}

/** What the missing units cost if any number of them could be had, the dearest levers first in the list. */
function leastCost(levers: readonly Lever[], way: Way, missing: number): number {
  const base = levers.map((lever) => Math.max(lever.own, floorOf(way, lever)));
  let left = missing - sumOf(base);
  let cost = levers.reduce((sum, lever, k) => sum + lever.cost * (at(base, k) - lever.own), 0);
  for (const [k, lever] of [...levers.entries()].toReversed()) {
    const gained = Math.max(0, Math.min(left, lever.best - at(base, k)));
    cost += lever.cost * gained;
    left -= gained;
  }
  return cost;
}

function floorOf({ floors }: Way, { criterion }: Lever): number {
  return floors.get(criterion) ?? -Infinity;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
