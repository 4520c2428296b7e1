import type { Language } from '@insedia/domain';
import {
  type Attainment,
  type AttainmentGroup,
  type Outcome,
  outcomesIn,
  percentile,
  shareMet,
} from '@insedia/sla';
import { kindText } from '../../sla/event-words.ts';
import { groupName, nameOr, resultText, sharePermille, shareText, targetTitle } from '../../sla/labels.ts';
import type { SlaReport } from '../../sla/report.ts';
import {
  type ColumnKind,
  type WrittenColumn,
  type WrittenSheet,
  writeWorkbook,
} from '../../spreadsheet/write-workbook.ts';
import { instantText } from '../../text/dates.ts';
import { slaMessagesIn } from '../../text/sla-messages.ts';
import { localText, periodText } from '../../text/sla-times.ts';
import { citationText } from '../../text/statement-lines.ts';

const HOUR_MS = 3_600_000;

/** The report as an XLSX workbook: attainment, breaches, what is open, rows, and the choices behind it. */
export function slaWorkbook(report: SlaReport, language: Language): Promise<Uint8Array> {
  const messages = slaMessagesIn(language);
  const title = `${messages.title}, ${periodText(report.period, language)}`;
  const sheets = [
    summarySheet(title, report, language),
    attainmentSheet(messages.byTarget, report.byTarget, report, language),
    attainmentSheet(messages.byDesk, report.byDesk, report, language),
    attainmentSheet(messages.byMunicipality, report.byMunicipality, report, language),
    outcomeSheet(messages.breaches, report.breaches, report, language),
    outcomeSheet(messages.openSheet, [...report.whole.open, ...report.whole.stopped], report, language),
    outcomeSheet(messages.outcomesSheet, outcomesIn(report.whole), report, language),
    rowSheet(report, language),
    choiceSheet(report, language),
  ];
  const heading = report.fictional ? `${title}. ${messages.fictional}` : title;
  return writeWorkbook(sheets, heading, new Date(report.asOf));
}

function summarySheet(title: string, report: SlaReport, language: Language): WrittenSheet {
  const messages = slaMessagesIn(language);
  const { basis, idle, input, outside, overdue, rows, tickets, timeZone, whole } = report;
  const share = shareMet(whole, overdue);
  const inside = outcomesIn(whole).length;
  const asOf = instantText(report.asOf, timeZone, language);
  const facts: readonly (readonly [string, string])[] = [
    ...(report.fictional ? [[messages.warning, messages.fictional] as const] : []),
    ...report.warnings.map((text) => [messages.warning, text[language]] as const),
    [messages.periodFact, `${periodText(report.period, language)} (${messages.basisWords[basis]})`],
    [messages.asOfFact, messages.asOf(asOf, report.asOfBasis)],
    [messages.share, `${share.met}/${share.counted} = ${shareText(share, language)}`],
    [messages.ticketsFact, messages.ticketCounts(tickets, inside, outside)],
    [messages.rowsSheet, messages.rowCounts(rows.read, rows.used, rows.refused, idle.length)],
    [messages.file, input.sheet === undefined ? input.path : `${input.path}, ${input.sheet}`],
    ['SHA-256', input.sha256],
  ];
  return {
    name: messages.summarySheet,
    columns: [column(title, 'text', 40), column('', 'text', 80)],
    rows: facts,
  };
}

function attainmentSheet(
  name: string,
  part: Attainment,
  report: SlaReport,
  language: Language,
): WrittenSheet {
  const messages = slaMessagesIn(language);
  const { counted, late, median, met, ninetieth, open, overdue, share, stopped } = messages.columns;
  const nested = part.by.length > 1;
  const second = part.by[1] === 'desk' ? messages.desk : messages.municipality;
  const rows = part.groups.map((group): (string | number | null)[] => [
    targetTitle(group.values[0] ?? '', language),
    ...(nested ? [groupName(group, language)] : []),
    ...numbersOf(group, report),
  ]);
  const columns = [
    column(messages.target, 'text', 38),
    ...(nested ? [column(second, 'text', 26)] : []),
    ...[met, counted].map((title) => column(title, 'number', 11)),
    column(share, 'share', 11),
    ...[late, overdue, open, stopped].map((title) => column(title, 'number', 11)),
    ...[median, ninetieth].map((title) => column(title, 'hours', 14)),
  ];
  return { name, columns, rows };
}

