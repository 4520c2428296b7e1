import { at } from '../at.ts';
import { requireLength } from '../check.ts';

/** How an alternative stands to another. */
export type Relation = 'better' | 'worse' | 'indifferent' | 'incomparable';

/** A partial preorder of alternatives. */
export interface PartialOrder {
  /** How `a` stands to `b`, both indices of alternatives. */
  readonly relation: (a: number, b: number) => Relation;
}

/**
 * What two complete rankings agree on: better when better in one and not worse in the other, incomparable when
 * they disagree.
 *
 * @param first - ranks, the lowest best; of the second likewise.
 * @throws {RankingError} when their lengths differ.
 *
 * @example
 * const order = partialOrder([1, 2, 3], [1, 3, 2]);
 * order.relation(0, 1); // 'better'
 * order.relation(1, 2); // 'incomparable'
 */
export function partialOrder(first: ArrayLike<number>, second: ArrayLike<number>): PartialOrder {
  requireLength('second', second, first.length);
  return {
    relation: (a, b) => {
      const [x, y] = [sign(first, a, b), sign(second, a, b)];
      if (x * y < 0) return 'incomparable';
      if (x === 0 && y === 0) return 'indifferent';
      return x + y < 0 ? 'better' : 'worse';
    },
  };
}

function sign(ranks: ArrayLike<number>, a: number, b: number): number {
  return Math.sign(at(ranks, a) - at(ranks, b));
}
