import type { Text } from '../messages.ts';
import type { Ranking, RankOptions, TieBreak } from '../ranks/rank-scores.ts';
import type { ValueFunction } from '../values/value-function.ts';

/** A criterion of a weighted sum, with what a change on it may be. */
export interface ContestedCriterion {
  readonly id: string;
  readonly weight: number;
  readonly value: ValueFunction;
  /** Performances change to a multiple of this, in their unit: 1 for whole square metres. Default: any double. */
  readonly step?: number | undefined;
  /** The lowest and the highest performance that can be had, ends included: a distance is not below 0. */
  readonly within?: readonly [low: number, high: number] | undefined;
  /** What sentences call it; its id unless told. */
  readonly title?: Text | undefined;
  /** The unit sentences show, and how many of the performance's own make one: `{ unit: 'km', per: 1000 }`. */
  readonly shown?: { readonly unit: string; readonly per: number } | undefined;
}

/** A tie-break; with `criterion`, its values are the points on that criterion, which change when it does. */
export interface ContestedTieBreak extends TieBreak {
  /** Index of the criterion; the direction must then be `'max'`. */
  readonly criterion?: number | undefined;
}

/** What decides the places of all alternatives: the arguments of `weightedSum` and `rankScores`, and its scores. */
export interface Contest {
  readonly criteria: readonly ContestedCriterion[];
  /** As given to `weightedSum`. Default 1. */
  readonly scale?: number | undefined;
  /** As given to `weightedSum`: what is explained are the printed points. */
  readonly decimals: number;
  /** `scores[i]` of every alternative. */
  readonly scores: ArrayLike<number>;
  readonly tolerance?: number | undefined;
  readonly tieBreaks?: readonly ContestedTieBreak[] | undefined;
  /** The ranking these give, where it is at hand: it is then not sorted again. */
  readonly ranking?: Ranking | undefined;
}

/** The alternative a question is about. */
export interface Contestant {
  /** Its index in the scores. */
  readonly index: number;
  /** Its performance on each criterion: a number, NaN where missing, or a label. */
  readonly performances: readonly (number | string)[];
  /** Its points on each criterion, as `weightedSum` gave them. */
  readonly contributions: readonly number[];
}

/** Whether an alternative that shares a rank has reached it, as in a competition ranking, or has to be ahead. */
export type WhenTied = 'shares' | 'fails';

/** The rank to reach, shared or not (`whenTied`, default `'shares'`), or the score. */
export type Aim = { readonly rank: number; readonly whenTied?: WhenTied } | { readonly score: number };

/** How `rankScores` was asked. */
export function rankOptionsOf({ tolerance = 0, tieBreaks = [] }: Contest): RankOptions {
  return { tolerance, tieBreaks };
}
