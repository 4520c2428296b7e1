import { type PreferenceFunction, promethee, prometheePartialOrder } from '../src/index.ts';
import { perCriterion } from './criteria.ts';
import { Unsupported } from './json.ts';
import { only, Pairwise, type Reading, ranked } from './reading.ts';
import { goalsOf, type ReferenceCase, tableOf, weightsOf } from './reference-case.ts';
import { type Stated, thresholdsOf } from './thresholds.ts';

export function runPromethee(c: ReferenceCase): Reading[] {
  const table = tableOf(c);
  const count = table.criteria.length;
  const said = c.params.get(
    'preference_functions',
    'preference_function',
    'functions',
    'function',
    'pref_func',
    'pref_funcs',
  );
  if (said === undefined) throw new Unsupported('PROMETHEE without its preference functions');
  const thresholds = thresholdsOf(c, count, 's');
  const kinds = perCriterion(c, said, count, 'preference functions');
  const preferences = kinds.map((kind, j) => preferenceOf(kind, thresholds[j] ?? {}));
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

/** By its name or by its Roman numeral in the paper. */
function preferenceOf(said: unknown, thresholds: Stated): PreferenceFunction {
  const name = String(said).toLowerCase();
  const need = (...keys: readonly (keyof Stated)[]): number => {
    const found = keys.map((key) => thresholds[key]).find((x) => x !== undefined);
    if (found === undefined) throw new Unsupported(`preference function ${name} without ${keys[0]}`);
    return found;
  };
  const type = /(?:type|^)[\s_-]*(vi|iv|v|i{1,3}|[1-6])\b/.exec(name)?.[1] ?? '';
  if (/usual/.test(name) || /^(i|1)$/.test(type)) return { kind: 'usual' };
  if (/linear|indiff|v[\s_-]*shape[\s_-]*2/.test(name) || /^(v|5)$/.test(type))
    return { kind: 'linear', q: need('q'), p: need('p') };
  if (/u[\s_-]*shape|quasi/.test(name) || /^(ii|2)$/.test(type)) return { kind: 'u-shape', q: need('q') };
  if (/v[\s_-]*shape/.test(name) || /^(iii|3)$/.test(type)) return { kind: 'v-shape', p: need('p') };
  if (/level/.test(name) || /^(iv|4)$/.test(type)) return { kind: 'level', q: need('q'), p: need('p') };
  // It has one threshold; some call it p.
  if (/gauss/.test(name) || /^(vi|6)$/.test(type)) return { kind: 'gaussian', s: need('s', 'p') };
  throw new Unsupported(`preference function ${name}`);
}
