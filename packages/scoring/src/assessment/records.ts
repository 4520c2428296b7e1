import { at, f64, i32, u32 } from '../at.ts';
import { type Columns, columnOf, measurementAt } from '../measures/column.ts';
import type { Layers } from '../measures/layer.ts';
import type { CriterionResult, Ranked, Score } from './assessment.ts';
import type { Field } from './compare.ts';
import type { RankColumns } from './rank.ts';
import { isOpen } from './score.ts';

/** Makes the record of a site's score from the columns. */
export function scoreRecords(
  { call, scores }: Field,
  columns: Columns,
  layers: Layers,
): (site: number) => Score {
  const criteria = call.criteria.map((criterion, j) => {
    const { id, measure } = criterion;
    const features = measure.kind === 'attribute' ? undefined : layers.get(measure.layer)?.features;
    const column = columnOf(columns, criterion);
    const given = at(scores.criteria, j);
    return (site: number): CriterionResult => {
      const measured = measurementAt(column, site, features);
      const value = f64(given.values, site);
      const points = f64(given.points, site);
      if (!isOpen(criterion, column, site)) return { criterion: id, measured, value, points };
      return { criterion: id, measured, value, points, pointsAtBest: given.pointsAtBest[site] };
    };
  });
  return (site) => ({
    points: f64(scores.points, site),
    pointsAtBest: f64(scores.pointsAtBest, site),
    results: criteria.map((resultAt) => resultAt(site)),
  });
}

/** The ranked applications as records, best first; made in the order of the sites, in which the columns lie. */
export function rankedRecords(
  { applications }: Field,
  { sites, ranks, best, worst }: RankColumns,
  scoreOf: (site: number) => Score,
): Ranked[] {
  const sharing = new Uint32Array(sites.length + 1);
  for (const rank of ranks) sharing[rank] = u32(sharing, rank) + 1;
  const placeOf = new Int32Array(applications.length).fill(-1);
  for (const [place, site] of sites.entries()) placeOf[site] = place;
  const ranked = Array.from<Ranked>({ length: sites.length });
  for (const [site, application] of applications.entries()) {
    const place = i32(placeOf, site);
    if (place < 0) continue;
    const rank = at(ranks, place);
    ranked[place] = {
      application,
      score: scoreOf(site),
      rank,
      exAequo: at(sharing, rank) - 1,
      rankBounds: [at(best, place), at(worst, place)],
    };
  }
  return ranked;
}
