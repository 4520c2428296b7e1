import type { Field, FieldType } from '@insedia/domain';
import type { Condition } from './condition.ts';
import type { Names, Path } from './names.ts';

const NUMERIC: readonly FieldType[] = ['number', 'integer', 'money', 'boolean', 'date-time'];

/** Reports what in a condition names no field of the form, or can never hold for the field it names. */
export function checkCondition(path: Path, condition: Condition, names: Names): void {
  if ('all' in condition) checkParts([...path, 'all'], condition.all, names);
  else if ('any' in condition) checkParts([...path, 'any'], condition.any, names);
  else if ('not' in condition) checkCondition([...path, 'not'], condition.not, names);
  else {
    const field = names.field([...path, 'field'], condition.field);
    if (field) checkConstants(path, condition, field, names);
  }
}

function checkParts(path: Path, parts: readonly Condition[], names: Names): void {
  for (const [i, part] of parts.entries()) checkCondition([...path, i], part, names);
}

function checkConstants(
  path: Path,
  condition: Extract<Condition, { field: string }>,
  field: Field,
  names: Names,
): void {
  if ('known' in condition) return;
  if ('is' in condition) checkConstant([...path, 'is'], condition.is, field, names);
  else if ('isNot' in condition) checkConstant([...path, 'isNot'], condition.isNot, field, names);
  else if ('in' in condition) {
    for (const [i, constant] of condition.in.entries())
      checkConstant([...path, 'in', i], constant, field, names);
  } else if (!NUMERIC.includes(field.type)) {
    names.report(
      path,
      `il campo «${field.name}» non è un numero: non ha min né max; usare is, isNot o in`,
      `the field “${field.name}” is not a number: it has no min or max; use is, isNot or in`,
    );
  }
}

function checkConstant(
  path: Path,
  constant: string | number | boolean,
  { name, type, categories = [] }: Field,
  names: Names,
): void {
  if (type === 'category') {
    const values = categories.map(({ value }) => value);
    names.known(path, String(constant), values, ['la categoria', 'category']);
    return;
  }
  const [wanted, it, en] = constantOf(type);
  if (typeof constant === wanted) return;
  names.report(
    path,
    `il campo «${name}» si confronta con ${it}, qui c’è ${JSON.stringify(constant)}`,
    `the field “${name}” is compared with ${en}, here is ${JSON.stringify(constant)}`,
  );
}

function constantOf(type: FieldType): readonly ['string' | 'number' | 'boolean', it: string, en: string] {
  if (type === 'boolean') return ['boolean', 'true o false', 'true or false'];
  if (NUMERIC.includes(type)) return ['number', 'un numero', 'a number'];
  return ['string', 'un testo fra virgolette', 'a text in quotes'];
}
