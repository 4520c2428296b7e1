import type { WeightSpace } from '../src/index.ts';
import { criteriaOf, perCriterion, placesOf } from './criteria.ts';
import { isFields, isList, isMatrix, isNumbers, Unsupported } from './json.ts';
import { asNumber, Params } from './params.ts';
import type { ReferenceCase } from './reference-case.ts';

/** The weights a case admits, and how it was read where it can be read in more than one way. */
export interface SpaceReading {
  readonly choice: string;
  readonly space: WeightSpace;
}

/** Weights as a list, ranks or an order of importance, bounds, shapes, or a word; stated once. */
export function weightSpacesOf(c: ReferenceCase, criteria: number): SpaceReading[] {
  const said = c.weights ?? c.params.get('weights', 'weight_space', 'weight_distribution');
  const apart = partsOf(c, c.params, criteria, {
    ranks: [
      'weight_ranks',
      'weight_ranking',
      'ordinal_weights',
      'importance',
      'importance_ranks',
      'criteria_ranking',
    ],
    order: ['weight_order', 'importance_order', 'criteria_order'],
    bounds: ['weight_bounds', 'weight_intervals', 'interval_weights'],
    shapes: ['dirichlet', 'dirichlet_alpha'],
  });
  const stated = [...apart, ...(said === undefined ? [] : [saidSpace(c, said, criteria, apart.length > 0)])];
  const spaces = stated.filter((space) => space !== 'as stated elsewhere');
  if (spaces.length > 1) throw new Unsupported('weights stated twice');
  return spaces[0] ?? [{ choice: '', space: { kind: 'uniform' } }];
}

/** A word may only name what is stated elsewhere. */
function saidSpace(
  c: ReferenceCase,
  said: unknown,
  criteria: number,
  isElsewhere: boolean,
): SpaceReading[] | 'as stated elsewhere' {
  if (typeof said === 'string') return inWords(c, said.toLowerCase(), criteria, isElsewhere);
  if (isNumbers(said)) return exact(said, criteria);
  if (isMatrix(said)) return intervals(said, criteria);
  if (!isFields(said)) throw new Unsupported(`weights ${JSON.stringify(said)}`);
  const own = new Params(said);
  const [space, ...more] = partsOf(c, own, criteria, {
    ranks: ['ordinal', 'ranks', 'importance', 'ranking'],
    order: ['order'],
    bounds: ['interval', 'intervals', 'bounds'],
    shapes: ['dirichlet', 'alpha', 'shapes'],
  });
  if (space !== undefined || own.get('distribution', 'kind', 'type') !== undefined) {
    const word = own.text('distribution', 'kind', 'type');
    if (more.length > 0 || own.unread().length > 0) throw new Unsupported(`weights ${JSON.stringify(said)}`);
    const named = word === '' ? undefined : inWords(c, word, criteria, space !== undefined);
    return space ?? named ?? [{ choice: '', space: { kind: 'uniform' } }];
  }
  const listed = perCriterion(c, said, criteria, 'weights');
  if (isMatrix(listed)) return intervals(listed, criteria);
  return exact(
    listed.map((weight) => asNumber(weight, 'weight')),
    criteria,
  );
}

interface PartNames {
  readonly ranks: readonly string[];
  readonly order: readonly string[];
  readonly bounds: readonly string[];
  readonly shapes: readonly string[];
}

function partsOf(c: ReferenceCase, params: Params, criteria: number, names: PartNames): SpaceReading[][] {
  const listed = (what: string, keys: readonly string[]): readonly unknown[] | undefined => {
    const said = params.get(...keys);
    return said === undefined ? undefined : perCriterion(c, said, criteria, what);
  };
  const ranks = listed('weight ranks', names.ranks);
  const order = params.get(...names.order);
  const bounds = listed('weight bounds', names.bounds);
  const shapes = listed('dirichlet', names.shapes);
  return [
    ...(ranks === undefined ? [] : [isNumbers(ranks) ? ordinal(ranks) : inOrder(c, ranks, criteria)]),
    ...(order === undefined ? [] : [inOrder(c, order, criteria)]),
    ...(bounds === undefined ? [] : [intervals(bounds, criteria)]),
    ...(shapes === undefined
      ? []
      : [
          [
            {
              choice: '',
              space: { kind: 'dirichlet', shapes: shapes.map((x) => asNumber(x, 'dirichlet')) },
            } as const,
          ],
        ]),
  ];
}

/**
 * Criteria from the most important down, by name or by index. Numbers from 1 on may as well be the rank of each
 * criterion: where that is not the same, both are read.
 */
function inOrder(c: ReferenceCase, said: unknown, criteria: number): SpaceReading[] {
  if (typeof said === 'string') return inOrder(c, said.split(/\s*(?:>=?|≥|≻|,)\s*/), criteria);
  if (isFields(said)) return inOrder(c, perCriterion(c, said, criteria, 'weight order'), criteria);
  if (!isList(said) || said.length !== criteria)
    throw new Unsupported(`weight order ${JSON.stringify(said)} of ${criteria} criteria`);
  if (!isNumbers(said)) {
    const places = placesOf(said.map(String), criteriaOf(c));
    if (places === undefined) throw new Unsupported(`weight order of unknown criteria: ${said.join(', ')}`);
    return ordinal(places.map((_, j) => 1 + places.indexOf(j)));
  }
  const first = Math.min(...said);
  const importance = said.map((_, j) => 1 + said.indexOf(j + first));
  if (first > 1 || importance.includes(0)) throw new Unsupported(`weight order ${said.join(', ')}`);
  if (first === 0 || importance.every((rank, j) => rank === said[j])) return ordinal(importance);
  return [
    ...ordinal(importance, 'weight order as the criteria from the most important down'),
    ...ordinal(said, 'weight order as the rank of each criterion'),
  ];
}

function inWords(
  c: ReferenceCase,
  text: string,
  criteria: number,
  isElsewhere: boolean,
): SpaceReading[] | 'as stated elsewhere' {
  if (isElsewhere && /uniform|ordinal|rank|interval|bound|dirichlet/.test(text)) return 'as stated elsewhere';
  if (/[>≥≻]/.test(text)) return inOrder(c, text, criteria);
  if (/decreasing|descending/.test(text)) return ordinal(Array.from({ length: criteria }, (_, j) => j + 1));
  if (/uniform|simplex|no pref|missing|unknown/.test(text))
    return [{ choice: '', space: { kind: 'uniform' } }];
  throw new Unsupported(`weights ${text}`);
}

function ordinal(importance: readonly number[], choice = ''): SpaceReading[] {
  return [{ choice, space: { kind: 'ordinal', importance } }];
}

function exact(said: readonly number[], criteria: number): SpaceReading[] {
  if (said.length !== criteria) throw new Unsupported(`${said.length} weights for ${criteria} criteria`);
  const sum = said.reduce((total, w) => total + w, 0);
  return [{ choice: '', space: { kind: 'exact', weights: said.map((w) => w / sum) } }];
}

function intervals(said: readonly unknown[], criteria: number): SpaceReading[] {
  const bounds = said.map((one): [number, number] => {
    const [low, high] = isNumbers(one) ? one : [];
    if (low === undefined || high === undefined)
      throw new Unsupported(`weight bounds ${JSON.stringify(one)}`);
    return [low, high];
  });
  if (bounds.length !== criteria)
    throw new Unsupported(`${bounds.length} weight bounds for ${criteria} criteria`);
  return [{ choice: '', space: { kind: 'interval', bounds } }];
}
