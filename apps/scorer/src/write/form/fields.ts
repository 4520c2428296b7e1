import { CORE_FIELDS, type Field, type Language, type LocalizedText } from '@insedia/domain';
import { type Call, formFields, usedFields } from '@insedia/scoring';

/** A field of a form as a column. */
export interface FormColumn {
  readonly field: Field;
  /** What heads it: the title, a star where it must be filled. */
  readonly heading: string;
  readonly required: boolean;
  /** The criteria and the requirements that read it, by their titles. */
  readonly readBy: readonly LocalizedText[];
}

/**
 * The columns of the form of a call: what every application needs, what the call asks for, and what it reads. `all` has
 * the other fields of the form too.
 */
export function formColumns(call: Call, language: Language, all: boolean): readonly FormColumn[] {
  const used = usedFields(call);
  const core = new Set(CORE_FIELDS.map(({ name }) => name));
  return formFields(call.form)
    .filter(({ name, required = false }) => all || required || used.has(name) || core.has(name))
    .map((field) => {
      const required = field.required ?? false;
      return {
        field,
        heading: required ? `${field.title[language]} *` : field.title[language],
        required,
        readBy: readersOf(call, field.name),
      };
    });
}

function readersOf(call: Call, name: string): readonly LocalizedText[] {
  const { criteria, eligibility, territory, ties } = call;
  const nothing = { ...call, criteria: [], eligibility: [], territory: undefined, window: undefined };
  const reads = (part: Partial<Call>): boolean =>
    usedFields({ ...nothing, ties: { ...ties, chain: [] }, ...part }).has(name);
  return [
    ...criteria.filter((criterion) => reads({ criteria: [criterion] })).map(({ title }) => title),
    ...eligibility.filter((rule) => reads({ eligibility: [rule] })).map(({ title }) => title),
    ...(reads({ territory }) ? [TERRITORY] : []),
    ...(reads({ ties }) ? [TIES] : []),
  ];
}

const TERRITORY: LocalizedText = { it: 'territorio ammesso', en: 'territory admitted' };
const TIES: LocalizedText = { it: 'spareggio', en: 'tie-break' };
