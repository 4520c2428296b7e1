import { CORE_FIELDS, type Field, SITE_FIELDS } from '@insedia/domain';
import type { Call, Form } from './call.ts';
import { fieldsOf } from './condition.ts';

/**
 * The fields of a form: those of its base, with the form's own added or put in their place.
 *
 * @example
 * formFields({ base: 'minimal', required: [], fields: [] }).map(({ name }) => name); // ['id', 'name', 'lon', 'lat']
 */
export function formFields(form: Form): Field[] {
  const fields = new Map<string, Field>();
  for (const field of form.base === 'site' ? SITE_FIELDS : CORE_FIELDS) fields.set(field.name, field);
  for (const field of form.fields) fields.set(field.name, field);
  return [...fields.values()].map((field) =>
    form.required.includes(field.name) ? { ...field, required: true } : field,
  );
}

/** The names of the fields that the call measures, asks about, or breaks ties by: a file must have their columns. */
export function usedFields({ criteria, eligibility, territory, ties, window }: Call): Set<string> {
  return new Set([
    ...criteria.flatMap(({ measure }) => (measure.kind === 'attribute' ? [measure.field] : [])),
    ...eligibility.flatMap(({ when, require }) => [...(when ? fieldsOf(when) : []), ...fieldsOf(require)]),
    ...ties.chain.flatMap((step) => (step.kind === 'attribute' ? [step.field] : [])),
    ...(territory ? [territory.field] : []),
    ...(window ? ['submittedAt'] : []),
  ]);
}
