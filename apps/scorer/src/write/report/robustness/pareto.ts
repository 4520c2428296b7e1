import type { Pareto } from '@insedia/scoring';
import { type Html, html } from '../../html/html.ts';
import { type Page, sheetAnchor } from '../page.ts';
import { firstOf, frontNote, TEXT } from './messages.ts';

/** How many of the front are named; `sensitivity.csv` says of every application whether it is on it. */
const NAMED = 60;

/** The applications that no other dominates. */
export function paretoSection(page: Page, { front }: Pareto): Html {
  const { ranked } = page.assessment;
  const named = front.slice(0, NAMED);
  const left =
    named.length < front.length &&
    html`<p>${page.say(firstOf(page.count(named.length), page.count(front.length), 'sensitivity.csv'))}</p>`;
  const items = named.map((place) => {
    const entry = ranked[place];
    const name = entry?.application.name;
    const link = place < page.sheets.length ? html`<a href="#${sheetAnchor(place)}">${name}</a>` : name;
    return html`<li><b>${entry?.rank}.</b> ${link}</li>`;
  });
  return html`<section id="pareto"><h2>${page.say(TEXT.pareto)}</h2>
<p>${page.say(frontNote(page.count(front.length), page.count(ranked.length)))}</p>${left}
<ul class="front">${items}</ul></section>
`;
}
