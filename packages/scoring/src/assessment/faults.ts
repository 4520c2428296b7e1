import { isInRange, type ValueFunction } from '@insedia/ranking';
import type { Application, CellError } from '../applications/application.ts';
import type { ColumnMatch } from '../applications/columns.ts';
import { outsideValueFunction } from '../applications/messages.ts';
import type { Call, Criterion } from '../call/call.ts';
import { type Columns, columnOf, valueAt } from '../measures/column.ts';
import type { Reason } from './assessment.ts';
import type { Verdict } from './sift.ts';

const NONE: Verdict = { reasons: [], errors: [] };

/**
 * What speaks against an application for what its criteria read: an error for a measure whose worth the call does
 * not state, an unlisted category or a number out of range; a reason for a criterion without data that excludes.
 *
 * @param columns what each criterion of the call read
 */
export function faults(
  { criteria }: Call,
  columns: Columns,
  headings: ColumnMatch,
): (application: Application, site: number) => Verdict {
  const watched = criteria
    .filter(({ missing, value }) => missing === 'exclude' || refuses(value))
    .map((criterion) => ({ criterion, column: columnOf(columns, criterion) }));
  return (_, site) => {
    let verdict = NONE;
    for (const { criterion, column } of watched) {
      const measured = valueAt(column, site);
      if (measured === null ? criterion.missing !== 'exclude' : hasValue(criterion.value, measured)) continue;
      const { errors, reasons } = verdict;
      verdict =
        measured === null
          ? { errors, reasons: [...reasons, noData(criterion)] }
          : { errors: [...errors, worthless(criterion, measured, headings)], reasons };
    }
    return verdict;
  };
}

/** Whether there are measures that a value function gives no value. */
function refuses(fn: ValueFunction): boolean {
  if (fn.kind === 'categorical') return fn.otherwise === 'error';
  return fn.kind === 'piecewise-linear' && fn.outOfRange === 'error';
}

function hasValue(fn: ValueFunction, measured: number | string): boolean {
  if (fn.kind === 'categorical')
    return fn.otherwise !== 'error' || Object.hasOwn(fn.values, String(measured));
  return isInRange(fn, Number(measured));
}

function worthless(
  { measure, title }: Criterion,
  measured: number | string,
  { matched }: ColumnMatch,
): CellError {
  const source = measure.kind === 'attribute' ? (matched[measure.field] ?? measure.field) : measure.layer;
  return outsideValueFunction(source, measured, title);
}

function noData({ id, title, citation }: Criterion): Reason {
  return {
    kind: 'missing-data',
    id,
    message: {
      it: `manca il dato per il criterio «${title.it}», che il bando richiede`,
      en: `no data for the criterion “${title.en}”, which the call requires`,
    },
    citation,
  };
}
