import type { RowLocation } from '@insedia/scoring';
import type { RowFault } from '../../read/row-fault.ts';
import { kindText } from '../../sla/event-words.ts';
import type { IdleRow } from '../../sla/judge.ts';
import { type Html, html } from '../html/html.ts';
import { headings, scrollingTable } from '../html/table.ts';
import { listTable, type SlaPage } from './html-page.ts';

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
  const fault = ({ at, column, expected, mend, value }: RowFault): Html =>
    html`<tr><th scope="row">${place(at)}</th><td>${column}</td><td>${value}</td><td>${page.say(expected)}</td><td>${page.say(mend)}</td></tr>
`;
  const idle = ({ at, kind, reason, ticket }: IdleRow): Html =>
    html`<tr><th scope="row">${place(at)}</th><td>${ticket}</td><td>${page.say(kindText(kind))}</td><td>${page.say(reason)}</td></tr>
`;
  const { idleHead, idleTableHead, refusedHead, rowsHead } = messages;
  return html`<section id="rows"><h2>${refusedHead}</h2>${listTable(page, refusedHead, rowsHead, report.faults, fault, 'words rows')}</section>
<section id="idle"><h2>${idleHead}</h2>${listTable(page, idleHead, idleTableHead, report.idle, idle, 'words rows')}</section>
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

function place({ line, record, sheet }: RowLocation): string {
  return `${sheet === undefined ? '' : `${sheet}, `}${line ?? record}`;
}
