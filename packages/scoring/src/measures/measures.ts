import type { Application } from '../applications/application.ts';
import type { Call, Criterion } from '../call/call.ts';
import { category, inside, overlap } from './areas.ts';
import { attribute } from './attribute.ts';
import { type Column, type Columns, columnOf } from './column.ts';
import type { LayerMeasure } from './demands.ts';
import type { Layers } from './layer.ts';
import { nearest } from './nearest.ts';
import { type Places, Survey } from './survey.ts';
import { within } from './within.ts';

/**
 * What every criterion that reads a map layer reads on each site, a column a criterion, by the criterion's id. What
 * it reads on a site depends on that site alone: the columns of slices, joined ({@link joinColumns}), are those of
 * the whole, to the bit. Columns may share arrays.
 *
 * @throws {CoordinateError} with the index and value of the first coordinate that is not on the globe
 * @throws {LayerError} if a layer is of a kind that a criterion cannot use, or lacks a number it sums
 * @throws {RangeError} if a layer of a criterion is not among `layers`
 *
 * @example
 * const columns = measureSites(call, layers, { lons: Float64Array.of(9.5), lats: Float64Array.of(45.3) });
 * columns.get('town')?.values; // Float64Array [1.574…], in the criterion's unit
 */
export function measureSites(
  { criteria }: Pick<Call, 'criteria'>,
  layers: Layers,
  places: Places,
): Map<string, Column> {
  const survey = new Survey(places, criteria);
  return new Map(
    criteria.flatMap((criterion): [string, Column][] => {
      const { id, measure } = criterion;
      return measure.kind === 'attribute' ? [] : [[id, measureSurvey(criterion, measure, layers, survey)]];
    }),
  );
}

/** What one criterion reads on the sites of a survey: the table of the kinds of measure. */
export function measureSurvey(
  { id, unit }: Criterion,
  measure: LayerMeasure,
  layers: Layers,
  survey: Survey,
): Column {
  const layer = layers.get(measure.layer);
  if (!layer) throw new RangeError(`criterion ${id}: no layer ${measure.layer} was given`);
  switch (measure.kind) {
    case 'nearest':
      return nearest(measure, layer, unit === 'km' ? 1000 : 1, survey);
    case 'count':
    case 'sum':
    case 'decay':
      return within(measure, layer, survey);
    case 'inside':
      return inside(measure, layer, survey);
    case 'overlap':
      return overlap(measure, layer, survey);
    case 'category':
      return category(measure, layer, survey);
  }
}

/** What every criterion reads on each application: what layers have on its site, joined by what it states itself. */
export function withAttributes(
  { criteria }: Pick<Call, 'criteria'>,
  applications: readonly Application[],
  measured: Columns,
): Columns {
  return new Map(
    criteria.map((criterion): [string, Column] => {
      const { id, measure } = criterion;
      const column =
        measure.kind === 'attribute'
          ? attribute(measure.field, criterion, applications)
          : columnOf(measured, criterion);
      return [id, column];
    }),
  );
}
