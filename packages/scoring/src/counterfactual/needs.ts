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
import { weightsOf } from '../robustness/value-table.ts';
import { contestantAt, contestOf } from './contest.ts';
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
 * needs(4, { rank: 1 }).alone; // [{ criterion: 'permitting', from: 120, to: 45, points: 9.5, stated: true }]
 */
export function needsOf(assessment: Assessment): NeedsOf {
  const fields = new Map(formFields(assessment.call.form).map((field) => [field.name, field]));
  const coarse = contestOf(assessment, fields);
  const fine = contestOf(assessment, fields, FINER);
  const all = [...assessment.call.criteria.keys()];
  const stated = all.filter((j) => isStated(at(assessment.call.criteria, j)));
  const most = mostPoints(assessment.call);
  return (place, { rank, whenTied = 'shares' }) => {
    const contestant = contestantAt(assessment, place);
    const aim = { rank, whenTied };
    /** What the coarse steps allow, else, where they keep some criterion from its best, what the fine ones do. */
    const asked = (
      among: readonly number[],
      ask: (contest: Contest) => Counterfactual,
    ): readonly Need[] | undefined => {
      const first = ask(coarse);
      const best = at(assessment.ranked, place).score.results.reduce(
        (sum, { points }, j) => sum + (among.includes(j) ? Math.max(points, at(most, j)) : points),
        0,
      );
      const found = first.kind === 'unreachable' && first.score < best - ROUNDING ? ask(fine) : first;
      if (found.changes.length === 0 || !stands(assessment, fields, place, found.changes, aim))
        return undefined;
      return found.changes.map((change) => needOf(assessment, contestant, change));
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

/** The most points that each criterion gives. */
function mostPoints({ criteria, score }: Call): number[] {
  const columns = criteria.map(({ value }) => Float64Array.of(valueRange(value)[1]));
  const { contributions } = weightedSum(
    { alternatives: [''], criteria: criteria.map(({ id }) => id), columns },
    weightsOf({ criteria }),
    { scale: score.outOf.value, decimals: score.decimals.value },
  );
  return contributions.map((points) => at(points, 0));
}

/** The ranks worth asking about: the next better one, and the last of the first `top`; none for the first. */
export function aimsOf({ ranked }: Assessment, place: number, top?: number): number[] {
  const { rank } = at(ranked, place);
  const above = ranked.slice(0, place).findLast((other) => other.rank < rank)?.rank;
  const aims = [above, top !== undefined && top < rank ? top : undefined];
  return [...new Set(aims.filter((aim) => aim !== undefined))];
}

function needOf({ call }: Assessment, { performances }: Contestant, { criterion, to, points }: Change): Need {
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
