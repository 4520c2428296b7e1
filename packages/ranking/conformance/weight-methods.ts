import {
  type AhpNode,
  ahpHierarchy,
  ahpPriorities,
  type Comparisons,
  criticWeights,
  entropyWeights,
  inconsistency,
  normalizeWeights,
  RANDOM_INDICES,
  type RandomIndex,
  rankOrderCentroid,
  swingWeights,
} from '../src/index.ts';
import {
  asMatrix,
  asNumbers,
  type Fields,
  fieldOf,
  isFields,
  isList,
  isMatrix,
  isNumbers,
  plainName,
  textOf,
  Unsupported,
} from './json.ts';
import { type Computed, only, type Reading, ranked } from './reading.ts';
import { alternativesOf, goalsOf, type ReferenceCase, tableOf } from './reference-case.ts';

/** The tables a case may mean: the one it names, or all. */
function tablesOf({ params }: ReferenceCase): RandomIndex[] {
  const said = textOf(params, 'random_index', 'ri', 'random_index_table');
  if (said === '') return [...RANDOM_INDICES];
  const found = RANDOM_INDICES.filter((table) => plainName(table) === plainName(said));
  if (found.length === 0) throw new Unsupported(`random index ${said}`);
  return found;
}

export function runAhp(c: ReferenceCase): Reading[] {
  const comparisons = asMatrix(c.matrix, 'matrix');
  const isMean = /geometric|row mean|rgm/.test(textOf(c.params, 'priority', 'method', 'priority_method'));
  const method = isMean ? 'geometric-mean' : 'eigenvector';
  const ratios: Computed = Object.fromEntries(
    RANDOM_INDICES.map((randomIndex) => {
      const { consistencyRatio } = ahpPriorities(comparisons, { randomIndex, method });
      return [plainName(randomIndex), consistencyRatio];
    }),
  );
  const tables = tablesOf(c);
  return tables.map((randomIndex) => {
    const judged = ahpPriorities(comparisons, { randomIndex, method });
    const isRatio = /consisten/.test(c.method.toLowerCase());
    const statesOne = typeof c.results.expected_CR === 'number' || typeof c.results.CR === 'number';
    return {
      choice: tables.length > 1 ? randomIndex : '',
      computed: {
        ...inconsistency(comparisons),
        ...ranked(judged.priorities, 'max'),
        scores: isRatio ? [judged.consistencyRatio] : judged.priorities,
        priorities: judged.priorities,
        weights: judged.priorities,
        lambda_max: judged.lambdaMax,
        ci: judged.consistencyIndex,
        cr: statesOne ? judged.consistencyRatio : ratios,
        cr_by_random_index: ratios,
      },
    };
  });
}

/** Criteria, sub-criteria of some or all of them, and the alternatives under the lowest. */
export function runAhpHierarchy(c: ReferenceCase): Reading[] {
  if (!isFields(c.matrix)) throw new Unsupported('a hierarchy without named levels');
  const levels = c.matrix;
  const top = fieldOf(levels, 'criteria', 'goal', 'criteria_comparisons');
  const subs = fieldOf(levels, 'subcriteria', 'sub_criteria', 'subcriteria_by_criterion');
  const under = fieldOf(
    levels,
    'alternatives_by_criterion',
    'alternatives',
    'alternatives_by_subcriterion',
    'alternatives_by_sub_criterion',
  );
  const lower = fieldOf(levels, 'alternatives_by_subcriterion', 'alternatives_by_sub_criterion') ?? under;
  const names = namesOf(c.params, topSize(top), 'criteria', 'criteria_names');
  let leaves = 0;
  const leaf = (name: string, own: unknown): AhpNode => {
    const judgement = own ?? entryOf(lower, name, leaves);
    leaves++;
    return { name, judgement: judgementOf(judgement, `alternatives under ${name}`) };
  };
  const children = names.map((name, k): AhpNode => {
    const sub = entryOf(subs, name, k);
    if (sub === undefined) return leaf(name, entryOf(under, name, k));
    const judgement = judgementOf(sub, `sub-criteria of ${name}`);
    const subNames = subNamesOf(c.params, name, k, judgementSize(judgement));
    const group = entryOf(lower, name, k);
    const isGroup = isFields(group) || (isList(group) && !isMatrix(group) && !isNumbers(group));
    return {
      name,
      judgement,
      children: subNames.map((subName, s) => leaf(subName, isGroup ? entryOf(group, subName, s) : undefined)),
    };
  });
  const root: AhpNode = { name: 'goal', judgement: judgementOf(top, 'criteria'), children };
  const first = firstLeaf(root);
  const count = judgementSize(first.judgement);
  const said = `${textOf(c.params, 'mode', 'synthesis', 'aggregation')} ${c.method}`.toLowerCase();
  const mode = /ideal/.test(said) ? 'ideal' : 'distributive';
  const [randomIndex = 'saaty-1980'] = tablesOf(c);
  const { scores, nodes } = ahpHierarchy(root, count, { randomIndex, mode });
  const weights = nodes[0]?.priorities ?? [];
  const named = Object.fromEntries(alternativesOf(c, count).map((name, i) => [name, scores[i]]));
  return only({
    ...named,
    ...ranked(scores, 'max'),
    priorities: scores,
    criteria_weights: weights,
    criteria_priorities: weights,
  });
}

