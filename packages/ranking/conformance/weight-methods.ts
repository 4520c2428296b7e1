import {
  ahpPriorities,
  criticWeights,
  entropyWeights,
  inconsistency,
  RANDOM_INDICES,
  rankOrderCentroid,
  swingWeights,
} from '../src/index.ts';
import { priorityMethodOf, randomIndicesOf } from './ahp-choices.ts';
import { perCriterion } from './criteria.ts';
import { asMatrix, asNumbers, isFields, isList, plainName } from './json.ts';
import type { Choices } from './params.ts';
import { type Computed, only, type Reading, ranked } from './reading.ts';
import { goalsOf, type ReferenceCase, tableOf } from './reference-case.ts';

export function runAhp(c: ReferenceCase): Reading[] {
  const comparisons = asMatrix(c.matrix, 'matrix');
  const method = priorityMethodOf(c);
  const ratios: Computed = Object.fromEntries(
    RANDOM_INDICES.map((randomIndex) => {
      const { consistencyRatio } = ahpPriorities(comparisons, { randomIndex, method });
      return [plainName(randomIndex), consistencyRatio];
    }),
  );
  const tables = randomIndicesOf(c);
  return tables.map((randomIndex) => {
    const judged = ahpPriorities(comparisons, { randomIndex, method });
    const isRatio = /consisten/.test(c.method.toLowerCase());
    const statesOne = typeof c.results.expected_CR === 'number' || typeof c.results.CR === 'number';
    return {
      choice: tables.length > 1 ? randomIndex : '',
      computed: {
        ...inconsistency(comparisons),
        ...ranked(judged.priorities, 'max'),
        scores: isRatio ? [judged.consistencyRatio] : judged.priorities,
        priorities: judged.priorities,
        weights: judged.priorities,
        lambda_max: judged.lambdaMax,
        ci: judged.consistencyIndex,
        cr: statesOne ? judged.consistencyRatio : ratios,
        cr_by_random_index: ratios,
      },
    };
  });
}

const SCALINGS: Choices<'blind' | 'directed'> = [
  [/all criteria treated as benefit/, 'blind'],
  [/^min[\s_-]*max\s*(\(.*\))?$/, 'directed'],
];

const CORRELATIONS: Choices<'pearson' | 'spearman'> = [
  [/spearman/, 'spearman'],
  [/pearson/, 'pearson'],
];

/** The weights with the directions the case tells, and with each criterion turned into a cost. */
export function runCritic(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const isBlind = c.params.choice(SCALINGS, 'scaling', 'normalization', 'normalisation') === 'blind';
  const goals = isBlind ? table.criteria.map(() => 'max' as const) : goalsOf(c, table.criteria.length);
  const correlation = c.params.choice(CORRELATIONS, 'correlation') ?? 'pearson';
  const ddof = c.params.number('std_ddof', 'ddof') ?? 0;
  const turned = goals.flatMap((_, k) => {
    const name = `weights_if_criterion_${k + 1}_is_cost`;
    return name in c.results ? [[name, criticWeights(table, goals.with(k, 'min'), correlation).weights]] : [];
  });
  const { weights, deviations, correlations } = criticWeights(table, goals, correlation);
  const size = table.alternatives.length;
  return only({
    ...Object.fromEntries(turned),
    ...ranked(weights, 'max'),
    weights,
    // Divided by n − ddof in place of n.
    deviations: Array.from(deviations, (x) => x * Math.sqrt(size / (size - ddof))),
    correlations,
  });
}

export function runEntropy(c: ReferenceCase): Reading[] {
  c.params.choice([[/^sum/, true]], 'normalization', 'normalisation');
  c.params.choice([[/^(m|n|number of alternatives)$/, true]], 'log_base', 'base');
  const { weights, entropy } = entropyWeights(tableOf(c));
  return only({ ...ranked(weights, 'max'), weights, entropy, entropy_by_criterion: entropy });
}

export function runRankOrderCentroid(c: ReferenceCase): Reading[] {
  const weights = rankOrderCentroid(onePerCriterion(c, 'ranks', 'ranking', 'importance'));
  return only({ ...ranked(weights, 'max'), weights });
}

export function runSwing(c: ReferenceCase): Reading[] {
  const weights = swingWeights(onePerCriterion(c, 'points', 'swings'));
  return only({ ...ranked(weights, 'max'), weights });
}

/** A number a criterion, in place of the matrix or among the params. */
function onePerCriterion(c: ReferenceCase, ...names: readonly string[]): readonly number[] {
  const said = c.matrix ?? c.params.get(...names);
  const count = isList(said) ? said.length : isFields(said) ? Object.keys(said).length : 0;
  return asNumbers(perCriterion(c, said, count, names[0] ?? ''), names[0] ?? '');
}
