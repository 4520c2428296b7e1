import type { Wording } from '../../text/wording.ts';
import { TEXT } from '../report/messages.ts';
import { type Html, html } from './html.ts';

/** A table whose columns fit a narrow screen. */
export function table(caption: string, head: Html, body: Html, className: string): Html {
  return html`<table class="${className}"><caption>${caption}</caption><thead>${head}</thead>${body}</table>
`;
}

/** A table that scrolls sideways on a narrow screen, with the keyboard too, and says so there. */
export function scrollingTable(
  page: Pick<Wording, 'say'>,
  caption: string,
  head: Html,
  body: Html,
  className: string,
): Html {
  const content = table(caption, head, body, className);
  return html`<p class="hint">${page.say(TEXT.scrolls)}</p>
<div class="scroll" role="region" aria-label="${caption}" tabindex="0">${content}</div>
`;
}

/** A row of column headings. */
export function headings(titles: readonly string[]): Html {
  return html`<tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr>`;
}
