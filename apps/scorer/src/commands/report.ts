import { join } from 'node:path';
import { EVENT_KINDS, writeCalendar } from '@insedia/monitoring';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { type Composed, compose, type ReportInputs } from '../monitoring/compose.ts';
import type { ProgrammeReport } from '../monitoring/page.ts';
import { json as jsonText } from '../text/json.ts';
import { refusedLines, reportLines } from '../text/monitoring-lines.ts';
import { monitoringMessagesIn } from '../text/monitoring-messages.ts';
import { keepInputs, writeFiles } from '../write/files.ts';
import { monitoringHtml } from '../write/monitoring/html-report.ts';
import { monitoringJson } from '../write/monitoring/json-report.ts';
import { monitoringMarkdown } from '../write/monitoring/markdown-report.ts';
import { monitoringWorkbook } from '../write/monitoring/report-workbook.ts';

export interface ReportOptions extends ReportInputs {
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/**
 * Prints where the programme stands on a day, and with `out` writes the report as HTML, XLSX and Markdown and the
 * deadlines as a calendar.
 *
 * @throws {InputError} if a file cannot be used
 */
export async function report(options: ReportOptions, context: Context): Promise<number> {
  const { json, out, quiet } = options;
  const { language } = context;
  const messages = monitoringMessagesIn(language);
  const composed = await compose(options);
  const { about, log } = composed;
  if (log.ignoredColumns.length > 0) {
    context.note(`${log.path}: ${context.messages.ignored(log.ignoredColumns.join(', '))}`);
  }
  if (log.sheet !== undefined && log.passedOver.length > 0) {
    context.note(messages.sheets(log.sheet, log.passedOver.join(', ')));
  }
  for (const { events, item, kind } of about.report.strays) {
    context.note(messages.stray(EVENT_KINDS[kind][language], item, events));
  }
  const written = out === undefined ? [] : await write(composed, out, options, context);
  if (json) context.print(jsonText(monitoringJson(about)));
  else if (!quiet) {
    for (const line of reportLines(about, context)) context.print(line);
    if (written.length > 0) {
      context.print('');
      context.print(context.strong(context.messages.written));
      for (const path of written) context.print(`  ${path}`);
    }
  }
  return complain(about, context);
}

function complain(about: ProgrammeReport, context: Context): number {
  const lines = refusedLines(about, context.language);
  if (lines.length === 0) return EXIT.ok;
  context.complain(`\n${context.alarming(monitoringMessagesIn(context.language).refused.title)}`);
  for (const line of lines) context.complain(line);
  return EXIT.rejected;
}

async function write(
  { about }: Composed,
  folder: string,
  { budget, events, sla }: ReportInputs,
  { language }: Context,
): Promise<string[]> {
  const { calendar, files } = monitoringMessagesIn(language);
  const { agenda, agreements, asOf } = about.report;
  const dues = [...agenda.dues, ...agreements.agreements.flatMap((one) => one.dues)];
  const name = { it: calendar, en: calendar };
  const written = new Map<string, string | Uint8Array>([
    [`${files.report}.html`, monitoringHtml(about, language)],
    [`${files.report}.xlsx`, await monitoringWorkbook(about, language)],
    [`${files.report}.md`, monitoringMarkdown(about, language)],
    [`${files.calendar}.ics`, writeCalendar(dues, { language, name, asOf })],
  ]);
  keepInputs(
    folder,
    written.keys(),
    [events, sla, budget].filter((path) => path !== undefined),
  );
  writeFiles(folder, written);
  return [...written.keys()].map((file) => join(folder, file));
}
