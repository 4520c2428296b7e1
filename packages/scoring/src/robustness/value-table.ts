import type { PerformanceTable } from '@insedia/ranking';
import type { Assessment, Ranked } from '../assessment/assessment.ts';
import { at } from '../at.ts';
import type { Call } from '../call/call.ts';

/**
 * The ranked applications as a performance table, best first: the values from 0 to 1 of which their official scores
 * are made, what is missing at its worst. Larger is better on every criterion.
 *
 * @param first how many of them; all unless told
 *
 * @example
 * const { scores } = weightedSum(valueTable(assessment), weightsOf(assessment.call));
 * scores; // [0.778, 0.733, 0.592, 0.568]: the official scores, out of 1, unrounded
 */
export function valueTable({ call, ranked }: Assessment, first: number = ranked.length): PerformanceTable {
  return tableOfEntries(call, ranked.slice(0, first));
}

/** The values of some ranked applications, in the order given. */
export function tableOfEntries({ criteria }: Call, entries: readonly Ranked[]): PerformanceTable {
  // Not by performanceTable(), which would look for an id given twice: the form decides whether ids are unique.
  return {
    alternatives: entries.map(({ application }) => application.id),
    criteria: criteria.map(({ id }) => id),
    columns: criteria.map((_, j) => Float64Array.from(entries, ({ score }) => at(score.results, j).value)),
  };
}

/**
 * The weights of a call, in the order of its criteria.
 *
 * @example
 * weightsOf(call); // [0.4, 0.6]
 */
export function weightsOf({ criteria }: Pick<Call, 'criteria'>): number[] {
  return criteria.map(({ weight }) => weight);
}
