import type { MonitoringPage } from './page.ts';
import type { Section } from './section.ts';
import { agendaSection } from './sections/agenda.ts';
import { agreementsSection } from './sections/agreements.ts';
import { assistedSections } from './sections/assisted.ts';
import { changesSection } from './sections/changes.ts';
import { servicesSection } from './sections/desk.ts';
import { kpisSection } from './sections/kpis.ts';
import { pipelineSection } from './sections/pipeline.ts';
import { budgetSection, slaSection } from './sections/services.ts';
import { sourceSections } from './sections/sources.ts';
import { stageSection } from './sections/stages.ts';

/** The parts of the report, in order. */
export function sectionsOf(page: MonitoringPage): readonly Section[] {
  return [
    kpisSection(page),
    changesSection(page),
    pipelineSection(page),
    ...page.about.report.dashboards.map((dashboard) => stageSection(page, dashboard)),
    ...assistedSections(page),
    agendaSection(page),
    agreementsSection(page),
    servicesSection(page),
    slaSection(page),
    budgetSection(page),
    ...sourceSections(page),
  ];
}
