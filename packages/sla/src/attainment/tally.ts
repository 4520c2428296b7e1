import { type Histogram, histogramOf, mergeHistograms } from './histogram.ts';
import type { Outcome, Result } from './outcome.ts';

/** How the outcomes of a group came out; tallies of parts merge into that of the whole. */
export interface Tally {
  /** Each list by deadline, then ticket and target: the tickets behind every number. */
  readonly met: readonly Outcome[];
  readonly late: readonly Outcome[];
  readonly overdue: readonly Outcome[];
  readonly open: readonly Outcome[];
  readonly stopped: readonly Outcome[];
  /** Working milliseconds used by the targets that were met, in time or late. */
  readonly usedMs: Histogram;
}

/** A share as two integers, so that nothing is lost in division. */
export interface Fraction {
  readonly met: number;
  readonly counted: number;
}

/**
 * Whether the share counts what is overdue and still open. `counted`: it can no longer be met in time, and leaving
 * it unanswered must not better the share. `apart`: only what has ended counts.
 */
export type OverduePolicy = 'counted' | 'apart';

/** The tally of no outcomes. */
export const EMPTY_TALLY: Tally = { met: [], late: [], overdue: [], open: [], stopped: [], usedMs: [] };

/**
 * The tally of outcomes in any order; one given twice counts twice.
 *
 * @example
 * const { met, late } = tallyOf(outcomes);
 * [met.length, late.length]; // [1, 1]
 */
export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const of = (result: Result): Outcome[] =>
    outcomes.filter((outcome) => outcome.result === result).toSorted(compareOutcomes);
  return {
    met: of('met'),
    late: of('late'),
    overdue: of('overdue'),
    open: of('open'),
    stopped: of('stopped'),
    usedMs: histogramOf(outcomes.filter(({ metAt }) => metAt !== undefined).map(({ usedMs }) => usedMs)),
  };
}

/**
 * The tally of two together: associative and commutative, and the same as tallying all outcomes at once.
 *
 * @example
 * const [first, second] = outcomes.map((outcome) => tallyOf([outcome]));
 * first && second && shareMet(mergeTallies(first, second)); // { met: 1, counted: 2 }
 */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const both = (result: Result): Outcome[] => [...a[result], ...b[result]].toSorted(compareOutcomes);
  return {
    met: both('met'),
    late: both('late'),
    overdue: both('overdue'),
    open: both('open'),
    stopped: both('stopped'),
    usedMs: mergeHistograms(a.usedMs, b.usedMs),
  };
}

/**
 * The share met. What is open in time, or was given up in time, is not judged yet and does not count.
 *
 * @example
 * shareMet(tallyOf(outcomes)); // { met: 1, counted: 2 }
 */
export function shareMet({ late, met, overdue }: Tally, policy: OverduePolicy = 'counted'): Fraction {
  return { met: met.length, counted: met.length + late.length + (policy === 'counted' ? overdue.length : 0) };
}

/**
 * Every outcome of a tally, by deadline.
 *
 * @example
 * outcomesIn(tallyOf(outcomes)).length; // 2
 */
export function outcomesIn({ late, met, open, overdue, stopped }: Tally): Outcome[] {
  return [...met, ...late, ...overdue, ...open, ...stopped].toSorted(compareOutcomes);
}

/**
 * What was late and what is overdue, by deadline.
 *
 * @example
 * breachesOf(tallyOf(outcomes)).map(({ ticket }) => ticket); // ['T-2']
 */
export function breachesOf({ late, overdue }: Tally): Outcome[] {
  return [...late, ...overdue].toSorted(compareOutcomes);
}

/** By deadline, then ticket, target and whatever else tells two apart, so that the order never depends on the input's. */
function compareOutcomes(a: Outcome, b: Outcome): number {
  if (a.dueAt !== b.dueAt) return a.dueAt - b.dueAt;
  return compare(a.ticket, b.ticket) || compare(a.target, b.target) || compare(textOf(a), textOf(b));
}

function textOf({ dimensions, ...outcome }: Outcome): string {
  const { durationMs, metAt, openedAt, pausedSince, result, usedMs } = outcome;
  const entries = Object.entries(dimensions).toSorted(([a], [b]) => compare(a, b));
  return JSON.stringify([result, openedAt, metAt, pausedSince, usedMs, durationMs, entries]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
