/** What to do with an `x` outside the points: refuse it, take the nearest end, or prolong the end segment. */
export type OutOfRange = 'error' | 'clip' | 'extrapolate';

/**
 * Straight lines between points. `x` must be strictly increasing, or strictly decreasing;
 * at least two points.
 *
 * @example
 * const distanceToStation: PiecewiseLinear = {
 *   kind: 'piecewise-linear',
 *   points: [[500, 1], [2000, 0.5], [5000, 0]],
 *   outOfRange: 'clip',
 * };
 */
export interface PiecewiseLinear {
  readonly kind: 'piecewise-linear';
  readonly points: readonly (readonly [x: number, value: number])[];
  readonly outOfRange: OutOfRange;
}

/**
 * The value of the last step whose `from` is at or below `x`; `base` below the first.
 * `from` must be strictly increasing; at least one step.
 *
 * @example
 * const energyClass: Step = { kind: 'step', base: 0, steps: [[40, 0.5], [80, 1]] };
 */
export interface Step {
  readonly kind: 'step';
  readonly base: number;
  readonly steps: readonly (readonly [from: number, value: number])[];
}

/**
 * The logistic curve, `1 / (1 + exp(-steepness * (x - midpoint)))`; falls when `steepness` is negative.
 *
 * @example
 * const demand: Sigmoid = { kind: 'sigmoid', midpoint: 10_000, steepness: 0.001 };
 */
export interface Sigmoid {
  readonly kind: 'sigmoid';
  /** The `x` worth one half. */
  readonly midpoint: number;
  /** Per unit of `x`; finite and not 0. */
  readonly steepness: number;
}

/**
 * 1 within `fullWithin` of `target` on either side, falling linearly to 0 at `zeroBeyond`.
 * `0 <= fullWithin < zeroBeyond`, both in the unit of `x`.
 *
 * @example
 * const plotSize: Target = { kind: 'target', target: 50_000, fullWithin: 5_000, zeroBeyond: 30_000 };
 */
export interface Target {
  readonly kind: 'target';
  readonly target: number;
  readonly fullWithin: number;
  readonly zeroBeyond: number;
}

/** A value function of a number, as plain data; `compileValue` turns it into a function. */
export type NumericValueFunction = PiecewiseLinear | Step | Sigmoid | Target;

/**
 * A value for every label, as plain data; `compileCategory` turns it into a function.
 * At least one label; `otherwise` is the value of any other label, or refuses it.
 *
 * @example
 * const ownership: CategoricalValueFunction = {
 *   kind: 'categorical',
 *   values: { public: 1, mixed: 0.6, private: 0.3 },
 *   otherwise: 'error',
 * };
 */
export interface CategoricalValueFunction {
  readonly kind: 'categorical';
  readonly values: Readonly<Record<string, number>>;
  readonly otherwise: 'error' | number;
}

/** Any value function. */
export type ValueFunction = NumericValueFunction | CategoricalValueFunction;
