import type { Field, Language } from '@insedia/domain';
import type { Call } from '@insedia/scoring';
import { type FormMessages, formMessagesIn } from '../../text/form-messages.ts';
import { contentOf } from './describe.ts';
import { formColumns } from './fields.ts';

/**
 * The form of a call as a Table Schema (https://datapackage.org/standard/table-schema/), for programs that check
 * tables by it: a field a column, under the heading that the workbook of the form has.
 */
export function formTableSchema(call: Call, language: Language, all: boolean): string {
  const messages = formMessagesIn(language);
  const columns = formColumns(call, language, all);
  const schema = {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    title: call.title[language],
    fields: columns.map(({ field, heading, required }) => ({
      name: heading,
      title: field.title[language],
      description: contentOf(field, language, messages),
      ...typeOf(field, language, messages),
      constraints: constraintsOf(field, required),
    })),
    missingValues: [''],
    primaryKey: columns.filter(({ field }) => field.name === 'id').map(({ heading }) => heading),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function typeOf({ type }: Field, language: Language, { no, yes }: FormMessages): object {
  switch (type) {
    case 'number':
    case 'money':
      return language === 'it'
        ? { type: 'number', decimalChar: ',', groupChar: '.' }
        : { type: 'number', decimalChar: '.', groupChar: ',' };
    case 'integer':
      return { type: 'integer' };
    case 'boolean':
      return { type: 'boolean', trueValues: [yes], falseValues: [no] };
    case 'date-time':
      return { type: 'datetime', format: language === 'it' ? '%d/%m/%Y %H:%M' : '%Y-%m-%dT%H:%M' };
    case 'category':
    case 'istat':
    case 'string':
      return { type: 'string' };
  }
}

function constraintsOf(
  { categories, maximum, minimum, type, unique = false }: Field,
  required: boolean,
): object {
  return {
    required,
    ...(unique ? { unique } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(type === 'istat' ? { pattern: '\\d{6}' } : {}),
    ...(categories
      ? { enum: [...new Set(categories.flatMap(({ label, value }) => [label.it, label.en, value]))] }
      : {}),
  };
}
