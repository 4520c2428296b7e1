import {
  compileCategory,
  compileValue,
  isInRange,
  performanceTable,
  type ValueFunction,
  valueRange,
  weightedSum,
} from '@insedia/ranking';
import type { Application, CellError } from '../applications/application.ts';
import type { ColumnMatch } from '../applications/columns.ts';
import { outsideValueFunction } from '../applications/messages.ts';
import { at } from '../at.ts';
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
    const measured = at(measurements, j).value;
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

/** An application and what its criteria read, one measurement each. */
export interface Measured {
  readonly application: Application;
  readonly measurements: readonly Measurement[];
}

/**
 * The scores of applications, by the weighted sum of the call.
 *
 * @param measured no application fails {@link valueErrors}
 */
export function score(
  call: Call,
  measured: readonly Measured[],
): { application: Application; score: Score }[] {
  const values = call.criteria.map(({ value }, j) => {
    const toValue = valuer(value);
    return Float64Array.from(measured, ({ measurements }) => toValue(at(measurements, j).value));
  });
  const uncertain = measured.some(({ measurements }) =>
    call.criteria.some((criterion, j) => isBounded(criterion, at(measurements, j).value)),
  );
  const worst = sum(call, fill(call, values, 0));
  const best = uncertain ? sum(call, fill(call, values, 1)) : worst;
  return measured.map(({ application, measurements }, i) => ({
    application,
    score: {
      points: at(worst.scores, i),
      pointsAtBest: at(best.scores, i),
      results: call.criteria.map((criterion, j): CriterionResult => {
        const found = at(measurements, j);
        return {
          criterion: criterion.id,
          measured: found,
          value: at(at(worst.values, j), i),
          points: at(at(worst.contributions, j), i),
          ...(isBounded(criterion, found.value) ? { pointsAtBest: at(at(best.contributions, j), i) } : {}),
        };
      }),
    },
  }));
}

function isBounded({ missing }: Criterion, measured: Measurement['value']): boolean {
  return measured === null && missing === 'bounds';
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
    return at(values, j).map((known) => (Number.isNaN(known) ? filler : known));
  });
}

interface Sum {
  readonly values: readonly Float64Array[];
  readonly contributions: readonly Float64Array[];
  readonly scores: Float64Array;
}

function sum(call: Call, values: readonly Float64Array[]): Sum {
  const alternatives = Array.from(at(values, 0), (_, i) => String(i));
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
