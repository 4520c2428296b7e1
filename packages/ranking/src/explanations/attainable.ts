import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { roundHalfUp } from '../ranks/half-up.ts';
import { compileCategory, compileValue } from '../values/compile-value.ts';
import { type Interval, monotonePieces } from '../values/monotone-pieces.ts';
import type { CategoricalValueFunction, NumericValueFunction } from '../values/value-function.ts';
import type { ContestedCriterion } from './contest.ts';
import { DOUBLES, multiplesOf } from './grid.ts';

/** A performance, and the units of the last decimal it contributes. */
export interface Choice {
  readonly performance: number | string;
  readonly units: number;
}

/** What a criterion can contribute, from one present performance. */
export interface Attainable {
  /** What a performance contributes. */
  readonly unitsOf: (performance: number | string) => number;
  /** The most that can be had. */
  readonly best: number;
  /** The performance nearest the present one that contributes so many units or more. */
  readonly nearest: (least: number) => Choice | undefined;
  /** Of the performances that contribute so many units or more, those that contribute least, and the nearest. */
  readonly cheapest: (least: number) => Choice | undefined;
}

/** @param factor - units of a value of 1: scale × weight × units a point. */
export function attainable(criterion: ContestedCriterion, factor: number, from: number | string): Attainable {
  const { value: fn } = criterion;
  if (fn.kind === 'categorical') return labels(fn, factor);
  if (typeof from === 'string')
    throw new RankingError(messages.notFinite(`performance (${criterion.id})`, Number.NaN));
  return numbers(fn, criterion, factor, from);
}

/** As `weightedSum` rounds; a weight of 0 makes even an infinite value worth nothing. */
function rounded(factor: number, value: number): number {
  return factor === 0 ? 0 : roundHalfUp(factor * value);
}

function labels(fn: CategoricalValueFunction, factor: number): Attainable {
  const value = compileCategory(fn);
  const unitsOf = (label: number | string): number => rounded(factor, value(String(label)));
  const choices = Object.keys(fn.values)
    .map((performance): Choice => ({ performance, units: unitsOf(performance) }))
    .toSorted((a, b) => a.units - b.units);
  const cheapest = (least: number): Choice | undefined => choices.find(({ units }) => units >= least);
  return { unitsOf, best: choices.at(-1)?.units ?? 0, nearest: cheapest, cheapest };
}

function numbers(
  fn: NumericValueFunction,
  { step, within: [lowest, highest] = [-Infinity, Infinity] }: ContestedCriterion,
  factor: number,
  present: number,
): Attainable {
  const value = compileValue(fn);
  const grid = step === undefined ? DOUBLES : multiplesOf(step);
  const unitsOf = (x: number | string): number => rounded(factor, value(Number(x)));
  const clipped = (low: number, high: number): Interval[] =>
    monotonePieces(fn).flatMap(([from, to]) => {
      const ends = grid.within([Math.max(low, from), Math.min(high, to)]);
      return ends === undefined ? [] : [ends];
    });
  const pieces = clipped(lowest, highest);
  const ends = pieces.flat();
  const best = ends.reduce((most, x) => Math.max(most, unitsOf(x)), -Infinity);
  const start = Number.isNaN(present) ? worstOf(ends, unitsOf) : present;
  const below = clipped(lowest, Math.min(start, highest))
    .map(([a, b]): Interval => [b, a])
    .toReversed();
  const above = clipped(Math.max(start, lowest), highest);

  /** The first performance, going away from the present one, of which `holds` is true; it changes once a piece. */
  const first = (going: readonly Interval[], holds: (x: number) => boolean): number[] => {
    for (const [near, far] of going) {
      if (holds(near)) return [near];
      if (holds(far)) return [grid.turn(near, far, holds)[1]];
    }
    return [];
  };
  const nearer = (found: readonly number[]): Choice | undefined => {
    const [x] = found.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start) || a - b);
    return x === undefined ? undefined : { performance: x, units: unitsOf(x) };
  };
  const nearest = (least: number): Choice | undefined => {
    const enough = (x: number): boolean => unitsOf(x) >= least;
    return nearer([...first(below, enough), ...first(above, enough)]);
  };
  /** The least units of a piece that are enough. */
  const leastOf = ([a, b]: Interval, least: number): number => {
    const enough = (x: number): boolean => unitsOf(x) >= least;
    if (enough(a) && enough(b)) return Math.min(unitsOf(a), unitsOf(b));
    if (!enough(a) && !enough(b)) return Infinity;
    return Math.min(
      ...grid
        .turn(a, b, enough)
        .map(unitsOf)
        .filter((units) => units >= least),
    );
  };
  const cheapest = (least: number): Choice | undefined => {
    const units = pieces.reduce((fewest, piece) => Math.min(fewest, leastOf(piece, least)), Infinity);
    const having = (going: readonly Interval[]): number[] =>
      going.flatMap((piece) => {
        const short = unitsOf(piece[0]) < units;
        return first([piece], (x) => (short ? unitsOf(x) >= units : unitsOf(x) <= units)).filter(
          (x) => unitsOf(x) === units,
        );
      });
    return nearer([...having(below), ...having(above)]);
  };
  return { unitsOf, best, nearest, cheapest };
}

/** The first of the performances that contribute least: where a missing one counts from. */
function worstOf(ends: readonly number[], unitsOf: (x: number) => number): number {
  const least = Math.min(...ends.map(unitsOf));
  return ends.find((x) => unitsOf(x) === least) ?? 0;
}
