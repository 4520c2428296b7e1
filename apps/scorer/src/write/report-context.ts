import type { Language, LocalizedText, Position } from '@insedia/domain';
import { meets } from '@insedia/scoring';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Analysis } from '../analysis.ts';
import type { Run } from '../run.ts';
import { PROGRAM } from '../version.ts';
import { inputRecords } from './manifest.ts';
import { ringsOf } from './report/map-outlines.ts';
import type { ReportContext } from './report/page.ts';

/** What the report and the sheets print beside the assessment of a run. */
export function reportContext(run: Run, language: Language, analysis: Analysis): ReportContext {
  return {
    language,
    program: `${PROGRAM.name} ${PROGRAM.version}`,
    inputs: inputRecords(run).map(({ role, ...input }) => ({ ...input, role: roleText(role, run) })),
    ...territoryContext(run),
    ...analysis,
  };
}

function roleText(role: string, { assessment: { call } }: Run): LocalizedText {
  if (role === 'call') return { it: 'bando', en: 'call' };
  if (role === 'applications') return { it: 'domande', en: 'applications' };
  if (role === 'column map') return { it: 'corrispondenza delle colonne', en: 'column map' };
  const id = role.replace('layer ', '');
  const { it, en } = call.layers[id]?.title ?? { it: id, en: id };
  return { it: `strato «${it}»`, en: `layer “${en}”` };
}

/** What the report takes from the layer of the territory, for its map and for the names of municipalities. */
function territoryContext({
  assessment: { call },
  layers,
}: Run): Pick<ReportContext, 'background' | 'outlines' | 'municipalities'> {
  if (!call.territory) return { background: [], outlines: [], municipalities: new Map() };
  const { layer: id, code } = call.territory;
  const layer = layers.layers.get(id);
  const where = call.layers[id]?.where;
  const features = layers.files.find((file) => file.id === id)?.collection.features ?? [];
  const named = Array.from({ length: layer?.features.size ?? 0 }, (_, i): [string, string] => {
    const value = String(layer?.features.value(i, code));
    return [value, layer?.features.nameOf(i) ?? value];
  });
  return {
    background:
      layer?.kind === 'points'
        ? Array.from(layer.lons, (lon, i): Position => [lon, layer.lats[i] ?? Number.NaN])
        : [],
    outlines: features
      .filter(({ properties }) => !where || meets(properties ?? {}, where) === true)
      .flatMap(({ geometry }) => (isArea(geometry) ? ringsOf(geometry) : [])),
    municipalities: new Map(named),
  };
}

function isArea(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}
