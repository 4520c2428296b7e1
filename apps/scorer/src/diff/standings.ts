import type { LocalizedText } from '@insedia/domain';
import type { Assessment, Score } from '@insedia/scoring';
import { errorText, lineOf } from '../write/ranking-rows.ts';

/** What became of an application in a run. */
export type Standing = {
  readonly name: string | undefined;
  /** Points by criterion, where it was scored. */
  readonly scores: ReadonlyMap<string, number>;
} & (
  | { readonly kind: 'ranked'; readonly rank: number; readonly points: number }
  | { readonly kind: 'ineligible'; readonly reasons: readonly LocalizedText[] }
  | { readonly kind: 'rejected'; readonly reasons: readonly LocalizedText[] }
  /** The run did not have it. */
  | { readonly kind: 'absent' }
);

/** What became of every application, by its id; of rejected rows without one, by their line. */
export function standingsOf({ ineligible, ranked, rejected }: Assessment): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { application, rank, score } of ranked) {
    const { id, name } = application;
    standings.set(id, { kind: 'ranked', name, rank, points: score.points, scores: scoresOf(score) });
  }
  for (const { application, reasons, score } of ineligible) {
    const { id, name } = application;
    const messages = reasons.map(({ message }) => message);
    standings.set(id, { kind: 'ineligible', name, reasons: messages, scores: scoresOf(score) });
  }
  for (const { at, errors, id, name } of rejected) {
    const key = id ?? `#${lineOf(at)}`;
    if (standings.has(key)) continue;
    const reasons = errors.map((error) => ({ it: errorText(error, 'it'), en: errorText(error, 'en') }));
    standings.set(key, { kind: 'rejected', name, reasons, scores: new Map() });
  }
  return standings;
}

function scoresOf(score: Score | undefined): ReadonlyMap<string, number> {
  return new Map(score?.results.map(({ criterion, points }) => [criterion, points]));
}
