import { dateText } from '../../text/dates.ts';
import { actList } from '../html/citation.ts';
import { type Html, html } from '../html/html.ts';
import { countsSentence, TEXT, windowSentence } from './messages.ts';
import type { Page } from './page.ts';

/** What the call is, and what became of the applications to it. */
export function summary(page: Page): Html {
  const { call } = page.assessment;
  const { language } = page.context;
  const date = (iso: string): string => dateText(iso, language);
  const banner =
    call.fictional && html`<p class="banner" role="note"><strong>${page.say(TEXT.fictional)}</strong></p>`;
  const terms =
    call.window && windowSentence(page.instant(call.window.opens), page.instant(call.window.closes));
  return html`<header>${banner}
<p class="kicker">${page.say(TEXT.kicker)}</p>
<h1>${page.say(call.title)}</h1>
${actList(call.acts, page, date)}
${call.description && html`<p class="lead">${page.say(call.description)}</p>`}${terms && html`<p>${page.say(terms)}</p>`}
${figures(page)}${notes(page)}</header>
`;
}

function figures(page: Page): Html {
  const { read, ranked, ineligible, rejected } = page.assessment;
  const counts = [read, ranked.length, ineligible.length, rejected.length].map((number) =>
    page.count(number),
  );
  const labels = [TEXT.read, TEXT.ranked, TEXT.ineligible, TEXT.rejected];
  const tiles = labels.map((label, i) => html`<div><dt>${page.say(label)}</dt><dd>${counts[i]}</dd></div>`);
  const [all = '', placed = '', unfit = '', unread = ''] = counts;
  return html`<dl class="figures">${tiles}</dl><p>${page.say(countsSentence(all, placed, unfit, unread))}</p>
`;
}

function notes(page: Page): Html | undefined {
  const items = page.assessment.call.notes.map((note) => html`<li>${page.say(note)}</li>`);
  if (items.length === 0) return undefined;
  return html`<h2>${page.say(TEXT.notes)}</h2><ul>${items}</ul>
`;
}
