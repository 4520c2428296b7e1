import type { Value } from '../call/condition.ts';
import type { Column } from './column.ts';

/**
 * Values as categories, each told by its text.
 *
 * @example
 * categories(['B', null, 'A', 'B']); // { values: [0, NaN, 1, 0], labels: ['B', 'A'] }
 */
export function categories(list: readonly Value[]): Column {
  const places = new Map<string, number>();
  const values = Float64Array.from(list, (value) => {
    if (value === null) return Number.NaN;
    const label = String(value);
    const place = places.get(label) ?? places.size;
    places.set(label, place);
    return place;
  });
  return { values, labels: [...places.keys()] };
}
