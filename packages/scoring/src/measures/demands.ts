import type { Measure } from '../call/call.ts';
import { toNumber } from '../call/condition.ts';
import { type AreaLayer, type Layer, LayerError, type PointLayer } from './layer.ts';

/** A measure that reads a layer. */
export type LayerMeasure = Exclude<Measure, { kind: 'attribute' }>;

/**
 * The layer as one of points, one a feature: those of a multipoint would count, and be summed, once each.
 *
 * @throws {LayerError} if it is not
 */
export function singlePoints({ kind, layer: id }: LayerMeasure, layer: Layer): PointLayer {
  if (layer.kind === 'points' && layer.single) return layer;
  throw new LayerError(id, {
    it: `la misura «${kind}» richiede punti, uno per elemento (nearest li richiede se k supera 1)`,
    en: `the measure “${kind}” needs points, one a feature (nearest needs them where k exceeds 1)`,
  });
}

/**
 * The layer as one of areas.
 *
 * @throws {LayerError} if it is not
 */
export function areas({ kind, layer: id }: LayerMeasure, layer: Layer): AreaLayer {
  if (layer.kind === 'areas') return layer;
  throw new LayerError(id, {
    it: `la misura «${kind}» richiede uno strato di aree`,
    en: `the measure “${kind}” needs a layer of areas`,
  });
}

/**
 * A property of every feature of a layer as numbers.
 *
 * @throws {LayerError} naming the first feature in which it is no number
 */
export function numbersOf(id: string, { features }: Layer, property: string): Float64Array {
  const known = features.numbers(property);
  if (known) return known;
  return Float64Array.from({ length: features.size }, (_, feature) => {
    const number = toNumber(features.value(feature, property));
    if (number !== undefined && Number.isFinite(number)) return number;
    throw new LayerError(id, {
      it: `l’elemento ${feature + 1} non ha un numero nella proprietà «${property}»`,
      en: `feature ${feature + 1} has no number in the property “${property}”`,
    });
  });
}
