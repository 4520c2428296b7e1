import type { Language } from '@insedia/domain';
import { type Attainment, type Outcome, outcomesIn, shareMet } from '@insedia/sla';
import {
  attainmentCells,
  breachCells,
  groupName,
  leftCells,
  outcomeCells,
  shareText,
  targetTitle,
} from '../../sla/labels.ts';
import type { SlaReport } from '../../sla/report.ts';
import { instantText } from '../../text/dates.ts';
import { slaMessagesIn } from '../../text/sla-messages.ts';
import { periodText } from '../../text/sla-times.ts';
import { htmlDocument } from '../html/document.ts';
import { type Html, html } from '../html/html.ts';
import { headings, scrollingTable } from '../html/table.ts';
import { listTable, type SlaPage } from './html-page.ts';
import { choicesSection, inputSection, rowsSection } from './html-provenance.ts';

/**
 * The report as one HTML document that loads nothing and runs nothing, to be read on screen, printed on A4 and
 * filed. The same arguments give the same bytes.
 */
export function slaHtml(report: SlaReport, language: Language): string {
  const messages = slaMessagesIn(language);
  const page: SlaPage = { report, language, messages, say: (text) => text[language] };
  const title = `${messages.title}, ${periodText(report.period, language)}`;
  const { stopped } = report.whole;
  const sections = [
    attainmentSection(page, 'targets', messages.byTarget, report.byTarget),
    attainmentSection(page, 'desks', messages.byDesk, report.byDesk),
    attainmentSection(page, 'municipalities', messages.byMunicipality, report.byMunicipality),
    breachesSection(page),
    leftSection(page, 'open', messages.openHead, report.whole.open),
    stopped.length > 0 && leftSection(page, 'stopped', messages.stoppedHead, stopped),
    choicesSection(page),
    rowsSection(page),
    inputSection(page),
  ];
  const body = html`${header(page, title)}
<main>
${sections}</main>`;
  return htmlDocument({ language, title, style: OWN_STYLE, body });
}

const OWN_STYLE = html`<style>
.attainment td{white-space:nowrap}
.attainment thead th:nth-child(n+2){text-align:right}
.attainment tbody th.part{padding-left:1.6rem}
.attainment tbody th[scope=rowgroup]{font-weight:650;background:var(--tint)}
.outcomes td:last-child,.outcomes thead th:last-child{text-align:right;white-space:nowrap}
.outcomes td,.outcomes tbody th{overflow-wrap:break-word}
.rows td:nth-child(3){min-width:8rem}
@media screen{.outcomes{min-width:52rem}}
@media print{tr:has(th[scope=rowgroup]){break-after:avoid}}
</style>`;

function header({ language, messages, report, say }: SlaPage, title: string): Html {
  const { idle, outside, rows, tickets, warnings, whole } = report;
  const share = shareMet(whole, report.overdue);
  const inside = outcomesIn(whole).length;
  const tiles = [
    [messages.share, shareText(share, language)],
    [messages.metOfCounted, `${share.met}/${share.counted}`],
    [messages.lateTile, String(whole.late.length)],
    [messages.overdueTile, String(whole.overdue.length)],
  ].map(([label, figure]) => html`<div><dt>${label}</dt><dd>${figure}</dd></div>`);
  const asOf = messages.asOf(instantText(report.asOf, report.timeZone, language), report.asOfBasis);
  return html`<header>${report.fictional && html`<p class="banner" role="note"><strong>${messages.fictional}</strong></p>`}
<p class="kicker">AttrACT · ${messages.decree}</p>
<h1>${title}</h1>
<p class="lead">${messages.basisWords[report.basis]}; ${asOf}.</p>
<dl class="figures">${tiles}</dl>
<p>${messages.ticketCounts(tickets, inside, outside)}. ${messages.rowCounts(rows.read, rows.used, rows.refused, idle.length)}.</p>
${
  warnings.length > 0 &&
  html`<h2>${messages.warnings}</h2><ul>${warnings.map((text) => html`<li>${say(text)}</li>`)}</ul>
`
}</header>`;
}

function attainmentSection(page: SlaPage, id: string, title: string, part: Attainment): Html {
  const { language, messages, report } = page;
  const [, ...titles] = messages.attainmentHead;
  const nested = part.by.length > 1;
  const first =
    part.by[1] === 'municipality' ? messages.municipality : nested ? messages.desk : messages.target;
  const rows = part.groups.map((group, i) => {
    const [target = ''] = group.values;
    const opens = nested && part.groups[i - 1]?.values[0] !== target;
    const cells = attainmentCells(group, report, language).map((cell) => html`<td>${cell}</td>`);
    return html`${
      opens &&
      html`<tr><th scope="rowgroup" colspan="${titles.length + 1}">${targetTitle(target, language)}</th></tr>
`
    }<tr><th scope="row"${nested && html` class="part"`}>${groupName(group, language)}</th>${cells}</tr>
`;
  });
  const table =
    rows.length === 0
      ? html`<p>${messages.nothing}</p>`
      : scrollingTable(page, title, headings([first, ...titles]), html`<tbody>${rows}</tbody>`, 'attainment');
  return html`<section id="${id}"><h2>${title}</h2>${table}${!nested && html`<p class="meta">${messages.medianNote}</p>`}</section>
`;
}

function breachesSection(page: SlaPage): Html {
  const { language, messages, report } = page;
  const cells = (outcome: Outcome): string[] => [
    ...outcomeCells(outcome, report, language),
    ...breachCells(outcome, report, language),
  ];
  return outcomesSection(page, 'breaches', messages.breaches, messages.breachHead, report.breaches, cells);
}

function leftSection(page: SlaPage, id: string, title: string, outcomes: readonly Outcome[]): Html {
  const { language, messages, report } = page;
  const cells = (outcome: Outcome): string[] => [
    ...outcomeCells(outcome, report, language),
    ...leftCells(outcome, report, language),
  ];
  return outcomesSection(page, id, title, messages.openTableHead, outcomes, cells);
}

function outcomesSection(
  page: SlaPage,
  id: string,
  title: string,
  head: readonly string[],
  outcomes: readonly Outcome[],
  cells: (outcome: Outcome) => readonly string[],
): Html {
  const row = (outcome: Outcome): Html => {
    const [ticket = '', ...rest] = cells(outcome);
    return html`<tr><th scope="row">${ticket}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
  };
  const table = listTable(page, title, head, outcomes, row, 'words outcomes');
  return html`<section id="${id}"><h2>${title}</h2>${table}</section>
`;
}
