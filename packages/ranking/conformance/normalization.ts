import type { Goal, PerformanceTable } from '../src/index.ts';
import { type Normalization, normalizeColumn } from '../src/table/normalize-column.ts';
import { Unsupported } from './json.ts';
import type { Choices } from './params.ts';
import { columnsOf, goalsOf, type ReferenceCase, rowsOf, tableOf } from './reference-case.ts';

/** How a cost becomes a value: −x or 1/x before it is normalised, or 1 − x after it. */
export type CostForm = '-x' | '1/x' | '1 - x';

/** The name of a normalisation ends where its details begin. */
const KINDS: Choices<Normalization | 'none'> = [
  [/^(none|raw|no normali[sz]ation|already\b.*)$/, 'none'],
  [/^(linear[\s_-]*)?(min[\s_-]*max|max[\s_-]*min)$/, 'minmax'],
  [/^(vector|euclidean|l2)([\s_-]*norm)?$/, 'vector'],
  [/^(linear[\s_-]*)?(sum|l1)([\s_-]*norm)?$/, 'sum'],
  [/^(linear|(linear[\s_-]*)?(scale[\s_-]*)?max(imum)?)$/, 'max'],
];

const COSTS: Choices<CostForm> = [
  [/recip|1 ?\/ ?x|inver|min ?\/ ?x/, '1/x'],
  [/1 ?[-−] ?x|complement/, '1 - x'],
  [/^-x$|negat|minus/, '-x'],
];

/** What a case states of how performances become values; undefined where it states nothing. */
export interface Scaling {
  readonly kind: Normalization | 'none' | undefined;
  readonly cost: CostForm | undefined;
}

export function scalingOf({ params }: ReferenceCase): Scaling {
  const isReady = params.flag(/already/);
  const text = params.text('normalization', 'normalisation', 'scaling');
  const [head = '', details = ''] = text.split(/\s*[(:,;]\s*(.*)/s);
  const kind = KINDS.find(([pattern]) => pattern.test(head.replace(/ normali[sz]ation$/, '').trim()))?.[1];
  if (text !== '' && kind === undefined) throw new Unsupported(`normalization '${text}'`);
  if (isReady && kind !== undefined && kind !== 'none')
    throw new Unsupported(`normalization '${text}' of values said to be ready`);
  const within = COSTS.find(([pattern]) => pattern.test(details))?.[1];
  const cost = params.choice(COSTS, 'cost_inversion', 'cost_transformation', 'cost', 'costs', 'inversion');
  return { kind: isReady ? 'none' : kind, cost: cost ?? within };
}

/** The forms of a cost that go with a normalisation when the case states none. */
const USUAL_COSTS: Readonly<Record<Normalization | 'none', readonly CostForm[]>> = {
  none: ['-x'],
  minmax: ['-x'],
  sum: ['1/x', '1 - x', '-x'],
  max: ['1/x', '1 - x', '-x'],
  vector: ['1 - x', '1/x', '-x'],
};

/** Each way to read how performances become values, and what to call it. */
export function scalings(
  { kind, cost }: Scaling,
  goals: readonly Goal[],
  among: readonly (Normalization | 'none')[],
  usual: Readonly<Record<Normalization | 'none', readonly CostForm[]>> = USUAL_COSTS,
): { choice: string; kind: Normalization | 'none'; cost: CostForm }[] {
  const hasCosts = goals.includes('min');
  return (kind === undefined ? among : [kind]).flatMap((one) => {
    const costs = cost !== undefined ? [cost] : hasCosts ? usual[one] : (['-x'] as const);
    return costs.map((form) => {
      const open = [...(kind === undefined ? [one] : []), ...(costs.length > 1 ? [`costs as ${form}`] : [])];
      return { choice: open.join(', '), kind: one, cost: form };
    });
  });
}

/** Values, larger better, as the case says they are made of performances; one reading a way it leaves open. */
export function valueReadings(c: ReferenceCase): { choice: string; values: PerformanceTable }[] {
  const columns = columnsOf(rowsOf(c));
  const goals = goalsOf(c, columns.length);
  return scalings(scalingOf(c), goals, ['none', 'minmax', 'sum', 'max', 'vector']).map(
    ({ choice, kind, cost }) => ({
      choice,
      values: tableOf(
        c,
        columns.map((column, j) => valued(column, goals[j] ?? 'max', kind, cost)),
      ),
    }),
  );
}

function valued(
  column: Float64Array,
  goal: Goal,
  kind: Normalization | 'none',
  cost: CostForm,
): Float64Array {
  const scaled = (x: Float64Array): Float64Array => (kind === 'none' ? x : normalizeColumn(x, kind));
  if (typeof goal === 'object') return scaled(column.map((x) => -Math.abs(x - goal.target)));
  if (goal === 'max') return scaled(column);
  if (cost === '1 - x') return scaled(column).map((x) => 1 - x);
  return scaled(column.map((x) => (cost === '1/x' ? 1 / x : -x)));
}
