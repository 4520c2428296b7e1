import {
  type Electre3,
  electre1,
  electre3,
  type PreferenceFunction,
  promethee,
  prometheePartialOrder,
  type Thresholds,
} from '../src/index.ts';
import { partialConcordance, partialDiscordance } from '../src/methods/electre3.ts';
import { orient } from '../src/table/goal.ts';
import { asPerCriterion, fieldOf, isFields, textOf, Unsupported } from './json.ts';
import { Members, only, Pairwise, type Reading, ranked } from './reading.ts';
import { goalsOf, type ReferenceCase, tableOf, weightsOf } from './reference-case.ts';

export function runPromethee(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const count = table.criteria.length;
  const kinds = asPerCriterion(
    fieldOf(c.params, 'preference_functions', 'preference_function', 'functions', 'function') ?? 'usual',
    count,
  );
  const [q, p, s] = (['q', 'p', 's'] as const).map((name) => perCriterion(c, count, ...LONG_NAMES[name]));
  const preferences = kinds.map((kind, j) => preferenceOf(kind, { q: q?.[j], p: p?.[j], s: s?.[j] }));
  const flows = promethee(table, weightsOf(c, count), goalsOf(c, count), preferences);
  const { relation } = prometheePartialOrder(flows);
  return only({
    ...ranked(flows.scores, 'max'),
    phi: flows.scores,
    net_flow: flows.scores,
    phi_net: flows.scores,
    phi_plus: flows.plus,
    phi_minus: flows.minus,
    positive_flow: flows.plus,
    negative_flow: flows.minus,
    relations: new Pairwise(
      table.alternatives.map((_, a) => table.alternatives.map((__, b) => relation(a, b))),
    ),
  });
}

const LONG_NAMES = {
  q: ['q', 'indifference', 'indifference_threshold', 'indifference_thresholds'],
  p: ['p', 'preference', 'preference_threshold', 'preference_thresholds'],
  s: ['s', 'sigma', 'gaussian', 'gaussian_s'],
  v: ['v', 'veto', 'veto_threshold', 'veto_thresholds'],
} as const;

function perCriterion(c: ReferenceCase, count: number, ...names: readonly string[]): (number | undefined)[] {
  return asPerCriterion(fieldOf(c.params, ...names), count).map((x) =>
    typeof x === 'number' ? x : undefined,
  );
}

/** By its name or by its Roman numeral in the paper. */
function preferenceOf(
  said: unknown,
  { q = 0, p = 0, s = 0 }: { q?: number | undefined; p?: number | undefined; s?: number | undefined },
): PreferenceFunction {
  const name = String(said).toLowerCase();
  const type = /(?:type|^)[\s_-]*(vi|iv|v|i{1,3}|[1-6])\b/.exec(name)?.[1] ?? '';
  if (/usual/.test(name) || /^(i|1)$/.test(type)) return { kind: 'usual' };
  if (/linear|indiff|v[\s_-]*shape[\s_-]*2/.test(name) || /^(v|5)$/.test(type))
    return { kind: 'linear', q, p };
  if (/u[\s_-]*shape|quasi/.test(name) || /^(ii|2)$/.test(type)) return { kind: 'u-shape', q };
  if (/v[\s_-]*shape/.test(name) || /^(iii|3)$/.test(type)) return { kind: 'v-shape', p };
  if (/level/.test(name) || /^(iv|4)$/.test(type)) return { kind: 'level', q, p };
  if (/gauss/.test(name) || /^(vi|6)$/.test(type)) return { kind: 'gaussian', s: s > 0 ? s : p };
  throw new Unsupported(`preference function ${name}`);
}

export function runElectre1(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const count = table.criteria.length;
  const level = (...names: readonly string[]): number | undefined => {
    const found = fieldOf(c.params, ...names);
    return typeof found === 'number' ? found : undefined;
  };
  const concordance = level('p', 'c', 'concordance', 'concordance_threshold', 'c_hat', 'concordance_level');
  const discordance = level('q', 'd', 'discordance', 'discordance_threshold', 'd_hat', 'discordance_level');
  if (concordance === undefined || discordance === undefined)
    throw new Unsupported('ELECTRE I without its levels');
  return (['widest-range', 'own-range'] as const).flatMap((discordanceScale) => {
    const options = { concordance, discordance, discordanceScale };
    const result = electre1(table, weightsOf(c, count), goalsOf(c, count), options);
    return (['kernel', 'notOutranked'] as const).map((kind) => {
      const members = new Members(result[kind], table.alternatives);
      const outranks = new Pairwise(result.outranks.map((row) => [...row]));
      return {
        choice: `discordance over the ${discordanceScale}, ${kind === 'kernel' ? 'kernel of the graph' : 'those not outranked'}`,
        computed: {
          concordance: new Pairwise(result.concordance),
          discordance: new Pairwise(result.discordance),
          outranks,
          outranking: outranks,
          outrank: outranks,
          kernel: members,
          scores: members,
        },
      };
    });
  });
}

