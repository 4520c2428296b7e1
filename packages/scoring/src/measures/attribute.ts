import type { Application } from '../applications/application.ts';
import type { Criterion } from '../call/call.ts';
import { toNumber, valueIn } from '../call/condition.ts';
import { categories } from './categories.ts';
import type { Column } from './column.ts';

/** What each application states in a field: a number, or a category where the criterion values categories. */
export function attribute(field: string, { value }: Criterion, applications: readonly Application[]): Column {
  if (value.kind === 'categorical')
    return categories(applications.map(({ values }) => valueIn(values, field)));
  return {
    values: Float64Array.from(applications, ({ values }) => toNumber(valueIn(values, field)) ?? Number.NaN),
  };
}
