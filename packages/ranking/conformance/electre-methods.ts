import { type Electre3, electre1, electre3, type Thresholds } from '../src/index.ts';
import { partialConcordance, partialDiscordance } from '../src/methods/electre3.ts';
import { orient } from '../src/table/goal.ts';
import { isFields, Unsupported } from './json.ts';
import { Members, Pairwise, type Reading, ranked } from './reading.ts';
import { goalsOf, type ReferenceCase, tableOf, weightsOf } from './reference-case.ts';
import { thresholdsOf, vetoesOf } from './thresholds.ts';

/** Without a level of discordance there has to be a veto, and the other way round. */
export function runElectre1(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const count = table.criteria.length;
  const { params } = c;
  const concordance = params.number(
    'p',
    'c',
    'concordance',
    'concordance_threshold',
    'c_hat',
    'concordance_level',
  );
  const level = params.number('q', 'd', 'discordance', 'discordance_threshold', 'd_hat', 'discordance_level');
  const thresholds = vetoesOf(c, count);
  const hasVeto = thresholds.some((v) => v !== undefined);
  if (concordance === undefined || (level === undefined && !hasVeto))
    throw new Unsupported('ELECTRE I without its levels');
  const scales = level === undefined ? (['own-range'] as const) : (['widest-range', 'own-range'] as const);
  const vetoes = hasVeto ? (['exceeded', 'reached'] as const) : ([undefined] as const);
  const kinds = ['kernel', 'notOutranked'] as const;
  return scales.flatMap((discordanceScale) =>
    vetoes.flatMap((from) => {
      const veto = from === undefined ? undefined : { thresholds, from };
      const result = electre1(table, weightsOf(c, count), goalsOf(c, count), {
        concordance,
        discordance: level ?? 1,
        discordanceScale,
        veto,
      });
      const outranks = new Pairwise(result.outranks.map((row) => [...row]));
      return kinds.map((kind) => {
        const members = new Members(result[kind], table.alternatives);
        const choices = [
          `discordance over the ${discordanceScale}`,
          ...(from === undefined ? [] : [`a veto when its threshold is ${from}`]),
          kind === 'kernel' ? 'kernel of the graph' : 'those not outranked',
        ];
        return {
          choice: choices.join(', '),
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
    }),
  );
}

/**
 * ELECTRE III ends in a partial order. Where a case has one number an alternative, it is read as the mean of the
 * two positions, as the place in the partial order, or as the qualification at the first cut.
 */
export function runElectre3(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const count = table.criteria.length;
  const goals = goalsOf(c, count);
  const thresholds = thresholdsOf(c, count, 'v').map(({ q, p, v }): Thresholds => {
    if (q === undefined || p === undefined)
      throw new Unsupported('ELECTRE III without its thresholds q and p');
    return { indifference: q, preference: p, veto: v };
  });
  const columns = orient(table, goals);
  const perCell = (index: (disadvantage: number, some: Thresholds) => number): Pairwise[] =>
    columns.map((column, j) => {
      const some = thresholds[j] ?? { indifference: 0, preference: 0 };
      return new Pairwise([...column].map((a) => [...column].map((b) => index(b - a, some))));
    });
  return cutsOf(c).flatMap(({ choice: name, ...cut }) => {
    const result = electre3(table, weightsOf(c, count), goals, thresholds, cut);
    const shared = {
      concordance: new Pairwise(result.concordance),
      global_concordance: new Pairwise(result.concordance),
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
      {
        choice: `${name}the mean of the two positions`,
        computed: { ...shared, ...ranked(result.scores, 'min') },
      },
      {
        choice: `${name}the place in the partial order`,
        computed: { ...shared, scores: ahead, ranking: ahead },
      },
      ...firstCuts(result, cut).map(({ choice, dominance, qualification }) => ({
        choice: `${name}${choice}`,
        computed: {
          ...shared,
          ...ranked(qualification, 'max'),
          dominance,
          scoring: qualification,
          qualification,
        },
      })),
    ];
  });
}

interface Cut {
  readonly choice: string;
  readonly intercept: number;
  readonly slope: number;
}

/**
 * `s(λ)`. Its two numbers go by α and β in either order: a slope falls, and an intercept is 0 or above, so that
 * signs tell them apart; where they do not, both ways are read.
 */
function cutsOf({ params }: ReferenceCase): Cut[] {
  const said = params.get('distillation', 's_function', 's', 'cut');
  if (said !== undefined && !isFields(said)) throw new Unsupported(`distillation ${JSON.stringify(said)}`);
  const inside = params.inside('distillation', 's_function', 's', 'cut');
  const level = (name: string): number | undefined => params.number(name) ?? inside.number(name);
  const [intercept, slope] = [level('intercept'), level('slope')];
  const [alpha, beta] = [level('alpha'), level('beta')];
  if ((intercept === undefined) !== (slope === undefined) || (alpha === undefined) !== (beta === undefined))
    throw new Unsupported('a distillation threshold with one of its two numbers');
  if (intercept !== undefined && slope !== undefined) return [{ choice: '', intercept, slope }];
  if (alpha === undefined || beta === undefined) return [{ choice: '', intercept: 0.3, slope: -0.15 }];
  if (alpha < 0) return [{ choice: '', intercept: beta, slope: alpha }];
  if (beta < 0 || alpha === beta) return [{ choice: '', intercept: alpha, slope: beta }];
  return [
    { choice: 'alpha + beta λ, ', intercept: alpha, slope: beta },
    { choice: 'alpha λ + beta, ', intercept: beta, slope: alpha },
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
