import type { NearestBatch, Neighbor } from '@insedia/spatial-index';
import { f64, i32 } from '../at.ts';
import type { Measure } from '../call/call.ts';
import type { Column } from './column.ts';
import { singlePoints } from './demands.ts';
import { type AreaLayer, featuresOf, type Layer, type PointLayer } from './layer.ts';
import type { Survey } from './survey.ts';

/** Neighbours of all sites that are looked for in one batch, at most: they take 200 MB. */
const MOST_AT_ONCE = 2 ** 24;

/**
 * Distance to the k-th nearest feature, and which it is; 0 inside an area.
 *
 * @param metres how many make one of the criterion's unit
 * @throws {LayerError} if `k` is above 1 and the layer does not hold one point a feature
 */
export function nearest(
  measure: Extract<Measure, { kind: 'nearest' }>,
  layer: Layer,
  metres: number,
  survey: Survey,
): Column {
  if (measure.k > 1) singlePoints(measure, layer);
  const { ids, distancesM } = found(layer, measure.k, measure.withinM ?? Infinity, survey);
  return {
    values: distancesM.map((distanceM) => (distanceM === Infinity ? Number.NaN : distanceM / metres)),
    features: featuresOf(layer, ids),
  };
}

/** The entry of the layer's index that is nearest to each site, as `PointIndex.nearestBatch` has it for one. */
function found(layer: Layer, k: number, maxDistanceM: number, survey: Survey): NearestBatch {
  switch (layer.kind) {
    case 'points':
      return nearestPoints(layer, k, maxDistanceM, survey);
    case 'lines':
      return oneByOne(survey, (lon, lat) => layer.index.nearest(lon, lat, { maxDistanceM }));
    case 'areas':
      return nearestAreas(layer, maxDistanceM, survey);
  }
}

function nearestPoints({ index }: PointLayer, k: number, maxDistanceM: number, survey: Survey): NearestBatch {
  const { sites } = survey;
  if (k > index.size) return oneByOne(survey, () => undefined);
  if (k * sites.size > MOST_AT_ONCE) {
    return oneByOne(survey, (lon, lat) => index.nearest(lon, lat, { k, maxDistanceM })[k - 1]);
  }
  const all = index.nearestBatch(sites, { k, maxDistanceM });
  if (k === 1) return all;
  const ids = new Int32Array(sites.size).map((_, site) => i32(all.ids, site * k + k - 1));
  const distancesM = new Float64Array(sites.size).map((_, site) => f64(all.distancesM, site * k + k - 1));
  return { ids, distancesM };
}

function nearestAreas({ index }: AreaLayer, maxDistanceM: number, survey: Survey): NearestBatch {
  const containing = index.firstContaining(survey.places.lons, survey.places.lats);
  return oneByOne(survey, (lon, lat, site) => {
    const id = i32(containing, site);
    return id < 0 ? index.nearestEdge(lon, lat, { maxDistanceM }) : { id, distanceM: 0 };
  });
}

function oneByOne(
  survey: Survey,
  ask: (lon: number, lat: number, site: number) => Neighbor | undefined,
): NearestBatch {
  const ids = new Int32Array(survey.sites.size).fill(-1);
  const distancesM = survey.oneByOne((lon, lat, site) => {
    const neighbor = ask(lon, lat, site);
    if (neighbor) ids[site] = neighbor.id;
    return neighbor?.distanceM ?? Infinity;
  });
  return { ids, distancesM };
}
