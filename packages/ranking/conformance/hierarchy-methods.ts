import { type AhpNode, ahpHierarchy, type Comparisons, normalizeWeights } from '../src/index.ts';
import { priorityMethodOf, randomIndicesOf } from './ahp-choices.ts';
import { criteriaOf, placesOf } from './criteria.ts';
import { asMatrix, isFields, isList, isMatrix, isNumbers, plainName, Unsupported } from './json.ts';
import { type Choices, Params } from './params.ts';
import { only, type Reading, ranked } from './reading.ts';
import { alternativesOf, type ReferenceCase } from './reference-case.ts';

const MODES: Choices<'ideal' | 'distributive'> = [
  [/ideal/, 'ideal'],
  [/distributive|weighted sum|additive/, 'distributive'],
];

/** Criteria, sub-criteria of some or all of them, and the alternatives under the lowest. */
export function runAhpHierarchy(c: ReferenceCase): Reading[] {
  if (!isFields(c.matrix)) throw new Unsupported('a hierarchy without named levels');
  const levels = new Params(c.matrix);
  const top = levels.get('criteria', 'goal', 'criteria_comparisons');
  const subs = levels.get('subcriteria', 'sub_criteria', 'subcriteria_by_criterion');
  const under = levels.get(
    'alternatives_by_criterion',
    'alternatives',
    'alternatives_by_subcriterion',
    'alternatives_by_sub_criterion',
  );
  const lower = levels.get('alternatives_by_subcriterion', 'alternatives_by_sub_criterion') ?? under;
  const names = namesOf(c, topSize(top), under);
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
    const subNames = subNamesOf(c, name, k, judgementSize(judgement));
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
  const unread = levels.unread();
  if (unread.length > 0) throw new Unsupported(`levels ${unread.join(', ')}`);
  const mode =
    c.params.choice(MODES, 'mode', 'synthesis', 'aggregation') ??
    (/ideal/i.test(c.method) ? 'ideal' : 'distributive');
  const [randomIndex = 'saaty-1980'] = randomIndicesOf(c);
  const method = priorityMethodOf(c);
  const { scores, nodes } = ahpHierarchy(root, count, { randomIndex, mode, method });
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

/** Stated, or those by which the matrices under the criteria go; numbers where there are none. */
function namesOf(c: ReferenceCase, count: number, under: unknown): readonly string[] {
  const stated = criteriaOf(c);
  if (stated?.length === count) return stated;
  const own = isFields(under) ? Object.keys(under) : [];
  return own.length === count && placesOf(own, undefined) === undefined
    ? own
    : Array.from({ length: count }, (_, k) => `criterion ${k}`);
}

function subNamesOf({ params }: ReferenceCase, name: string, k: number, count: number): string[] {
  const said = entryOf(params.get('subcriteria', 'sub_criteria'), name, k);
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
