import { DECREE_2021, OPEN_POINTS } from '@insedia/budget';
import type { Language } from '@insedia/domain';
import { type Comparison, paysStated } from '../../budget/comparison.ts';
import { rowCounts } from '../../text/budget-lines.ts';
import { budgetMessagesIn } from '../../text/budget-messages.ts';
import { comparisonCells } from '../../text/comparison-lines.ts';
import { dateText } from '../../text/dates.ts';
import { htmlDocument } from '../html/document.ts';
import { html } from '../html/html.ts';
import { scrollingTable } from '../html/table.ts';
import { filesSection, readingsSection, refusedSection } from './budget-sections.ts';
import { type BudgetPage, TREE_STYLE } from './explanation-tree.ts';

/** The comparison of readings as a document of its own. */
export function comparisonHtml(comparison: Comparison, language: Language): string {
  const messages = budgetMessagesIn(language);
  const { same, statement } = comparison;
  const { gathered } = statement;
  const page: BudgetPage = { language, messages, acts: [DECREE_2021], say: (text) => text[language] };
  const title = messages.comparisonTitle(dateText(statement.asOf, language));
  const rows = comparisonCells(comparison, language).map(([name = '', ...amounts]) => {
    const opens = amounts.every((amount) => amount === '');
    if (opens)
      return html`<tr><th scope="rowgroup" colspan="${messages.comparisonHead.length}">${name}</th></tr>
`;
    const chosen = name.startsWith('*');
    return html`<tr${chosen && html` class="chosen"`}><th scope="row">${name.slice(2)}${chosen && ' *'}</th>${amounts.map((amount) => html`<td>${amount}</td>`)}</tr>
`;
  });
  const head = html`<tr>${messages.comparisonHead.map((name, i) => html`<th scope="col"${i > 0 && html` class="amount"`}>${name}</th>`)}</tr>`;
  const unchanged = same
    .map((name) => `${OPEN_POINTS[name].point} ${page.say(OPEN_POINTS[name].title)}`)
    .join(', ');
  const body = [
    html`<header>${gathered.read.fictional && html`<p class="banner" role="note"><strong>${messages.fictional}</strong></p>`}
<p class="kicker">AttrACT · ${page.say(DECREE_2021.title)}</p>
<h1>${title}</h1>
<p>${rowCounts(statement, messages)}.</p>
</header>`,
    html`<main>
<section id="comparison"><h2>${messages.sheetNames.comparison}</h2>
${scrollingTable(page, title, head, html`<tbody>${rows}</tbody>`, 'money readings')}<p class="meta">${messages.comparisonNote}${paysStated(statement) && ` ${messages.paidStand}`}</p>${same.length > 0 && html`<p class="meta">${messages.same(unchanged)}.</p>`}</section>
${readingsSection(page, gathered)}${refusedSection(page, gathered)}${filesSection(page, gathered)}</main>`,
  ];
  return htmlDocument({ language, title, style: TREE_STYLE, body });
}
