import type { LocalizedText } from '@insedia/domain';
import { kendallTauB, spearman, wsCoefficient } from '@insedia/ranking';
import type { Assessment } from '../assessment/assessment.ts';
import type { PolicyStatement } from '../call/policies.ts';
import {
  type CrossCheckChoices,
  type CrossCheckOptions,
  crossCheckChoices,
  crossCheckStatements,
} from './cross-check-choices.ts';
import { type Method, type MethodId, methodsFor } from './methods.ts';
import { valueTable } from './value-table.ts';
import { type Withdrawals, withdrawals } from './withdrawals.ts';

/** The order of one method beside the official one. */
export interface MethodRanking {
  readonly method: MethodId;
  readonly title: LocalizedText;
  /** Competition ranks of the first places of the official ranking, in its order: of all, unless it compares pairs. */
  readonly ranks: Uint32Array;
  /** How far it agrees with the official ranking of the same places, 1 in full; NaN where one of them ties all. */
  readonly agreement: Agreement;
  /** `free`: the method is built so that withdrawing an application never reorders the others. */
  readonly reversal: { readonly free: true } | ({ readonly free: false } & Withdrawals);
}

/** Coefficients of agreement between two rankings; `ws` weighs the first places most. */
export interface Agreement {
  readonly kendall: number;
  readonly spearman: number;
  readonly ws: number;
}

/** Other methods beside the official ranking, which they check and never replace. */
export interface CrossCheck {
  /** The only method that decides. */
  readonly official: 'weighted-sum';
  readonly methods: readonly MethodRanking[];
  /** What the methods were told. */
  readonly choices: CrossCheckChoices;
  /** The same in words, each stated or assumed. */
  readonly statements: readonly PolicyStatement[];
}

/**
 * Ranks the applications by the field's other methods, on the values and weights of the official score. A
 * cross-check: the official ranking is the weighted sum, and none of these orders can replace it.
 *
 * @throws {RankingError} if an option is unusable: a preference threshold below the indifference threshold, `v` above 1
 *
 * @example
 * const { methods } = crossCheck(assessment);
 * methods.find(({ method }) => method === 'vikor')?.agreement.kendall; // 0.333
 */
export function crossCheck(assessment: Assessment, options: CrossCheckOptions = {}): CrossCheck {
  const choices = crossCheckChoices(options);
  const { call, ranked } = assessment;
  const all = valueTable(assessment);
  const few = valueTable(assessment, choices.pairwiseUpTo);
  const official = Uint32Array.from(ranked, ({ rank }) => rank);
  const methods = methodsFor(call.criteria, choices).map((method): MethodRanking => {
    const table = method.pairwise ? few : all;
    const ranks = method.ranks(table);
    const same = official.subarray(0, ranks.length);
    return {
      method: method.id,
      title: method.title,
      ranks,
      agreement: {
        kendall: kendallTauB(same, ranks),
        spearman: spearman(same, ranks),
        ws: wsCoefficient(same, ranks),
      },
      reversal: method.noReversal
        ? { free: true }
        : {
            free: false,
            ...withdrawals(table, ranks, method.ranks, affordable(method, ranks.length, choices)),
          },
    };
  });
  return { official: 'weighted-sum', methods, choices, statements: crossCheckStatements(options) };
}

/** How many withdrawals the limit of steps leaves room for: one at least, of those asked for. */
function affordable(
  { steps }: Method,
  alternatives: number,
  { withdrawAmong, withdrawSteps }: CrossCheckChoices,
): number {
  return Math.min(withdrawAmong, Math.max(1, Math.floor(withdrawSteps / steps(alternatives))));
}
