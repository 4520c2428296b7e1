import type { Language } from '@insedia/domain';
import type { Analysis, Asked } from '../analysis.ts';
import type { Run } from '../run.ts';
import { corrections } from './corrections/corrections.ts';
import { crossCheckCsv, crossCheckMethodsCsv } from './cross-check-csv.ts';
import { manifest } from './manifest.ts';
import { minutesMessagesIn } from './minutes/messages.ts';
import { minutes } from './minutes/minutes.ts';
import { rankingCsv } from './ranking-csv.ts';
import { rankingGeoJson } from './ranking-geojson.ts';
import { rankingGeoPackage } from './ranking-geopackage.ts';
import { rankingWorkbook } from './ranking-workbook.ts';
import { report } from './report/report.ts';
import { reportContext } from './report-context.ts';
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
    ['ranking.geojson', rankingGeoJson(run.assessment, language)],
    ['ranking.gpkg', await rankingGeoPackage(run.assessment, language)],
    ['report.html', report(run.assessment, reportContext(run, language, analysis))],
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
