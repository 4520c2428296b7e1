import type { KpiProgress, Pace } from '@insedia/monitoring';
import { KPI_STANDING } from '../../text/monitoring-words.ts';
import type { ReportTable, TableCell } from '../../write/tables/table.ts';
import { column, figureColumn, type MonitoringPage } from '../page.ts';
import type { Section } from '../section.ts';

/** Where every KPI stands. */
export function kpisSection(page: MonitoringPage): Section {
  const { messages } = page;
  const { kpis } = page.about.report;
  return {
    id: 'kpis',
    title: messages.kpis.title,
    lines: [messages.kpis.summary(standings(page))],
    tables: [kpiTable(page, messages.kpis.title, kpis), wordsTable(page)],
  };
}

/** How many KPIs stand how, the best first: `raggiunto 5, in linea 3`. */
function standings(page: MonitoringPage): string {
  const { kpis } = page.about.report;
  return KPI_ORDER.flatMap((status) => {
    const count = kpis.filter((kpi) => kpi.status === status).length;
    return count === 0 ? [] : [`${page.say(KPI_STANDING[status].text)} ${count}`];
  }).join(', ');
}

const KPI_ORDER = ['met', 'exceeded', 'onTrack', 'open', 'behind', 'missed', 'notStarted'] as const;

/** KPIs as a table. */
export function kpiTable(page: MonitoringPage, title: string, kpis: readonly KpiProgress[]): ReportTable {
  const { kpis: words, none } = page.messages;
  return {
    name: page.messages.kpis.title,
    title,
    columns: [
      column(words.head, 'text', 46),
      figureColumn(words.value, 18),
      column(words.target, 'text', 30),
      column(words.reached, 'share', 12),
      column(words.status, 'text', 18),
      figureColumn(words.change, 18),
      column(words.pace, 'text', 40),
      column(words.until, 'day', 14),
    ],
    rows: kpis.map((kpi): TableCell[] => [
      page.say(kpi.title),
      page.quantity(kpi.value, kpi.target),
      page.asked(kpi),
      { meter: shareOf(kpi), expected: elapsed(kpi, page.about.report.asOf) },
      page.badge(KPI_STANDING[kpi.status]),
      change(page, kpi),
      kpi.pace ? pace(page, kpi, kpi.pace) : null,
      kpi.window.to,
    ]),
    none,
  };
}

/** The words of the act that ask for each KPI, and how they are read where they leave something open. */
function wordsTable(page: MonitoringPage): ReportTable {
  const { kpis: words, none } = page.messages;
  return {
    name: words.words,
    title: words.words,
    folded: true,
    columns: [
      column(words.head, 'text', 46),
      column(words.words, 'text', 70),
      column(words.lines, 'text', 12),
      column(words.readings, 'text', 60),
    ],
    rows: page.about.report.kpis.map(({ citation, readings, title }) => [
      page.say(title),
      citation.quote === undefined ? null : `«${citation.quote}»`,
      citation.line ?? null,
      readings.map((used) => page.say(used.title)).join('; ') || null,
    ]),
    none,
  };
}

/** The ids of the events that each KPI rests on, for those who check it. */
export function evidenceTable(page: MonitoringPage): ReportTable {
  const { kpis: words, none } = page.messages;
  return {
    name: words.evidence,
    title: words.evidence,
    columns: [column(words.head, 'text', 46), column(words.evidenceEvent, 'text', 24)],
    rows: page.about.report.kpis.flatMap((kpi) =>
      kpi.evidence.map((event): TableCell[] => [page.say(kpi.title), event]),
    ),
    none,
  };
}

function shareOf({ target, value }: KpiProgress): number {
  const whole = 'cents' in target ? target.cents : BigInt(target.count);
  return Number((value.of * 10_000n) / (value.over * whole)) / 10_000;
}

const DAY_MS = 86_400_000;

/** How much of the window is over; nothing of what is asked for by its last day alone, or of a mean. */
function elapsed({ kind, window }: KpiProgress, asOf: string): number | undefined {
  if (kind === 'deadline' || kind === 'average') return undefined;
  const [from = 0, to = 0, now = 0] = [window.from, window.to, asOf].map((date) => Date.parse(date) / DAY_MS);
  return Math.min(Math.max((now - from + 1) / (to - from + 1), 0), 1);
}

function change(page: MonitoringPage, { before, target, value }: KpiProgress): string {
  const difference = {
    of: value.of * before.value.over - before.value.of * value.over,
    over: value.over * before.value.over,
  };
  if (difference.of === 0n) return page.messages.kpis.same;
  const size = { of: difference.of < 0n ? -difference.of : difference.of, over: difference.over };
  return `${difference.of < 0n ? '−' : '+'}${page.quantity(size, target)}`;
}

function pace(page: MonitoringPage, { kind, target }: KpiProgress, { missing, needed, per }: Pace): string {
  const { over, perMonth, perWeek } = page.messages.kpis;
  const lacking = page.quantity(missing, target);
  if (!needed) return over(lacking);
  if (kind === 'deadline') return lacking;
  return per === 'month' ? perMonth(page.fraction(needed)) : perWeek(lacking, page.quantity(needed, target));
}
