import { requireFinite, requireNonNegative } from '../check.ts';
import { RankingError, UnknownCategoryError } from '../errors.ts';
import { messages } from '../messages.ts';
import { compilePiecewiseLinear, pointRange } from './piecewise-linear.ts';
import type {
  CategoricalValueFunction,
  NumericValueFunction,
  Sigmoid,
  Step,
  Target,
} from './value-function.ts';

/**
 * Checks a value function once and returns it ready to call. NaN in, NaN out: missing stays missing.
 * A call costs time linear in the number of points or steps.
 *
 * @throws {RankingError} here, when the description is unusable: a number that is not finite, x not
 * strictly monotone, too few points.
 * @throws {OutOfRangeError} from the returned function, for an x outside the points under `'error'`.
 *
 * @example
 * const value = compileValue({ kind: 'piecewise-linear', points: [[0, 1], [10, 0]], outOfRange: 'clip' });
 * value(2.5); // 0.75
 * value(99); // 0
 */
export function compileValue(fn: NumericValueFunction): (x: number) => number {
  switch (fn.kind) {
    case 'piecewise-linear':
      return compilePiecewiseLinear(fn);
    case 'step':
      return compileStep(fn);
    case 'sigmoid':
      return compileSigmoid(fn);
    case 'target':
      return compileTarget(fn);
    default:
      return unknownKind(fn satisfies never);
  }
}

/**
 * Checks a categorical value function once and returns it ready to call. Labels match exactly.
 *
 * @throws {RankingError} here, when there is no label or a value is not finite.
 * @throws {UnknownCategoryError} from the returned function, for another label under `'error'`.
 *
 * @example
 * const value = compileCategory({ kind: 'categorical', values: { public: 1, private: 0.5 }, otherwise: 0 });
 * value('private'); // 0.5
 * value('constructor'); // 0
 */
export function compileCategory(fn: CategoricalValueFunction): (label: string) => number {
  const values = new Map(Object.entries(fn.values));
  if (values.size === 0) throw new RankingError(messages.tooFew('values', 1, 0));
  for (const [label, value] of values) requireFinite(`values['${label}']`, value);
  const { otherwise } = fn;
  if (otherwise !== 'error') requireFinite('otherwise', otherwise);

  return (label) => {
    const value = values.get(label);
    if (value !== undefined) return value;
    if (otherwise === 'error') throw new UnknownCategoryError(label, [...values.keys()]);
    return otherwise;
  };
}

/**
 * Whether the compiled function accepts `x` without throwing. NaN is accepted: it is missing, not outside.
 *
 * @throws {RankingError} when the points that settle the range are unusable.
 *
 * @example
 * isInRange({ kind: 'piecewise-linear', points: [[0, 0], [1, 1]], outOfRange: 'error' }, 1.5); // false
 */
export function isInRange(fn: NumericValueFunction, x: number): boolean {
  if (fn.kind !== 'piecewise-linear' || fn.outOfRange !== 'error' || Number.isNaN(x)) return true;
  const [low, high] = pointRange(fn);
  return low <= x && x <= high;
}

const NUMERIC_KINDS = ['piecewise-linear', 'step', 'sigmoid', 'target'];

/** The types admit no other kind; a document read without a check may hold one. */
function unknownKind({ kind }: { readonly kind?: unknown }): never {
  throw new RankingError(messages.notAChoice('kind', String(kind), NUMERIC_KINDS), ['kind']);
}

function compileStep({ base, steps }: Step): (x: number) => number {
  if (steps.length === 0) throw new RankingError(messages.tooFew('steps', 1, 0));
  requireFinite('base', base);
  for (const [k, [from, value]] of steps.entries()) {
    const path = ['steps', k];
    requireFinite(`steps[${k}] from`, from, path);
    requireFinite(`steps[${k}] value`, value, path);
    const before = steps[k - 1];
    if (before !== undefined && from <= before[0]) {
      throw new RankingError(messages.notMonotone(`steps[${k}] from`, 'above', before[0], from), path);
    }
  }
  return (x) => {
    if (Number.isNaN(x)) return x;
    const step = steps.findLast(([from]) => from <= x);
    return step === undefined ? base : step[1];
  };
}

function compileSigmoid({ midpoint, steepness }: Sigmoid): (x: number) => number {
  requireFinite('midpoint', midpoint);
  requireFinite('steepness', steepness);
  if (steepness === 0) throw new RankingError(messages.zeroSteepness());
  return (x) => 1 / (1 + Math.exp(-steepness * (x - midpoint)));
}

function compileTarget({ target, fullWithin, zeroBeyond }: Target): (x: number) => number {
  requireFinite('target', target);
  requireNonNegative('fullWithin', fullWithin);
  requireFinite('zeroBeyond', zeroBeyond);
  if (zeroBeyond <= fullWithin) throw new RankingError(messages.zeroBeforeFull(fullWithin, zeroBeyond));
  return (x) => {
    const distance = Math.abs(x - target);
    if (distance <= fullWithin) return 1;
    if (distance >= zeroBeyond) return 0;
    return (zeroBeyond - distance) / (zeroBeyond - fullWithin);
  };
}
