import { DECREE_2021, type Explanation, exclusionText, formatCents } from '@insedia/budget';
import type { Language } from '@insedia/domain';
import { type BudgetStatement, explanationOf } from '../../budget/statement.ts';
import {
  amountText,
  dueOf,
  exclusionsOf,
  explained,
  grandTotal,
  lineText,
  missingIn,
  type NamedOutcome,
  placeText,
  reasonsOf,
  sourceText,
  trancheRows,
} from '../../budget/view.ts';
import { rowCounts } from '../../text/budget-lines.ts';
import { budgetMessagesIn } from '../../text/budget-messages.ts';
import { dateText } from '../../text/dates.ts';
import { citationText } from '../html/citation.ts';
import { htmlDocument } from '../html/document.ts';
import { type Html, html } from '../html/html.ts';
import { scrollingTable } from '../html/table.ts';
import { filesSection, listed, readingsSection, refusedSection } from './budget-sections.ts';
import { type BudgetPage, explanationTree, TREE_STYLE } from './explanation-tree.ts';

/** The statement as a document of its own: amounts, what they add up from down to documents and clauses, readings. */
export function statementHtml(statement: BudgetStatement, language: Language): string {
  const messages = budgetMessagesIn(language);
  const { asOf, gathered } = statement;
  const page: BudgetPage = { language, messages, acts: [DECREE_2021], say: (text) => text[language] };
  const title = messages.title(dateText(asOf, language));
  const body = [
    header(page, statement, title),
    html`<main>
${tranchesSection(page, statement)}${whySection(page, statement)}${linesSection(page, statement)}${excludedSection(page, statement)}${readingsSection(page, gathered)}${itemsSection(page, statement)}${refusedSection(page, gathered)}${filesSection(page, gathered)}</main>`,
  ];
  return htmlDocument({ language, title, style: TREE_STYLE, body });
}

function header(page: BudgetPage, statement: BudgetStatement, title: string): Html {
  const { language, messages } = page;
  const { gathered, notes, settlement } = statement;
  const tiles: readonly NamedOutcome[] = [
    dueOf(statement, messages, language),
    { title: gathered.scheme.balance.title[language], outcome: settlement.balance },
    { title: messages.recovery, outcome: settlement.recovery },
    { title: messages.released, outcome: settlement.released },
  ];
  const missing = missingIn(statement, language);
  return html`<header>${gathered.read.fictional && html`<p class="banner" role="note"><strong>${messages.fictional}</strong></p>`}
<p class="kicker">AttrACT · ${page.say(DECREE_2021.title)}</p>
<h1>${title}</h1>
<p class="lead">${page.say(gathered.scheme.title)}: ${messages.shareOfTotal(formatCents(settlement.share, language), formatCents(settlement.total, language))}.</p>
<dl class="figures money-tiles">${tiles.map(({ outcome, title: name }) => html`<div><dt>${name}</dt><dd${!outcome.known && html` class="unknown"`}>${amountText(outcome.known ? outcome.cents : undefined, messages, language)}</dd></div>`)}</dl>
<p>${rowCounts(statement, messages)}.</p>
${
  missing.length > 0 &&
  html`<h2>${messages.missing}</h2><ul>${missing.map((text) => html`<li>${text}</li>`)}</ul><p class="meta">${messages.missingHint}</p>
`
}${
  notes.length > 0 &&
  html`<h2>${messages.notes}</h2><ul>${notes.map((text) => html`<li>${page.say(text)}</li>`)}</ul>
`
}</header>`;
}

function tranchesSection(page: BudgetPage, statement: BudgetStatement): Html {
  const { language, messages } = page;
  const rows = trancheRows(statement, messages, language);
  const cells = rows.map(({ outcome, paid, taken, title }) => {
    const due = amountText(outcome.known ? outcome.cents : undefined, messages, language);
    const given =
      paid === undefined
        ? taken && outcome.known
          ? messages.assumedPaid
          : '–'
        : formatCents(paid, language);
    return html`<tr><th scope="row">${title}</th><td${!outcome.known && html` class="unknown"`}>${due}</td><td>${given}</td></tr>
`;
  });
  const note = rows.some(({ outcome, taken }) => taken && outcome.known);
  const head = html`<tr>${messages.tranchesHead.map((title, i) => html`<th scope="col"${i > 0 && html` class="amount"`}>${title}</th>`)}</tr>`;
  return html`<section id="tranches"><h2>${messages.tranches}</h2>
${scrollingTable(page, messages.tranches, head, html`<tbody>${cells}</tbody>`, 'money')}${note && html`<p class="meta">${messages.assumedPaidNote}</p>`}</section>
`;
}

