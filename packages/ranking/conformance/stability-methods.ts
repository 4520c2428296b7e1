import {
  normalizeWeights,
  type StabilityOf,
  smallestChange,
  weightedSum,
  weightStability,
} from '../src/index.ts';
import { isList, Unsupported } from './json.ts';
import { valueReadings } from './normalization.ts';
import type { Choices } from './params.ts';
import { type Reading, ranked } from './reading.ts';
import { alternativesOf, type ReferenceCase, weightsOf } from './reference-case.ts';

type Scope = 'winner' | 'order' | 'top' | 'pair';

const SCOPES: Choices<Scope> = [
  [/\btop\b|first [\dk]/, 'top'],
  [/\bpair/, 'pair'],
  [/\b(order|full|whole|complete)\b/, 'order'],
  [/\b(winner|best|first)\b/, 'winner'],
];

/** Intervals of every criterion, for the verdict the case speaks of, and the smallest change of weights. */
export function runStability(c: ReferenceCase): Reading[] {
  c.params.choice([[/proportion/, true]], 'others_rescaled', 'others', 'rescaling');
  const scopes = scopesOf(c);
  return valueReadings(c).flatMap(({ choice, values }) =>
    scopes.map((of) => {
      const weights = weightsOf(c, values.criteria.length);
      const intervals = weightStability(values, weights, of);
      const named = Object.fromEntries(
        intervals.flatMap((interval, j) => [
          [`criterion_${j}`, interval],
          [values.criteria[j] ?? '', interval],
        ]),
      );
      const { scores } = weightedSum(values, normalizeWeights(weights));
      const flips = { l1_to_flip: smallestChange(values, weights).distance };
      const open = [choice, ...(scopes.length > 1 ? [`of the ${String(of)}`] : [])].filter((x) => x !== '');
      return {
        choice: open.join(', '),
        computed: { ...ranked(scores, 'max'), ...named, intervals, ...flips, scores: intervals },
      };
    }),
  );
}

/** What has to hold: stated once, or as often as one likes as long as it is the same. */
function scopesOf(c: ReferenceCase): StabilityOf[] {
  const { params } = c;
  const scope = params.text('scope', 'of', 'stability');
  const top = params.number('top', 'top_k', 'k');
  const pair = params.get('pair');
  const said = new Set<Scope>();
  const inMethod = SCOPES.find(([pattern]) => pattern.test(c.method.toLowerCase()))?.[1];
  if (inMethod !== undefined) said.add(inMethod);
  const inScope = SCOPES.find(([pattern]) => pattern.test(scope))?.[1];
  if (inScope !== undefined) said.add(inScope);
  else if (scope !== '') throw new Unsupported(`scope '${scope}'`);
  if (top !== undefined) said.add('top');
  if (pair !== undefined) said.add('pair');
  if (said.size > 1) throw new Unsupported(`stability of ${[...said].join(' and ')}`);
  const [only] = said;
  if (only === undefined) return ['winner', 'order'];
  if (only === 'winner' || only === 'order') return [only];
  if (only === 'pair') return [{ pair: pairOf(c, pair) }];
  const written = /\b(?:top|first)\D*(\d+)/.exec(`${scope} ${c.method.toLowerCase()}`)?.[1];
  const k = top ?? (written === undefined ? undefined : Number(written));
  if (k === undefined) throw new Unsupported('stability of the top without how many');
  return [{ top: k }];
}

/** Two alternatives, by name or by index. */
function pairOf(c: ReferenceCase, pair: unknown): [number, number] {
  const rows = Array.isArray(c.matrix) ? c.matrix.length : Object.keys(Object(c.matrix)).length;
  const names = alternativesOf(c, rows);
  const [a = -1, b = -1, ...more] = isList(pair)
    ? pair.map((one) => (typeof one === 'number' ? one : names.indexOf(String(one))))
    : [];
  if (a < 0 || b < 0 || more.length > 0) throw new Unsupported(`pair ${JSON.stringify(pair)}`);
  return [a, b];
}
