import {
  compileCategory,
  compileValue,
  isInRange,
  performanceTable,
  type ValueFunction,
  valueRange,
  weightedSum,
} from '@insedia/ranking';
import type { CellError } from '../applications/application.ts';
import type { ColumnMatch } from '../applications/columns.ts';
import { outsideValueFunction } from '../applications/messages.ts';
import type { Call, Criterion } from '../call/call.ts';
import type { CriterionResult, Score } from './assessment.ts';
import type { Measurement } from './measure.ts';

/** The measures of an application whose worth the call does not state: an unlisted category, a number out of range. */
export function valueErrors(
  { criteria }: Call,
  measurements: readonly Measurement[],
  columns: ColumnMatch,
): CellError[] {
  return criteria.flatMap(({ measure, title, value }, j) => {
    const measured = measurements[j]?.value ?? null;
    if (measured === null || hasValue(value, measured)) return [];
    const source =
      measure.kind === 'attribute' ? (columns.matched[measure.field] ?? measure.field) : measure.layer;
    return outsideValueFunction(source, measured, title);
  });
}

function hasValue(fn: ValueFunction, measured: number | string): boolean {
  if (fn.kind === 'categorical')
    return fn.otherwise !== 'error' || Object.hasOwn(fn.values, String(measured));
  return isInRange(fn, Number(measured));
}

/**
 * The scores of applications, by the weighted sum of the call.
 *
 * @param measured one measurement a criterion; no application fails {@link valueErrors}
 */
export function score<T extends { readonly measurements: readonly Measurement[] }>(
  call: Call,
  measured: readonly T[],
): (T & { score: Score })[] {
  const values = call.criteria.map(({ value }, j) => {
    const toValue = valuer(value);
    return Float64Array.from(measured, ({ measurements }) => toValue(measurements[j]?.value ?? null));
  });
  const uncertain = measured.some(({ measurements }) =>
    measurements.some(({ value }, j) => isBounded(call.criteria[j], value)),
  );
  const worst = sum(call, fill(call, values, 0));
  const best = uncertain ? sum(call, fill(call, values, 1)) : worst;
  return measured.map((entry, i) => ({
    ...entry,
    score: {
      points: worst.scores[i] ?? 0,
      pointsAtBest: best.scores[i] ?? 0,
      results: call.criteria.map((criterion, j): CriterionResult => {
        const found = entry.measurements[j] ?? { value: null };
        return {
          criterion: criterion.id,
          measured: found,
          value: worst.values[j]?.[i] ?? 0,
          points: worst.contributions[j]?.[i] ?? 0,
          ...(isBounded(criterion, found.value) ? { pointsAtBest: best.contributions[j]?.[i] ?? 0 } : {}),
        };
      }),
    },
  }));
}

function isBounded(criterion: Criterion | undefined, measured: Measurement['value']): boolean {
  return measured === null && criterion?.missing === 'bounds';
}

/** The value of a measurement; NaN where it is missing. */
function valuer(fn: ValueFunction): (measured: Measurement['value']) => number {
  if (fn.kind === 'categorical') {
    const value = compileCategory(fn);
    return (measured) => (measured === null ? Number.NaN : value(String(measured)));
  }
  const value = compileValue(fn);
  return (measured) => (measured === null ? Number.NaN : value(Number(measured)));
}

/** Puts the worst (`end` 0) value in place of what is missing, or (`end` 1) the best where the policy is `bounds`. */
function fill(call: Call, values: readonly Float64Array[], end: 0 | 1): Float64Array[] {
  return call.criteria.map(({ missing, value }, j) => {
    const range = valueRange(value);
    const filler = missing === 'bounds' ? range[end] : range[0];
    return (values[j] ?? new Float64Array(0)).map((known) => (Number.isNaN(known) ? filler : known));
  });
}

interface Sum {
  readonly values: readonly Float64Array[];
  readonly contributions: readonly Float64Array[];
  readonly scores: Float64Array;
}

function sum(call: Call, values: readonly Float64Array[]): Sum {
  const alternatives = Array.from(values[0] ?? [], (_, i) => String(i));
  const table = performanceTable(
    alternatives,
    call.criteria.map(({ id }) => id),
    values,
  );
  const { contributions, scores } = weightedSum(
    table,
    call.criteria.map(({ weight }) => weight),
    { scale: call.score.outOf.value, decimals: call.score.decimals.value },
  );
  return { values, contributions, scores };
}
