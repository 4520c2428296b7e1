import {
  compileValue,
  normalizeWeights,
  type OutOfRange,
  type PerformanceTable,
  RankingError,
  type StabilityOf,
  smallestChange,
  weightedProduct,
  weightedSum,
  weightStability,
} from '../src/index.ts';
import { type Normalization, normalizeColumn } from '../src/table/normalize-column.ts';
import {
  asMatrix,
  asPerCriterion,
  fieldOf,
  isFields,
  isList,
  isMatrix,
  isNumbers,
  textOf,
  Unsupported,
} from './json.ts';
import { type Computed, only, type Reading, ranked } from './reading.ts';
import { columnsOf, goalsOf, type ReferenceCase, tableOf, weightsOf } from './reference-case.ts';

/** The normalisation a text speaks of. */
export function normalizationIn(text: string): Normalization | 'none' | undefined {
  if (/none|already|raw|no normali/.test(text)) return 'none';
  if (/min[\s_-]*max/.test(text)) return 'minmax';
  if (/vector|euclid|l2/.test(text)) return 'vector';
  if (/sum|l1/.test(text)) return 'sum';
  return /max|linear/.test(text) ? 'max' : undefined;
}

/** Values, larger better, as the case says they are made of performances; one reading a way it leaves open. */
function valueReadings(c: ReferenceCase): { choice: string; values: PerformanceTable }[] {
  const columns = columnsOf(asMatrix(c.matrix, 'matrix'));
  const goals = goalsOf(c, columns.length);
  const isReciprocal = /recip|1\/x|invers/.test(
    textOf(c.params, 'cost_inversion', 'cost', 'costs', 'inversion'),
  );
  const values = (normalization: Normalization | 'none', reciprocal: boolean): PerformanceTable =>
    tableOf(
      c,
      columns.map((column, j) => {
        const goal = goals[j] ?? 'max';
        const turned =
          typeof goal === 'object'
            ? column.map((x) => -Math.abs(x - goal.target))
            : goal === 'max'
              ? column
              : column.map((x) => (reciprocal ? 1 / x : -x));
        return normalization === 'none' ? turned : normalizeColumn(turned, normalization);
      }),
    );
  const isReady = Object.keys(c.params).some((key) => /already/.test(key) && c.params[key] === true);
  const said = isReady
    ? 'none'
    : normalizationIn(textOf(c.params, 'normalization', 'normalisation', 'scaling'));
  if (said !== undefined) return [{ choice: '', values: values(said, isReciprocal) }];
  const hasCosts = goals.some((goal) => goal !== 'max');
  return [
    { choice: 'values as they are', values: values('none', false) },
    { choice: 'min-max normalisation', values: values('minmax', false) },
    { choice: 'sum normalisation', values: values('sum', hasCosts) },
    { choice: 'max normalisation', values: values('max', hasCosts) },
    { choice: 'vector normalisation', values: values('vector', hasCosts) },
  ];
}

export function runWeightedSum(c: ReferenceCase): Reading[] {
  return valueReadings(c).map(({ choice, values }) => {
    const { scores } = weightedSum(values, weightsOf(c, values.criteria.length));
    return { choice, computed: ranked(scores, 'max') };
  });
}

/** Scores are products, or sums of logarithms to base 10 or e, as the case says. */
export function runWeightedProduct(c: ReferenceCase): Reading[] {
  const columns = columnsOf(asMatrix(c.matrix, 'matrix'));
  const weights = weightsOf(c, columns.length);
  const directions = goalsOf(c, columns.length).map((goal) => {
    if (typeof goal === 'object') throw new Unsupported('weighted product with a target');
    return goal;
  });
  const said = normalizationIn(textOf(c.params, 'normalization', 'normalisation'));
  const kinds = said === undefined ? (['none', 'sum', 'max'] as const) : [said];
  const score = textOf(c.params, 'score', 'scores');
  const scales = /log10/.test(score)
    ? ['log10']
    : /\bln|log/.test(score)
      ? ['ln']
      : /prod/.test(score)
        ? ['product']
        : [];
  const raw = weightedProduct(tableOf(c), weights, directions).logScores;
  const ratios = Object.fromEntries(
    [...raw.keys()].flatMap((a) =>
      [...raw.keys()].map((b) => [`R(A${a + 1}/A${b + 1})`, Math.exp((raw[a] ?? 0) - (raw[b] ?? 0))]),
    ),
  );
  return kinds.flatMap((kind) => {
    const used = kind === 'none' ? columns : columns.map((column) => normalizeColumn(column, kind));
    const { scores: products, logScores } = weightedProduct(tableOf(c, used), weights, directions);
    return (scales.length > 0 ? scales : ['product', 'log10', 'ln']).map((scale) => {
      const scores =
        scale === 'product' ? products : logScores.map((log) => (scale === 'ln' ? log : log / Math.LN10));
      return {
        choice: kinds.length * scales.length === 1 ? '' : `${scale} of ${kind} normalisation`,
        computed: {
          ...ranked(scores, 'max'),
          product_score_prod_n_pow_w: products,
          raw_pairwise_ratios: new Map(offDiagonal(ratios, raw.length)),
        },
      };
    });
  });
}

