import { messages, type Text } from './messages.ts';

/**
 * The package was called with an argument it cannot use. Base of every error thrown here.
 * `message` is English; `text` holds the sentence in English and Italian.
 *
 * @example
 * try {
 *   performanceTable(['a', 'a'], [], []);
 * } catch (error) {
 *   if (error instanceof RankingError) console.log(error.text.it);
 * }
 */
export class RankingError extends Error {
  override readonly name: string = 'RankingError';
  readonly text: Text;
  /** Keys and positions that lead to the faulty part of the argument, as far as it can be told. */
  readonly path: readonly (string | number)[];

  constructor(text: Text, path: readonly (string | number)[] = []) {
    super(text.en);
    this.text = text;
    this.path = path;
  }
}

/**
 * `x` lies outside `range`, and the value function was told to refuse it.
 *
 * @example
 * compileValue({ kind: 'piecewise-linear', points: [[0, 0], [1, 1]], outOfRange: 'error' })(2);
 * // throws OutOfRangeError: 2 is outside the range of the value function, 0 to 1
 */
export class OutOfRangeError extends RankingError {
  override readonly name: string = 'OutOfRangeError';
  readonly x: number;
  readonly range: readonly [lowest: number, highest: number];

  constructor(x: number, range: readonly [lowest: number, highest: number]) {
    super(messages.outOfRange(x, range));
    this.x = x;
    this.range = range;
  }
}

/**
 * `label` is not among the `known` categories, and the value function was told to refuse it.
 *
 * @example
 * compileCategory({ kind: 'categorical', values: { public: 1 }, otherwise: 'error' })('private');
 * // throws UnknownCategoryError: 'private' is not a known category; wanted one of: public
 */
export class UnknownCategoryError extends RankingError {
  override readonly name: string = 'UnknownCategoryError';
  readonly label: string;
  readonly known: readonly string[];

  constructor(label: string, known: readonly string[]) {
    super(messages.unknownCategory(label, known));
    this.label = label;
    this.known = known;
  }
}

/**
 * The weights are not usable; `sum` is what they add up to.
 *
 * @example
 * normalizeWeights([0, 0]);
 * // throws WeightError: weights must have a finite sum above 0 to be normalised, got 0
 */
export class WeightError extends RankingError {
  override readonly name: string = 'WeightError';
  readonly sum: number;

  constructor(text: Text, sum: number) {
    super(text);
    this.sum = sum;
  }
}

/**
 * `alternative` has no value (NaN) on `criterion`.
 *
 * @example
 * weightedSum(performanceTable(['A'], ['x'], [Float64Array.of(Number.NaN)]), [1]);
 * // throws MissingValueError: alternative 'A' has no value on criterion 'x'
 */
export class MissingValueError extends RankingError {
  override readonly name: string = 'MissingValueError';
  readonly alternative: string;
  readonly criterion: string;

  constructor(alternative: string, criterion: string) {
    super(messages.missingValue(alternative, criterion));
    this.alternative = alternative;
    this.criterion = criterion;
  }
}

/**
 * A contribution, or the running total it is added to, is too large to be added exactly.
 *
 * @example
 * weightedSum(performanceTable(['A'], ['x'], [Float64Array.of(1e300)]), [1], { decimals: 2 });
 * // throws MagnitudeError: alternative 'A' reaches 1e+302 on criterion 'x'
 */
export class MagnitudeError extends RankingError {
  override readonly name: string = 'MagnitudeError';
  readonly alternative: string;
  readonly criterion: string;

  constructor(alternative: string, criterion: string, got: number, limit: number) {
    super(messages.tooLarge(alternative, criterion, got, limit));
    this.alternative = alternative;
    this.criterion = criterion;
  }
}
