import type { KpiProgress } from '@insedia/monitoring';
import { monthText } from '../../text/monitoring-words.ts';
import { column, type MonitoringPage } from '../page.ts';
import type { Section } from '../section.ts';

/** The KPIs that are means of months, month by month. */
export function monthlyKpis(page: MonitoringPage): readonly KpiProgress[] {
  return page.about.report.kpis.filter(({ months }) => months !== undefined);
}

/** How many companies were assisted in each month. */
export function assistedSections(page: MonitoringPage): readonly Section[] {
  const { assisted, none } = page.messages;
  return monthlyKpis(page).map((kpi) => ({
    id: kpi.id,
    title: assisted.title,
    lines: [assisted.mean(page.quantity(kpi.value, kpi.target), page.target(kpi))],
    tables: [
      {
        name: assisted.title,
        title: assisted.title,
        folded: true,
        columns: [
          column(page.messages.stages.month, 'text', 12),
          column(assisted.companies, 'number', 12),
          column(assisted.state, 'text', 14),
        ],
        rows: (kpi.months ?? []).map(({ count, ended, month }) => [
          monthText(month, page.language),
          Number(count),
          ended ? assisted.ended : assisted.running,
        ]),
        none,
      },
    ],
  }));
}
