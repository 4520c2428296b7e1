import { type Goal, type Metric, spotis, topsis, vikor } from '../src/index.ts';
import { NORMALIZATIONS } from '../src/table/normalize-column.ts';
import { asMatrix, asPerCriterion, fieldOf, isNumbers, textOf, Unsupported } from './json.ts';
import { type Computed, Members, only, type Reading, ranked } from './reading.ts';
import { goalsOf, type ReferenceCase, tableOf, weightsOf } from './reference-case.ts';
import { normalizationIn } from './value-methods.ts';

export function runTopsis(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const goals = goalsOf(c, table.criteria.length);
  const weights = weightsOf(c, table.criteria.length);
  const metric = metricIn(textOf(c.params, 'metric', 'distance'));
  const byNormalization = NORMALIZATIONS.map((normalization) => {
    const { scores, toIdeal, toAntiIdeal } = topsis(table, weights, goals, { normalization, metric });
    const { ranking } = ranked(scores, 'max');
    const distances = { ideal: toIdeal, anti_ideal: toAntiIdeal, d_plus: toIdeal, d_minus: toAntiIdeal };
    return { normalization, scores, ranking, similarity: scores, ...distances };
  });
  const others: Computed = Object.fromEntries(
    byNormalization.flatMap(({ normalization, scores, ranking }) => [
      [`${normalization}_normalization_scores`, scores],
      [`${normalization}_normalization_ranking`, ranking],
    ]),
  );
  const said = normalizationIn(textOf(c.params, 'normalization', 'normalisation'));
  if (said === 'none') throw new Unsupported('TOPSIS without normalisation');
  return byNormalization
    .filter(({ normalization }) => said === undefined || said === normalization)
    .map((own) => ({ choice: said === undefined ? own.normalization : '', computed: { ...own, ...others } }));
}

function metricIn(text: string): Metric {
  if (text === '' || /euclid|l2/.test(text)) return 'euclidean';
  if (/manhattan|city|l1/.test(text)) return 'manhattan';
  if (/cheb|l_?inf/.test(text)) return 'chebyshev';
  throw new Unsupported(`metric ${text}`);
}

export function runVikor(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const v = fieldOf(c.params, 'v');
  const options = typeof v === 'number' ? { v } : {};
  const weights = weightsOf(c, table.criteria.length);
  const result = vikor(table, weights, goalsOf(c, table.criteria.length), options);
  const { s, r, scores, compromiseSet, acceptableAdvantage, acceptableStability } = result;
  return only({
    ...ranked(scores, 'min'),
    s,
    r,
    q: scores,
    compromise_set: new Members(compromiseSet, table.alternatives),
    acceptable_advantage: acceptableAdvantage,
    acceptable_stability: acceptableStability,
  });
}

/** An expected solution inside the bounds is a target on every criterion. */
export function runSpotis(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const count = table.criteria.length;
  const bounds = asMatrix(fieldOf(c.params, 'bounds', 'criteria_bounds', 'ranges'), 'params.bounds');
  const isTwoRows = bounds.length === 2 && bounds[0]?.length === count && count !== 2;
  const pairs = table.criteria.map((_, j): [number, number] => {
    const [low, high] = isTwoRows ? bounds.map((row) => row[j]) : (bounds[j] ?? []);
    return [low ?? Number.NaN, high ?? Number.NaN];
  });
  const said = fieldOf(
    c.params,
    'esp',
    'expected_solution_point',
    'expected_solution',
    'isp',
    'ideal',
    'ideal_solution',
  );
  const goals: Goal[] = isNumbers(said) ? said.map((target) => ({ target })) : goalsOf(c, count);
  const ideal = asPerCriterion(goals, count).map((goal, j) => expectedOf(goal, pairs[j]));
  const { scores } = spotis(table, weightsOf(c, count), goals, pairs);
  return only({ ...ranked(scores, 'min'), ideal, esp: ideal, isp: ideal });
}

function expectedOf(goal: unknown, [low, high]: readonly [number, number] = [0, 0]): number {
  if (typeof goal === 'object' && goal !== null && 'target' in goal) return Number(goal.target);
  return goal === 'min' ? low : high;
}
