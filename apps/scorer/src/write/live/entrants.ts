import type { Application, Assessment, Score } from '@insedia/scoring';

/** An application that has a place, or could have one with other weights. */
export interface Entrant {
  readonly application: Application;
  readonly score: Score;
  /** None while it is below a minimum of points. */
  readonly rank: number | undefined;
}

/**
 * The ranked, and those that only a minimum of points keeps out, in the order of their ids, which settles full ties.
 */
export function entrants({ ineligible, ranked }: Assessment): readonly Entrant[] {
  const below = ineligible.flatMap(({ application, reasons, score }) =>
    score && reasons.every(({ kind }) => kind === 'criterion-minimum' || kind === 'total-minimum')
      ? [{ application, score, rank: undefined }]
      : [],
  );
  return [...ranked.map(({ application, rank, score }) => ({ application, score, rank })), ...below].toSorted(
    (a, b) => (a.application.id < b.application.id ? -1 : 1),
  );
}
