import { CORE_FIELDS, type Field, SITE_FIELDS } from '@insedia/domain';
import type { Call, Form } from './call.ts';
import { fieldsOf } from './condition.ts';
import { plain } from './plain.ts';

/**
 * The fields of a form: those of its base, with the form's own added or put in their place.
 *
 * @example
 * formFields({ base: 'minimal', required: [], fields: [] }).map(({ name }) => name);
 * // ['id', 'name', 'lon', 'lat']
 */
export function formFields(form: Form): Field[] {
  const fields = new Map<string, Field>();
  for (const field of form.base === 'site' ? SITE_FIELDS : CORE_FIELDS) fields.set(field.name, field);
  for (const field of form.fields) fields.set(field.name, field);
  return [...fields.values()].map((field) =>
    form.required.includes(field.name) ? { ...field, required: true } : field,
  );
}

/**
 * The names of the fields that the call measures, asks about, or breaks ties by: a file must have their columns.
 *
 * @example
 * [...usedFields(call)]; // ['areaM2']
 */
export function usedFields({ criteria, eligibility, territory, ties, window }: Call): Set<string> {
  return new Set([
    ...criteria.flatMap(({ measure }) => (measure.kind === 'attribute' ? [measure.field] : [])),
    ...eligibility.flatMap(({ when, require }) => [...(when ? fieldsOf(when) : []), ...fieldsOf(require)]),
    ...ties.chain.flatMap((step) => (step.kind === 'attribute' ? [step.field] : [])),
    ...(territory ? [territory.field] : []),
    ...(window ? ['submittedAt'] : []),
  ]);
}

/** A heading that two fields answer to. */
interface SharedHeading {
  readonly heading: string;
  readonly field: string;
  readonly other: string;
}

/** Headings that more than one field answers to, so that a column could be taken for the wrong one. */
export function sharedHeadings(fields: readonly Field[]): SharedHeading[] {
  const owners = new Map<string, string>();
  return fields.flatMap(({ name: field, title, aliases = [] }) =>
    [...new Set([field, title.it, title.en, ...aliases])].flatMap((heading) => {
      const other = owners.get(plain(heading)) ?? field;
      owners.set(plain(heading), other);
      return other === field ? [] : [{ heading, field, other }];
    }),
  );
}
