import { RANDOM_INDICES, type RandomIndex } from '../src/index.ts';
import { Unsupported } from './json.ts';
import type { Choices } from './params.ts';
import type { ReferenceCase } from './reference-case.ts';

/** The tables a case may mean: the one it names, or all. */
export function randomIndicesOf({ params }: ReferenceCase): RandomIndex[] {
  const said = params.text('random_index', 'ri', 'random_index_table');
  if (said === '') return [...RANDOM_INDICES];
  const name = letters(said);
  // Authors alone name a table when they have one.
  const found = RANDOM_INDICES.filter(
    (table) => letters(table) === name || letters(table).replace(/\d+$/, '') === name,
  );
  if (found.length !== 1) throw new Unsupported(`random index ${said}`);
  return found;
}

/** `Aguarón–Moreno-Jiménez (2003)` and `aguaron_moreno_2003` are the same name. */
function letters(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]|and(?=[^a-z])/g, '')
    .replace('morenojimenez', 'moreno');
}

const METHODS: Choices<'geometric-mean' | 'eigenvector'> = [
  [/geometric|row mean|rgm|llsm/, 'geometric-mean'],
  [/eigen/, 'eigenvector'],
];

/** The principal eigenvector where the case does not say. */
export function priorityMethodOf({ params }: ReferenceCase): 'geometric-mean' | 'eigenvector' {
  return params.choice(METHODS, 'priority', 'method', 'priority_method') ?? 'eigenvector';
}
