import type { Due } from '@insedia/monitoring';
import { DUE_STANDING } from '../../text/monitoring-words.ts';
import type { ReportTable, TableCell } from '../../write/tables/table.ts';
import { column, type MonitoringPage } from '../page.ts';
import type { Section } from '../section.ts';

const DAYS_AHEAD = 30;

/** What is due next, what is late, and how each cadence is kept. */
export function agendaSection(page: MonitoringPage): Section {
  const { agenda: words } = page.messages;
  const { agenda, asOf } = page.about.report;
  const { dues } = agenda;
  const ahead = dues.filter(({ status }) => status === 'ahead');
  const [first] = ahead;
  const next = first ? `${page.say(first.title)}, ${page.date(first.on)}` : words.nothingNext;
  const missing = dues.filter(({ status }) => status === 'missing');
  const late = dues.filter(({ status }) => status === 'metLate');
  const until = new Date(Date.parse(asOf) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  return {
    id: 'agenda',
    title: words.title,
    lines: [words.summary(missing.length, late.length, next)],
    tables: [
      dueTable(
        page,
        words.next,
        ahead.filter(({ on }) => on <= until),
      ),
      lateTable(page, words.late, [...missing, ...late]),
      cadenceTable(page),
      continuingTable(page),
    ],
  };
}

function dueTable(page: MonitoringPage, title: string, dues: readonly Due[]): ReportTable {
  const { agenda: words, none } = page.messages;
  return {
    name: title,
    title,
    columns: [column(words.on, 'day', 14), column(words.what, 'text', 60), column(words.who, 'text', 44)],
    rows: dues.map(({ by, on, title: what }) => [on, page.say(what), page.owner(by)]),
    none,
  };
}

/** Due things that are not there, or came late. */
export function lateTable(page: MonitoringPage, title: string, dues: readonly Due[]): ReportTable {
  const { agenda: words, none } = page.messages;
  return {
    name: title,
    title,
    columns: [
      column(words.what, 'text', 60),
      column(words.on, 'day', 14),
      column(words.status, 'text', 18),
      column(words.days, 'number', 12),
      column(words.metOn, 'day', 14),
      column(words.evidence, 'text', 16),
      column(words.who, 'text', 44),
    ],
    rows: dues.map((due): TableCell[] => [
      page.say(due.title),
      due.on,
      page.badge(DUE_STANDING[due.status]),
      due.daysLate,
      due.metOn ?? null,
      due.evidence ?? null,
      page.owner(due.by),
    ]),
    none,
  };
}

function cadenceTable(page: MonitoringPage): ReportTable {
  const { agenda: words, none } = page.messages;
  const { dues } = page.about.report.agenda;
  const kinds = new Map<string, Due[]>();
  for (const due of dues) kinds.set(due.of, [...(kinds.get(due.of) ?? []), due]);
  return {
    name: words.cadences,
    title: words.cadences,
    columns: [
      column(words.what, 'text', 60),
      ...[words.dueSoFar, words.inTime, words.tardy, words.missing].map((name) => column(name, 'number', 12)),
      column(words.nextOn, 'day', 14),
    ],
    rows: [...kinds.values()].map((own): TableCell[] => {
      const [due] = own;
      const count = (status: Due['status']): number => own.filter((one) => one.status === status).length;
      const [met, late, missing] = [count('met'), count('metLate'), count('missing')];
      const next = own.find(({ status }) => status === 'ahead');
      return [due ? page.say(due.title) : '', met + late + missing, met, late, missing, next?.on ?? null];
    }),
    none,
  };
}

function continuingTable(page: MonitoringPage): ReportTable {
  const { agenda: words, none } = page.messages;
  return {
    name: words.continuingSheet,
    title: words.continuing,
    columns: [
      column(words.what, 'text', 60),
      column(words.times, 'number', 10),
      column(words.lastOn, 'day', 14),
    ],
    rows: page.about.report.agenda.continuing.map(({ lastOn, times, title }) => [
      page.say(title),
      times,
      lastOn ?? null,
    ]),
    none,
  };
}
