import type { Assessment, Outcome } from '@insedia/scoring';
import { dateText } from '../../text/dates.ts';
import { actList } from '../html/citation.ts';
import { htmlDocument } from '../html/document.ts';
import { type Html, html } from '../html/html.ts';
import { faultsTable, ineligibleSheet } from './excluded.ts';
import { TEXT } from './messages.ts';
import { Page, type ReportContext } from './page.ts';
import { inputsSection } from './provenance.ts';
import { fictionalMargin } from './report.ts';
import { sheet } from './site-sheet.ts';

/**
 * What became of one application as an HTML document by itself, to be printed and sent to whoever applied. Of the
 * other applications it names only those that the reasons name.
 */
export function siteDocument(assessment: Assessment, outcome: Outcome, context: ReportContext): string {
  const page = new Page(assessment, context);
  const { acts, fictional, title } = assessment.call;
  const { language, program } = context;
  const banner =
    fictional && html`<p class="banner" role="note"><strong>${page.say(TEXT.fictional)}</strong></p>`;
  const body = html`<header>${banner}
<p class="kicker">${page.say(TEXT.sheet)}</p>
<h1>${page.say(title)}</h1>
${actList(acts, page, (iso) => dateText(iso, language))}</header>
<main><section><h2>${page.say(headingOf(outcome))}</h2>
${outcomeHtml(page, outcome)}</section>
${inputsSection(page)}</main>`;
  const style = html`${STYLE}${fictional && fictionalMargin(page)}`;
  return htmlDocument({
    language,
    title: `${page.say(title)} – ${page.say(TEXT.sheet)}`,
    style,
    body,
    program,
  });
}

/** Close enough for one printed page, where the call has no more than a dozen criteria. */
const STYLE = html`<style>@media print{html{font-size:7.6pt}body{line-height:1.3}h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.1rem;margin:.4rem 0}
section{margin:.6rem 0 0;padding-top:.4rem}.banner{margin:0 0 .5rem;padding:.3rem .6rem}.kicker{margin:0}
.sheet,.sheet table{break-inside:auto}.sheet{padding:.3rem 0}.why{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}
.sheet table,#inputs table{font-size:7pt}.sheet h4{margin:.4rem 0 .1rem}}</style>`;

function headingOf({ kind }: Outcome) {
  switch (kind) {
    case 'ranked':
      return TEXT.rankedTitle;
    case 'ineligible':
      return TEXT.ineligibleTitle;
    case 'rejected':
      return TEXT.rejectedTitle;
  }
}

function outcomeHtml(page: Page, outcome: Outcome): Html {
  switch (outcome.kind) {
    case 'ranked':
      return sheet(page, outcome.entry, page.assessment.ranked.indexOf(outcome.entry));
    case 'ineligible':
      return ineligibleSheet(page, outcome.entry);
    case 'rejected':
      return faultsTable(page, outcome.entries);
  }
}
