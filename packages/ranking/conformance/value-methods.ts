import { compileValue, type OutOfRange, RankingError, weightedProduct, weightedSum } from '../src/index.ts';
import { normalizeColumn } from '../src/table/normalize-column.ts';
import { perCriterion } from './criteria.ts';
import { asMatrix, isFields, isList, isMatrix, isNumbers, Unsupported } from './json.ts';
import { scalingOf, valueReadings } from './normalization.ts';
import type { Choices } from './params.ts';
import { type Computed, only, type Reading, ranked } from './reading.ts';
import { columnsOf, goalsOf, type ReferenceCase, rowsOf, tableOf, weightsOf } from './reference-case.ts';

export function runWeightedSum(c: ReferenceCase): Reading[] {
  return valueReadings(c).map(({ choice, values }) => {
    const { scores } = weightedSum(values, weightsOf(c, values.criteria.length));
    return { choice, computed: ranked(scores, 'max') };
  });
}

const SCALES: Choices<'log10' | 'ln' | 'product'> = [
  [/log_?10/, 'log10'],
  [/\bln|log/, 'ln'],
  [/prod/, 'product'],
];

/** Scores are products, or sums of logarithms to base 10 or e, as the case says. */
export function runWeightedProduct(c: ReferenceCase): Reading[] {
  const columns = columnsOf(rowsOf(c));
  const weights = weightsOf(c, columns.length);
  const directions = goalsOf(c, columns.length).map((goal) => {
    if (typeof goal === 'object') throw new Unsupported('weighted product with a target');
    return goal;
  });
  const { kind: said, cost } = scalingOf(c);
  // 1/x to a power is x to its negative: no other form of a cost is a weighted product.
  if (cost !== undefined && cost !== '1/x') throw new Unsupported(`weighted product of costs as ${cost}`);
  const kinds = said === undefined ? (['none', 'sum', 'max'] as const) : [said];
  const stated = c.params.choice(SCALES, 'score', 'scores');
  const scales = stated === undefined ? (['product', 'log10', 'ln'] as const) : [stated];
  const raw = weightedProduct(tableOf(c), weights, directions).logScores;
  const ratios = Object.fromEntries(
    [...raw.keys()].flatMap((a) =>
      [...raw.keys()].map((b) => [`R(A${a + 1}/A${b + 1})`, Math.exp((raw[a] ?? 0) - (raw[b] ?? 0))]),
    ),
  );
  return kinds.flatMap((kind) => {
    const used = kind === 'none' ? columns : columns.map((column) => normalizeColumn(column, kind));
    const { scores: products, logScores } = weightedProduct(tableOf(c, used), weights, directions);
    return scales.map((scale) => {
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

/** Piecewise-linear value functions, as break points or as cut-offs with their values. */
export function runValueFunctions(c: ReferenceCase): Reading[] {
  const points = pointsOf(c);
  const rows = isNumbers(c.matrix) ? c.matrix.map((x) => [x]) : rowsOf(c);
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
  const policies: [string, OutOfRange][] = [
    ['error', 'error'],
    ['clip', 'clip'],
    ['interpolate', 'extrapolate'],
  ];
  const byPolicy: Computed = Object.fromEntries(policies.map(([name, policy]) => [name, apply(policy)]));
  const stated = c.params.choices(POLICIES, 'outofbounds', 'out_of_bounds', 'out_of_range', 'outofrange');
  const isNamed = isFields(c.results.expected_scores);
  if (isNamed) return only({ ...byPolicy, extrapolate: byPolicy.interpolate });
  const chosen = policies.filter(([, policy]) => stated.length === 0 || stated.includes(policy));
  return chosen.map(([name]) => ({
    choice: chosen.length > 1 ? name : '',
    computed: { scores: byPolicy[name], values: byPolicy[name] },
  }));
}

const POLICIES: Choices<OutOfRange> = [
  [/error|stop|fail/, 'error'],
  [/clip|clamp/, 'clip'],
  [/interpol|extrapol/, 'extrapolate'],
];

function pointsOf(c: ReferenceCase): [number, number][][] {
  const { params } = c;
  const byCriterion = (said: unknown, what: string): unknown =>
    isFields(said) ? perCriterion(c, said, Object.keys(said).length, what) : said;
  const breakpoints = byCriterion(params.get('breakpoints', 'points', 'segments'), 'breakpoints');
  if (breakpoints !== undefined) {
    return isMatrix(breakpoints) || !isList(breakpoints) ? [pairs(breakpoints)] : breakpoints.map(pairs);
  }
  const xs = byCriterion(params.get('cutoffs', 'cut_offs', 'x', 'levels'), 'cutoffs');
  const ys = byCriterion(params.get('values', 'y'), 'values');
  if (isNumbers(xs) && isNumbers(ys)) return [xs.map((x, k) => [x, ys[k] ?? Number.NaN])];
  if (!isList(xs) || !isList(ys)) throw new Unsupported('value functions without break points');
  return asMatrix(xs, 'cut-offs').map((row, j) =>
    row.map((x, k) => [x, asMatrix(ys, 'values')[j]?.[k] ?? Number.NaN]),
  );
}

function pairs(entry: unknown): [number, number][] {
  return asMatrix(entry, 'break points').map(([x = Number.NaN, y = Number.NaN]) => [x, y]);
}
