import type { Language } from '@insedia/domain';
import type { Application, Assessment, Reason, Score } from '@insedia/scoring';
import { pointAt } from './geopackage/geometry.ts';
import {
  type ColumnType,
  type GeoPackageRow,
  type GeoPackageTable,
  geoPackage,
} from './geopackage/geopackage.ts';
import { errorText } from './ranking-rows.ts';

const TITLES = {
  it: {
    sites: 'Domande valutate, nella loro posizione',
    outlines: 'Domande valutate, con il contorno',
    rejected: 'Righe respinte',
  },
  en: {
    sites: 'Assessed applications, where they lie',
    outlines: 'Assessed applications, with their outlines',
    rejected: 'Rejected rows',
  },
} as const;

/**
 * The ranking as a GeoPackage (WGS 84), for QGIS: every ranked and ineligible application as a point, those with an
 * outline as an area too, and the rejected rows as a table.
 */
export function rankingGeoPackage(assessment: Assessment, language: Language): Promise<Uint8Array> {
  const titles = TITLES[language];
  const { call, ineligible, ranked, rejected } = assessment;
  const columns: readonly (readonly [string, ColumnType])[] = [
    ['id', 'TEXT'],
    ['name', 'TEXT'],
    ['status', 'TEXT'],
    ['rank', 'INTEGER'],
    ['rank_best', 'INTEGER'],
    ['rank_worst', 'INTEGER'],
    ['score', 'REAL'],
    ...call.criteria.map(({ id }) => [`points_${id}`, 'REAL'] as const),
    ['reasons', 'TEXT'],
    ['file', 'TEXT'],
    ['line', 'INTEGER'],
  ];
  const rows = [
    ...ranked.map(({ application, rank, rankBounds, score }) =>
      siteRow(assessment, application, 'ranked', [rank, ...rankBounds], score, [], language),
    ),
    ...ineligible.map(({ application, reasons, score }) =>
      siteRow(assessment, application, 'ineligible', [null, null, null], score, reasons, language),
    ),
  ];
  const outlines = rows.flatMap(({ application, values }): GeoPackageRow[] =>
    application.geometry ? [{ geometry: application.geometry, values }] : [],
  );
  const tables: GeoPackageTable[] = [
    {
      name: 'sites',
      title: titles.sites,
      geometry: 'POINT',
      columns,
      rows: rows.map(({ application, values }) => ({ geometry: pointAt(application.position), values })),
    },
  ];
  if (outlines.length > 0)
    tables.push({
      name: 'outlines',
      title: titles.outlines,
      geometry: 'MULTIPOLYGON',
      columns,
      rows: outlines,
    });
  tables.push({
    name: 'rejected',
    title: titles.rejected,
    columns: [
      ['id', 'TEXT'],
      ['name', 'TEXT'],
      ['file', 'TEXT'],
      ['sheet', 'TEXT'],
      ['line', 'INTEGER'],
      ['errors', 'TEXT'],
    ],
    rows: rejected.map(({ at: { file, line, record, sheet }, errors, id, name }) => ({
      values: [
        id ?? null,
        name ?? null,
        file ?? null,
        sheet ?? null,
        line ?? record,
        errors.map((error) => errorText(error, language)).join(' · '),
      ],
    })),
  });
  return geoPackage(tables);
}

interface SiteRow {
  readonly application: Application;
  readonly values: GeoPackageRow['values'];
}

function siteRow(
  { call }: Assessment,
  application: Application,
  status: string,
  ranks: readonly (number | null)[],
  score: Score | undefined,
  reasons: readonly Reason[],
  language: Language,
): SiteRow {
  const { at, id, name } = application;
  return {
    application,
    values: [
      id,
      name,
      status,
      ...ranks,
      score?.points ?? null,
      ...call.criteria.map((_, j) => score?.results[j]?.points ?? null),
      reasons.map(({ message }) => message[language]).join(' · ') || null,
      at.file ?? null,
      at.line ?? at.record,
    ],
  };
}
