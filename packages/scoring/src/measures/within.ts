import type { Measure } from '../call/call.ts';
import type { Column } from './column.ts';
import { numbersOf, singlePoints } from './demands.ts';
import type { Layer } from './layer.ts';
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
  const { counts, sum } = survey.within(measure.layer, points, measure.radiusM);
  switch (measure.kind) {
    case 'count':
      return { values: new Float64Array(counts), counts };
    case 'sum':
      return { values: sum(measure.property), counts };
    case 'decay': {
      const weights = points.index.weighted(numbersOf(measure.layer, points, measure.property));
      return { values: weights.decayBatch(survey.sites, measure.radiusM, measure.decay), counts };
    }
  }
}
