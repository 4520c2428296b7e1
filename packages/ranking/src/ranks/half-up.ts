/** How near a half a number must be, relative to itself, to count as that half. */
const RELATIVE_GUARD = 2 ** -40;

/** The guard stops growing here, so that a large number with a small fraction still rounds down. */
const LARGEST_GUARD = 2 ** -10;

/** Nearer than this, an integer is the nearest whatever the guard: most numbers need no closer look. */
const SURELY_NEAREST = 0.5 - 2 * LARGEST_GUARD;

/**
 * `x` to the nearest integer, halves away from zero, as on paper: 0.15 × 0.35 × 1000 is
 * 52.49999999999999 in doubles, and rounds to 53. NaN and infinities stay as they are.
 */
export function roundHalfUp(x: number): number {
  const nearest = Math.floor(x + 0.5);
  const off = x - nearest;
  if (off < SURELY_NEAREST && off > -SURELY_NEAREST) return nearest;
  const size = Math.abs(x);
  const whole = Math.floor(size);
  const guard = Math.min(size * RELATIVE_GUARD, LARGEST_GUARD);
  const rounded = size - whole >= 0.5 - guard ? whole + 1 : whole;
  return x < 0 && rounded > 0 ? -rounded : rounded;
}