function numbersOf({ tally }: AttainmentGroup, { overdue }: SlaReport): (number | null)[] {
  const fraction = shareMet(tally, overdue);
  const permille = sharePermille(fraction);
  const hours = (percent: number): number | null => {
    const used = percentile(tally.usedMs, percent);
    return used === undefined ? null : used / HOUR_MS;
  };
  const counts = [tally.late, tally.overdue, tally.open, tally.stopped].map(({ length }) => length);
  const share = permille === undefined ? null : permille / 1000;
  return [fraction.met, fraction.counted, share, ...counts, hours(50), hours(90)];
}

function outcomeSheet(
  name: string,
  outcomes: readonly Outcome[],
  { timeZone }: SlaReport,
  language: Language,
): WrittenSheet {
  const messages = slaMessagesIn(language);
  const { columns } = messages;
  return {
    name,
    columns: [
      column(columns.ticket, 'text', 14),
      column(messages.target, 'text', 38),
      column(messages.desk, 'text', 26),
      column(messages.municipality, 'text', 26),
      ...[columns.opened, columns.due, columns.done].map((title) => column(title, 'instant', 20)),
      column(columns.outcome, 'text', 30),
      ...[columns.used, columns.allowed].map((title) => column(title, 'hours', 12)),
    ],
    rows: outcomes.map((outcome) => [
      outcome.ticket,
      targetTitle(outcome.target, language),
      nameOr(outcome.dimensions.desk, language),
      nameOr(outcome.dimensions.municipality, language),
      localText(outcome.openedAt, timeZone),
      localText(outcome.dueAt, timeZone),
      outcome.metAt === undefined ? null : localText(outcome.metAt, timeZone),
      resultText(outcome, timeZone, language),
      outcome.usedMs / HOUR_MS,
      outcome.durationMs / HOUR_MS,
    ]),
  };
}

function rowSheet({ faults, idle }: SlaReport, language: Language): WrittenSheet {
  const messages = slaMessagesIn(language);
  const { columns } = messages;
  const [line = '', columnTitle = '', value = '', expected = '', mend = ''] = messages.rowsHead;
  return {
    name: messages.rowsSheet,
    columns: [
      column(columns.fate, 'text', 16),
      column(columns.sheet, 'text', 16),
      column(line, 'number', 8),
      column(columnTitle, 'text', 16),
      column(value, 'text', 24),
      column(expected, 'text', 50),
      column(mend, 'text', 50),
    ],
    rows: [
      ...faults.map((fault) => [
        columns.refused,
        fault.at.sheet ?? '',
        fault.at.line ?? fault.at.record,
        fault.column,
        fault.value,
        fault.expected[language],
        fault.mend[language],
      ]),
      ...idle.map(({ at, kind, reason, ticket }) => [
        columns.idle,
        at.sheet ?? '',
        at.line ?? at.record,
        '',
        `${ticket}, ${kindText(kind)[language]}`,
        reason[language],
        '',
      ]),
    ],
  };
}

function choiceSheet({ statements }: SlaReport, language: Language): WrittenSheet {
  const messages = slaMessagesIn(language);
  const [choice = '', rule = '', basis = '', words = ''] = messages.statementHead;
  return {
    name: messages.statementsSheet,
    columns: [
      column(choice, 'text', 34),
      column(rule, 'text', 50),
      column(basis, 'text', 14),
      column(words, 'text', 60),
    ],
    rows: statements.map((statement) => [
      statement.title[language],
      statement.value[language],
      messages[statement.status],
      citationText(statement, messages),
    ]),
  };
}

function column(title: string, kind: ColumnKind, width: number): WrittenColumn {
  return { title, kind, width };
}
