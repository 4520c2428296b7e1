import type { Language, LocalizedText } from '@insedia/domain';
import type { SlaReport } from '../../sla/report.ts';
import type { SlaMessages } from '../../text/sla-messages.ts';
import { type Html, html } from '../html/html.ts';
import { headings, scrollingTable } from '../html/table.ts';

/** What every section is written from. */
export interface SlaPage {
  readonly report: SlaReport;
  readonly language: Language;
  readonly messages: SlaMessages;
  say(text: LocalizedText): string;
}

/** Beyond this many rows, a table would make a file that browsers cannot open; the workbook holds every one. */
const MOST_ROWS = 1000;

/** A table of things, or the word for none, with a note of how many were too many. */
export function listTable<T>(
  page: SlaPage,
  title: string,
  head: readonly string[],
  things: readonly T[],
  row: (thing: T) => Html,
  className: string,
): Html {
  const { messages } = page;
  if (things.length === 0) return html`<p>${messages.none}</p>`;
  const rows = things.slice(0, MOST_ROWS).map(row);
  const note =
    things.length > MOST_ROWS && html`<p class="note">${messages.inWorkbook(things.length - MOST_ROWS)}</p>`;
  return html`${scrollingTable(page, title, headings(head), html`<tbody>${rows}</tbody>`, className)}${note}`;
}
