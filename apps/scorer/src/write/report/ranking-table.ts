import type { Ranked } from '@insedia/scoring';
import { type Html, html } from '../html/html.ts';
import { scrollingTable } from '../html/table.ts';
import { leftOutNote } from './left-out.ts';
import { TEXT } from './messages.ts';
import { criterionCode, type Page, sheetAnchor } from './page.ts';

/** With more columns of points than this the headings stand upright. */
const LEVEL_HEADINGS = 6;

/** With more than this the table is printed broadside. */
const PORTRAIT_COLUMNS = 9;

/** Every ranked application, best first, with its points for every criterion. */
export function rankingSection(page: Page): Html {
  const { ranked } = page.assessment;
  const title = page.say(TEXT.ranking);
  const uncertain = ranked.some(isUncertain);
  const columns = page.criteria.length + (uncertain ? 2 : 0);
  if (ranked.length === 0) {
    return html`<section id="ranking"><h2>${title}</h2><p>${page.say(TEXT.nobodyRanked)}</p></section>
`;
  }
  const rows = page.ranked.map((entry, i) => row(page, entry, i, uncertain));
  const note = uncertain && html`<p>${page.say(TEXT.boundsNote)}</p>`;
  return html`<section id="ranking" class="${columns > PORTRAIT_COLUMNS && 'wide'}"><h2>${title}</h2>${note}${leftOutNote(page, page.ranked.length, ranked.length)}
${scrollingTable(page, title, head(page, uncertain), html`<tbody>${rows}</tbody>`, columns > LEVEL_HEADINGS ? 'ranking upright' : 'ranking')}</section>
`;
}

function head(page: Page, uncertain: boolean): Html {
  const titles = [TEXT.rank, TEXT.id, TEXT.name, TEXT.score];
  const bounds = uncertain ? [TEXT.rankBounds, TEXT.scoreAtBest] : [];
  const fixed = titles.map((title) => html`<th scope="col">${page.say(title)}</th>`);
  const criteria = page.criteria.map(
    ({ title }, j) => html`${criterionCode(j)} <span class="title">${page.say(title)}</span>`,
  );
  const turning = [...bounds.map((title) => page.say(title)), ...criteria];
  return html`<tr>${fixed}${turning.map((title) => html`<th scope="col"><div>${title}</div></th>`)}</tr>`;
}

function row(page: Page, entry: Ranked, position: number, uncertain: boolean): Html {
  const { application, rank, exAequo, score, rankBounds } = entry;
  const tied = exAequo > 0 && html` <small>${page.say(TEXT.exAequo)}</small>`;
  const id =
    position < page.sheets.length
      ? html`<a href="#${sheetAnchor(position)}">${application.id}</a>`
      : html`${application.id}`;
  const bounds =
    uncertain &&
    html`<td>${[...new Set(rankBounds)].join('–')}</td><td>${page.points(score.pointsAtBest)}</td>`;
  const points = score.results.map((result) => html`<td>${page.points(result.points)}</td>`);
  return html`<tr><td>${rank}${tied}</td><td>${id}</td><th scope="row">${application.name}</th>
<td><b>${page.points(score.points)}</b></td>${bounds}${points}</tr>
`;
}

function isUncertain({ rankBounds: [best, worst], score }: Ranked): boolean {
  return best !== worst || score.pointsAtBest !== score.points;
}
