import { f64 } from '../at.ts';
import type { Measure } from '../call/call.ts';
import { categories } from './categories.ts';
import type { Column } from './column.ts';
import { areas } from './demands.ts';
import { type AreaLayer, featuresOf, type Layer } from './layer.ts';
import type { Survey } from './survey.ts';

/**
 * 1 where an area holds the site, else 0, and which area it is.
 *
 * @throws {LayerError} if the layer does not hold areas
 */
export function inside(
  measure: Extract<Measure, { kind: 'inside' | 'overlap' }>,
  layer: Layer,
  survey: Survey,
): Column {
  const features = holding(areas(measure, layer), survey);
  return { values: read(features, () => 1, 0), features };
}

/**
 * Share of each site's outline that areas cover, and how many they are; as {@link inside} for a site without one.
 *
 * @throws {LayerError} if the layer does not hold areas
 */
export function overlap(
  measure: Extract<Measure, { kind: 'overlap' }>,
  layer: Layer,
  survey: Survey,
): Column {
  const { index } = areas(measure, layer);
  const { values, features } = inside(measure, layer, survey);
  const counts = new Int32Array(values.length).fill(-1);
  for (const [site, outline] of (survey.places.outlines ?? []).entries()) {
    if (!outline) continue;
    values[site] = index.coverage(outline);
    counts[site] = index.share(outline).length;
    if (features) features[site] = -1;
  }
  return { values, features, counts };
}

/**
 * A property of the area that holds each site, and which area it is.
 *
 * @throws {LayerError} if the layer does not hold areas
 */
export function category(
  measure: Extract<Measure, { kind: 'category' }>,
  layer: Layer,
  survey: Survey,
): Column {
  const features = holding(areas(measure, layer), survey);
  const { values, labels } = categories(
    Array.from({ length: layer.features.size }, (_, feature) =>
      layer.features.value(feature, measure.property),
    ),
  );
  return { values: read(features, (feature) => f64(values, feature), Number.NaN), labels, features };
}

/** The feature that holds each site, −1 where none does. */
function holding(layer: AreaLayer, { places }: Survey): Int32Array {
  return featuresOf(layer, layer.index.firstContaining(places.lons, places.lats));
}

/** What is read from each feature, and `outside` where there is none. */
function read(features: Int32Array, value: (feature: number) => number, outside: number): Float64Array {
  const values = new Float64Array(features.length);
  for (const [site, feature] of features.entries()) values[site] = feature < 0 ? outside : value(feature);
  return values;
}
