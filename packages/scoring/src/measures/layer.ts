import type { LocalizedText, Position } from '@insedia/domain';
import { type Area, AreaIndex, CoordinateError, LineIndex, PointIndex } from '@insedia/spatial-index';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { u32 } from '../at.ts';
import type { Call, LayerDefinition } from '../call/call.ts';
import { type Condition, meets, type Values } from '../call/condition.ts';
import type { Metric } from '../call/metric.ts';
import { type Features, featuresFrom, isScalar } from './features.ts';
import { areasOf, linesOf, type Parts, partsOf, pointsOf } from './parts.ts';

/** The parts of the features in an index; `owner[i]` is the feature that the index's entry `i` belongs to. */
export type IndexedParts =
  | {
      readonly kind: 'points';
      readonly index: PointIndex;
      readonly owner: Uint32Array;
      /** Degrees, one a point. */
      readonly lons: Float64Array;
      readonly lats: Float64Array;
      /** Whether every feature is one point. */
      readonly single: boolean;
    }
  | { readonly kind: 'lines'; readonly index: LineIndex; readonly owner: Uint32Array }
  | { readonly kind: 'areas'; readonly index: AreaIndex; readonly owner: Uint32Array };

/** A map layer ready to be measured against. */
export type Layer = { readonly features: Features } & IndexedParts;

export type PointLayer = Extract<Layer, { kind: 'points' }>;
export type AreaLayer = Extract<Layer, { kind: 'areas' }>;

/** The layers of a call by the names it gives them. */
export type Layers = ReadonlyMap<string, Layer>;

/**
 * The layers of a call, made from what their files hold, as the call defines them: the features that meet
 * `where`, called by the property that `name` says.
 *
 * @param collections GeoJSON in WGS 84, by the names of the call's layers; others are passed over
 * @throws {LayerError} if one of the call's layers is absent, or cannot be used
 *
 * @example
 * assess(call, table, buildLayers(call, new Map([['towns', towns]])));
 */
export function buildLayers(
  { distances, layers }: Pick<Call, 'distances' | 'layers'>,
  collections: ReadonlyMap<string, FeatureCollection>,
): Layers {
  return new Map(
    Object.entries(layers).map(([id, definition]) => {
      const collection = collections.get(id);
      if (!collection) throw new LayerError(id, { it: 'lo strato manca', en: 'the layer is missing' });
      return [id, buildLayer(id, collection, definition, distances.metric.value)];
    }),
  );
}

/**
 * A layer that cannot be used, and why.
 *
 * @example
 * buildLayers(call, new Map()); // throws LayerError: layer towns: the layer is missing
 */
export class LayerError extends Error {
  readonly layer: string;
  readonly problem: LocalizedText;

  constructor(layer: string, problem: LocalizedText) {
    super(`layer ${layer}: ${problem.en}`);
    this.name = 'LayerError';
    this.layer = layer;
    this.problem = problem;
  }
}

/**
 * Indexes the features of a GeoJSON collection (WGS 84).
 *
 * @param id the layer's name in the call, for messages
 * @param definition which features, and the property they are called by; all, and a likely one, unless told
 * @param metric how distances to points are measured; those to lines and areas are on the sphere
 * @throws {LayerError} if no feature is left, if one has no geometry or an invalid one, or if points, lines and
 * areas are mixed
 *
 * @example
 * const towns = buildLayer('towns', { type: 'FeatureCollection', features: [
 *   { type: 'Feature', properties: { name: 'Lodi' }, geometry: { type: 'Point', coordinates: [9.503, 45.314] } },
 * ] });
 * towns.kind; // 'points'
 */
export function buildLayer(
  id: string,
  collection: FeatureCollection,
  definition: Pick<LayerDefinition, 'where' | 'name'> = {},
  metric: Metric = 'sphere',
): Layer {
  const { where, name } = definition;
  const features: Feature[] = [];
  const geometries: Geometry[] = [];
  for (const [i, feature] of collection.features.entries()) {
    if (where && !isMet(where, feature)) continue;
    if (feature.geometry === null) {
      throw new LayerError(id, {
        it: `l’elemento ${i + 1} non ha geometria`,
        en: `feature ${i + 1} has no geometry`,
      });
    }
    features.push(feature);
    geometries.push(feature.geometry);
  }
  if (geometries.length === 0) {
    throw new LayerError(id, {
      it: where ? 'nessun elemento soddisfa la condizione «where»' : 'non contiene elementi',
      en: where ? 'no feature meets the condition “where”' : 'it holds no feature',
    });
  }
  const points = partsOf(geometries, pointsOf);
  const lines = partsOf(geometries, linesOf);
  const areas = partsOf(geometries, areasOf);
  const filled = [points, lines, areas].filter(({ parts }) => parts.length > 0).length;
  const covered = new Set([...points.owner, ...lines.owner, ...areas.owner]).size;
  if (filled > 1 || covered < geometries.length) {
    throw new LayerError(id, {
      it: 'gli elementi devono essere tutti punti, tutti linee o tutti aree, nessuno vuoto',
      en: 'the features must be all points, all lines or all areas, none empty',
    });
  }
  try {
    return { ...indexed(points, lines, areas, metric), features: featuresFrom(features, name) };
  } catch (error) {
    if (!(error instanceof CoordinateError || error instanceof RangeError)) throw error;
    throw new LayerError(id, {
      it: `geometria non valida (${error.message})`,
      en: `invalid geometry (${error.message})`,
    });
  }
}

function indexed(
  points: Parts<Position>,
  lines: Parts<Position[]>,
  areas: Parts<Area>,
  metric: Metric,
): IndexedParts {
  if (lines.parts.length > 0) {
    return { kind: 'lines', index: new LineIndex(lines.parts), owner: lines.owner };
  }
  if (areas.parts.length > 0) {
    return { kind: 'areas', index: new AreaIndex(areas.parts), owner: areas.owner };
  }
  const lons = Float64Array.from(points.parts, ([lon]) => lon);
  const lats = Float64Array.from(points.parts, ([, lat]) => lat);
  const index = new PointIndex(lons, lats, { metric });
  const single = points.owner.every((feature, point) => feature === point);
  return { kind: 'points', index, owner: points.owner, lons, lats, single };
}

/** The features behind entries of a layer's index; −1 stays −1. */
export function featuresOf({ owner }: Layer, entries: Int32Array): Int32Array {
  return entries.map((entry) => (entry < 0 ? -1 : u32(owner, entry)));
}

function isMet(where: Condition, { properties }: Feature): boolean {
  const values: Values = Object.fromEntries(
    Object.entries(properties ?? {}).filter(([, value]) => isScalar(value)),
  );
  return meets(values, where) === true;
}
