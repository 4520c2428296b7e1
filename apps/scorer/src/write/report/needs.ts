import { aimsOf, type Ranked } from '@insedia/scoring';
import { needsWords, reachLead } from '../../text/needs-words.ts';
import { type Html, html } from '../html/html.ts';
import { TEXT } from './messages.ts';
import type { Page } from './page.ts';

/** What an application would need to reach the next better rank, and the first so many where they were asked for. */
export function needsBlock(page: Page, entry: Ranked): Html | undefined {
  const { call, ranked } = page.assessment;
  const place = ranked.indexOf(entry);
  const aims = aimsOf(page.assessment, place, page.context.sensitivity?.top);
  if (aims.length === 0) return undefined;
  const blocks = aims.map((rank) => {
    const needs = page.needsOf(place, { rank });
    const words = needsWords(call, needs, reachLead(call, page.count(rank)), page.context.language);
    return html`<p>${words.lead}</p>${list(words.alone)}${words.togetherLead !== '' && html`<p>${words.togetherLead}</p>`}${list(words.together)}
`;
  });
  return html`<div class="need"><h4>${page.say(TEXT.needs)}</h4>${blocks}</div>`;
}

function list(items: readonly string[]): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<ul class="needs">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
