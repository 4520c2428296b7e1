import { type Field, type LocalizedText, writeInstant } from '@insedia/domain';
import { written } from '../applications/number.ts';
import type { Call } from '../call/call.ts';
import { type Value, type Values, valueIn } from '../call/condition.ts';
import { formFields } from '../call/form.ts';

/** What an application says in some fields, in words: «Tipologia: area edificabile; Superficie (m²): 4800». */
export function observed({ form, timeZone }: Call, values: Values, names: readonly string[]): LocalizedText {
  const fields = formFields(form).filter(({ name }) => names.includes(name));
  const parts = fields.map((field) => {
    const { it, en } = valueText(field, valueIn(values, field.name), timeZone.value);
    return { it: `${field.title.it}: ${it}`, en: `${field.title.en}: ${en}` };
  });
  return { it: parts.map(({ it }) => it).join('; '), en: parts.map(({ en }) => en).join('; ') };
}

function valueText({ categories, type }: Field, value: Value, timeZone: string): LocalizedText {
  if (value === null) return { it: 'non indicato', en: 'not stated' };
  if (typeof value === 'boolean') return value ? { it: 'sì', en: 'yes' } : { it: 'no', en: 'no' };
  if (typeof value === 'string') {
    return categories?.find((category) => category.value === value)?.label ?? { it: value, en: value };
  }
  if (type === 'date-time') {
    const instant = Number(value);
    return { it: writeInstant(instant, timeZone, 'it'), en: writeInstant(instant, timeZone, 'en') };
  }
  const number = typeof value === 'bigint' ? Number(value) / 100 : value;
  return { it: written(number, ','), en: written(number, '.') };
}
