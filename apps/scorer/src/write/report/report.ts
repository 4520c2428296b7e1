import type { Assessment } from '@insedia/scoring';
import { htmlDocument } from '../html/document.ts';
import { type Html, html } from '../html/html.ts';
import { barsSection } from './bars.ts';
import { ineligibleSection, rejectedSection } from './excluded.ts';
import { mapSection } from './map.ts';
import { TEXT } from './messages.ts';
import { methodSection } from './method.ts';
import { Page, type ReportContext } from './page.ts';
import { inputsSection, policiesSection, sourcesSection } from './provenance.ts';
import { rankingSection } from './ranking-table.ts';
import { checksSections, robustnessSections, type Section } from './robustness/sections.ts';
import { ROBUSTNESS_STYLE } from './robustness/style.ts';
import { sheetsSection } from './site-sheet.ts';
import { summary } from './summary.ts';

/**
 * The assessment as one HTML document that loads nothing and runs nothing: to be read on screen, printed on A4
 * and filed. The same arguments give the same bytes.
 *
 * @example
 * const document = report(assess(call, table, layers), {
 *   language: 'it',
 *   program: 'insedia 0.0.0',
 *   inputs: [],
 *   background: [],
 *   outlines: [],
 *   municipalities: new Map(),
 * });
 */
export function report(assessment: Assessment, context: ReportContext): string {
  const page = new Page(assessment, context);
  const title = `${page.say(assessment.call.title)} – ${page.say(TEXT.kicker)}`;
  const sections: Section[] = [
    [TEXT.map, 'map', mapSection(page)],
    [TEXT.top, 'top', barsSection(page)],
    [TEXT.ranking, 'ranking', rankingSection(page)],
    ...robustnessSections(page),
    [TEXT.sheets, 'sheets', sheetsSection(page)],
    [TEXT.ineligibleTitle, 'ineligible', ineligibleSection(page)],
    [TEXT.rejectedTitle, 'rejected', rejectedSection(page)],
    [TEXT.method, 'method', methodSection(page)],
    [TEXT.policies, 'policies', policiesSection(page)],
    ...checksSections(page),
    [TEXT.sources, 'sources', sourcesSection(page)],
    [TEXT.inputs, 'inputs', inputsSection(page)],
  ];
  const links = sections.map(
    ([text, anchor, section]) => section && html`<li><a href="#${anchor}">${page.say(text)}</a></li>`,
  );
  const body = html`${summary(page)}<nav aria-label="${page.say(TEXT.contents)}"><ul>${links}</ul></nav>
<main>
${sections.map(([, , section]) => section)}</main>`;
  const style = html`${ROBUSTNESS_STYLE}${assessment.call.fictional && fictionalMargin(page)}`;
  return htmlDocument({ language: context.language, title, style, body, program: context.program });
}

/** Says on every printed sheet that the applications are invented. */
export function fictionalMargin(page: Page): Html {
  return html`<style>@page{@top-center{content:"${page.say(TEXT.fictionalShort)}"}}</style>`;
}
