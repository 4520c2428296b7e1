import type { RowLocation } from '@insedia/scoring';
import { kindText } from '../../sla/event-words.ts';
import { type Html, html } from '../report/html.ts';
import { headings, scrollingTable } from '../report/table.ts';
import type { SlaPage } from './html-report.ts';

/** Every choice that decides the numbers, with what it stands on. */
export function choicesSection(page: SlaPage): Html {
  const { messages, report } = page;
  const rows = report.statements.map(({ citation, status, title, value }) => {
    const words =
      citation &&
      html`<br><span class="cite">${messages.decree}, ${messages.lines(citation.line)} <q lang="it">${citation.quote}</q></span>`;
    return html`<tr><th scope="row">${page.say(title)}</th><td>${page.say(value)}</td><td><span class="badge ${status}">${messages[status]}</span>${words}</td></tr>
`;
  });
  const head = headings(messages.statementHead.slice(0, 3));
  return html`<section id="choices"><h2>${messages.basedOn}</h2>
${scrollingTable(page, messages.basedOn, head, html`<tbody>${rows}</tbody>`, 'words')}</section>
`;
}

/** Rows that were refused, with how to mend them, and rows that change nothing, with the reason. */
export function rowsSection(page: SlaPage): Html {
  const { messages, report } = page;
  const faults = report.faults.map(
    ({ at, column, expected, mend, value }) =>
      html`<tr><th scope="row">${place(at)}</th><td>${column}</td><td>${value}</td><td>${page.say(expected)}</td><td>${page.say(mend)}</td></tr>
`,
  );
  const idle = report.idle.map(
    ({ at, kind, reason, ticket }) =>
      html`<tr><th scope="row">${place(at)}</th><td>${ticket}</td><td>${page.say(kindText(kind))}</td><td>${page.say(reason)}</td></tr>
`,
  );
  return html`<section id="rows">${list(page, messages.refusedHead, messages.rowsHead, faults)}</section>
<section id="idle">${list(page, messages.idleHead, messages.idleTableHead, idle)}</section>
`;
}

/** The file the report was made from. */
export function inputSection({ messages, report }: SlaPage): Html {
  const { path, sha256, sheet } = report.input;
  const facts = [
    [messages.file, path],
    [messages.sheet, sheet ?? ''],
    ['SHA-256', sha256],
  ].filter(([, value]) => value !== '');
  return html`<section id="input"><h2>${messages.file}</h2><dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd><code>${value}</code></dd></div>`)}</dl></section>
`;
}

function list(page: SlaPage, title: string, head: readonly string[], rows: readonly Html[]): Html {
  const table =
    rows.length === 0
      ? html`<p>${page.messages.none}</p>`
      : scrollingTable(page, title, headings(head), html`<tbody>${rows}</tbody>`, 'words rows');
  return html`<h2>${title}</h2>${table}`;
}

function place({ line, record, sheet }: RowLocation): string {
  return `${sheet === undefined ? '' : `${sheet}, `}${line ?? record}`;
}
