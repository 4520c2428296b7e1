import type { Dashboard } from '@insedia/monitoring';
import { EVENT_KINDS, type Occupant } from '@insedia/monitoring';
import { monthText, ORIGINS } from '../../text/monitoring-words.ts';
import type { ReportTable, TableCell } from '../../write/tables/table.ts';
import { column, type MonitoringPage } from '../page.ts';
import type { Section } from '../section.ts';
import { kpiTable } from './kpis.ts';

/** The dashboard of a stage. */
export function stageSection(page: MonitoringPage, dashboard: Dashboard): Section {
  const { stage } = dashboard;
  const words = page.messages.stages;
  const kpis = page.about.report.kpis.filter(({ id }) => kpisOf(page, stage.id).has(id));
  const title = words.title(page.say(stage.title));
  return {
    id: stage.id,
    title,
    figures: facts(page, dashboard),
    lines: [],
    tables: [
      ...(kpis.length > 0 ? [kpiTable(page, page.messages.kpis.title, kpis)] : []),
      monthTable(page, dashboard),
      occupantTable(page, dashboard),
    ],
  };
}

/** What a dashboard says first. */
function facts(page: MonitoringPage, dashboard: Dashboard): readonly (readonly [string, string])[] {
  const { conversion, expected, medianDays } = dashboard;
  const words = page.messages.stages;
  const { numbers } = page;
  return [
    [words.now, numbers.exact(conversion.there)],
    [words.reached, numbers.exact(conversion.reached.projects)],
    [words.wentOn, numbers.exact(conversion.wentOn)],
    [words.left, numbers.exact(conversion.left)],
    [words.median, medianDays === undefined ? '–' : numbers.exact(medianDays)],
    ...(expected.investment > 0n || expected.jobs > 0
      ? ([
          [words.investment, page.quantity({ of: expected.investment, over: 1n }, { cents: 0n })],
          [words.jobs, numbers.exact(expected.jobs)],
        ] as const)
      : []),
  ];
}

/** The KPIs that count what reaches a stage, or that are of the action named like it. */
function kpisOf({ about }: MonitoringPage, stage: string): ReadonlySet<string> {
  const own = about.programme.kpis.filter(
    ({ action, measure }) => action === stage || ('stage' in measure && measure.stage === stage),
  );
  return new Set(own.map(({ id }) => id));
}

function monthTable(page: MonitoringPage, { entries, stage, work }: Dashboard): ReportTable {
  const { language, messages } = page;
  const words = messages.stages;
  const entered = new Map(entries.map(({ count, month }) => [month, count]));
  const worked = new Map(work.months.map(({ count, month }) => [month, count]));
  const months = [...new Set([...entered.keys(), ...worked.keys()])].toSorted();
  const title = `${page.say(stage.title)}, ${words.months.toLowerCase()}`;
  return {
    name: title,
    title: words.months,
    folded: true,
    columns: [
      column(words.month, 'text', 12),
      column(words.entries, 'number', 12),
      column(page.say(EVENT_KINDS[work.fact]), 'number', 26),
    ],
    rows: months.map((month) => [
      monthText(month, language),
      entered.get(month) ?? 0,
      worked.get(month) ?? 0,
    ]),
    none: words.noMonth,
  };
}

function occupantTable(page: MonitoringPage, { occupants, stage }: Dashboard): ReportTable {
  const words = page.messages.stages;
  const activated = stage.id !== 'prospect';
  return {
    name: page.say(stage.title),
    title: words.occupants,
    columns: [
      column(words.company, 'text', 30),
      column(words.project, 'text', 16),
      column(words.country, 'text', 9),
      column(words.sector, 'text', 20),
      column(words.origin, 'text', 18),
      column(words.since, 'day', 12),
      column(words.days, 'number', 9),
      ...(activated
        ? [
            column(words.investment, 'money', 18),
            column(words.jobs, 'number', 12),
            column(words.expectedBy, 'day', 14),
            column(words.horizon, 'text', 18),
          ]
        : []),
    ],
    rows: occupants.map((occupant): TableCell[] => {
      const { company, days, expected, profile, project, since } = occupant;
      return [
        page.company(company),
        project === company ? null : project,
        profile.country ?? null,
        profile.sector ?? null,
        profile.origin ? page.say(ORIGINS[profile.origin]) : null,
        since,
        days,
        ...(activated
          ? [
              expected.investment ?? null,
              expected.jobs ?? null,
              expected.expectedBy ?? null,
              horizonOf(page, occupant),
            ]
          : []),
      ];
    }),
    none: words.nobody,
  };
}

/** Which of the horizons from its activation a project is expected to invest within. */
function horizonOf(page: MonitoringPage, { expected, horizons }: Occupant): TableCell {
  const { expectedBy } = expected;
  if (expectedBy === undefined || horizons.length === 0) return null;
  const within = horizons.find(({ until }) => expectedBy <= until);
  const { beyond, months } = page.messages.stages.horizons;
  if (!within) return { badge: 'bad', text: beyond };
  return { badge: within === horizons[0] ? 'good' : 'fair', text: months(within.months) };
}
