import { type Acceptability, type Sensitivity, standardError } from '@insedia/scoring';
import { shareText } from '../../../text/share.ts';
import { type Html, html } from '../../html/html.ts';
import { scrollingTable } from '../../html/table.ts';
import type { Page } from '../page.ts';
import { acceptabilityNote, amongFirst, firstOf, TEXT } from './messages.ts';

/** Shades of a cell, from none to all of the draws; each has the figure in it too. */
const SHADES = 8;

/** How often each of the first places ends at each rank, over drawn weights: a heat map with its figures. */
export function acceptabilitySection(page: Page, { acceptability, top }: Sensitivity): Html {
  const [any] = acceptability;
  const title = page.say(TEXT.acceptability);
  if (!any) {
    return html`<section id="acceptability"><h2>${title}</h2><p>${page.say(TEXT.noDraws)}</p></section>
`;
  }
  const error = page.numbers.fixed(100 * standardError(0.5, any.samples), 2);
  const { ranked } = page.assessment;
  const [shown, all] = [page.count(any.ranks.length), page.count(ranked.length)];
  const left =
    any.ranks.length < ranked.length && html`<p>${page.say(firstOf(shown, all, 'sensitivity.csv'))}</p>`;
  return html`<section id="acceptability"><h2>${title}</h2>
<p>${page.say(acceptabilityNote(page.count(any.samples), error))}</p>${left}
${acceptability.map((shares) => heatMap(page, shares, top))}</section>
`;
}

function heatMap(page: Page, shares: Acceptability, top: number): Html {
  const { weights, ranks } = shares;
  const title = page.say(TEXT[weights]);
  const note = weights === 'any' && html`<p>${page.say(TEXT.anyNote)}</p>`;
  const beyond = (ranks[0]?.length ?? 0) > ranks.length;
  const columns = [...ranks.map((_, r) => String(r + 1)), ...(beyond ? [page.say(TEXT.beyond)] : [])];
  const head = html`<tr><th scope="col">${page.say(TEXT.rank)}</th><th scope="col">${page.say(TEXT.name)}</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}<th scope="col">${page.say(amongFirst(page.count(top)))}</th></tr>`;
  const rows = ranks.map((row, place) => {
    const entry = page.assessment.ranked[place];
    const cells = [...row].map((share) => cell(page, share));
    const within = shareText(shares.top[place] ?? 0, 0, page.numbers);
    return html`<tr><td>${entry?.rank}</td><th scope="row">${entry?.application.name}</th>${cells}<td><b>${within}</b></td></tr>
`;
  });
  return html`<h3>${title}</h3>${note}
${scrollingTable(page, title, head, html`<tbody>${rows}</tbody>`, 'heat')}`;
}

function cell(page: Page, share: number): Html {
  if (share === 0) return html`<td>·</td>`;
  const shade = Math.min(SHADES, 1 + Math.floor(SHADES * share));
  return html`<td class="h${shade}">${shareText(share, 0, page.numbers)}</td>`;
}
