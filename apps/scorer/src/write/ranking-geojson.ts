import type { Language } from '@insedia/domain';
import type { Application, Assessment, Score } from '@insedia/scoring';
import GeoJSON from 'geojson';

/**
 * The ranked and the ineligible applications as GeoJSON (WGS 84), for QGIS: the outline where there is one, else
 * the point. Rejected rows have no position that can be trusted and are left to the other outputs.
 */
export function rankingGeoJson({ ranked, ineligible }: Assessment, language: Language): string {
  const rows = [
    ...ranked.map(({ application, rank, rankBounds: [best, worst], score }) => ({
      ...common(application, 'ranked', score),
      rank,
      rankBest: best,
      rankWorst: worst,
    })),
    ...ineligible.map(({ application, reasons, score }) => ({
      ...common(application, 'ineligible', score),
      reasons: reasons.map(({ message }) => message[language]).join(' · '),
    })),
  ];
  return `${JSON.stringify(GeoJSON.parse(rows, { GeoJSON: 'geometry' }))}\n`;
}

function common(application: Application, status: string, score: Score | undefined): object {
  const { id, name, geometry, position } = application;
  const points = (score?.results ?? []).map(({ criterion, points: own }) => [`points_${criterion}`, own]);
  return {
    geometry: geometry ?? { type: 'Point', coordinates: position },
    id,
    name,
    status,
    ...(score ? { score: score.points } : {}),
    ...Object.fromEntries(points),
  };
}
