import { compileCategory, compileValue } from './compile-value.ts';
import type { ValueFunction } from './value-function.ts';

/**
 * The lowest and the highest value a value function can return, extrapolation aside.
 *
 * @throws {RankingError} when the description is unusable.
 *
 * @example
 * valueRange({ kind: 'step', base: 0.2, steps: [[10, 1], [20, 0.6]] }); // [0.2, 1]
 */
export function valueRange(fn: ValueFunction): readonly [worst: number, best: number] {
  if (fn.kind === 'categorical') compileCategory(fn);
  else compileValue(fn);
  const values = attainable(fn);
  return [Math.min(...values), Math.max(...values)];
}

/** Values among which the lowest and the highest are; the two bounds for a smooth curve. */
function attainable(fn: ValueFunction): readonly number[] {
  switch (fn.kind) {
    case 'piecewise-linear':
      return fn.points.map(([, value]) => value);
    case 'step':
      return [fn.base, ...fn.steps.map(([, value]) => value)];
    case 'sigmoid':
    case 'target':
      return [0, 1];
    case 'categorical':
      return [...Object.values(fn.values), ...(fn.otherwise === 'error' ? [] : [fn.otherwise])];
  }
}
