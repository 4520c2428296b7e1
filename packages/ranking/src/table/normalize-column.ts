import { requireOneOf } from '../check.ts';

/** How a column is made free of its unit. */
export type Normalization = 'vector' | 'minmax' | 'sum' | 'max';

export const NORMALIZATIONS: readonly Normalization[] = ['vector', 'minmax', 'sum', 'max'];

/**
 * A column free of its unit. `vector`: x / √Σx². `minmax`: (x − lowest) / (highest − lowest). `sum`: x / Σ|x|.
 * `max`: x / largest |x|. A column with nothing to divide by (all zeros, or no spread under `minmax`)
 * becomes zeros: it tells no alternative from another.
 */
export function normalizeColumn(column: Float64Array, normalization: Normalization): Float64Array {
  requireOneOf('normalization', normalization, NORMALIZATIONS);
  const [low, high] = extent(column);
  if (normalization === 'minmax') {
    const range = high - low;
    return column.map((x) => (range > 0 ? (x - low) / range : 0));
  }
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (!(largest > 0)) return new Float64Array(column.length);
  const scaled = column.map((x) => x / largest);
  if (normalization === 'max') return scaled;
  const size =
    normalization === 'sum'
      ? scaled.reduce((total, x) => total + Math.abs(x), 0)
      : Math.sqrt(scaled.reduce((total, x) => total + x * x, 0));
  return scaled.map((x) => x / size);
}

/** The lowest and highest of a column; Infinity and -Infinity of an empty one. */
export function extent(column: Float64Array): readonly [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const x of column) {
    if (x < low) low = x;
    if (x > high) high = x;
  }
  return [low, high];
}
