import type { Goal, UncertainValues } from '../src/index.ts';
import { asPerCriterion, fieldOf, isFields, isList, isNumbers, textOf, Unsupported } from './json.ts';
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
  const rows = isFields(c.matrix) ? Object.values(c.matrix) : c.matrix;
  if (!isList(rows)) throw new Unsupported('SMAA without a matrix');
  const kinds = asPerCriterion(
    fieldOf(
      c.params,
      'criteria_kinds',
      'criterion_types',
      'criteria_types',
      'scales',
      'kinds',
      'data',
      'criteria',
    ) ?? 'cardinal',
    goals.length,
  ).map((kind) => String(kind).toLowerCase());
  const listed = fieldOf(c.params, 'ordinal_criteria', 'ordinal');
  const isNormal = /normal|gauss/.test(
    textOf(c.params, 'distribution', 'distributions', 'performance_distribution'),
  );
  const isOrdinal = (j: number): boolean =>
    (isNumbers(listed) && listed.includes(j)) || listed === true || /ordinal/.test(kinds[j] ?? '');
  const cells = goals.map((_, j) => rows.map((row) => cellOf(isList(row) ? row[j] : undefined, isNormal)));
  const columns = (isScaled: boolean): UncertainValues[] =>
    cells.map((column, j) => {
      if (isOrdinal(j)) return ordinal(column, goals[j]);
      return cardinal(column, isScaled ? scaling(column, goals[j] ?? 'max') : turned(goals[j] ?? 'max'));
    });
  const isReady = Object.keys(c.params).some((key) => /already/.test(key) && c.params[key] === true);
  const hasCardinal = goals.some((_, j) => !isOrdinal(j));
  if (isReady || !hasCardinal) return [{ choice: '', known: columns(false) }];
  return [
    { choice: 'values as they are', known: columns(false) },
    { choice: 'values scaled from the worst to the best', known: columns(true) },
  ];
}

function cellOf(said: unknown, isNormal: boolean): Cell {
  if (typeof said === 'number') return { low: said, high: said };
  if (isNumbers(said)) {
    const [first = Number.NaN, second = Number.NaN] = said;
    return isNormal ? normal(first, second) : { low: first, high: second };
  }
  if (isFields(said)) {
    const number = (...names: readonly string[]): number => {
      const found = fieldOf(said, ...names);
      return typeof found === 'number' ? found : Number.NaN;
    };
    const mean = number('mean', 'mu', 'average');
    if (!Number.isNaN(mean)) return normal(mean, number('sd', 'sigma', 'std', 'deviation'));
    return { low: number('low', 'min', 'lower', 'from'), high: number('high', 'max', 'upper', 'to') };
  }
  throw new Unsupported(`performance ${JSON.stringify(said)}`);
}

function normal(mean: number, deviation: number): Cell {
  return { low: mean, high: mean, mean, deviation };
}

/** Ranks as they are, or places on a scale of which the highest is best. */
function ordinal(column: readonly Cell[], goal: Goal | undefined): UncertainValues {
  const ranks = column.map(({ low }) => (goal === 'max' ? -low : low));
  return { kind: 'ordinal', ranks };
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
