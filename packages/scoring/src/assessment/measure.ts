import type { Application } from '../applications/application.ts';
import type { Call, Criterion, Measure } from '../call/call.ts';
import { toNumber, type Value, valueIn } from '../call/condition.ts';
import { type Layer, LayerError, type Layers, numbersOf } from './layer.ts';

/** What a criterion read on a site, and what it read it from. */
export interface Measurement {
  /** A number in the criterion's unit, a category, or `null` where there is nothing to read. */
  readonly value: number | string | null;
  /** The feature a distance or a category was taken from. */
  readonly feature?: string | undefined;
  /** How many features were counted or summed. */
  readonly features?: number | undefined;
}

/**
 * The reading of one criterion, ready for any number of applications.
 *
 * @throws {LayerError} if the layer is of a kind the criterion cannot use, or lacks a number it sums
 * @throws {RangeError} if the layer is not among `layers`
 */
function measurer(criterion: Criterion, layers: Layers): (application: Application) => Measurement {
  const { measure, value } = criterion;
  if (measure.kind === 'attribute') {
    const read = value.kind === 'categorical' ? category : number;
    return (application) => ({ value: read(valueIn(application.values, measure.field)) });
  }
  const layer = layers.get(measure.layer);
  if (!layer) throw new RangeError(`criterion ${criterion.id}: no layer ${measure.layer} was given`);
  switch (measure.kind) {
    case 'nearest':
      return nearest(measure, layer, criterion.unit === 'km' ? 1000 : 1);
    case 'count':
    case 'sum':
    case 'decay':
      return within(measure, singlePoints(measure, layer));
    case 'inside':
    case 'overlap':
    case 'category': {
      const areas = areasOf(measure, layer);
      if (measure.kind === 'inside') return (application) => inside(areas, application);
      if (measure.kind === 'overlap') return (application) => overlap(areas, application);
      return (application) => areaProperty(measure.property, areas, application);
    }
  }
}

/** What every criterion of a call, in its order, reads on each application. */
export function measureAll(
  { criteria }: Call,
  applications: readonly Application[],
  layers: Layers,
): { application: Application; measurements: Measurement[] }[] {
  const measurers = criteria.map((criterion) => measurer(criterion, layers));
  return applications.map((application) => ({
    application,
    measurements: measurers.map((measure) => measure(application)),
  }));
}

type PointLayer = Extract<Layer, { kind: 'points' }>;
type AreaLayer = Extract<Layer, { kind: 'areas' }>;
type Within = Extract<Measure, { kind: 'count' | 'sum' | 'decay' }>;

type OnLayer = Exclude<Measure, { kind: 'attribute' }>;

/** Counting takes one point a feature: the points of a multipoint would count, and be summed, once each. */
function singlePoints({ kind, layer: id }: OnLayer, layer: Layer): PointLayer {
  if (layer.kind === 'points' && layer.owner.length === layer.properties.length) return layer;
  throw new LayerError(id, {
    it: `la misura «${kind}» richiede punti, uno per elemento (nearest li richiede se k supera 1)`,
    en: `the measure “${kind}” needs points, one a feature (nearest needs them where k exceeds 1)`,
  });
}

function areasOf({ kind, layer: id }: OnLayer, layer: Layer): AreaLayer {
  if (layer.kind === 'areas') return layer;
  throw new LayerError(id, {
    it: `la misura «${kind}» richiede uno strato di aree`,
    en: `the measure “${kind}” needs a layer of areas`,
  });
}

/** What the feature behind an entry of the index is called. */
function featureName({ names, owner }: Layer, entry: number): string {
  return names[owner[entry] ?? entry] ?? '';
}

function number(value: Value): number | null {
  return toNumber(value) ?? null;
}

function category(value: Value): string | null {
  return value === null ? null : String(value);
}

function nearest(
  measure: Extract<Measure, { kind: 'nearest' }>,
  layer: Layer,
  metres: number,
): (application: Application) => Measurement {
  const { k, withinM } = measure;
  if (k > 1) singlePoints(measure, layer);
  return ({ position: [lon, lat] }) => {
    const found = kthNearest(layer, lon, lat, k, withinM);
    if (!found) return { value: null };
    return { value: found.distanceM / metres, feature: featureName(layer, found.id) };
  };
}

interface Found {
  readonly id: number;
  readonly distanceM: number;
}

function kthNearest(
  layer: Layer,
  lon: number,
  lat: number,
  k: number,
  maxDistanceM = Infinity,
): Found | undefined {
  if (layer.kind === 'points') return layer.index.nearest(lon, lat, { k, maxDistanceM })[k - 1];
  if (layer.kind === 'lines') return layer.index.nearest(lon, lat, { maxDistanceM });
  const [containing] = layer.index.containing(lon, lat);
  if (containing !== undefined) return { id: containing, distanceM: 0 };
  return layer.index.nearestEdge(lon, lat, { maxDistanceM });
}

function within(measure: Within, layer: PointLayer): (application: Application) => Measurement {
  const { radiusM } = measure;
  const weights =
    measure.kind === 'count' ? new Float64Array(0) : numbersOf(measure.layer, layer, measure.property);
  return ({ position: [lon, lat] }) => {
    const features = layer.index.count(lon, lat, radiusM);
    if (measure.kind === 'count') return { value: features, features };
    const value =
      measure.kind === 'sum'
        ? layer.index.sum(lon, lat, radiusM, weights)
        : layer.index.decay(lon, lat, radiusM, weights, measure.decay);
    return { value, features };
  };
}

function inside(layer: AreaLayer, { position: [lon, lat] }: Application): Measurement {
  const [area] = layer.index.containing(lon, lat);
  return area === undefined ? { value: 0 } : { value: 1, feature: featureName(layer, area) };
}

function overlap(layer: AreaLayer, application: Application): Measurement {
  if (!application.geometry) return inside(layer, application);
  return {
    value: layer.index.coverage(application.geometry),
    features: layer.index.share(application.geometry).length,
  };
}

function areaProperty(
  property: string,
  layer: AreaLayer,
  { position: [lon, lat] }: Application,
): Measurement {
  const [area] = layer.index.containing(lon, lat);
  const feature = area === undefined ? undefined : layer.owner[area];
  if (area === undefined || feature === undefined) return { value: null };
  return {
    value: category(valueIn(layer.properties[feature] ?? {}, property)),
    feature: featureName(layer, area),
  };
}
