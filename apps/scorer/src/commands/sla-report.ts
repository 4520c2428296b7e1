import { basename, join } from 'node:path';
import type { OverduePolicy, PeriodBasis } from '@insedia/sla';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { columnsIn, headingsOf } from '../read/columns.ts';
import { openBook, tableIn } from '../read/sheets.ts';
import { bearingOn, type ChoiceOptions, choose, onWorkingTime } from '../sla/choices.ts';
import { EVENT_COLUMNS } from '../sla/event-columns.ts';
import { instantOf } from '../sla/instant.ts';
import { periodNamed } from '../sla/period.ts';
import { type SlaReport, slaReportOf } from '../sla/report.ts';
import { reportStatements } from '../sla/report-statements.ts';
import { slaMessagesIn } from '../text/sla-messages.ts';
import { rowLines, summaryLines } from '../text/sla-summary.ts';
import { keepInputs, writeFiles } from '../write/files.ts';
import { slaHtml } from '../write/sla/html-report.ts';
import { slaJson } from '../write/sla/json-report.ts';
import { slaWorkbook } from '../write/sla/workbook.ts';

export interface ReportOptions extends ChoiceOptions {
  readonly events: string;
  readonly period: string;
  readonly sheet?: string | undefined;
  readonly asOf?: string | undefined;
  readonly basis?: PeriodBasis | undefined;
  readonly overdue?: OverduePolicy | undefined;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/**
 * Reads events, prints how targets were met in a period, and with `out` writes `sla.xlsx` and `sla.html`.
 *
 * @throws {InputError} if the file cannot be used
 * @throws {UsageError} if the period or an instant is none
 */
export async function slaReport(options: ReportOptions, context: Context): Promise<number> {
  const { language } = context;
  const messages = slaMessagesIn(language);
  const { basis, events, overdue } = options;
  const period = periodNamed(options.period);
  const chosen = choose(options);
  const { timeZone } = chosen.policy.office;
  const asOf = options.asOf === undefined ? undefined : instantOf(options.asOf, timeZone, '--as-of');
  const file = tableIn(await openBook(events), headingsOf(EVENT_COLUMNS), EVENT, options.sheet);
  const columns = columnsIn(EVENT_COLUMNS, file.place, file.table.headings);
  const own = bearingOn(chosen.statements, [chosen.policy.choices.reading]);
  const statements = [
    ...own,
    ...reportStatements({ ...options, followUpFrom: chosen.policy.choices.followUpFrom }),
  ];
  const report = onWorkingTime(() =>
    slaReportOf(
      file.table,
      columns,
      { path: basename(events), sha256: file.sha256, sheet: file.sheet },
      { ...chosen, statements },
      { period, asOf, basis: basis ?? 'due', overdue: overdue ?? 'counted' },
    ),
  );
  if (file.sheet !== undefined && file.passedOver.length > 0) {
    context.note(messages.sheets(file.sheet, file.passedOver.join(', ')));
  }
  if (report.ignoredColumns.length > 0) {
    context.note(`${events}: ${messages.ignored(report.ignoredColumns.join(', '))}`);
  }
  const written = options.out === undefined ? [] : await write(report, options.out, events, context);
  if (options.json) context.print(slaJson(report));
  else if (!options.quiet) {
    for (const line of summaryLines(report, context)) context.print(line);
    if (written.length > 0) {
      context.print('');
      context.print(context.strong(messages.written));
      for (const path of written) context.print(`  ${path}`);
    }
  }
  complain(report, options.quiet, context);
  return report.faults.length > 0 ? EXIT.rejected : EXIT.ok;
}

const EVENT = { it: 'evento', en: 'event' };

async function write(
  report: SlaReport,
  folder: string,
  input: string,
  { language }: Context,
): Promise<string[]> {
  const files = new Map<string, string | Uint8Array>([
    ['sla.xlsx', await slaWorkbook(report, language)],
    ['sla.html', slaHtml(report, language)],
  ]);
  keepInputs(folder, files.keys(), [input]);
  writeFiles(folder, files);
  return [...files.keys()].map((name) => join(folder, name));
}

/** Every refused row; those without effect too, unless told to be quiet. */
function complain(report: SlaReport, quiet: boolean, context: Context): void {
  const messages = slaMessagesIn(context.language);
  const { faults, idle } = rowLines(report, context.language);
  if (idle.length > 0 && !quiet) {
    context.complain(`\n${messages.idleHead}`);
    for (const line of idle) context.complain(line);
  }
  if (faults.length > 0) {
    context.complain(`\n${context.alarming(messages.refusedHead)}`);
    for (const line of faults) context.complain(line);
  }
}