/** The ratios of each alternative to those after it. */
function offDiagonal(ratios: Readonly<Record<string, number>>, size: number): [string, number][] {
  return Object.entries(ratios).filter(([name]) => {
    const [a = 0, b = 0] = [...name.matchAll(/A(\d+)/g)].map(([, digits]) => Number(digits));
    return a < b && b <= size;
  });
}

/** Intervals of every criterion, for the winner or the whole order, and the smallest change of weights. */
export function runStability(c: ReferenceCase): Reading[] {
  const about = `${c.method} ${c.id} ${textOf(c.params, 'scope', 'of', 'stability')}`.toLowerCase();
  const top = fieldOf(c.params, 'top', 'top_k', 'k');
  const pair = fieldOf(c.params, 'pair');
  const [a, b] = isNumbers(pair) ? pair : [];
  let of: StabilityOf = /order|full|whole|complete/.test(about) ? 'order' : 'winner';
  if (typeof top === 'number') of = { top };
  else if (a !== undefined && b !== undefined) of = { pair: [a, b] };
  return valueReadings(c).map(({ choice, values }) => {
    const weights = weightsOf(c, values.criteria.length);
    const intervals = weightStability(values, weights, of);
    const named = Object.fromEntries(intervals.map((interval, j) => [`criterion_${j}`, interval]));
    const { scores } = weightedSum(values, normalizeWeights(weights));
    const flips = { l1_to_flip: smallestChange(values, weights).distance };
    return {
      choice,
      computed: { ...ranked(scores, 'max'), ...named, intervals, ...flips, scores: intervals },
    };
  });
}

/** Piecewise-linear value functions, as break points or as cut-offs with their values. */
export function runValueFunctions(c: ReferenceCase): Reading[] {
  const points = pointsOf(c);
  const rows = isNumbers(c.matrix) ? c.matrix.map((x) => [x]) : asMatrix(c.matrix, 'matrix');
  // One function and a single row of numbers: so many performances on one criterion.
  const columns = points.length === 1 ? [Float64Array.from(rows.flat())] : columnsOf(rows);
  if (columns.length !== points.length)
    throw new Unsupported(`${points.length} value functions for ${columns.length} criteria`);
  const apply = (outOfRange: OutOfRange): unknown => {
    try {
      const valued = columns.map((column, j) =>
        column.map(compileValue({ kind: 'piecewise-linear', points: points[j] ?? [], outOfRange })),
      );
      if (points.length > 1) return rows.map((_, i) => valued.map((column) => column[i] ?? Number.NaN));
      const [values = new Float64Array()] = valued;
      return isMatrix(c.matrix) && c.matrix.length > 1 ? Array.from(values, (x) => [x]) : [...values];
    } catch (error) {
      if (error instanceof RankingError && outOfRange === 'error') return 'error';
      throw error;
    }
  };
  const said = textOf(c.params, 'outofbounds', 'out_of_bounds', 'out_of_range', 'outofrange');
  const policies: [string, OutOfRange][] = [
    ['error', 'error'],
    ['clip', 'clip'],
    ['interpolate', 'extrapolate'],
  ];
  const byPolicy: Computed = Object.fromEntries(policies.map(([name, policy]) => [name, apply(policy)]));
  const isStated = isFields(c.results.expected_scores);
  if (isStated) return only({ ...byPolicy, extrapolate: byPolicy.interpolate });
  const chosen = policies.filter(
    ([name, policy]) => said === '' || said.includes(name) || said.includes(policy),
  );
  return chosen.map(([name]) => ({
    choice: chosen.length > 1 ? name : '',
    computed: { scores: byPolicy[name], values: byPolicy[name] },
  }));
}

function pointsOf({ params }: ReferenceCase): [number, number][][] {
  const breakpoints = fieldOf(params, 'breakpoints', 'points', 'segments');
  if (breakpoints !== undefined) {
    return isMatrix(breakpoints) ? [pairs(breakpoints)] : asPerCriterion(breakpoints, 1).map(pairs);
  }
  const cutoffs = fieldOf(params, 'cutoffs', 'cut_offs', 'x', 'levels');
  const values = fieldOf(params, 'values', 'y');
  if (isNumbers(cutoffs) && isNumbers(values)) return [cutoffs.map((x, k) => [x, values[k] ?? Number.NaN])];
  const lists = [cutoffs, values].map((entry) => (isFields(entry) ? Object.values(entry) : entry));
  const [xs, ys] = lists;
  if (!isList(xs) || !isList(ys)) throw new Unsupported('value functions without break points');
  return asMatrix(xs, 'cut-offs').map((row, j) =>
    row.map((x, k) => [x, asMatrix(ys, 'values')[j]?.[k] ?? Number.NaN]),
  );
}

function pairs(entry: unknown): [number, number][] {
  return asMatrix(entry, 'break points').map(([x = Number.NaN, y = Number.NaN]) => [x, y]);
}
