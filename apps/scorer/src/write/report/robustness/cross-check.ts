import type { CrossCheck, MethodRanking, Ranked } from '@insedia/scoring';
import { type Html, html } from '../../html/html.ts';
import { headings, scrollingTable } from '../../html/table.ts';
import { TEXT as REPORT } from '../messages.ts';
import type { Page } from '../page.ts';
import { firstOf, rankedOnly, TEXT, withdrawn } from './messages.ts';

/** How many places the orders are shown of; `cross-check.csv` has them all. */
const ROWS = 20;

/** From this many places apart a difference is marked strongly. */
const FAR = 5;

/** The order of the first places under each method, and how far each agrees with the ranking. */
export function crossCheckSection(page: Page, { methods }: CrossCheck): Html {
  const { ranked } = page.assessment;
  const title = page.say(TEXT.crossCheck);
  const shown = ranked.slice(0, ROWS);
  const left =
    shown.length < ranked.length &&
    html`<p>${page.say(firstOf(page.count(shown.length), page.count(ranked.length), 'cross-check.csv'))}</p>`;
  const rows = shown.map((entry, place) => row(page, methods, entry, place));
  return html`<section id="cross-check"><h2>${title}</h2><p>${page.say(TEXT.crossCheckNote)}</p>${left}
${scrollingTable(page, title, head(page, methods), html`<tbody>${rows}</tbody>`, 'ranking orders upright')}
<h3>${page.say(TEXT.methods)}</h3><p>${page.say(TEXT.agreementNote)}</p>
${agreements(page, methods)}</section>
`;
}

function head(page: Page, methods: readonly MethodRanking[]): Html {
  const fixed = [REPORT.rank, REPORT.id, REPORT.name].map(
    (text) => html`<th scope="col">${page.say(text)}</th>`,
  );
  const turning = methods.map(({ title }) => html`<th scope="col"><div>${page.say(title)}</div></th>`);
  return html`<tr>${fixed}${turning}</tr>`;
}

function row(
  page: Page,
  methods: readonly MethodRanking[],
  { application, rank }: Ranked,
  place: number,
): Html {
  const cells = methods.map(({ ranks }) => difference(page, rank, ranks[place]));
  return html`<tr><td>${rank}</td><td>${application.id}</td><th scope="row">${application.name}</th>${cells}</tr>
`;
}

/** A rank and how far it is from the official one; the arrow says the direction without colour. */
function difference(page: Page, official: number, own: number | undefined): Html {
  if (own === undefined) return html`<td>–</td>`;
  const places = official - own;
  if (places === 0) return html`<td>${page.count(own)}</td>`;
  const far = Math.abs(places) >= FAR ? ' far' : '';
  return html`<td class="${places > 0 ? 'up' : 'down'}${far}">${page.count(own)} <small>${places > 0 ? '▲' : '▼'}${page.count(Math.abs(places))}</small></td>`;
}

function agreements(page: Page, methods: readonly MethodRanking[]): Html {
  const all = page.assessment.ranked.length;
  const rows = methods.map(({ title, ranks, agreement, reversal }) => {
    const coefficients = [agreement.kendall, agreement.spearman, agreement.ws].map(
      (coefficient) => html`<td>${Number.isNaN(coefficient) ? '–' : page.numbers.fixed(coefficient, 3)}</td>`,
    );
    const some =
      ranks.length < all && html`<br><small>${page.say(rankedOnly(page.count(ranks.length)))}</small>`;
    const fate = reversal.free
      ? TEXT.free
      : withdrawn(
          page.count(reversal.reordering.length),
          page.count(reversal.tried),
          page.count(reversal.newFirst.length),
        );
    return html`<tr><th scope="row">${page.say(title)}${some}</th>${coefficients}<td>${page.say(fate)}</td></tr>
`;
  });
  const columns = [TEXT.method, TEXT.kendall, TEXT.spearman, TEXT.ws, TEXT.reversal];
  return scrollingTable(
    page,
    page.say(TEXT.methods),
    headings(columns.map((text) => page.say(text))),
    html`<tbody>${rows}</tbody>`,
    'words agreement',
  );
}
