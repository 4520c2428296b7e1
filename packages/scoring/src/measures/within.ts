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

function sums(measure: Exclude<Within, { kind: 'count' }>, layer: PointLayer, survey: Survey): Float64Array {
  const points = layer.index.weighted(numbersOf(measure.layer, layer, measure.property));
  return measure.kind === 'sum'
    ? points.sumBatch(survey.sites, measure.radiusM)
    : points.decayBatch(survey.sites, measure.radiusM, measure.decay);
}
