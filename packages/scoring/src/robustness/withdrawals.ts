import { leaveOneOut, type PerformanceTable } from '@insedia/ranking';
import { at } from '../at.ts';

/** What came of withdrawing each application in turn. */
export interface Withdrawals {
  /** How many were withdrawn, one at a time. */
  readonly tried: number;
  /** The ids of those whose withdrawal turns round the order of at least two others. */
  readonly reordering: readonly string[];
  /** The ids of those after whose withdrawal other applications than before come first among those that stay. */
  readonly newFirst: readonly string[];
}

/**
 * Withdraws each alternative in turn, and says whose withdrawal makes others change places. Two that tie before or
 * after have not changed places.
 */
export function withdrawals(
  { alternatives, criteria, columns }: PerformanceTable,
  ranksOf: (table: PerformanceTable) => Uint32Array,
): Withdrawals {
  // By their places: a form may let ids repeat.
  const places = { alternatives: alternatives.map((_, place) => String(place)), criteria, columns };
  const changes = leaveOneOut(places, ranksOf);
  const idOf = ({ alternative }: { readonly alternative: number }): string => at(alternatives, alternative);
  return {
    tried: alternatives.length,
    reordering: changes.filter(({ reversed }) => reversed.length > 0).map(idOf),
    newFirst: changes.filter(({ winnerChanges }) => winnerChanges).map(idOf),
  };
}
