import { type Goal, type Metric, type PerformanceTable, spotis, topsis, vikor } from '../src/index.ts';
import { NORMALIZATIONS, type Normalization } from '../src/table/normalize-column.ts';
import { perCriterion } from './criteria.ts';
import { asMatrix, isFields, isNumbers, Unsupported } from './json.ts';
import { type CostForm, scalingOf, scalings } from './normalization.ts';
import type { Choices } from './params.ts';
import { type Computed, Members, only, type Reading, ranked } from './reading.ts';
import { goalsOf, type ReferenceCase, tableOf, weightsOf } from './reference-case.ts';

const METRICS: Choices<Metric> = [
  [/euclid|l2/, 'euclidean'],
  [/manhattan|city|l1/, 'manhattan'],
  [/cheb|l_?inf/, 'chebyshev'],
];

/** Distances from the ideal are the same for −x and 1 − x. */
const USUAL_COSTS: Readonly<Record<Normalization | 'none', readonly CostForm[]>> = {
  none: ['-x'],
  minmax: ['-x'],
  vector: ['-x'],
  sum: ['-x', '1/x'],
  max: ['-x', '1/x'],
};

export function runTopsis(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const goals = goalsOf(c, table.criteria.length);
  const weights = weightsOf(c, table.criteria.length);
  const metric = c.params.choice(METRICS, 'metric', 'distance') ?? 'euclidean';
  const inverted: PerformanceTable = {
    ...table,
    columns: table.columns.map((column, j) => (goals[j] === 'min' ? column.map((x) => 1 / x) : column)),
  };
  const benefits = goals.map((goal) => (goal === 'min' ? 'max' : goal));
  const read = (
    normalization: Normalization,
    cost: CostForm,
  ): Computed & { scores: unknown; ranking: unknown } => {
    const options = { normalization, metric };
    const { scores, toIdeal, toAntiIdeal } =
      cost === '1/x' ? topsis(inverted, weights, benefits, options) : topsis(table, weights, goals, options);
    const distances = { ideal: toIdeal, anti_ideal: toAntiIdeal, d_plus: toIdeal, d_minus: toAntiIdeal };
    return { ...distances, ...ranked(scores, 'max'), similarity: scores };
  };
  const others: Computed = Object.fromEntries(
    NORMALIZATIONS.flatMap((normalization) => {
      const { scores, ranking } = read(normalization, '-x');
      return [
        [`${normalization}_normalization_scores`, scores],
        [`${normalization}_normalization_ranking`, ranking],
      ];
    }),
  );
  return scalings(scalingOf(c), goals, NORMALIZATIONS, USUAL_COSTS).map(({ choice, kind, cost }) => {
    if (kind === 'none') throw new Unsupported('TOPSIS without normalisation');
    return { choice, computed: { ...read(kind, cost), ...others } };
  });
}

export function runVikor(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const v = c.params.number('v');
  const options = v === undefined ? {} : { v };
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
  const said = c.params.get(
    'esp',
    'expected_solution_point',
    'expected_solution',
    'isp',
    'ideal',
    'ideal_solution',
  );
  const targets = said === undefined ? undefined : perCriterion(c, said, count, 'expected solution');
  if (targets !== undefined && !isNumbers(targets))
    throw new Unsupported(`expected solution ${JSON.stringify(said)}`);
  const goals: Goal[] = targets?.map((target) => ({ target })) ?? goalsOf(c, count);
  return boundsOf(c, table).map(({ choice, pairs }) => {
    const ideal = goals.map((goal, j) => expectedOf(goal, pairs[j]));
    const { scores } = spotis(table, weightsOf(c, count), goals, pairs);
    return { choice, computed: { ...ranked(scores, 'min'), ideal, esp: ideal, isp: ideal } };
  });
}

type Pairs = readonly (readonly [low: number, high: number])[];

/**
 * The lowest and the highest of each criterion, as pairs, as a row of lows and one of highs, or under names of
 * their own. Of two criteria both shapes look alike: each is read that holds every performance.
 */
function boundsOf(c: ReferenceCase, table: PerformanceTable): { choice: string; pairs: Pairs }[] {
  const count = table.criteria.length;
  const [lows, highs] = [
    c.params.get('lower_bounds', 'lower', 'lows', 'min_bounds'),
    c.params.get('upper_bounds', 'upper', 'highs', 'max_bounds'),
  ].map((row) => (row === undefined ? undefined : perCriterion(c, row, count, 'bounds')));
  if (isNumbers(lows) && isNumbers(highs)) return [{ choice: '', pairs: paired([lows, highs], count) }];
  const said = c.params.get('bounds', 'criteria_bounds', 'ranges');
  const bounds = asMatrix(isFields(said) ? perCriterion(c, said, count, 'bounds') : said, 'params.bounds');
  const shapes = [
    ...(bounds.length === count && bounds.every((row) => row.length === 2)
      ? [{ choice: 'bounds as pairs', pairs: listedPairs(bounds) }]
      : []),
    ...(bounds.length === 2 && bounds.every((row) => row.length === count)
      ? [{ choice: 'bounds as a row of lows and one of highs', pairs: paired(bounds, count) }]
      : []),
  ];
  const holding = shapes.length > 1 ? shapes.filter(({ pairs }) => holds(pairs, table)) : shapes;
  if (holding.length === 0)
    throw new Unsupported(`params.bounds ${JSON.stringify(said)} of ${count} criteria`);
  return holding;
}

function holds(pairs: Pairs, { columns }: PerformanceTable): boolean {
  return pairs.every(
    ([low, high], j) => low < high && (columns[j]?.every((x) => x >= low && x <= high) ?? false),
  );
}

function listedPairs(rows: readonly (readonly number[])[]): [number, number][] {
  return rows.map(([low = Number.NaN, high = Number.NaN]) => [low, high]);
}

function paired(rows: readonly (readonly number[])[], count: number): [number, number][] {
  return Array.from({ length: count }, (_, j) => [rows[0]?.[j] ?? Number.NaN, rows[1]?.[j] ?? Number.NaN]);
}

function expectedOf(goal: unknown, [low, high]: readonly [number, number] = [0, 0]): number {
  if (typeof goal === 'object' && goal !== null && 'target' in goal) return Number(goal.target);
  return goal === 'min' ? low : high;
}
