import type { LocalizedText } from '@insedia/domain';
import {
  type Bounds,
  electre3,
  type PerformanceTable,
  promethee,
  type RankOptions,
  rankScores,
  spotis,
  topsis,
  valueRange,
  vikor,
  weightedProduct,
} from '@insedia/ranking';
import type { Criterion } from '../call/call.ts';
import type { CrossCheckChoices } from './cross-check-choices.ts';
import { weightsOf } from './value-table.ts';

/** The methods a ranking is checked against. */
export type MethodId =
  | 'weighted-product'
  | 'topsis-vector'
  | 'topsis-minmax'
  | 'vikor'
  | 'promethee-2'
  | 'electre-3'
  | 'spotis';

/** A method that ranks a table of values by the weights of a call. */
export interface Method {
  readonly id: MethodId;
  readonly title: LocalizedText;
  /** Whether withdrawing an alternative never reorders the others, by the method's construction. */
  readonly noReversal: boolean;
  /** Whether it compares pairs: its time grows with the square of the alternatives, or faster. */
  readonly pairwise: boolean;
  /** How the steps of one ranking grow with the alternatives. */
  readonly steps: (alternatives: number) => number;
  /** Competition ranks of the alternatives. */
  readonly ranks: (table: PerformanceTable) => Uint32Array;
}

/** Scores, all of order 1, that share a cell of this grid tie: their sums depend on the order of the criteria. */
const ROUNDING = 1e-9;

const sorting = (n: number): number => n * Math.log2(Math.max(n, 2));
const pairs = (n: number): number => n ** 2;
const distilling = (n: number): number => n ** 3;

/** The methods of a cross-check, for the criteria of a call. */
export function methodsFor(
  criteria: readonly Criterion[],
  { indifference, leastValue, preference, v, veto }: CrossCheckChoices,
): Method[] {
  const weights = weightsOf({ criteria });
  const goals = criteria.map(() => 'max' as const);
  const thresholds = criteria.map(() => ({ indifference, preference, veto }));
  const preferences = criteria.map(() => ({ kind: 'linear' as const, q: indifference, p: preference }));
  const bounds = criteria.map(({ value }) => boundsOf(valueRange(value)));
  return [
    {
      id: 'weighted-product',
      title: title('Prodotto pesato', 'Weighted product'),
      noReversal: true,
      pairwise: false,
      steps: sorting,
      ranks: (table) => {
        const columns = table.columns.map((column) => column.map((x) => Math.max(x, leastValue)));
        return ranked({ scores: weightedProduct({ ...table, columns }, weights, goals).logScores });
      },
    },
    ...(['vector', 'minmax'] as const).map(
      (normalization): Method => ({
        id: `topsis-${normalization}`,
        title:
          normalization === 'vector'
            ? title('TOPSIS, vettoriale', 'TOPSIS, vector')
            : title('TOPSIS, min-max'),
        noReversal: false,
        pairwise: false,
        steps: sorting,
        ranks: (table) => ranked(topsis(table, weights, goals, { normalization })),
      }),
    ),
    {
      id: 'vikor',
      title: title('VIKOR'),
      noReversal: false,
      pairwise: false,
      steps: sorting,
      ranks: (table) => ranked(vikor(table, weights, goals, { v })),
    },
    {
      id: 'promethee-2',
      title: title('PROMETHEE II'),
      noReversal: false,
      pairwise: true,
      steps: pairs,
      ranks: (table) => ranked(promethee(table, weights, goals, preferences)),
    },
    {
      id: 'electre-3',
      title: title('ELECTRE III'),
      noReversal: false,
      pairwise: true,
      steps: distilling,
      ranks: (table) => ranked(electre3(table, weights, goals, thresholds)),
    },
    {
      id: 'spotis',
      title: title('SPOTIS'),
      noReversal: true,
      pairwise: false,
      steps: sorting,
      ranks: (table) => ranked(spotis(table, weights, goals, bounds)),
    },
  ];
}

function title(it: string, en: string = it): LocalizedText {
  return { it, en };
}

interface Scored extends Pick<RankOptions, 'direction'> {
  readonly scores: Float64Array;
}

function ranked({ scores, direction = 'max' }: Scored): Uint32Array {
  return rankScores(scores, { direction, tolerance: ROUNDING }).ranks;
}

/** A function that always gives one value tells nobody apart, whatever the bounds above it. */
function boundsOf([low, high]: readonly [number, number]): Bounds {
  return high > low ? [low, high] : [low, low + 1];
}
