/** How often each number occurs, in ascending order of the numbers: exact, and no longer than there are numbers. */
export type Histogram = readonly (readonly [value: number, count: number])[];

/**
 * The histogram of numbers in any order.
 *
 * @example
 * histogramOf([20, 15, 20]); // [[15, 1], [20, 2]]
 */
export function histogramOf(values: readonly number[]): Histogram {
  return mergeHistograms(
    values.map((value) => [value, 1] as const).toSorted((a, b) => a[0] - b[0]),
    [],
  );
}

/**
 * The histogram of two together.
 *
 * @example
 * mergeHistograms(histogramOf([15, 20]), histogramOf([20])); // [[15, 1], [20, 2]]
 */
export function mergeHistograms(a: Histogram, b: Histogram): Histogram {
  const merged: [value: number, count: number][] = [];
  for (const [value, count] of [...a, ...b].toSorted((x, y) => x[0] - y[0])) {
    const last = merged.at(-1);
    if (last?.[0] === value) last[1] += count;
    else merged.push([value, count]);
  }
  return merged;
}

/**
 * How many numbers there are.
 *
 * @example
 * countOf(histogramOf([15, 20, 20])); // 3
 */
export function countOf(histogram: Histogram): number {
  return histogram.reduce((sum, [, count]) => sum + count, 0);
}

/**
 * The percentile by the nearest-rank method: the smallest of the numbers that at least `percent` of a hundred do
 * not exceed, so always one of them. `undefined` if there are none.
 *
 * @param percent a whole number from 1 to 100
 * @throws {RangeError} if it is none
 *
 * @example
 * percentile(histogramOf([15, 20, 35, 40, 50]), 30); // 20
 */
export function percentile(histogram: Histogram, percent: number): number | undefined {
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) {
    throw new RangeError(`percent is ${percent}; wanted a whole number from 1 to 100`);
  }
  let rank = Math.ceil((percent * countOf(histogram)) / 100);
  for (const [value, count] of histogram) {
    rank -= count;
    if (rank <= 0) return value;
  }
  return undefined;
}