function topSize(top: unknown): number {
  return judgementSize(judgementOf(top, 'criteria'));
}

function namesOf(params: Fields, count: number, ...keys: readonly string[]): string[] {
  const said = fieldOf(params, ...keys);
  return isList(said) && said.length === count
    ? said.map(String)
    : Array.from({ length: count }, (_, k) => `criterion ${k}`);
}

function subNamesOf(params: Fields, name: string, k: number, count: number): string[] {
  const said = entryOf(fieldOf(params, 'subcriteria', 'sub_criteria'), name, k);
  return isList(said) && said.length === count
    ? said.map(String)
    : Array.from({ length: count }, (_, s) => `${name} ${s}`);
}

/** An entry by its position in a list, or by its name or its position among names. */
function entryOf(entries: unknown, name: string, k: number): unknown {
  if (isList(entries)) return entries[k] ?? undefined;
  if (!isFields(entries)) return undefined;
  const key = Object.keys(entries).find((one) => plainName(one) === plainName(name));
  return (key === undefined ? (entries[String(k)] ?? entries[`criterion_${k}`]) : entries[key]) ?? undefined;
}

/** Comparisons, or priorities given as they are. */
function judgementOf(said: unknown, what: string): AhpNode['judgement'] {
  if (isNumbers(said) && said.length > 0) return { priorities: normalizeWeights(said) };
  return asMatrix(said, what) satisfies Comparisons;
}

function judgementSize(judgement: AhpNode['judgement']): number {
  return 'priorities' in judgement ? judgement.priorities.length : judgement.length;
}

function firstLeaf(node: AhpNode): AhpNode {
  const [child] = node.children ?? [];
  return child === undefined ? node : firstLeaf(child);
}

/** The weights with the directions the case tells, and with each criterion turned into a cost. */
export function runCritic(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const isBlind = /all criteria treated as benefit/.test(textOf(c.params, 'scaling').toLowerCase());
  const goals = isBlind ? table.criteria.map(() => 'max' as const) : goalsOf(c, table.criteria.length);
  const correlation = /spearman/.test(textOf(c.params, 'correlation')) ? 'spearman' : 'pearson';
  const turned = goals.flatMap((_, k) => {
    const name = `weights_if_criterion_${k + 1}_is_cost`;
    return name in c.results ? [[name, criticWeights(table, goals.with(k, 'min'), correlation).weights]] : [];
  });
  const { weights, deviations, correlations } = criticWeights(table, goals, correlation);
  return only({
    ...Object.fromEntries(turned),
    ...ranked(weights, 'max'),
    weights,
    deviations,
    correlations,
  });
}

export function runEntropy(c: ReferenceCase): Reading[] {
  const { weights, entropy } = entropyWeights(tableOf(c));
  return only({ ...ranked(weights, 'max'), weights, entropy, entropy_by_criterion: entropy });
}

export function runRankOrderCentroid(c: ReferenceCase): Reading[] {
  const ranks = asNumbers(c.matrix ?? fieldOf(c.params, 'ranks', 'ranking', 'importance'), 'ranks');
  const weights = rankOrderCentroid(ranks);
  return only({ ...ranked(weights, 'max'), weights });
}

export function runSwing(c: ReferenceCase): Reading[] {
  const weights = swingWeights(asNumbers(c.matrix ?? fieldOf(c.params, 'points', 'swings'), 'points'));
  return only({ ...ranked(weights, 'max'), weights });
}
