import { differences, outcomeOf, type Ranked } from '@insedia/scoring';
import { tieSteps } from '../../text/tie-break.ts';
import { type Html, html } from '../html/html.ts';
import { headings, table } from '../html/table.ts';
import { precededBy, TEXT, withinTolerance } from './messages.ts';
import { criterionCode, type Page } from './page.ts';

/** What sets the next better application above this one, criterion by criterion. */
export function whyNotHigher(page: Page, entry: Ranked): Html {
  const outcome = outcomeOf(page.assessment, entry.application.id);
  const above = outcome?.kind === 'ranked' ? outcome.above : undefined;
  const title = html`<h4>${page.say(TEXT.whyNotHigher)}</h4>`;
  if (!above) return html`${title}<p>${page.say(TEXT.first)}</p>`;
  const { application, rank, score } = above;
  const place = precededBy(page.count(rank), application.name, application.id, page.points(score.points));
  return html`${title}<p>${page.say(place)}</p>
${comparison(page, entry, above)}${tieBreaks(page, entry, above)}`;
}

function comparison(page: Page, entry: Ranked, above: Ranked): Html {
  const { decimals } = page.assessment.call.score;
  const gap = (points: number): string => page.numbers.signed(points, decimals.value);
  const rows = differences(page.assessment, above, entry).map(({ criterion, title, points }) => {
    const j = page.criteria.findIndex(({ id }) => id === criterion);
    const [theirs, own] = [above, entry].map(({ score }) => page.points(score.results[j]?.points ?? 0));
    return html`<tr><th scope="row">${criterionCode(j)} ${page.say(title)}</th>
<td>${theirs}</td><td>${own}</td><td>${gap(points)}</td></tr>
`;
  });
  const total = html`<tr><th scope="row">${page.say(TEXT.total)}</th>
<td>${page.points(above.score.points)}</td><td>${page.points(entry.score.points)}</td>
<td>${gap(above.score.points - entry.score.points)}</td></tr>`;
  const titles = [TEXT.criterion, TEXT.above, TEXT.this, TEXT.difference].map((text) => page.say(text));
  const caption = `${page.say(TEXT.difference)}: ${above.application.name}, ${entry.application.name}`;
  return table(caption, headings(titles), html`<tbody>${rows}</tbody><tfoot>${total}</tfoot>`, 'comparison');
}

/** The steps of the tie-break, down to the one that decided, where the scores did not. */
function tieBreaks(page: Page, entry: Ranked, above: Ranked): Html | undefined {
  const { call } = page.assessment;
  const tolerance = call.ties.tolerance.value;
  const steps = tieSteps(page, call, above, entry);
  if (steps.length === 0) return undefined;
  const note = tolerance > 0 && html`<p>${page.say(withinTolerance(page.numbers.exact(tolerance)))}</p>`;
  const rows = steps.map(
    (step) => html`<tr><th scope="row">${step.title}</th>
<td>${step.above}</td><td>${step.below}</td></tr>
`,
  );
  const titles = [TEXT.tieBreak, TEXT.above, TEXT.this].map((text) => page.say(text));
  const caption = `${page.say(TEXT.tieBreak)}: ${above.application.name}, ${entry.application.name}`;
  return html`${note}${table(caption, headings(titles), html`<tbody>${rows}</tbody>`, 'comparison')}`;
}
