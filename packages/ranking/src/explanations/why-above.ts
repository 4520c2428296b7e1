import { at } from '../at.ts';
import { requireObject } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages, type Text } from '../messages.ts';
import { unitsAt, type WeightedSum } from '../methods/weighted-sum.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { pointsText, signedText } from './numbers.ts';
import { joined } from './sentences.ts';

/** What one criterion does to the distance between two alternatives. */
export interface Advantage {
  /** Index of the criterion. */
  readonly criterion: number;
  /** Points of the first less points of the second. */
  readonly points: number;
}

/** Why one alternative is above another. */
export interface WhyAbove {
  /** Score of the first less score of the second: the exact decimal sum of the advantages. */
  readonly points: number;
  /** One a criterion, the greatest advantage first, the greatest loss last; equal ones as the criteria are listed. */
  readonly advantages: readonly Advantage[];
  /** The same as a sentence. */
  readonly text: Text;
}

/** How the points were rounded, and what sentences call the criteria. */
export interface WhyAboveOptions {
  /** As given to `weightedSum`: only points on a decimal grid add up exactly. */
  readonly decimals: number;
  /** One a criterion; their ids unless told. */
  readonly titles?: readonly Text[] | undefined;
}

/**
 * Why `a` is above `b`, criterion by criterion: differences of contributions that add up exactly to the difference
 * of the scores, counted in units of the last decimal. It may as well say by how much `a` is below.
 *
 * @param values - the table that was summed, for its names.
 * @param sum - what `weightedSum` gave for it with `decimals`.
 * @throws {RankingError} when there is no such alternative, or the points have more decimals.
 *
 * @example
 * const values = performanceTable(['Lodi', 'Crema'], ['area', 'access'], [
 *   Float64Array.of(0.35, 1),
 *   Float64Array.of(0.9, 0.2),
 * ]);
 * const sum = weightedSum(values, [0.15, 0.85], { scale: 100, decimals: 1 });
 * whyAbove(values, sum, 0, 1, { decimals: 1 }).text.en;
 * // 'Lodi is above Crema by 49.8 points: access +59.5, area -9.7'
 */
export function whyAbove(
  { alternatives, criteria }: Pick<PerformanceTable, 'alternatives' | 'criteria'>,
  { contributions }: WeightedSum,
  a: number,
  b: number,
  options: WhyAboveOptions,
): WhyAbove {
  requireObject('options', options);
  const { decimals, titles } = options;
  const unitsPerPoint = unitsAt(decimals);
  const [first, second] = [alternatives[a], alternatives[b]];
  if (first === undefined || second === undefined) {
    throw new RankingError(
      messages.notWithin('a, b', 0, alternatives.length - 1, first === undefined ? a : b),
    );
  }
  const unitsOf = (j: number, i: number): number => {
    const points = contributions[j]?.[i] ?? Number.NaN;
    const units = Math.round(points * unitsPerPoint);
    if (units / unitsPerPoint === points) return units;
    throw new RankingError(messages.notOnGrid(`contributions[${j}][${i}]`, decimals, points));
  };
  const leads = criteria.map((_, criterion) => ({
    criterion,
    units: unitsOf(criterion, a) - unitsOf(criterion, b),
  }));
  const points = leads.reduce((total, { units }) => total + units, 0) / unitsPerPoint;
  const advantages = leads
    .toSorted((x, y) => y.units - x.units)
    .map(({ criterion, units }): Advantage => ({ criterion, points: units / unitsPerPoint }));
  const parts = advantages
    .filter((advantage) => advantage.points !== 0)
    .map((advantage) => {
      const id = at(criteria, advantage.criterion);
      const title = titles?.[advantage.criterion] ?? { en: id, it: id };
      return joined([title, signedText(advantage.points, decimals)], ' ');
    });
  const apart = pointsText(Math.abs(points), decimals);
  return {
    points,
    advantages,
    text: messages.apart(first, second, Math.sign(points), apart, joined(parts, ', ')),
  };
}
