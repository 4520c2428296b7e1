import { type Html, html } from '../html/html.ts';
import { rowsLeftOut } from './messages.ts';
import type { Page } from './page.ts';

/** Says how many rows a list leaves out and where they are; nothing if it holds them all. */
export function leftOutNote(page: Page, shown: number, all: number): Html | undefined {
  if (shown === all) return undefined;
  return html`<p class="note">${page.say(rowsLeftOut(page.count(shown), page.count(all - shown)))}</p>
`;
}
