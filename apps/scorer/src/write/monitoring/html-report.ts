import type { Language } from '@insedia/domain';
import { countsLine } from '../../monitoring/counts.ts';
import { MonitoringPage, type ProgrammeReport } from '../../monitoring/page.ts';
import type { Section } from '../../monitoring/section.ts';
import { sectionsOf } from '../../monitoring/sections.ts';
import { htmlDocument } from '../html/document.ts';
import { type Html, html } from '../html/html.ts';
import { htmlTable } from '../tables/html-table.ts';
import { figuresOf } from './figures.ts';
import { MONITORING_STYLE } from './style.ts';

/**
 * The report as one HTML document that loads nothing and runs nothing, to be read on screen, printed on A4 and filed.
 * The same arguments give the same bytes.
 */
export function monitoringHtml(about: ProgrammeReport, language: Language): string {
  const page = new MonitoringPage(about, language);
  const { messages } = page;
  const title = `${messages.title} ${messages.asOf(page.date(about.report.asOf))}`;
  const sections = sectionsOf(page);
  const figures = figuresOf(page);
  const body = html`${header(page, title, sections)}
<main>
${sections.map((section) => sectionHtml(page, section, figures.get(section.id)))}</main>`;
  return htmlDocument({ language, title, style: MONITORING_STYLE, body });
}

function header(page: MonitoringPage, title: string, sections: readonly Section[]): Html {
  const { about, messages } = page;
  const { agenda, agreements, dashboards, fictional, kpis } = about.report;
  const count = (...statuses: readonly string[]): string =>
    page.numbers.exact(kpis.filter(({ status }) => statuses.includes(status)).length);
  const [prospect, lead] = dashboards;
  const tiles = [
    [messages.tiles.kpisWell, `${count('met', 'exceeded', 'onTrack')}/${kpis.length}`],
    [messages.tiles.kpisBadly, count('behind', 'missed')],
    [
      messages.tiles.missing,
      page.numbers.exact(agenda.dues.filter(({ status }) => status === 'missing').length),
    ],
    [
      messages.tiles.pipeline,
      `${prospect?.conversion.reached.projects ?? 0}\u00a0→\u00a0${lead?.conversion.reached.projects ?? 0}`,
    ],
  ].map(([label, figure]) => html`<div><dt>${label}</dt><dd>${figure}</dd></div>`);
  const links = sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<header>${fictional && html`<p class="banner" role="note"><strong>${messages.fictional}</strong></p>`}
<p class="kicker">AttrACT · ${page.say(about.programme.title)}</p>
<h1>${title}</h1>
<p class="lead">${messages.since(page.date(about.report.since))} ${messages.agreements.summary(agreements.signed, agreements.wanted, agreements.inForce, agreements.missing)}</p>
<dl class="figures">${tiles}</dl>
<p>${countsLine(page)}</p>
<nav aria-label="${messages.contents}"><ul>${links}</ul></nav>
</header>`;
}

function sectionHtml(
  { language, messages }: MonitoringPage,
  { figures = [], id, lines, tables, title }: Section,
  drawing: Html | undefined,
): Html {
  const tiles = figures.map(([name, figure]) => html`<div><dt>${name}</dt><dd>${figure}</dd></div>`);
  const shown = tables.map((table) => {
    if (table.folded && table.rows.length > 0) {
      return html`<details><summary>${table.title}</summary>${htmlTable(table, language)}</details>
`;
    }
    const heading = table.title !== title && html`<h3>${table.title}</h3>`;
    return html`${heading}${htmlTable(table, language)}`;
  });
  return html`<section id="${id}"><h2>${title}</h2>${tiles.length > 0 && html`<dl class="figures stage-figures">${tiles}</dl>`}${lines.map((line) => html`<p>${line}</p>`)}${drawing}${shown}${id === 'kpis' && html`<p class="meta">${messages.kpis.legend}</p>`}</section>
`;
}
