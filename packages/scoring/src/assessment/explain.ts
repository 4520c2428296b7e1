import type { LocalizedText } from '@insedia/domain';
import type { Rejection } from '../applications/application.ts';
import { at } from '../at.ts';
import type { Assessment, Ineligible, Ranked } from './assessment.ts';

/** What became of one application, found by its id. */
export type Outcome =
  | { readonly kind: 'ranked'; readonly entry: Ranked; readonly above?: Ranked | undefined }
  | { readonly kind: 'ineligible'; readonly entry: Ineligible }
  | { readonly kind: 'rejected'; readonly entries: readonly Rejection[] };

/**
 * What became of an application; `undefined` if no row bears the id. A ranked one comes with the next better one,
 * to be compared with.
 *
 * @example
 * outcomeOf(assessment, 'A-005')?.kind; // 'rejected'
 * outcomeOf(assessment, 'A-999'); // undefined
 */
export function outcomeOf({ ranked, ineligible, rejected }: Assessment, id: string): Outcome | undefined {
  const place = ranked.findIndex(({ application }) => application.id === id);
  const entry = ranked[place];
  if (entry)
    return { kind: 'ranked', entry, above: ranked.slice(0, place).findLast((r) => r.rank < entry.rank) };
  const excluded = ineligible.find(({ application }) => application.id === id);
  if (excluded) return { kind: 'ineligible', entry: excluded };
  const entries = rejected.filter((rejection) => rejection.id === id);
  return entries.length > 0 ? { kind: 'rejected', entries } : undefined;
}

/**
 * The other applications with the rank of `entry`, in the order of the ranking; at most `limit` of them.
 *
 * @example
 * const [first] = assessment.ranked;
 * first && sharingRank(assessment, first); // []
 */
export function sharingRank({ ranked }: Assessment, entry: Ranked, limit: number = Infinity): Ranked[] {
  const others: Ranked[] = [];
  for (let i = entry.rank - 1; ranked[i]?.rank === entry.rank && others.length < limit; i++) {
    const other = ranked[i];
    if (other && other !== entry) others.push(other);
  }
  return others;
}

/** How one criterion tells two applications apart. */
export interface Difference {
  readonly criterion: string;
  readonly title: LocalizedText;
  /** Points of the first less points of the second. */
  readonly points: number;
}

/**
 * Criterion by criterion, what sets `a` above `b`: the greatest advantage first, the greatest loss last.
 *
 * @example
 * const [first, second] = assessment.ranked;
 * const apart = first && second ? differences(assessment, first, second) : [];
 * apart.map(({ criterion, points }) => [criterion, points]); // [['area', 20], ['town', -15.5549]]
 */
export function differences({ call }: Assessment, a: Ranked, b: Ranked): Difference[] {
  const factor = 10 ** call.score.decimals.value;
  return call.criteria
    .map(({ id, title }, j) => {
      const own = at(a.score.results, j).points;
      const other = at(b.score.results, j).points;
      return {
        criterion: id,
        title,
        points: (Math.round(own * factor) - Math.round(other * factor)) / factor,
      };
    })
    .toSorted((x, y) => y.points - x.points);
}
