import type { Field, Language } from '@insedia/domain';
import type { FormMessages } from '../../text/form-messages.ts';
import { NumberWriter } from '../../text/numbers.ts';
import { unitWord } from '../../text/units.ts';

/** What a field may hold, in sentences. */
export function contentOf(field: Field, language: Language, messages: FormMessages): string {
  const { type, unique = false } = field;
  const parts = [sentence(field, language, messages), bounds(field, language, messages)];
  if (unique && type === 'string') parts.push(messages.unique);
  return parts.filter((part) => part !== '').join(' ');
}

function sentence(
  { categories = [], type, unit }: Field,
  language: Language,
  messages: FormMessages,
): string {
  const measured = unit === undefined ? '' : messages.unit(unitWord(unit, 2)[language]);
  switch (type) {
    case 'category':
      return messages.oneOf(categories.map(({ label }) => label[language]).join(', '));
    case 'number':
      return messages.number(measured);
    case 'integer':
      return messages.whole(measured);
    case 'money':
      return messages.money;
    case 'boolean':
      return messages.yesNo;
    case 'date-time':
      return messages.instant;
    case 'istat':
      return messages.istat;
    case 'string':
      return messages.text;
  }
}

function bounds({ maximum, minimum }: Field, language: Language, messages: FormMessages): string {
  const numbers = new NumberWriter(language);
  if (minimum !== undefined && maximum !== undefined) {
    return messages.between(numbers.exact(minimum), numbers.exact(maximum));
  }
  if (minimum !== undefined) return messages.atLeast(numbers.exact(minimum));
  return maximum === undefined ? '' : messages.atMost(numbers.exact(maximum));
}
