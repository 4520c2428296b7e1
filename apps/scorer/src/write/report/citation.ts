import type { Act, Citation, Status } from '@insedia/domain';
import { type Html, html } from './html.ts';
import { STATUS, TEXT } from './messages.ts';
import type { Page } from './page.ts';

/** The status of a statement, as a word in a badge. */
export function statusBadge(page: Page, status: Status): Html {
  return html`<span class="badge ${status}">${page.say(STATUS[status][0])}</span>`;
}

/** Act, article, line and the act's own words, with how far they can be trusted; nothing without a citation. */
export function citationText(page: Page, citation: Citation | undefined): Html | undefined {
  if (!citation) return undefined;
  const { article, line, quote, status } = citation;
  const act = page.assessment.call.acts.find(({ id }) => id === citation.act);
  const place = [
    act ? page.say(act.title) : citation.act,
    article === undefined ? undefined : `${page.say(TEXT.article)}\u00a0${article}`,
    line === undefined ? undefined : `${page.say(TEXT.line)}\u00a0${line}`,
  ].filter((part) => part !== undefined);
  const words = quote === undefined ? undefined : html` <q lang="it">${quote}</q>`;
  return html`<span class="cite">${place.join(', ')}${words} ${statusBadge(page, status)}</span>`;
}

/** A link where the address is a web page; any other address as mere text. */
export function link(url: string): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : html`${url}`;
}

/** The acts the call stands on. */
export function actList(acts: readonly Act[], page: Page, date: (iso: string) => string): Html | undefined {
  if (acts.length === 0) return undefined;
  const items = acts.map(
    (act) =>
      html`<li>${page.say(act.title)}${act.date !== undefined && ` · ${date(act.date)}`}
${act.url !== undefined && html` · ${link(act.url)}`}</li>`,
  );
  return html`<ul class="acts" aria-label="${page.say(TEXT.acts)}">${items}</ul>`;
}
