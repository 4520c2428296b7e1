import type { Language, LocalizedText, Position } from '@insedia/domain';
import { meets } from '@insedia/scoring';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Analysis, Asked } from '../analysis.ts';
import type { Run } from '../run.ts';
import { PROGRAM } from '../version.ts';
import { corrections } from './corrections/corrections.ts';
import { crossCheckCsv, crossCheckMethodsCsv } from './cross-check-csv.ts';
import { inputRecords, manifest } from './manifest.ts';
import { minutesMessagesIn } from './minutes/messages.ts';
import { minutes } from './minutes/minutes.ts';
import { rankingCsv } from './ranking-csv.ts';
import { rankingGeoJson } from './ranking-geojson.ts';
import { rankingWorkbook } from './ranking-workbook.ts';
import { ringsOf } from './report/map-outlines.ts';
import type { ReportContext } from './report/page.ts';
import { report } from './report/report.ts';
import { sensitivityCsv, sensitivityWeightsCsv } from './sensitivity-csv.ts';

/** The files of a run by name, the manifest last. */
export async function outputs(
  run: Run,
  asked: Asked,
  language: Language,
  analysis: Analysis = {},
): Promise<Map<string, string | Uint8Array>> {
  const workbook = await rankingWorkbook(run.assessment, language);
  const files = new Map<string, string | Uint8Array>([
    ['ranking.csv', rankingCsv(run.assessment, language)],
    ...(workbook ? ([['ranking.xlsx', workbook]] satisfies [string, Uint8Array][]) : []),
    ['ranking.geojson', rankingGeoJson(run.assessment)],
    [
      'report.html',
      report(run.assessment, {
        language,
        program: `${PROGRAM.name} ${PROGRAM.version}`,
        inputs: inputRecords(run).map(({ role, ...input }) => ({ ...input, role: roleText(role, run) })),
        ...territoryContext(run),
        ...analysis,
      }),
    ],
    [minutesMessagesIn(language).file, minutes(run, language)],
    ...(await corrections(run, language)),
    ...analysisFiles(run, analysis, language),
  ]);
  return files.set('manifest.json', manifest(run, asked, analysis, language, files));
}

/** The tables of the analyses, by the names of their files. */
function analysisFiles(
  { assessment }: Run,
  { crossCheck, sensitivity }: Analysis,
  language: Language,
): [name: string, content: string][] {
  return [
    ...(crossCheck
      ? ([
          ['cross-check.csv', crossCheckCsv(assessment, crossCheck, language)],
          ['cross-check-methods.csv', crossCheckMethodsCsv(crossCheck, language)],
        ] satisfies [string, string][])
      : []),
    ...(sensitivity
      ? ([
          ['sensitivity.csv', sensitivityCsv(assessment, sensitivity, language)],
          ['sensitivity-weights.csv', sensitivityWeightsCsv(assessment, sensitivity, language)],
        ] satisfies [string, string][])
      : []),
  ];
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
