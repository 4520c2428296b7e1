import { at, f64 } from '../at.ts';
import { requireLength, requireObject, requireOneOf } from '../check.ts';
import { requireWeights } from './given.ts';
import { ahpPriorities, type Comparisons, type Priorities, type PriorityOptions } from './pairwise.ts';

/**
 * A criterion of a hierarchy: either it is split into others, compared with each other, or the alternatives are
 * compared under it. In place of comparisons, priorities that sum to 1 may be given.
 */
export interface AhpNode {
  readonly name: string;
  /** Of the children, or of the alternatives where there are none. */
  readonly judgement: Comparisons | { readonly priorities: readonly number[] };
  /** Absent or empty: the alternatives are compared here. */
  readonly children?: readonly AhpNode[];
}

/** How a hierarchy is added up. */
export interface AhpHierarchyOptions extends PriorityOptions {
  /**
   * `distributive`, the default: under each criterion the alternatives share 1. `ideal`: the best has 1 and the
   * sum is scaled to 1 at the end, so that a copy of a weak alternative does not reorder the others.
   */
  readonly mode?: 'distributive' | 'ideal';
}

/** What a node of the hierarchy weighs, and how consistent it is. */
export interface AhpNodeResult {
  readonly name: string;
  /** The share of the whole that the node holds: 1 at the root. */
  readonly weight: number;
  /** Priorities of the children, or of the alternatives; absent consistency when priorities were given. */
  readonly priorities: readonly number[];
  readonly consistency?: Priorities;
}

/** Priorities of the alternatives over the whole hierarchy. */
export interface AhpHierarchy {
  readonly direction: 'max';
  /** One an alternative, summing to 1. */
  readonly scores: Float64Array;
  /** Every node, the root first, each before its children. */
  readonly nodes: readonly AhpNodeResult[];
}

const MODES = ['distributive', 'ideal'];

/**
 * The analytic hierarchy process over a tree of criteria of any depth: the weight of a node is that of its parent
 * times its priority, and an alternative scores the sum of its priorities under the lowest criteria, weighted
 * (Saaty 1980, The Analytic Hierarchy Process; the ideal mode: Millet & Saaty 2000, European Journal of
 * Operational Research 121(1), 205–212).
 *
 * @param alternatives - how many there are.
 * @throws {RankingError} when comparisons are unusable, or do not fit the children or the alternatives.
 * @throws {WeightError} when priorities given do not sum to 1.
 *
 * @example
 * const sites: AhpNode = {
 *   name: 'site',
 *   judgement: [[1, 3], [1 / 3, 1]],
 *   children: [
 *     { name: 'access', judgement: [[1, 2], [1 / 2, 1]] },
 *     { name: 'area', judgement: { priorities: [0.2, 0.8] } },
 *   ],
 * };
 * ahpHierarchy(sites, 2, { randomIndex: 'saaty-1980' }).scores; // [0.55, 0.45]
 */
export function ahpHierarchy(
  root: AhpNode,
  alternatives: number,
  options: AhpHierarchyOptions,
): AhpHierarchy {
  requireObject('options', options);
  const { mode = 'distributive' } = options;
  requireOneOf('mode', mode, MODES);
  const scores = new Float64Array(alternatives);
  const nodes: AhpNodeResult[] = [];

  const visit = (node: AhpNode, weight: number): void => {
    const { name, children = [] } = node;
    const wanted = children.length > 0 ? children.length : alternatives;
    const judged = judge(node, wanted, options);
    nodes.push({ name, weight, ...judged });
    for (const [k, child] of children.entries()) visit(child, weight * at(judged.priorities, k));
    if (children.length > 0) return;
    const scale = mode === 'ideal' ? Math.max(...judged.priorities) : 1;
    for (const [i, priority] of judged.priorities.entries()) {
      scores[i] = f64(scores, i) + (weight * priority) / scale;
    }
  };
  visit(root, 1);
  const sum = scores.reduce((total, score) => total + score, 0);
  return { direction: 'max', scores: scores.map((score) => score / sum), nodes };
}

function judge(
  { name, judgement }: AhpNode,
  wanted: number,
  options: PriorityOptions,
): Pick<AhpNodeResult, 'priorities' | 'consistency'> {
  if ('priorities' in judgement) {
    requireLength(`priorities of ${name}`, judgement.priorities, wanted);
    requireWeights(judgement.priorities, wanted);
    return { priorities: judgement.priorities };
  }
  requireLength(`comparisons of ${name}`, judgement, wanted);
  const consistency = ahpPriorities(judgement, options);
  return { priorities: consistency.priorities, consistency };
}