/**
 * ELECTRE III ends in a partial order. Where a case has one number an alternative, it is read as the mean of the
 * two positions, as the place in the partial order, or as the qualification at the first cut.
 */
export function runElectre3(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const count = table.criteria.length;
  const goals = goalsOf(c, count);
  const [q, p, v] = (['q', 'p', 'v'] as const).map((name) => perCriterion(c, count, ...LONG_NAMES[name]));
  const thresholds = table.criteria.map(
    (_, j): Thresholds => ({
      indifference: q?.[j] ?? 0,
      preference: p?.[j] ?? q?.[j] ?? 0,
      veto: v?.[j],
    }),
  );
  const cut = {
    intercept: levelOf(c, 'alpha', 'intercept') ?? 0.3,
    slope: levelOf(c, 'beta', 'slope') ?? -0.15,
  };
  const result = electre3(table, weightsOf(c, count), goals, thresholds, cut);
  const columns = orient(table, goals);
  const perCell = (index: (disadvantage: number, some: Thresholds) => number): Pairwise[] =>
    columns.map((column, j) => {
      const some = thresholds[j] ?? { indifference: 0, preference: 0 };
      return new Pairwise([...column].map((a) => [...column].map((b) => index(b - a, some))));
    });
  const shared = {
    concordance: new Pairwise(result.concordance),
    credibility: new Pairwise(result.credibility),
    concordance_by_criterion: perCell(partialConcordance),
    discordance_by_criterion: perCell(partialDiscordance),
    discordance: perCell(partialDiscordance),
    descending: result.descending,
    descending_ranking: result.descending,
    ascending: result.ascending,
    ascending_ranking: result.ascending,
  };
  const ahead = table.alternatives.map(
    (_, b) => 1 + table.alternatives.filter((__, a) => result.order.relation(a, b) === 'better').length,
  );
  return [
    { choice: 'the mean of the two positions', computed: { ...shared, ...ranked(result.scores, 'min') } },
    { choice: 'the place in the partial order', computed: { ...shared, scores: ahead, ranking: ahead } },
    ...firstCuts(result, cut).map(({ choice, dominance, qualification }) => ({
      choice,
      computed: {
        ...shared,
        ...ranked(qualification, 'max'),
        dominance,
        scoring: qualification,
        qualification,
      },
    })),
  ];
}

/** Who outranks whom at the first cut, `λ = max − s(max)`, and how many more it outranks than outrank it. */
function firstCuts(
  { credibility }: Electre3,
  { intercept, slope }: { readonly intercept: number; readonly slope: number },
): { choice: string; dominance: Pairwise; qualification: number[] }[] {
  const indices = [...credibility.keys()];
  const at = (a: number, b: number): number => credibility[a]?.[b] ?? Number.NaN;
  const highest = Math.max(...indices.flatMap((a) => indices.filter((b) => b !== a).map((b) => at(a, b))));
  const level = highest - (intercept + slope * highest);
  return [true, false].map((isClear) => {
    const outranks = (a: number, b: number): number =>
      Number(a !== b && at(a, b) > level && (!isClear || at(a, b) > at(b, a) + intercept + slope * at(a, b)));
    const rows = indices.map((a) => indices.map((b) => outranks(a, b)));
    const qualification = indices.map((a) =>
      indices.reduce((sum, b) => sum + outranks(a, b) - outranks(b, a), 0),
    );
    return {
      choice: `the qualification at the first cut${isClear ? '' : ', by credibility alone'}`,
      dominance: new Pairwise(rows),
      qualification,
    };
  });
}

function levelOf(c: ReferenceCase, ...names: readonly string[]): number | undefined {
  const found = fieldOf(c.params, ...names);
  const nested = fieldOf(c.params, 'distillation', 's', 'cut');
  const inside = isFields(nested) ? fieldOf(nested, ...names) : undefined;
  if (found === undefined && inside === undefined && textOf(c.params, 'distillation') !== '') {
    throw new Unsupported(`distillation ${textOf(c.params, 'distillation')}`);
  }
  const level = found ?? inside;
  return typeof level === 'number' ? level : undefined;
}
