import { type Attainment, type Outcome, outcomesIn } from '@insedia/sla';
import type { Context } from '../context.ts';
import type { RowFault } from '../read/row-fault.ts';
import { kindText } from '../sla/event-words.ts';
import type { IdleRow } from '../sla/judge.ts';
import {
  attainmentCells,
  breachCells,
  groupName,
  leftCells,
  outcomeCells,
  targetTitle,
} from '../sla/labels.ts';
import type { SlaReport } from '../sla/report.ts';
import { instantText } from './dates.ts';
import { slaMessagesIn } from './sla-messages.ts';
import { periodText } from './sla-times.ts';
import { statementLines } from './statement-lines.ts';
import { table } from './terminal.ts';

const MOST_SHOWN = 20;

type Shown = Pick<Context, 'language' | 'strong'>;

/** The report for a terminal. */
export function summaryLines(report: SlaReport, { language, strong }: Shown): string[] {
  const messages = slaMessagesIn(language);
  const { basis, breaches, idle, outside, rows, tickets, whole } = report;
  const inside = outcomesIn(whole).length;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', strong(title), ...lines.map((line) => `  ${line}`)];
  const listed = (
    head: readonly string[],
    outcomes: readonly Outcome[],
    cells: (o: Outcome) => string[],
  ): string[] =>
    outcomes.length === 0
      ? []
      : [
          ...table(
            head,
            outcomes.slice(0, MOST_SHOWN).map(cells),
            head.map((_, i) => i === head.length - 1),
            Infinity,
          ),
          ...(outcomes.length > MOST_SHOWN ? [messages.more(outcomes.length - MOST_SHOWN)] : []),
        ];
  const left = (o: Outcome): string[] => [
    ...outcomeCells(o, report, language),
    ...leftCells(o, report, language),
  ];
  const over = (o: Outcome): string[] => [
    ...outcomeCells(o, report, language),
    ...breachCells(o, report, language),
  ];
  return [
    strong(`${messages.title}, ${periodText(report.period, language)} (${messages.basisWords[basis]})`),
    ...(report.fictional ? [messages.fictional] : []),
    messages.asOf(instantText(report.asOf, report.timeZone, language), report.asOfBasis),
    messages.rowCounts(rows.read, rows.used, rows.refused, idle.length),
    messages.ticketCounts(tickets, inside, outside),
    ...section(
      messages.warnings,
      report.warnings.map((text) => text[language]),
    ),
    ...(inside === 0 ? ['', messages.nothing] : []),
    ...section(messages.byTarget, groupLines(report.byTarget, report, language)),
    ...section(messages.byDesk, groupLines(report.byDesk, report, language)),
    ...section(messages.byMunicipality, groupLines(report.byMunicipality, report, language)),
    ...section(
      messages.breaches,
      breaches.length === 0 ? [messages.noBreaches] : listed(messages.breachHead, breaches, over),
    ),
    ...section(messages.openHead, listed(messages.openTableHead, whole.open, left)),
    ...section(messages.stoppedHead, listed(messages.openTableHead, whole.stopped, left)),
    ...section(messages.basedOn, statementLines(report.statements, language)),
  ];
}

function groupLines(part: Attainment, report: SlaReport, language: Shown['language']): string[] {
  const { attainmentHead } = slaMessagesIn(language);
  if (part.groups.length === 0) return [];
  const nested = part.by.length > 1;
  const rows = part.groups.flatMap((group, i) => {
    const [target = ''] = group.values;
    const first = nested && part.groups[i - 1]?.values[0] !== target;
    const cells = attainmentCells(group, report, language);
    const row = [`${nested ? '  ' : ''}${groupName(group, language)}`, ...cells];
    return first ? [[targetTitle(target, language), ...cells.map(() => '')], row] : [row];
  });
  return table(
    attainmentHead,
    rows,
    attainmentHead.map((_, i) => i > 0),
    Infinity,
  );
}

/** Each refused row with its faults, and each row without effect with the reason. */
export function rowLines(
  report: SlaReport,
  language: Shown['language'],
): { faults: string[]; idle: string[] } {
  const messages = slaMessagesIn(language);
  const cut = (lines: string[]): string[] =>
    lines.length > MOST_SHOWN
      ? [...lines.slice(0, MOST_SHOWN), `  ${messages.more(lines.length - MOST_SHOWN)}`]
      : lines;
  const place = ({ at }: RowFault | IdleRow): string =>
    `${at.sheet === undefined ? '' : `${at.sheet}, `}${messages.line} ${at.line ?? at.record}`;
  return {
    faults: cut(
      report.faults.map(
        (fault) =>
          `  ${place(fault)}${fault.column === '' ? '' : `, ${fault.column}`}: ${messages.quoted(fault.value)}: ${messages.expected} ${fault.expected[language]}; ${fault.mend[language]}`,
      ),
    ),
    idle: cut(
      report.idle.map(
        (row) => `  ${place(row)} (${row.ticket}, ${kindText(row.kind)[language]}): ${row.reason[language]}`,
      ),
    ),
  };
}
