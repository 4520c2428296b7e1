import type { Ranked } from '@insedia/scoring';

/** A range of scores that are drawn alike. */
export interface ScoreClass {
  readonly from: number;
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

/** Classes of equal width from the lowest score to the highest, lowest first; one if all scores are equal. */
export function scoreClasses(ranked: readonly Ranked[]): ScoreClass[] {
  const lowest = ranked.reduce((least, { score }) => Math.min(least, score.points), Infinity);
  const highest = ranked.reduce((most, { score }) => Math.max(most, score.points), -Infinity);
  if (ranked.length === 0) return [];
  const fills = lowest === highest ? FILLS.slice(-1) : FILLS;
  const step = (highest - lowest) / fills.length;
  const crowding = Math.max(SMALLEST, Math.min(1, Math.sqrt(UNCROWDED / ranked.length)));
  return fills.map((fill, i) => ({
    from: lowest + i * step,
    to: i === fills.length - 1 ? highest : lowest + (i + 1) * step,
    fill,
    radius: (3 + i * 0.7) * crowding,
  }));
}

/** The class a score is in: the last that starts at or below it. */
export function classOf(classes: readonly ScoreClass[], points: number): ScoreClass | undefined {
  return classes.findLast(({ from }) => from <= points);
}
