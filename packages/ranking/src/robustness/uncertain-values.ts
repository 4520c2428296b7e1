import { f64, u32 } from '../at.ts';
import { requireFinite, requireLength, requireNonNegative, requireObject } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { denseRanks } from '../ranks/conventions.ts';
import { rankScores } from '../ranks/rank-scores.ts';
import type { Random } from './random.ts';

/**
 * What is known of every alternative on one criterion, one entry an alternative:
 *
 * - `exact`: its value, larger better
 * - `interval`: a performance between two ends, equally likely
 * - `normal`: a performance with a mean and a standard deviation
 * - `ordinal`: only its rank, 1 the best: the best is worth 1, the worst 0, the levels between them so many uniform draws
 *   from 0 to 1 in order (Lahdelma, Miettinen & Salminen 2003, European Journal of Operational Research 147(1), 117–127)
 *
 * `value` turns a performance into a value; without it the performance is the value.
 */
export type UncertainValues =
  | { readonly kind: 'exact'; readonly values: ArrayLike<number> }
  | {
      readonly kind: 'interval';
      readonly low: ArrayLike<number>;
      readonly high: ArrayLike<number>;
      readonly value?: (performance: number) => number;
    }
  | {
      readonly kind: 'normal';
      readonly mean: ArrayLike<number>;
      readonly deviation: ArrayLike<number>;
      readonly value?: (performance: number) => number;
    }
  | { readonly kind: 'ordinal'; readonly ranks: ArrayLike<number> };

const KINDS = ['exact', 'interval', 'normal', 'ordinal'];

/** How many alternatives a column describes. */
export function alternativesIn(known: UncertainValues): number {
  const listed = listIn(known);
  requireObject(known.kind, listed);
  return listed.length;
}

function listIn(known: UncertainValues): ArrayLike<number> {
  requireObject('columns[0]', known);
  switch (known.kind) {
    case 'exact':
      return known.values;
    case 'interval':
      return known.low;
    case 'normal':
      return known.mean;
    case 'ordinal':
      return known.ranks;
    default:
      return unknownKind(known satisfies never);
  }
}

/** A function that fills an array with the next draw of the values of one criterion. */
export function valueSampler(
  known: UncertainValues,
  alternatives: number,
  random: Random,
): (into: Float64Array) => void {
  requireObject('columns', known);
  switch (known.kind) {
    case 'exact': {
      const values = finiteColumn('values', known.values, alternatives);
      return (into) => into.set(values);
    }
    case 'interval': {
      const low = finiteColumn('low', known.low, alternatives);
      const high = finiteColumn('high', known.high, alternatives);
      for (const [i, x] of high.entries()) {
        if (x < f64(low, i)) throw new RankingError(messages.notAtLeast(`high[${i}]`, 'low', f64(low, i), x));
      }
      const { value = asItIs } = known;
      return (into) => {
        for (let i = 0; i < into.length; i++) {
          into[i] = finite(value(f64(low, i) + random.uniform() * (f64(high, i) - f64(low, i))));
        }
      };
    }
    case 'normal': {
      const mean = finiteColumn('mean', known.mean, alternatives);
      const deviation = finiteColumn('deviation', known.deviation, alternatives);
      for (const [i, x] of deviation.entries()) requireNonNegative(`deviation[${i}]`, x);
      const { value = asItIs } = known;
      return (into) => {
        for (let i = 0; i < into.length; i++) {
          into[i] = finite(value(f64(mean, i) + random.normal() * f64(deviation, i)));
        }
      };
    }
    case 'ordinal':
      return ordinalSampler(finiteColumn('ranks', known.ranks, alternatives), random);
    default:
      return unknownKind(known satisfies never);
  }
}

function finite(value: number): number {
  requireFinite('value', value);
  return value;
}

function asItIs(performance: number): number {
  return performance;
}

function ordinalSampler(ranks: Float64Array, random: Random): (into: Float64Array) => void {
  const levelOf = denseRanks(rankScores(ranks, { direction: 'min' }).ranks);
  const count = levelOf.reduce((most, level) => Math.max(most, level), 0);
  const levels = new Float64Array(count);
  levels[count - 1] = 1;
  const between = levels.subarray(1, count - 1);
  return (into) => {
    for (let k = 0; k < between.length; k++) between[k] = random.uniform();
    between.sort();
    for (let i = 0; i < into.length; i++) into[i] = f64(levels, count - u32(levelOf, i));
  };
}

function finiteColumn(what: string, values: ArrayLike<number>, alternatives: number): Float64Array {
  requireLength(what, values, alternatives);
  const column = Float64Array.from(values);
  for (const [i, x] of column.entries()) requireFinite(`${what}[${i}]`, x, [what, i]);
  return column;
}

/** The types admit no other kind; a document read without a check may hold one. */
function unknownKind({ kind }: { readonly kind?: unknown }): never {
  throw new RankingError(messages.notAChoice('kind', String(kind), KINDS), ['kind']);
}
