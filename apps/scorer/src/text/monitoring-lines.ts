import type { Language } from '@insedia/domain';
import type { Context } from '../context.ts';
import { countsLine } from '../monitoring/counts.ts';
import { MonitoringPage, type ProgrammeReport } from '../monitoring/page.ts';
import type { Section } from '../monitoring/section.ts';
import { agendaSection } from '../monitoring/sections/agenda.ts';
import { agreementsSection } from '../monitoring/sections/agreements.ts';
import { changesSection } from '../monitoring/sections/changes.ts';
import { kpisSection } from '../monitoring/sections/kpis.ts';
import { pipelineSection } from '../monitoring/sections/pipeline.ts';
import { budgetSection, slaSection } from '../monitoring/sections/services.ts';
import { placeOf, warningsOf } from '../monitoring/sections/sources.ts';
import { cellText, isFigure, type ReportTable } from '../write/tables/table.ts';
import { monitoringMessagesIn } from './monitoring-messages.ts';
import { table } from './terminal.ts';

const MOST_SHOWN = 20;

/** The report for a terminal: what a person asks first; the documents hold the rest. */
export function reportLines(
  about: ProgrammeReport,
  { language, strong }: Pick<Context, 'language' | 'strong'>,
): string[] {
  const page = new MonitoringPage(about, language);
  const { messages } = page;
  const [, missing] = agendaSection(page).tables;
  const [conversion] = pipelineSection(page).tables;
  const [, lateAgreements] = agreementsSection(page).tables;
  const shown: readonly (readonly [Section, readonly (ReportTable | undefined)[]])[] = [
    [kpisSection(page), kpisSection(page).tables],
    [changesSection(page), []],
    [pipelineSection(page), [conversion]],
    [agendaSection(page), [missing]],
    [agreementsSection(page), [lateAgreements]],
    ...(about.sla ? [[slaSection(page), slaSection(page).tables] as const] : []),
    ...(about.budget ? [[budgetSection(page), budgetSection(page).tables.slice(0, 1)] as const] : []),
  ];
  return [
    strong(`${messages.title} ${messages.asOf(page.date(about.report.asOf))}`),
    ...(about.report.fictional ? [messages.fictional] : []),
    countsLine(page),
    ...shown.flatMap(([{ lines, title }, tables]) => [
      '',
      strong(title),
      ...lines.map((line) => `  ${line}`),
      ...tables.flatMap((one) => (one && one.rows.length > 0 ? tableLines(one, language) : [])),
    ]),
  ];
}

function tableLines({ columns, rows }: ReportTable, language: Language): string[] {
  const texts = rows
    .slice(0, MOST_SHOWN)
    .map((row) => columns.map(({ kind }, j) => cellText(row[j] ?? null, kind, language)));
  const lines = table(
    columns.map(({ title }) => title),
    texts,
    columns.map(isFigure),
    Infinity,
  );
  const left = rows.length - MOST_SHOWN;
  return [...lines, ...(left > 0 ? [monitoringMessagesIn(language).more(left)] : [])].map(
    (line) => `  ${line}`,
  );
}

/** Every row that was refused with its faults, and every event that the log did not take in. */
export function refusedLines({ faults, intake }: ProgrammeReport, language: Language): string[] {
  const messages = monitoringMessagesIn(language);
  const { line, more, quoted, refused } = messages;
  const rows = faults.map(({ at, column, expected, mend, value }) => {
    const named = column === '' ? '' : `, ${column}`;
    return `  ${line} ${placeOf(at)}${named}: ${quoted(value)}: ${refused.expected} ${expected[language]}; ${mend[language]}`;
  });
  const events = intake.refused.map(({ text }) => `  ${text[language]}`);
  const cut = (lines: readonly string[]): readonly string[] =>
    lines.length > MOST_SHOWN
      ? [...lines.slice(0, MOST_SHOWN), `  ${more(lines.length - MOST_SHOWN)}`]
      : lines;
  return [...warningsOf({ faults }, messages), ...cut(rows), ...cut(events)];
}
