import type { Language, LocalizedText, Position } from '@insedia/domain';
import type { Run } from '../run.ts';
import { PROGRAM } from '../version.ts';
import { inputRecords, manifest } from './manifest.ts';
import { rankingCsv } from './ranking-csv.ts';
import { rankingGeoJson } from './ranking-geojson.ts';
import { report } from './report/report.ts';

/** The files of a run by name, the manifest last. */
export function outputs(run: Run, language: Language): Map<string, string> {
  const files = new Map([
    ['ranking.csv', rankingCsv(run.assessment, language)],
    ['ranking.geojson', rankingGeoJson(run.assessment)],
    [
      'report.html',
      report(run.assessment, {
        language,
        program: `${PROGRAM.name} ${PROGRAM.version}`,
        inputs: inputRecords(run).map(({ role, ...input }) => ({ ...input, role: roleText(role) })),
        background: background(run),
      }),
    ],
  ]);
  return files.set('manifest.json', manifest(run, language, files));
}

function roleText(role: string): LocalizedText {
  if (role === 'call') return { it: 'bando', en: 'call' };
  if (role === 'applications') return { it: 'domande', en: 'applications' };
  const id = role.replace('layer ', '');
  return { it: `strato ${id}`, en: `layer ${id}` };
}

/** The points of the territory's layer, which sketch the region behind the sites. */
function background({ assessment: { call }, layers }: Run): readonly Position[] {
  const layer = call.territory && layers.layers.get(call.territory.layer);
  return layer?.kind === 'points' ? layer.positions : [];
}
