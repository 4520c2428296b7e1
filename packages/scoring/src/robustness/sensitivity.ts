import {
  dominance,
  type PerformanceTable,
  rankScores,
  type SmallestChange,
  type StabilityInterval,
  type StabilityOf,
  smallestChange,
  weightedSum,
  weightStability,
} from '@insedia/ranking';
import type { Assessment } from '../assessment/assessment.ts';
import { at } from '../at.ts';
import type { PolicyStatement } from '../call/policies.ts';
import { type Acceptability, acceptability } from './acceptability.ts';
import {
  type SensitivityChoices,
  type SensitivityOptions,
  sensitivityChoices,
  sensitivityStatements,
} from './sensitivity-choices.ts';
import { valueTable, weightsOf } from './value-table.ts';

/** Between which weights of one criterion a verdict holds, the other weights keeping their proportions. */
export interface CriterionStability {
  readonly criterion: string;
  readonly weight: number;
  /** The first place stays. */
  readonly winner: StabilityInterval;
  /** The same applications stay the first `top`. */
  readonly top: StabilityInterval;
  /** No two applications change places. */
  readonly order: StabilityInterval;
}

/** Who dominates whom: is at least as good on every criterion and better on one. */
export interface Pareto {
  /** Places, from 0, that no other dominates. */
  readonly front: readonly number[];
  /** How many dominate each place. */
  readonly dominators: Uint32Array;
}

/** What missing data leave open about the first places. */
export interface OpenRanks {
  /** Places, from 0, whose rank missing data leave open. */
  readonly open: readonly number[];
  /** Among the first `top` whatever the missing data turn out to be. */
  readonly certainTop: readonly number[];
  /** Among the first `top` for some missing data. */
  readonly possibleTop: readonly number[];
  /** First for some missing data. */
  readonly possibleFirst: readonly number[];
}

/** How much the ranking of an assessment can bear. */
export interface Sensitivity {
  /** How many first places count as the winners: the option, or as many as are ranked. */
  readonly top: number;
  /** One for each criterion, in the call's order; none where nobody is ranked. */
  readonly stability: readonly CriterionStability[];
  /** The smallest change of weights at which another application catches up with the first; absent if none does. */
  readonly smallestChange?: SmallestChange | undefined;
  /** Around the stated weights, then over any; none where there are more places than the limit. */
  readonly acceptability: readonly Acceptability[];
  /** Absent where there are more places than the limit. */
  readonly pareto?: Pareto | undefined;
  readonly openRanks: OpenRanks;
  /** Whether without rounding and tie-breaks the verdicts are those of the official ranking. */
  readonly unrounded: { readonly winner: boolean; readonly top: boolean; readonly order: boolean };
  /** What the analysis was told. */
  readonly choices: SensitivityChoices;
  /** The same in words, each stated or assumed. */
  readonly statements: readonly PolicyStatement[];
}

/**
 * How much a ranking can bear: between which weights its verdicts hold, how often each application is where under
 * other weights, who is beaten on every criterion, and what missing data leave open. Places are those of
 * `assessment.ranked`, from 0.
 *
 * @throws {RangeError} if an option is out of its range
 *
 * @example
 * const { stability } = sensitivity(assessment, { top: 1 });
 * stability[0]?.top; // [0.341, 1]: the weights of the first criterion that leave the first place as it is
 */
export function sensitivity(assessment: Assessment, options: SensitivityOptions = {}): Sensitivity {
  const choices = sensitivityChoices(options);
  const { call, ranked } = assessment;
  const top = Math.min(choices.top, ranked.length);
  const statements = sensitivityStatements(options);
  const openRanks = openRanksOf(assessment, top);
  if (ranked.length === 0) {
    const same = { winner: true, top: true, order: true };
    return {
      top,
      stability: [],
      acceptability: [],
      openRanks,
      unrounded: same,
      choices,
      statements,
    };
  }
  const table = valueTable(assessment);
  const weights = weightsOf(call);
  const few = ranked.length <= choices.upTo;
  return {
    top,
    stability: stabilityOf(table, weights, top),
    smallestChange: changeOf(table, weights),
    acceptability: few
      ? (['around', 'any'] as const).map((kind) => acceptability(table, weights, { ...choices, top, kind }))
      : [],
    pareto: few ? paretoOf(table) : undefined,
    openRanks,
    unrounded: unrounded(assessment, weightedSum(table, weights).scores, top),
    choices,
    statements,
  };
}

function stabilityOf(table: PerformanceTable, weights: readonly number[], top: number): CriterionStability[] {
  const intervals = (of: StabilityOf): StabilityInterval[] => weightStability(table, weights, of);
  const [winner, first, order] = [intervals('winner'), intervals({ top }), intervals('order')];
  return table.criteria.map((criterion, j) => ({
    criterion,
    weight: at(weights, j),
    winner: at(winner, j),
    top: at(first, j),
    order: at(order, j),
  }));
}

function changeOf(table: PerformanceTable, weights: readonly number[]): SmallestChange | undefined {
  const change = smallestChange(table, weights);
  return Number.isFinite(change.distance) ? change : undefined;
}

function paretoOf(table: PerformanceTable): Pareto {
  const { dominators, front } = dominance(
    table,
    table.criteria.map(() => 'max' as const),
  );
  return { front, dominators: Uint32Array.from(dominators, (others) => others.length) };
}

function openRanksOf({ ranked }: Assessment, top: number): OpenRanks {
  const places = (holds: (best: number, worst: number) => boolean): number[] =>
    ranked.flatMap(({ rankBounds: [best, worst] }, place) => (holds(best, worst) ? [place] : []));
  return {
    open: places((best, worst) => best < worst),
    certainTop: places((_, worst) => worst <= top),
    possibleTop: places((best) => best <= top),
    possibleFirst: places((best) => best === 1),
  };
}

/** Sums that differ by less, out of 1, are the same sum added in another order. */
const ROUNDING = 1e-12;

function unrounded({ ranked }: Assessment, sums: Float64Array, top: number): Sensitivity['unrounded'] {
  const { ranks } = rankScores(sums, { tolerance: ROUNDING });
  const firsts = (count: number): boolean =>
    ranked.every(({ rank }, place) => rank <= count === at(ranks, place) <= count);
  return {
    winner: firsts(1),
    top: firsts(top),
    order: ranked.every((_, place) => place === 0 || at(ranks, place - 1) <= at(ranks, place)),
  };
}
