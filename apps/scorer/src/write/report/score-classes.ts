import type { Ranked } from '@insedia/scoring';

/** A range of scores that are drawn alike. */
export interface ScoreClass {
  readonly from: number;
  /** Where the next class begins; the highest score in the last one, which it belongs to. */
  readonly to: number;
  readonly fill: string;
  /** In units of the drawing: size says the same as colour. */
  readonly radius: number;
}

/** Five steps of viridis (Smith and van der Walt, 2015): even to the eye, in grey and in any colour vision. */
const FILLS = ['#fde725', '#5ec962', '#21918c', '#3b528b', '#440154'] as const;

/** Up to this many sites the marks have their full size; beyond, they shrink as the room for each does. */
const UNCROWDED = 300;

/** Smaller than this part of their size, marks could no longer be told apart. */
const SMALLEST = 0.6;

/**
 * Classes of equal width from the lowest score to the highest, lowest first; fewer if the scores are too close to
 * be parted so.
 *
 * @param decimals of the scores; a class begins at a number with as many, so that it can be printed as it is
 */
export function scoreClasses(ranked: readonly Ranked[], decimals: number): ScoreClass[] {
  const lowest = ranked.reduce((least, { score }) => Math.min(least, score.points), Infinity);
  const highest = ranked.reduce((most, { score }) => Math.max(most, score.points), -Infinity);
  if (ranked.length === 0) return [];
  const factor = 10 ** decimals;
  const begins = FILLS.map(
    (_, i) => Math.round((lowest + (i * (highest - lowest)) / FILLS.length) * factor) / factor,
  );
  const starts = [...new Set(begins)];
  const crowding = Math.max(SMALLEST, Math.min(1, Math.sqrt(UNCROWDED / ranked.length)));
  return FILLS.slice(-starts.length).map((fill, i) => ({
    from: starts[i] ?? lowest,
    to: starts[i + 1] ?? highest,
    fill,
    radius: (3 + i * 0.7) * crowding,
  }));
}

/** The class a score is in: the last that starts at or below it. */
export function classOf(classes: readonly ScoreClass[], points: number): ScoreClass | undefined {
  return classes.findLast(({ from }) => from <= points);
}
