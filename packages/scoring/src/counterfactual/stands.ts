import type { Field } from '@insedia/domain';
import type { Change } from '@insedia/ranking';
import type { Application } from '../applications/application.ts';
import type { ColumnMatch } from '../applications/columns.ts';
import type { Ranked } from '../assessment/assessment.ts';
import { compare } from '../assessment/compare.ts';
import { eligibility } from '../assessment/eligibility.ts';
import { admission } from '../assessment/minimums.ts';
import { scoreSites } from '../assessment/score.ts';
import { at } from '../at.ts';
import type { Call, Criterion } from '../call/call.ts';
import type { Value } from '../call/condition.ts';
import { attribute } from '../measures/attribute.ts';
import { categories } from '../measures/categories.ts';
import type { Column } from '../measures/column.ts';

/** An application with some measures changed, and the one it is to catch up with. */
export interface Trial {
  readonly call: Call;
  readonly columns: ColumnMatch;
  /** Fields of the call's form, by name. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly own: Ranked;
  readonly rival: Ranked;
  readonly changes: readonly Change[];
  readonly whenTied: 'shares' | 'fails';
}

/**
 * Whether an application with some measures changed would still meet the call, and catch up with its rival, by the
 * same steps that assess it: a field may serve several criteria, a requirement and a tie-break at once.
 */
export function stands({ call, changes, columns, fields, own, rival, whenTied }: Trial): boolean {
  const changed = withChanges(own.application, changes, call.criteria, fields);
  const { errors, reasons } = eligibility(call, changed, columns, undefined);
  if (errors.length > 0 || reasons.length > 0) return false;

  const pair = [own, rival];
  const applications = [changed, rival.application];
  const readings = new Map(
    call.criteria.map((criterion, j): [string, Column] => {
      const { id, measure } = criterion;
      if (measure.kind === 'attribute') return [id, attribute(measure.field, criterion, applications)];
      const to = changes.find((change) => change.criterion === j)?.to;
      return [id, recorded(criterion, j, pair, to)];
    }),
  );
  const scores = scoreSites(call, readings);
  if (!admission(call, scores).admitted.includes(0)) return false;
  const { ranks } = compare({ call, applications, scores }, [{ sites: Uint32Array.of(0, 1), end: 'points' }]);
  return whenTied === 'fails' ? at(ranks, 0) < at(ranks, 1) : at(ranks, 0) <= at(ranks, 1);
}

/** The application as it would state its fields. */
function withChanges(
  application: Application,
  changes: readonly Change[],
  criteria: readonly Criterion[],
  fields: ReadonlyMap<string, Field>,
): Application {
  const stated = changes.flatMap(({ criterion, to }): [string, Value][] => {
    const { measure } = at(criteria, criterion);
    const field = measure.kind === 'attribute' ? fields.get(measure.field) : undefined;
    return field ? [[field.name, heldBy(field, to)]] : [];
  });
  return { ...application, values: { ...application.values, ...Object.fromEntries(stated) } };
}

/** A measure as its field holds it. */
function heldBy({ type }: Field, to: number | string): Value {
  if (type === 'boolean') return to === 'true' || to === 1;
  if (type === 'money') return BigInt(Math.round(100 * Number(to)));
  return to;
}

/** What a criterion on a layer read on some applications, but `to`, where it is told, on the first. */
function recorded(
  { value }: Criterion,
  j: number,
  pair: readonly Ranked[],
  to: Change['to'] | undefined,
): Column {
  const read = pair.map(({ score }, i) => {
    const { measured } = at(score.results, j);
    return i === 0 && to !== undefined ? to : measured.value;
  });
  if (value.kind === 'categorical') return categories(read);
  return {
    values: Float64Array.from(read, (measure) => (typeof measure === 'number' ? measure : Number.NaN)),
  };
}
