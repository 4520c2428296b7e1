import type { Language } from '@insedia/domain';
import { countsLine } from '../../monitoring/counts.ts';
import { column, MonitoringPage, type ProgrammeReport } from '../../monitoring/page.ts';
import { textOf } from '../../monitoring/section.ts';
import { evidenceTable } from '../../monitoring/sections/kpis.ts';
import { sectionsOf } from '../../monitoring/sections.ts';
import { type WrittenSheet, writeWorkbook } from '../../spreadsheet/write-workbook.ts';
import type { ReportTable } from '../tables/table.ts';
import { tableSheet } from '../tables/table-sheet.ts';

/** The report as a workbook: a sheet for each table, and the evidence of every KPI. */
export function monitoringWorkbook(about: ProgrammeReport, language: Language): Promise<Uint8Array> {
  const page = new MonitoringPage(about, language);
  const { messages } = page;
  const { asOf, fictional } = about.report;
  const title = `${messages.title} ${messages.asOf(page.date(asOf))}`;
  const heading = fictional ? `${title}. ${messages.fictional}` : title;
  const sections = sectionsOf(page);
  const summary: WrittenSheet = {
    name: messages.summary,
    columns: [column(title, 'text', 34), column('', 'text', 110)],
    rows: [
      ...(fictional ? [[messages.warning, messages.fictional]] : []),
      [messages.inputs.events, countsLine(page)],
      ...sections.flatMap((section) => textOf(section).map((line) => [section.title, line])),
    ],
  };
  const tables = sections.flatMap((section) =>
    section.tables.filter((table) => !isOfStage(section.id, table, page)),
  );
  const sheets = [summary, ...[...tables, evidenceTable(page)].map(tableSheet)];
  return writeWorkbook(sheets, heading, new Date(`${asOf}T00:00:00Z`));
}

/** The KPIs of a stage are among all of them. */
function isOfStage(section: string, { name }: ReportTable, { messages }: MonitoringPage): boolean {
  return section !== 'kpis' && name === messages.kpis.title;
}
