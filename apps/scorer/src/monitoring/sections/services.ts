import { percentile, shareMet } from '@insedia/sla';
import { amountText, grandTotal, lineText, sourceText, trancheRows } from '../../budget/view.ts';
import { sharePermille, targetTitle } from '../../sla/labels.ts';
import { budgetMessagesIn } from '../../text/budget-messages.ts';
import { instantText } from '../../text/dates.ts';
import { slaMessagesIn } from '../../text/sla-messages.ts';
import type { TableCell } from '../../write/tables/table.ts';
import { column, type MonitoringPage } from '../page.ts';
import type { Section } from '../section.ts';

const HOUR_MS = 3_600_000;

/** How service levels were kept this year. */
export function slaSection(page: MonitoringPage): Section {
  const { language, messages } = page;
  const { sla } = page.about;
  const section = { id: 'sla', title: messages.sla.title };
  if (!sla) return { ...section, lines: [messages.sla.notGiven], tables: [] };
  const { columns, target } = slaMessagesIn(language);
  const at = instantText(sla.asOf, sla.timeZone, language);
  return {
    ...section,
    lines: [messages.sla.period(sla.period, at), ...sla.warnings.map((text) => page.say(text))],
    tables: [
      {
        name: messages.sla.title,
        title: messages.sla.title,
        columns: [
          column(target, 'text', 40),
          ...[columns.met, columns.counted].map((title) => column(title, 'number', 12)),
          column(columns.share, 'share', 12),
          ...[columns.late, columns.overdue, columns.open].map((title) => column(title, 'number', 12)),
          column(columns.median, 'hours', 14),
        ],
        rows: sla.byTarget.groups.map(({ tally, values: [id = ''] }): TableCell[] => {
          const share = shareMet(tally, sla.overdue);
          const permille = sharePermille(share);
          const median = percentile(tally.usedMs, 50);
          return [
            targetTitle(id, language),
            share.met,
            share.counted,
            permille === undefined ? null : { meter: permille / 1000 },
            tally.late.length,
            tally.overdue.length,
            tally.open.length,
            median === undefined ? null : median / HOUR_MS,
          ];
        }),
        none: slaMessagesIn(language).nothing,
      },
    ],
  };
}

/** What was spent, what is due and what was paid. */
export function budgetSection(page: MonitoringPage): Section {
  const { language, messages } = page;
  const { budget } = page.about;
  const section = { id: 'budget', title: messages.budget.title };
  if (!budget) return { ...section, lines: [messages.budget.notGiven], tables: [] };
  const words = budgetMessagesIn(language);
  const whole = grandTotal(budget.lines);
  const [, due = '', paid = ''] = words.tranchesHead;
  const [line = '', source = '', ...amounts] = words.linesHead;
  return {
    ...section,
    lines: [words.title(page.date(budget.asOf)), ...budget.notes.map((note) => page.say(note))],
    tables: [
      {
        name: messages.budget.tranches,
        title: messages.budget.tranches,
        columns: [column(words.tranches, 'text', 50), column(due, 'text', 18), column(paid, 'text', 18)],
        rows: trancheRows(budget, words, language).map(({ outcome, paid: given, taken, title }) => [
          title,
          amountText(outcome.known ? outcome.cents : undefined, words, language),
          given === undefined
            ? taken && outcome.known
              ? words.assumedPaid
              : null
            : amountText(given, words, language),
        ]),
        none: messages.none,
      },
      {
        name: messages.budget.lines,
        title: messages.budget.lines,
        columns: [
          column(line, 'text', 40),
          column(source, 'text', 26),
          ...amounts.map((title) => column(title, 'money', 16)),
          column(messages.kpis.reached, 'share', 12),
        ],
        rows: [
          ...budget.lines.map((row): TableCell[] => [
            lineText(budget.gathered, row.line, language),
            sourceText(budget.gathered, row.source, language),
            row.planned,
            row.reported,
            row.eligible,
            row.verified,
            row.planned === 0n ? null : { meter: Number((row.eligible * 10_000n) / row.planned) / 10_000 },
          ]),
          [words.total, '', whole.planned, whole.reported, whole.eligible, whole.verified, null],
        ],
        none: messages.none,
      },
    ],
  };
}
