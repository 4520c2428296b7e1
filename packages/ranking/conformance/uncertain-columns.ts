import type { Goal, UncertainValues } from '../src/index.ts';
import { KINDS, perCriterion } from './criteria.ts';
import { isFields, isList, isNumbers, Unsupported } from './json.ts';
import { type Choices, Params } from './params.ts';
import type { ReferenceCase } from './reference-case.ts';

/** One performance: certain when both ends, or its deviation, leave it no room. */
interface Cell {
  readonly low: number;
  readonly high: number;
  readonly mean?: number;
  readonly deviation?: number;
}

/** What a case knows of the alternatives on each criterion; where it has performances, as values and scaled. */
export function knownColumns(
  c: ReferenceCase,
  goals: readonly Goal[],
): { choice: string; known: UncertainValues[] }[] {
  const said: unknown = isFields(c.matrix) ? Object.values(c.matrix) : c.matrix;
  if (!isList(said)) throw new Unsupported('SMAA without a matrix');
  const rows = said.map((row) =>
    perCriterion(c, isFields(row) || isList(row) ? row : [row], goals.length, 'row'),
  );
  const isNormal =
    c.params.choice(DISTRIBUTIONS, 'distribution', 'distributions', 'performance_distribution') === 'normal';
  const kinds = kindsOf(c, goals.length);
  const ordinals = kinds.map((kind) => kind === 'ordinal');
  const bestFirst = c.params.choice(SCALES, 'ordinal_ranks', 'ordinal_scale', 'rank_order', 'rank_direction');
  const cells = goals.map((_, j) => rows.map((row) => cellOf(row[j], isNormal || kinds[j] === 'normal')));
  const columns = (isScaled: boolean, isBestFirst: boolean): UncertainValues[] =>
    cells.map((column, j) => {
      const goal = goals[j] ?? 'max';
      if (ordinals[j]) return ordinal(column, goal === 'min' || isBestFirst);
      return cardinal(column, isScaled ? scaling(column, goal) : turned(goal));
    });
  const isReady = c.params.flag(/already/) || ordinals.every(Boolean);
  const isOpen = bestFirst === undefined && goals.some((goal, j) => ordinals[j] && goal !== 'min');
  const scalings = isReady ? [false] : [false, true];
  return (isOpen ? [false, true] : [bestFirst ?? true]).flatMap((isBestFirst) =>
    scalings.map((isScaled) => {
      const open = [
        ...(isOpen ? [isBestFirst ? 'rank 1 the best' : 'the highest rank the best'] : []),
        ...(isReady ? [] : [isScaled ? 'values scaled from the worst to the best' : 'values as they are']),
      ];
      return { choice: open.join(', '), known: columns(isScaled, isBestFirst) };
    }),
  );
}

const DISTRIBUTIONS: Choices<'normal' | 'uniform'> = [
  [/normal|gauss/, 'normal'],
  [/uniform/, 'uniform'],
];

/** Whether rank 1 is the best. */
const SCALES: Choices<boolean> = [
  [/\b1 ?(=|is|:)? ?(the )?(best|most|first)|lower|ascending/, true],
  [/\b1 ?(=|is|:)? ?(the )?(worst|least|last)|higher|descending/, false],
];

function kindsOf(c: ReferenceCase, count: number): ('ordinal' | 'normal' | 'cardinal')[] {
  const said = c.params.get('criteria_kinds', 'criterion_types', 'criteria_types', 'scales', 'kinds', 'data');
  const inCriteria = c.params.get('criteria');
  const isKinds = isList(inCriteria) && inCriteria.every((one) => KINDS.test(String(one)));
  const kinds = perCriterion(c, said ?? (isKinds ? inCriteria : 'cardinal'), count, 'kinds of criteria');
  const listed = c.params.get('ordinal_criteria', 'ordinal');
  if (listed !== undefined && listed !== true && !isNumbers(listed))
    throw new Unsupported(`ordinal_criteria ${JSON.stringify(listed)}`);
  return kinds.map((kind, j) => {
    if (!KINDS.test(String(kind))) throw new Unsupported(`criterion ${j} of kind ${String(kind)}`);
    if (listed === true || (isNumbers(listed) && listed.includes(j)) || /ordinal/i.test(String(kind)))
      return 'ordinal';
    return /normal|gauss/i.test(String(kind)) ? 'normal' : 'cardinal';
  });
}

function cellOf(said: unknown, isNormal: boolean): Cell {
  if (typeof said === 'number') return { low: said, high: said };
  if (isNumbers(said)) {
    const [first = Number.NaN, second = Number.NaN, ...more] = said;
    if (more.length > 0) throw new Unsupported(`performance ${JSON.stringify(said)}`);
    return isNormal ? normal(first, second) : { low: first, high: second };
  }
  if (isFields(said)) {
    const own = new Params(said);
    const number = (...names: readonly string[]): number => own.number(...names) ?? Number.NaN;
    const mean = number('mean', 'mu', 'average');
    const cell = Number.isNaN(mean)
      ? { low: number('low', 'min', 'lower', 'from'), high: number('high', 'max', 'upper', 'to') }
      : normal(mean, number('sd', 'sigma', 'std', 'deviation'));
    if (own.unread().length === 0) return cell;
  }
  throw new Unsupported(`performance ${JSON.stringify(said)}`);
}

function normal(mean: number, deviation: number): Cell {
  return { low: mean, high: mean, mean, deviation };
}

/** Ranks as they are, or places on a scale of which the highest is best. */
function ordinal(column: readonly Cell[], isBestFirst: boolean): UncertainValues {
  return { kind: 'ordinal', ranks: column.map(({ low }) => (isBestFirst ? low : -low)) };
}

function cardinal(column: readonly Cell[], value: (performance: number) => number): UncertainValues {
  if (column.some(({ deviation }) => deviation !== undefined)) {
    const mean = column.map((cell) => cell.mean ?? cell.low);
    return { kind: 'normal', mean, deviation: column.map(({ deviation = 0 }) => deviation), value };
  }
  const [low, high] = [column.map((cell) => cell.low), column.map((cell) => cell.high)];
  if (low.every((x, i) => x === high[i])) return { kind: 'exact', values: low.map(value) };
  return { kind: 'interval', low, high, value };
}

function turned(goal: Goal): (performance: number) => number {
  if (typeof goal === 'object') return (x) => -Math.abs(x - goal.target);
  return goal === 'max' ? (x) => x : (x) => -x;
}

/** From the worst end of any alternative, 0, to the best, 1. */
function scaling(column: readonly Cell[], goal: Goal): (performance: number) => number {
  const value = turned(goal);
  const ends = column.flatMap(({ low, high }) => [value(low), value(high)]);
  const [worst, best] = [Math.min(...ends), Math.max(...ends)];
  return best > worst ? (x) => (value(x) - worst) / (best - worst) : () => 0;
}