function whySection(page: BudgetPage, statement: BudgetStatement): Html {
  const { language, messages } = page;
  const drawn = new Set<Explanation>();
  const trees = explained(statement, messages, language).map(({ outcome, title }) => {
    const explanation = explanationOf(outcome);
    const meanwhile = !outcome.known && outcome.meanwhile;
    return html`<h3>${title}</h3>
${
  !outcome.known &&
  html`<p class="unknown">${messages.unknown}: ${outcome.missing.map(({ text }) => page.say(text)).join('; ')}${meanwhile && `; ${messages.meanwhile(formatCents(meanwhile.cents, language))}`}</p>
`
}${explanation && explanationTree(page, explanation, drawn)}`;
  });
  return html`<section id="why"><h2>${messages.why}</h2><p>${messages.adds}</p>${trees}</section>
`;
}

function linesSection(page: BudgetPage, { gathered, lines }: BudgetStatement): Html {
  const { language, messages } = page;
  const whole = grandTotal(lines);
  const amounts = (row: typeof whole): Html[] =>
    [row.planned, row.reported, row.eligible, row.verified].map(
      (cents) => html`<td>${formatCents(cents, language)}</td>`,
    );
  const rows = lines.map(
    (row) =>
      html`<tr><th scope="row">${lineText(gathered, row.line, language)}${row.status === 'unverified' && html` <span class="badge unverified">${messages.status.unverified}</span>`}</th><td class="text">${sourceText(gathered, row.source, language)}</td>${amounts(row)}</tr>
`,
  );
  const head = html`<tr>${messages.linesHead.map((title, i) => html`<th scope="col"${i > 1 && html` class="amount"`}>${title}</th>`)}</tr>`;
  const foot = html`<tfoot><tr><th scope="row">${messages.total}</th><td></td>${amounts(whole)}</tr></tfoot>`;
  return html`<section id="lines"><h2>${messages.lines}</h2>
${scrollingTable(page, messages.lines, head, html`<tbody>${rows}</tbody>${foot}`, 'money')}<p class="meta">${messages.linesNote}</p></section>
`;
}

function excludedSection(page: BudgetPage, { items }: BudgetStatement): Html {
  const { language, messages } = page;
  const table = listed(
    page,
    messages.excluded,
    messages.excludedHead,
    exclusionsOf(items),
    ([item, { cents, citation, reason }]) =>
      html`<tr><th scope="row">${placeText(item)}</th><td>${item.document}</td><td>${item.line}</td><td class="amount">${formatCents(cents, language)}</td><td>${page.say(exclusionText(reason))}</td><td>${citationText(page, citation)}</td></tr>
`,
    messages.nothingExcluded,
  );
  return html`<section id="excluded"><h2>${messages.excluded}</h2>${table}</section>
`;
}

function itemsSection(page: BudgetPage, { gathered, items }: BudgetStatement): Html {
  const { language, messages } = page;
  const [yes, no] = language === 'it' ? ['sì', 'no'] : ['yes', 'no'];
  const table = listed(
    page,
    messages.items,
    messages.itemsHead,
    items,
    (item) => {
      const amounts = [item.reported, item.eligible, item.reported - item.eligible].map(
        (cents) => html`<td class="amount">${formatCents(cents, language)}</td>`,
      );
      return html`<tr><th scope="row">${placeText(item)}</th><td>${item.document}</td><td>${item.line}</td><td>${sourceText(gathered, item.source, language)}</td><td>${item.on === undefined ? '–' : dateText(item.on, language)}</td>${amounts}<td>${reasonsOf(item, language)}</td><td>${item.verified ? yes : no}</td></tr>
`;
    },
    messages.none,
  );
  return html`<section id="items"><h2>${messages.items}</h2>${table}</section>
`;
}
