import {
  type Change,
  type Contest,
  type Contestant,
  type Counterfactual,
  cheapestCounterfactual,
  counterfactual,
  valueRange,
  weightedSum,
} from '@insedia/ranking';
import type { Assessment } from '../assessment/assessment.ts';
import { at } from '../at.ts';
import type { Call, Criterion } from '../call/call.ts';
import { formFields } from '../call/form.ts';
import { contestantOf, contestBetween, contestedCriteria } from './contest.ts';
import { stands } from './stands.ts';

/** One measure that would have to be another. */
export interface Need {
  readonly criterion: string;
  /** A number in the criterion's unit, a category, or `null` where there is no data. */
  readonly from: number | string | null;
  readonly to: number | string;
  /** What the change adds to the score. */
  readonly points: number;
  /** Whether the application states it. What is read from a map belongs to the place, and cannot change. */
  readonly stated: boolean;
}

/** What an application would need to reach a rank, the others staying as they are. */
export interface Needs {
  /** The rank, shared or not; under `'fails'` ahead of whoever has it. */
  readonly rank: number;
  /** Every criterion of which a change alone is enough, in the call's order. */
  readonly alone: readonly Need[];
  /**
   * Where no change of one criterion that the application states is enough: the fewest of several that are, and of
   * those the ones that take the fewest points; of what is stated if that can be enough, else of any criteria.
   */
  readonly together?: readonly Need[] | undefined;
}

/** A rank to reach; `whenTied` says whether sharing it is enough. */
export interface NeedsAim {
  readonly rank: number;
  readonly whenTied?: 'shares' | 'fails' | undefined;
}

/** Tells what applications of an assessment would need. */
export type NeedsOf = (place: number, aim: NeedsAim) => Needs;

/** How many times finer measures are tried where the printable ones are not enough. */
const FINER = 10_000;

/**
 * Tells what each application would need to reach a rank: exact, through the value functions, the rounding and the
 * tie-breaks of the call; measures are multiples of a short decimal in their unit, integers where the form asks for
 * one, and one step less is not enough, unless the same field breaks ties too. A change that would break a requirement
 * of the call, or that takes from one criterion what it gives to another, is not among them.
 *
 * @returns a function of the place in `assessment.ranked`, from 0, and the rank aimed at
 *
 * @example
 * const needs = needsOf(assessment);
 * needs(1, { rank: 1 }).alone;
 * // [{ criterion: 'area', from: 27500, to: 32510, points: 4.4533, stated: true }, …]
 */
export function needsOf({ call, columns, ranked }: Assessment): NeedsOf {
  const fields = new Map(formFields(call.form).map((field) => [field.name, field]));
  const coarse = contestedCriteria(call, fields, 1);
  const fine = contestedCriteria(call, fields, FINER);
  const all = [...call.criteria.keys()];
  const stated = all.filter((j) => isStated(at(call.criteria, j)));
  const most = call.criteria.map((criterion) => mostPoints(call, criterion));
  return (place, { rank, whenTied = 'shares' }) => {
    const own = at(ranked, place);
    const rival = ranked[rank - 1 < place ? rank - 1 : rank];
    if (!rival) return { rank, alone: [] };
    const contestant = contestantOf(own);
    const aim = { rank: 1, whenTied };
    /** What the coarse steps allow, else, where they keep some criterion from its best, what the fine ones do. */
    const asked = (
      among: readonly number[],
      ask: (contest: Contest) => Counterfactual,
    ): readonly Need[] | undefined => {
      const first = ask(contestBetween(call, coarse, rival, own));
      const best = own.score.results.reduce(
        (sum, { points }, j) => sum + (among.includes(j) ? Math.max(points, at(most, j)) : points),
        0,
      );
      const short = first.kind === 'unreachable' && first.score < best - ROUNDING;
      const { changes } = short ? ask(contestBetween(call, fine, rival, own)) : first;
      if (changes.length === 0) return undefined;
      const stays = stands({ call, columns, fields, own, rival, changes, whenTied });
      return stays ? changes.map((change) => needOf(call, contestant, change)) : undefined;
    };
    const alone = all.flatMap(
      (j) => asked([j], (contest) => counterfactual(contest, contestant, aim, j)) ?? [],
    );
    if (alone.some((need) => need.stated)) return { rank, alone };
    const several = (among: readonly number[]): readonly Need[] | undefined =>
      asked(among, (contest) => cheapestCounterfactual(contest, contestant, aim, { among }));
    return { rank, alone, together: several(stated) ?? (alone.length > 0 ? undefined : several(all)) };
  };
}

/** Sums of points that differ by less are the same. */
const ROUNDING = 1e-9;

/** The most points that a criterion gives. */
function mostPoints({ score }: Call, { id, value, weight }: Criterion): number {
  if (weight === 0) return 0;
  const best = { alternatives: [''], criteria: [id], columns: [Float64Array.of(valueRange(value)[1])] };
  const scale = score.outOf.value * weight;
  return at(weightedSum(best, [1], { scale, decimals: score.decimals.value }).scores, 0);
}

/**
 * The ranks worth asking about: the next better one, and the last of the first `top`; none for the first.
 *
 * @example
 * aimsOf(assessment, 3, 2); // [3, 2]
 */
export function aimsOf({ ranked }: Assessment, place: number, top?: number): number[] {
  const { rank } = at(ranked, place);
  const above = rank > 1 ? at(ranked, rank - 2).rank : undefined;
  const aims = [above, top !== undefined && top < rank ? top : undefined];
  return [...new Set(aims.filter((aim) => aim !== undefined))];
}

function needOf(call: Call, { performances }: Contestant, { criterion, to, points }: Change): Need {
  const own = at(call.criteria, criterion);
  const from = at(performances, criterion);
  return {
    criterion: own.id,
    from: Number.isNaN(from) ? null : from,
    to,
    points,
    stated: isStated(own),
  };
}

function isStated({ measure }: Criterion): boolean {
  return measure.kind === 'attribute';
}
