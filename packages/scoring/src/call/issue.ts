import type { InstantProblem, LocalizedText } from '@insedia/domain';
import type { core } from 'zod';
import { closest } from './closest.ts';
import { knownEntries, valueAt } from './known-entries.ts';
import type { Path } from './names.ts';
import type { CallProblem } from './problem.ts';
import { formOf, INSTANT_PROBLEMS, listed, shown, TYPES } from './words.ts';

type Issue = core.$ZodIssue;
type Union = Extract<Issue, { code: 'invalid_union' }>;

/** What issues of form stand for, in both languages, with what was probably meant. */
export function describeIssues(
  issues: readonly Issue[],
  document: unknown,
  schema: core.JSONSchema.BaseSchema,
): CallProblem[] {
  const describe = (issue: Issue, at: Path): CallProblem[] => {
    const path = [...at, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
    const value = valueAt(document, path);
    if (issue.code === 'unrecognized_keys') {
      const known = knownEntries(schema, document, path);
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownEntry(key, known) }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0 && value !== undefined) {
      const [meant, other] = likeliest(issue, value);
      if (meant && !other) return meant.flatMap((inner) => describe(inner, path));
      if (meant) return mixed(path, value, knownEntries(schema, document, path));
    }
    return [{ path, message: message(issue, path, value) }];
  };
  return issues.flatMap((issue) => describe(issue, []));
}

/** An entry of several words is most probably what follows a comma in a text without quotation marks. */
function unknownEntry(key: string, known: readonly string[]): LocalizedText {
  const meant = closest(key, known);
  const [it, en] =
    meant === undefined
      ? [`si conoscono: ${known.join(', ')}`, `known are: ${known.join(', ')}`]
      : [`forse «${meant}»?`, `did you mean “${meant}”?`];
  if (key.trim().includes(' ')) {
    return {
      it: `voce «${key}» sconosciuta; ${it}; se è parte di un testo con una virgola, mettere il testo fra virgolette`,
      en: `unknown entry “${key}”; ${en}; if it is part of a text with a comma, put the text in quotation marks`,
    };
  }
  return { it: `voce «${key}» sconosciuta; ${it}`, en: `unknown entry “${key}”; ${en}` };
}

/** The branches of a union that were most probably meant: those whose entries fit best; none if no kind of value fits. */
function likeliest({ errors }: Union, value: unknown): (readonly Issue[])[] {
  const misfits = errors.map((issues) => misfit(issues, value));
  const fewest = Math.min(...misfits);
  if (fewest === Infinity) return [];
  return errors.filter((_, i) => misfits[i] === fewest);
}

/** How many entries a branch has too many or too few; `Infinity` if it takes another kind of value. */
function misfit(issues: readonly Issue[], value: unknown): number {
  let count = 0;
  for (const { code, path, ...issue } of issues) {
    if (path.length === 0 && code === 'invalid_type') return Infinity;
    if (path.length === 0 && 'keys' in issue) count += issue.keys.length;
    const [key = ''] = path;
    if (path.length === 1 && typeof key !== 'symbol' && valueAt(value, [key]) === undefined) count++;
  }
  return count;
}

/** Entries of several branches, or too few of any. */
function mixed(path: Path, value: unknown, known: readonly string[]): CallProblem[] {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const unknown = keys.filter((key) => !known.includes(key));
  if (unknown.length > 0)
    return unknown.map((key) => ({ path: [...path, key], message: unknownEntry(key, known) }));
  return [
    {
      path,
      message: {
        it: `voci che non vanno insieme, o incomplete: ${keys.join(', ')}; si conoscono: ${known.join(', ')}`,
        en: `entries that do not go together, or too few: ${keys.join(', ')}; known are: ${known.join(', ')}`,
      },
    },
  ];
}

function message(issue: Issue, path: Path, value: unknown): LocalizedText {
  const wanted = want(issue, path);
  if (value === undefined) {
    return {
      it: `voce obbligatoria assente: ${wanted.it}`,
      en: `required entry missing: ${wanted.en}`,
    };
  }
  const here = shown(value);
  return { it: `${wanted.it}, qui c’è ${here.it}`, en: `${wanted.en}, here is ${here.en}` };
}

/** What an issue says was wanted. */
function want(issue: Issue, path: Path): LocalizedText {
  switch (issue.code) {
    case 'invalid_type': {
      const [it, en] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
      return { it: `serve ${it}`, en: `it takes ${en}` };
    }
    case 'invalid_value':
      return listed(issue.values.map(String));
    case 'too_small':
      return least(issue);
    case 'too_big':
      return { it: `serve al più ${issue.maximum}`, en: `it takes at most ${issue.maximum}` };
    case 'invalid_union':
      return 'options' in issue && issue.options ? listed(issue.options.map(String)) : eitherType(issue);
    case 'custom': {
      const problem = instantProblem(issue.params?.problem);
      const [it, en] = problem ? INSTANT_PROBLEMS[problem] : formOf(path);
      return { it, en };
    }
    default: {
      const [it, en] = formOf(path);
      return { it, en };
    }
  }
}

function least({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): LocalizedText {
  if (origin === 'string') return { it: 'serve un testo non vuoto', en: 'it takes a text that is not empty' };
  if (origin === 'array')
    return { it: `elementi richiesti: almeno ${minimum}`, en: `elements required: at least ${minimum}` };
  return inclusive === false
    ? { it: `serve più di ${minimum}`, en: `it takes more than ${minimum}` }
    : { it: `serve almeno ${minimum}`, en: `it takes at least ${minimum}` };
}

function eitherType({ errors }: Union): LocalizedText {
  const expected = errors.flat().flatMap((issue) => (issue.code === 'invalid_type' ? [issue.expected] : []));
  const types = [...new Set(expected)].map((type) => TYPES[type] ?? [type, type]);
  return {
    it: `serve ${types.map(([it]) => it).join(' o ')}`,
    en: `it takes ${types.map(([, en]) => en).join(' or ')}`,
  };
}

function instantProblem(problem: unknown): InstantProblem | undefined {
  const known: readonly InstantProblem[] = ['malformed', 'no-such-day', 'no-time', 'skipped', 'ambiguous'];
  return known.find((name) => name === problem);
}
