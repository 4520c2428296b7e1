import { monthText } from '../../text/monitoring-words.ts';
import type { ReportTable } from '../../write/tables/table.ts';
import { column, type MonitoringPage } from '../page.ts';
import type { Section } from '../section.ts';

/** How projects go from stage to stage, and those that came in together. */
export function pipelineSection(page: MonitoringPage): Section {
  const { pipeline, stages } = page.messages;
  const { pipeline: state } = page.about.report;
  return {
    id: 'pipeline',
    title: pipeline.title,
    lines: [],
    tables: [
      conversionTable(page),
      cohortTable(page),
      {
        name: pipeline.refusedSheet,
        title: pipeline.refused,
        columns: [column(stages.company, 'text', 30), column(pipeline.why, 'text', 110)],
        rows: state.refused.map(({ company, text }) => [page.company(company), page.say(text)]),
        none: page.messages.none,
      },
    ],
  };
}

function conversionTable(page: MonitoringPage): ReportTable {
  const { pipeline, stages } = page.messages;
  return {
    name: pipeline.conversion,
    title: pipeline.conversion,
    columns: [
      column(pipeline.stage, 'text', 16),
      column(stages.reached, 'number', 12),
      column(stages.now, 'number', 16),
      column(stages.wentOn, 'number', 14),
      column(stages.left, 'number', 10),
      column(pipeline.share, 'share', 18),
      column(stages.median, 'number', 20),
    ],
    rows: page.about.report.dashboards.map(({ conversion, medianDays, stage }) => {
      const { left, reached, there, wentOn } = conversion;
      const share = reached.projects === 0 ? null : wentOn / reached.projects;
      return [page.say(stage.title), reached.projects, there, wentOn, left, share, medianDays ?? null];
    }),
    none: page.messages.none,
  };
}

function cohortTable(page: MonitoringPage): ReportTable {
  const { pipeline, stages } = page.messages;
  const { cohorts, dashboards } = page.about.report;
  return {
    name: pipeline.cohortsSheet,
    title: pipeline.cohorts,
    columns: [
      column(stages.month, 'text', 12),
      column(pipeline.entered, 'number', 12),
      ...dashboards.map(({ stage }) => column(page.say(stage.title), 'number', 14)),
    ],
    rows: cohorts.map(({ month, projects, reached }) => [
      monthText(month, page.language),
      projects,
      ...reached.map((stage) => stage.projects),
    ]),
    none: page.messages.none,
  };
}
