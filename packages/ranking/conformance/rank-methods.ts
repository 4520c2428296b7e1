import {
  denseRanks,
  dominance,
  fractionalRanks,
  kendallTauB,
  rankScores,
  spearman,
  wsCoefficient,
} from '../src/index.ts';
import { asMatrix, asNumbers, isNumbers, Unsupported } from './json.ts';
import { Members, only, type Reading } from './reading.ts';
import { goalsOf, type ReferenceCase, tableOf } from './reference-case.ts';

export function runTies(c: ReferenceCase): Reading[] {
  const scores = asNumbers(c.matrix, 'matrix');
  const [goal = 'max'] = goalsOf(c, 1);
  if (typeof goal === 'object') throw new Unsupported('ties with a target');
  const { ranks } = rankScores(scores, { direction: goal });
  const [dense, fractional] = [denseRanks(ranks), fractionalRanks(ranks)];
  const method = c.method.toLowerCase();
  const own = /dense/.test(method) ? dense : /fractional|average/.test(method) ? fractional : ranks;
  return only({
    scores: own,
    ranking: own,
    competition: ranks,
    competition_1224: ranks,
    standard_competition: ranks,
    dense,
    dense_1223: dense,
    fractional,
    average: fractional,
  });
}

export function runDominance(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const { alternatives } = table;
  const { dominators, front } = dominance(table, goalsOf(c, table.criteria.length));
  const members = (indices: readonly number[]): Members => new Members(indices, alternatives);
  const dominated = [...dominators.entries()].filter(([, over]) => over.length > 0);
  return only({
    non_dominated: members(front),
    pareto_front: members(front),
    scores: members(front),
    dominated: new Map(dominated.map(([i, over]) => [alternatives[i] ?? String(i), members(over)])),
  });
}

export function runAgreement(c: ReferenceCase): Reading[] {
  const [first, second] = isNumbers(c.matrix) ? [] : asMatrix(c.matrix, 'matrix');
  if (first === undefined || second === undefined)
    throw new Unsupported('agreement of other than two rankings');
  const measures = {
    kendall: kendallTauB(first, second),
    spearman: spearman(first, second),
    ws: wsCoefficient(first, second),
  };
  const { kendall, spearman: rho, ws } = measures;
  const method = c.method.toLowerCase();
  const score = /kendall/.test(method) ? kendall : /spearman/.test(method) ? rho : ws;
  return only({
    ...measures,
    kendall_tau_b: kendall,
    tau_b: kendall,
    spearman_rho: rho,
    ws_coefficient: ws,
    scores: [score],
  });
}
