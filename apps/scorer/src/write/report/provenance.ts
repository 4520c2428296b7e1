import type { LayerDefinition, PolicyStatement } from '@insedia/scoring';
import { dateText } from '../../text/dates.ts';
import { citationText, link, statusBadge } from '../html/citation.ts';
import { type Html, html } from '../html/html.ts';
import { headings, scrollingTable } from '../html/table.ts';
import { MARK_BASIS, STATUS, TEXT } from './messages.ts';
import type { InputFile, Page } from './page.ts';

const STATUSES: readonly PolicyStatement['status'][] = ['cited', 'stated', 'assumed', 'unverified'];

/** Every choice that decides the result, with what it stands on. */
export function policiesSection(page: Page): Html {
  const title = page.say(TEXT.policies);
  const meanings = STATUSES.map(
    (status) => html`<li>${statusBadge(page, status)} ${page.say(STATUS[status][1])}</li>`,
  );
  return html`<section id="policies"><h2>${title}</h2><ul class="meanings">${meanings}</ul>
${statementsTable(page, title, page.assessment.policies)}</section>
`;
}

/** Choices in a table, each with its rule and what it stands on. */
export function statementsTable(page: Page, caption: string, statements: readonly PolicyStatement[]): Html {
  const rows = statements.map((policy) => {
    const basis = citationText(page, policy.citation) ?? statusBadge(page, policy.status);
    return html`<tr><th scope="row">${page.say(policy.title)}</th><td>${page.say(policy.value)}</td><td>${basis}</td></tr>
`;
  });
  const head = headings([TEXT.choice, TEXT.rule, TEXT.basis].map((text) => page.say(text)));
  return scrollingTable(page, caption, head, html`<tbody>${rows}</tbody>`, 'words');
}

/** Where the map layers come from, with the words their licences ask for. */
export function sourcesSection(page: Page): Html {
  const title = page.say(TEXT.sources);
  const layers = Object.values(page.assessment.call.layers);
  const columns = [TEXT.layer, TEXT.source, TEXT.date, TEXT.licence].map((text) => page.say(text));
  const rows = layers.map((layer) => sourceRow(page, layer));
  const content =
    layers.length === 0
      ? html`<p>${page.say(TEXT.noSources)}</p>`
      : scrollingTable(page, title, headings(columns), html`<tbody>${rows}</tbody>`, 'words');
  return html`<section id="sources"><h2>${title}</h2>${content}</section>
`;
}

/** What the assessment was made from and by. */
export function inputsSection(page: Page): Html {
  const title = page.say(TEXT.inputs);
  const { columns, numberFormat } = page.assessment;
  const titles = [TEXT.role, TEXT.file, TEXT.records, TEXT.sha256].map((text) => page.say(text));
  const rows = page.context.inputs.map((input) => inputRow(page, input));
  const details = [
    [TEXT.program, page.context.program],
    [TEXT.decimalMark, `${numberFormat.mark} (${page.say(MARK_BASIS[numberFormat.basis])})`],
    [TEXT.ignoredColumns, columns.ignored.join(', ')],
    [TEXT.absentFields, columns.absent.map((name) => fieldTitle(page, name)).join(', ')],
  ] as const;
  const facts = details
    .filter(([, text]) => text !== '')
    .map(([name, text]) => html`<div><dt>${page.say(name)}</dt><dd>${text}</dd></div>`);
  return html`<section id="inputs"><h2>${title}</h2><p>${page.say(TEXT.inputsNote)}</p>
${scrollingTable(page, title, headings(titles), html`<tbody>${rows}</tbody>`, 'words inputs')}<dl class="facts">${facts}</dl></section>
`;
}

function sourceRow(page: Page, { title, file, source }: LayerDefinition): Html {
  const date = source.date === undefined ? '–' : dateText(source.date, page.context.language);
  const url = source.url !== undefined && html`<br>${link(source.url)}`;
  return html`<tr><th scope="row">${page.say(title)}<br><small>${file}</small></th>
<td>${source.name}${url}</td><td>${date}</td><td>${source.licence}<br><small>${source.attribution}</small></td></tr>
`;
}

function inputRow(page: Page, { role, file, records, sha256 }: InputFile): Html {
  return html`<tr><th scope="row">${page.say(role)}</th><td>${file}</td><td>${records === undefined ? '–' : page.count(records)}</td><td><code>${sha256}</code></td></tr>
`;
}

function fieldTitle(page: Page, name: string): string {
  const title = page.fields.get(name)?.title;
  return title ? page.say(title) : name;
}
