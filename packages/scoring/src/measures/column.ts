import { at, f64, i32 } from '../at.ts';
import type { Features } from './features.ts';

/** What a criterion read on a site, and what it read it from. */
export interface Measurement {
  /** A number in the criterion's unit, a category, or `null` where there is nothing to read. */
  readonly value: number | string | null;
  /** The feature a distance or a category was taken from. */
  readonly feature?: string | undefined;
  /** How many features were counted or summed. */
  readonly features?: number | undefined;
}

/** What a criterion read on every site, one place a site. Plain data, which workers can hand over uncopied. */
export interface Column {
  /** A number in the criterion's unit, or the place of a category in `labels`; NaN where there is nothing to read. */
  readonly values: Float64Array;
  /** The categories, for a criterion that reads one; each once. */
  readonly labels?: readonly string[] | undefined;
  /** The feature of the layer each was taken from, −1 where it was taken from none. */
  readonly features?: Int32Array | undefined;
  /** How many features were counted or summed, −1 where none had to be. */
  readonly counts?: Int32Array | undefined;
}

/** What criteria read, a column each, by the criterion's id. */
export type Columns = ReadonlyMap<string, Column>;

/**
 * The column of a criterion.
 *
 * @throws {RangeError} if there is none
 *
 * @example
 * const columns = new Map([['area', { values: Float64Array.of(27_500) }]]);
 * columnOf(columns, { id: 'area' }).values; // Float64Array [27500]
 */
export function columnOf(columns: Columns, { id }: { readonly id: string }): Column {
  const column = columns.get(id);
  if (!column) throw new RangeError(`criterion ${id}: no column was given`);
  return column;
}

/**
 * What a column says of one site: the number or category, `null` where there is nothing to read.
 *
 * @example
 * valueAt({ values: Float64Array.of(0), labels: ['greenfield'] }, 0); // 'greenfield'
 */
export function valueAt({ values, labels }: Column, site: number): number | string | null {
  const value = f64(values, site);
  if (Number.isNaN(value)) return null;
  return labels ? at(labels, value) : value;
}

/**
 * The record of one site; `features` are those of the layer that the criterion reads, if it reads one.
 *
 * @example
 * const places = { lons: Float64Array.of(9.49), lats: Float64Array.of(45.31) };
 * const column = measureSites(call, layers, places).get('town');
 * column && measurementAt(column, 0, layers.get('towns')?.features); // { value: 1.109…, feature: 'Lodi' }
 */
export function measurementAt(column: Column, site: number, features?: Features): Measurement {
  const value = valueAt(column, site);
  const feature = column.features?.[site] ?? -1;
  if (feature >= 0) return { value, feature: features?.nameOf(feature) ?? '' };
  const count = column.counts?.[site] ?? -1;
  return count < 0 ? { value } : { value, features: count };
}

/** The columns of some of the sites, ascending. */
export function pickColumns(columns: Columns, sites: Uint32Array): Columns {
  return new Map([...columns].map(([id, column]) => [id, pickColumn(column, sites)]));
}

function pickColumn(column: Column, sites: Uint32Array): Column {
  const { values, labels, features, counts } = column;
  if (sites.length === values.length) return column;
  const picked = Float64Array.from(sites, (site) => f64(values, site));
  const pick = (numbers: Int32Array): Int32Array => Int32Array.from(sites, (site) => i32(numbers, site));
  return { values: picked, labels, features: features && pick(features), counts: counts && pick(counts) };
}

/**
 * The columns that one criterion gave on slices of the sites, one after the other, as one.
 *
 * @param parts of the same call and layers, at least one
 *
 * @example
 * joinColumns([{ values: Float64Array.of(1, 2) }, { values: Float64Array.of(3) }]).values;
 * // Float64Array [1, 2, 3]
 */
export function joinColumns(parts: readonly Column[]): Column {
  const size = parts.reduce((sum, { values }) => sum + values.length, 0);
  const values = new Float64Array(size);
  const features = parts[0]?.features && new Int32Array(size);
  const counts = parts[0]?.counts && new Int32Array(size);
  let start = 0;
  for (const part of parts) {
    values.set(part.values, start);
    if (part.features) features?.set(part.features, start);
    if (part.counts) counts?.set(part.counts, start);
    start += part.values.length;
  }
  return { values, labels: parts[0]?.labels, features, counts };
}
