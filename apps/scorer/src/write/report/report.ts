import type { Assessment } from '@insedia/scoring';
import { barsSection } from './bars.ts';
import { ineligibleSection, rejectedSection } from './excluded.ts';
import { type Html, html } from './html.ts';
import { mapSection } from './map.ts';
import { TEXT } from './messages.ts';
import { methodSection } from './method.ts';
import { Page, type ReportContext } from './page.ts';
import { inputsSection, policiesSection, sourcesSection } from './provenance.ts';
import { rankingSection } from './ranking-table.ts';
import { checksSections, robustnessSections, type Section } from './robustness/sections.ts';
import { ROBUSTNESS_STYLE } from './robustness/style.ts';
import { sheetsSection } from './site-sheet.ts';
import { STYLE } from './style.ts';
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
  return html`<!doctype html>
<html lang="${context.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${context.program}">
<title>${title}</title>
${STYLE}${ROBUSTNESS_STYLE}${assessment.call.fictional && fictionalMargin(page)}
</head>
<body>
${summary(page)}<nav aria-label="${page.say(TEXT.contents)}"><ul>${links}</ul></nav>
<main>
${sections.map(([, , section]) => section)}</main>
<footer>${context.program}</footer>
</body>
</html>
`.toString();
}

/** Says on every printed sheet that the applications are invented. */
function fictionalMargin(page: Page): Html {
  return html`<style>@page{@top-center{content:"${page.say(TEXT.fictionalShort)}"}}</style>`;
}
