import type { Ranked, Score } from '@insedia/scoring';
import { type Html, html } from '../html/html.ts';
import { barDescription, outOf, TEXT } from './messages.ts';
import { criterionCode, type Page } from './page.ts';

/**
 * Paul Tol’s light scheme, and three fills farther from these than its nearest two are from each other: all keep
 * apart in any colour vision and carry black text.
 */
const FILLS = [
  '#77aadd',
  '#ee8866',
  '#eedd88',
  '#ffaabb',
  '#99ddff',
  '#44bb99',
  '#bbcc33',
  '#aaaa00',
  '#dddddd',
  '#bb77ee',
  '#3399aa',
  '#dd6677',
];

/** Narrower than this, in per cent of the bar, a part does not hold its code. */
const CODE_NEEDS = 6;

/** What the scores of the first are made of, one bar a site, one colour and code a criterion. */
export function barsSection(page: Page): Html | undefined {
  if (page.top.length === 0) return undefined;
  return html`<section id="top"><h2>${page.say(TEXT.top)}</h2>
${criteriaLegend(page)}<ol class="bars">
${page.top.map((entry) => bar(page, entry))}</ol></section>
`;
}

/** The points of every criterion in one line: `C1 12,50 · C2 8,00`. */
export function partsLine(page: Page, { results }: Score): string {
  return results.map(({ points }, j) => `${criterionCode(j)}\u00a0${page.points(points)}`).join(' · ');
}

function criteriaLegend(page: Page): Html {
  const items = page.criteria.map(
    ({ title }, j) =>
      html`<li><svg class="key" aria-hidden="true"><rect width="100%" height="100%" ${paint(j)}/></svg>
<b>${criterionCode(j)}</b> ${page.say(title)}</li>`,
  );
  return html`<ul class="legend" aria-label="${page.say(TEXT.legend)}">${items}</ul>`;
}

function bar(page: Page, { application, rank, score }: Ranked): Html {
  const highest = page.assessment.call.score.outOf.value;
  const points = page.points(score.points);
  const parts = partsLine(page, score);
  let start = 0;
  const segments = score.results.map((result, j) => {
    const share = Math.max(0, (100 * result.points) / highest);
    const x = start;
    start += share;
    if (share === 0) return undefined;
    const code =
      share >= CODE_NEEDS && html`<text x="${percent(x + share / 2)}" y="50%">${criterionCode(j)}</text>`;
    return html`<rect x="${percent(x)}" width="${percent(share)}" height="100%" ${paint(j)}/>${code}`;
  });
  return html`<li><div class="bar-head"><span><b>${rank}.</b> ${application.name}</span>
<span><b>${points}</b> ${page.say(outOf(page.numbers.exact(highest)))}</span></div>
<svg class="bar" role="img" aria-label="${page.say(barDescription(application.name, points, parts))}">${segments}</svg>
<p class="parts">${parts}</p></li>
`;
}

/** The attributes that colour a criterion; when the fills are used up they come again with a broken outline. */
function paint(position: number): Html {
  const again = position >= FILLS.length && html` class="again"`;
  return html`fill="${FILLS[position % FILLS.length] ?? '#dddddd'}"${again}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}
