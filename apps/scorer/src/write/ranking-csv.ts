import type { Language } from '@insedia/domain';
import type { Assessment } from '@insedia/scoring';
import { csv } from './csv.ts';
import { rankingTable } from './ranking-rows.ts';

/** The ranking as CSV, one row for each application read. */
export function rankingCsv(assessment: Assessment, language: Language): string {
  const { headings, rows } = rankingTable(assessment, language);
  return csv({ headings, rows: rows.map(({ cells }) => cells) }, language);
}
