import { f64, rowOf } from '../at.ts';

/** `s(λ) = intercept + slope λ`: credibilities nearer than this count as alike. */
export interface DistillationThreshold {
  readonly intercept: number;
  readonly slope: number;
}

/** The values Roy & Bouyssou (1993) advise: `s(λ) = 0.3 − 0.15 λ`. */
export const DISTILLATION_THRESHOLD: DistillationThreshold = { intercept: 0.3, slope: -0.15 };

/** Credibilities, of order 1, nearer than this are equal. */
const ROUNDING = 1e-9;

/**
 * Positions from the best, 1, 2, 2, 3, by taking out again and again the alternatives with the best
 * qualification (`descending`) or the worst (`ascending`) of those that remain (Roy 1978).
 */
export function distil(
  credibility: readonly Float64Array[],
  direction: 'descending' | 'ascending',
  threshold: DistillationThreshold,
): Uint32Array {
  let left = credibility.map((_, i) => i);
  const taken: number[][] = [];
  while (left.length > 0) {
    const group = takeOut(credibility, left, direction, threshold);
    taken.push(group);
    left = left.filter((i) => !group.includes(i));
  }
  const positions = new Uint32Array(credibility.length);
  for (const [k, group] of taken.entries()) {
    for (const i of group) positions[i] = direction === 'descending' ? k + 1 : taken.length - k;
  }
  return positions;
}

/** One distillate: the cut is lowered among the extremes until one is left, or there is nothing below. */
function takeOut(
  credibility: readonly Float64Array[],
  left: readonly number[],
  direction: 'descending' | 'ascending',
  threshold: DistillationThreshold,
): number[] {
  const s = (level: number): number => threshold.intercept + threshold.slope * level;
  let group = [...left];
  let level = highest(credibility, group, Infinity);
  while (group.length > 1 && level > 0) {
    level = highest(credibility, group, level - s(level));
    const cut = level;
    const outranks = (a: number, b: number): boolean => {
      const forth = f64(rowOf(credibility, a), b);
      const back = f64(rowOf(credibility, b), a);
      return forth > cut + ROUNDING && forth > back + s(forth) + ROUNDING;
    };
    const qualifications = group.map((a) =>
      group.reduce((sum, b) => sum + Number(outranks(a, b)) - Number(outranks(b, a)), 0),
    );
    const extreme = direction === 'descending' ? Math.max(...qualifications) : Math.min(...qualifications);
    group = group.filter((_, k) => qualifications[k] === extreme);
  }
  return group;
}

/** The highest credibility below `bound` of one alternative of the group outranking another; 0 if none. */
function highest(credibility: readonly Float64Array[], group: readonly number[], bound: number): number {
  let found = 0;
  for (const a of group) {
    for (const b of group) {
      const value = f64(rowOf(credibility, a), b);
      if (a !== b && value > found && value < bound - ROUNDING) found = value;
    }
  }
  return found;
}
