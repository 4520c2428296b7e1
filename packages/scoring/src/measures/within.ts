import type { Measure } from '../call/call.ts';
import type { Column } from './column.ts';
import { numbersOf, singlePoints } from './demands.ts';
import type { Layer, PointLayer } from './layer.ts';
import type { Survey } from './survey.ts';

type Within = Extract<Measure, { kind: 'count' | 'sum' | 'decay' }>;

/**
 * How many points lie within a radius, or the sum of a property over them, faded by distance or not; and how
 * many they are.
 *
 * @throws {LayerError} if the layer does not hold one point a feature, or lacks a number that is summed
 */
export function within(measure: Within, layer: Layer, survey: Survey): Column {
  const points = singlePoints(measure, layer);
  const values = measure.kind === 'count' ? undefined : sums(measure, points, survey);
  const counts = survey.counts(points, measure.radiusM);
  return { values: values ?? new Float64Array(counts), counts };
}

/**
 * Batches add up by another order, and fade by another formula, than questions one by one do, and would give other
 * last digits: only sums of whole numbers come from them, which are exact in any order.
 */
function sums(measure: Exclude<Within, { kind: 'count' }>, layer: PointLayer, survey: Survey): Float64Array {
  const { radiusM } = measure;
  const { index } = layer;
  const weights = numbersOf(measure.layer, layer, measure.property);
  if (measure.kind === 'sum' && isExact(weights))
    return index.weighted(weights).sumBatch(survey.sites, radiusM);
  return survey.oneByOne((lon, lat) =>
    measure.kind === 'sum'
      ? index.sum(lon, lat, radiusM, weights)
      : index.decay(lon, lat, radiusM, weights, measure.decay),
  );
}

/** Whether every sum of some of the weights is exact: whole numbers that stay below 2^53 altogether. */
function isExact(weights: Float64Array): boolean {
  let total = 0;
  for (const weight of weights) total += Number.isInteger(weight) ? Math.abs(weight) : Infinity;
  return total <= Number.MAX_SAFE_INTEGER;
}
