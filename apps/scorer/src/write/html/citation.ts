import type { Act, Citation, LocalizedText, Status } from '@insedia/domain';
import { STATUS, TEXT } from '../report/messages.ts';
import { type Html, html } from './html.ts';

/** What citations are written with. */
export interface Citing {
  readonly acts: readonly Act[];
  say(text: LocalizedText): string;
}

/** The status of a statement, as a word in a badge. */
export function statusBadge(page: Pick<Citing, 'say'>, status: Status): Html {
  return html`<span class="badge ${status}">${page.say(STATUS[status][0])}</span>`;
}

/** Act, article, line and the act's own words, with how far they can be trusted; nothing without a citation. */
export function citationText(page: Citing, citation: Citation | undefined): Html | undefined {
  return citation && clauseText(page, citation, [citation.status]);
}

/** The same for a clause that is cited under several statuses. */
export function clauseText(
  page: Citing,
  { act: id, article, line, quote }: Omit<Citation, 'status'>,
  statuses: readonly Status[],
): Html {
  const act = page.acts.find((one) => one.id === id);
  const place = [
    act ? page.say(act.title) : id,
    article === undefined ? undefined : `${page.say(TEXT.article)}\u00a0${article}`,
    line === undefined ? undefined : `${page.say(TEXT.line)}\u00a0${line}`,
  ].filter((part) => part !== undefined);
  const words = quote === undefined ? undefined : html` <q lang="it">${quote}</q>`;
  const badges = statuses.map((status) => html` ${statusBadge(page, status)}`);
  return html`<span class="cite">${place.join(', ')}${words}${badges}</span>`;
}

/** A link where the address is a web page; any other address as mere text. */
export function link(url: string): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : html`${url}`;
}

/** The acts the call stands on. */
export function actList(acts: readonly Act[], page: Citing, date: (iso: string) => string): Html | undefined {
  if (acts.length === 0) return undefined;
  const items = acts.map(
    (act) =>
      html`<li>${page.say(act.title)}${act.date !== undefined && ` · ${date(act.date)}`}
${act.url !== undefined && html` · ${link(act.url)}`}</li>`,
  );
  return html`<ul class="acts" aria-label="${page.say(TEXT.acts)}">${items}</ul>`;
}
