import type { Site } from '@insedia/domain';
import { type PerformanceTable, rankScores, weightStability } from '@insedia/ranking';
import { buildLayers, type Columns, measureSites, scoreSites } from '@insedia/scoring';
import { CALL, reweighed } from '../../shared/call.ts';
import { LAYERS } from '../../shared/places.ts';

/** What the ranking says of sites, each list in the order of the sites. */
export interface Ranked {
  readonly ranks: Uint32Array;
  readonly points: Float64Array;
  /** By criterion, what it adds to the points of each site. */
  readonly contributions: readonly Float64Array[];
  /** By criterion, what was measured on each site, in its unit. */
  readonly measures: readonly Float64Array[];
  /** By criterion, the weights between which the first site stays first; exact, before rounding. */
  readonly stability: readonly (readonly [number, number])[];
}

/** Measures sites once; ranks them again under any weights. */
export function ranking(sites: readonly Site[]): (weights: readonly number[]) => Ranked {
  const layers = buildLayers(CALL, LAYERS);
  const places = {
    lons: Float64Array.from(sites, ({ position }) => position[0]),
    lats: Float64Array.from(sites, ({ position }) => position[1]),
  };
  const measured = measureSites(CALL, layers, places);
  measured.set('area', { values: Float64Array.from(sites, ({ areaM2 }) => areaM2 ?? Number.NaN) });
  measured.set('price', {
    values: Float64Array.from(sites, ({ priceCents }) =>
      priceCents === undefined ? Number.NaN : Number(priceCents) / 100,
    ),
  });
  measured.set('permitting', {
    values: Float64Array.from(sites, ({ permittingDays }) => permittingDays ?? Number.NaN),
  });
  const columns: Columns = measured;
  const ids = sites.map(({ id }) => id);
  return (weights) => {
    const call = reweighed(weights);
    const { criteria, points } = scoreSites(call, columns, ids);
    const values: PerformanceTable = {
      alternatives: ids,
      criteria: call.criteria.map(({ id }) => id),
      columns: criteria.map((criterion) => criterion.values),
    };
    return {
      ranks: rankScores(points).ranks,
      points,
      contributions: criteria.map((criterion) => criterion.points),
      measures: call.criteria.map(({ id }) => columns.get(id)?.values ?? new Float64Array(sites.length)),
      stability:
        sites.length === 0
          ? []
          : weightStability(
              values,
              call.criteria.map(({ weight }) => weight),
              'winner',
            ),
    };
  };
}
