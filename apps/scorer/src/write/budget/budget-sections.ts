import type { Gathered } from '../../budget/gather.ts';
import { placeText, pointReadings } from '../../budget/view.ts';
import { citationText } from '../html/citation.ts';
import { type Html, html } from '../html/html.ts';
import { headings, scrollingTable } from '../html/table.ts';
import type { BudgetPage } from './explanation-tree.ts';

/** Beyond this many rows, a table would make a file that browsers cannot open; the workbook holds every one. */
const MOST_ROWS = 1000;

/** A table of things, or a word for none, with a note of how many were too many. */
export function listed<T>(
  page: BudgetPage,
  title: string,
  head: readonly string[],
  things: readonly T[],
  row: (thing: T) => Html,
  none: string,
): Html {
  if (things.length === 0) return html`<p>${none}</p>`;
  const body = html`<tbody>${things.slice(0, MOST_ROWS).map(row)}</tbody>`;
  const left = things.length - MOST_ROWS;
  const note = left > 0 && html`<p class="note">${page.messages.inWorkbook(String(left))}</p>`;
  return html`${scrollingTable(page, title, headings(head), body, 'words wrap')}${note}`;
}

/** How every open point is read, and the words it stands on. */
export function readingsSection(page: BudgetPage, gathered: Gathered): Html {
  const { messages } = page;
  const rows = pointReadings(gathered).map(({ point, source, status, title, words }) => {
    const chosen = status === 'stated' && html`<br>${messages.statedReading}`;
    return html`<tr><th scope="row">${point}. ${page.say(title)}</th><td>${page.say(words)}</td><td>${citationText(page, { ...source, status })}${chosen}</td></tr>
`;
  });
  const head = headings(messages.readingsHead.slice(0, 3));
  return html`<section id="readings"><h2>${messages.readings}</h2>
${scrollingTable(page, messages.readings, head, html`<tbody>${rows}</tbody>`, 'words')}</section>
`;
}

/** Rows of documents that were refused, with how to mend them. */
export function refusedSection(page: BudgetPage, { read }: Gathered): Html {
  const { messages } = page;
  const table = listed(
    page,
    messages.refused,
    messages.refusedHead,
    read.faults,
    (fault) =>
      html`<tr><th scope="row">${placeText(fault)}</th><td>${fault.column}</td><td>${fault.value}</td><td>${page.say(fault.expected)}</td><td>${page.say(fault.mend)}</td></tr>
`,
    messages.none,
  );
  return html`<section id="refused"><h2>${messages.refused}</h2>${table}</section>
`;
}

/** The files that were read. */
export function filesSection(page: BudgetPage, { files, planFile }: Gathered): Html {
  const { messages } = page;
  const rows = files.map(
    ({ path, rows: count, sha256, sheet = '–', what }) =>
      html`<tr><th scope="row">${messages.tables[what]}</th><td>${path}</td><td>${sheet}</td><td>${count}</td><td><code>${sha256}</code></td></tr>
`,
  );
  const preset = planFile === undefined && html`<p>${messages.presetPlan}</p>`;
  return html`<section id="files"><h2>${messages.files}</h2>
${scrollingTable(page, messages.files, headings(messages.filesHead), html`<tbody>${rows}</tbody>`, 'words wrap')}${preset}</section>
`;
}
